// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/ordercolumns.h"

// What the cells of an order say, in the table of open orders and in that of closed ones. One function per column.
namespace apollo::ui::ordercells {

using Row = OrderRow;
using Context = TableContext;

[[nodiscard]] Cell symbol(const Row &row, const Context &context);
[[nodiscard]] Cell created(const Row &row, const Context &context);
[[nodiscard]] Cell updated(const Row &row, const Context &context);
[[nodiscard]] Cell side(const Row &row, const Context &context);
[[nodiscard]] Cell type(const Row &row, const Context &context);
[[nodiscard]] Cell limit(const Row &row, const Context &context);
[[nodiscard]] Cell averagePrice(const Row &row, const Context &context);
[[nodiscard]] Cell trigger(const Row &row, const Context &context);
[[nodiscard]] Cell quantity(const Row &row, const Context &context);
[[nodiscard]] Cell value(const Row &row, const Context &context);
[[nodiscard]] Cell filledValue(const Row &row, const Context &context);
[[nodiscard]] Cell fee(const Row &row, const Context &context);
[[nodiscard]] Cell toMark(const Row &row, const Context &context);
[[nodiscard]] Cell reduceOnly(const Row &row, const Context &context);
[[nodiscard]] Cell timeInForce(const Row &row, const Context &context);
[[nodiscard]] Cell protection(const Row &row, const Context &context);
[[nodiscard]] Cell status(const Row &row, const Context &context);
[[nodiscard]] Cell reason(const Row &row, const Context &context);
[[nodiscard]] Cell orderId(const Row &row, const Context &context);

/// Quantity times limit or trigger price, as a position of that size would be worth.
[[nodiscard]] Figure valueOf(const Row &row);
/// (trigger or limit price - mark price) / mark price, a fraction.
[[nodiscard]] Figure distanceOf(const Row &row);

// Tool tips of cells.
[[nodiscard]] QString createdDetail(const Row &row, const Context &context);
[[nodiscard]] QString updatedDetail(const Row &row, const Context &context);
[[nodiscard]] QString typeDetail(const Row &row, const Context &context);
[[nodiscard]] QString statusDetail(const Row &row, const Context &context);
[[nodiscard]] QString reasonDetail(const Row &row, const Context &context);
[[nodiscard]] QString orderIdDetail(const Row &row, const Context &context);

} // namespace apollo::ui::ordercells
