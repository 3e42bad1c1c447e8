// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/positioncolumns.h"

// What the cells of a position say. One function per column; the table in positioncolumns.cpp puts them in order.
namespace apollo::ui::positioncells {

using Row = PositionRow;
using Context = TableContext;

[[nodiscard]] Cell symbol(const Row &row, const Context &context);
[[nodiscard]] Cell side(const Row &row, const Context &context);
[[nodiscard]] Cell size(const Row &row, const Context &context);
[[nodiscard]] Cell value(const Row &row, const Context &context);
[[nodiscard]] Cell margin(const Row &row, const Context &context);
[[nodiscard]] Cell entry(const Row &row, const Context &context);
[[nodiscard]] Cell breakEven(const Row &row, const Context &context);
[[nodiscard]] Cell mark(const Row &row, const Context &context);
[[nodiscard]] Cell liqPrice(const Row &row, const Context &context);
[[nodiscard]] Cell toLiq(const Row &row, const Context &context);
[[nodiscard]] Cell unrealizedPnl(const Row &row, const Context &context);
[[nodiscard]] Cell realizedPnl(const Row &row, const Context &context);
[[nodiscard]] Cell totalPnl(const Row &row, const Context &context);
[[nodiscard]] Cell nextFunding(const Row &row, const Context &context);
[[nodiscard]] Cell takeProfitStopLoss(const Row &row, const Context &context);
[[nodiscard]] Cell last(const Row &row, const Context &context);
[[nodiscard]] Cell index(const Row &row, const Context &context);
[[nodiscard]] Cell adlRank(const Row &row, const Context &context);
[[nodiscard]] Cell weight(const Row &row, const Context &context);
[[nodiscard]] Cell delta(const Row &row, const Context &context);
[[nodiscard]] Cell opened(const Row &row, const Context &context);
[[nodiscard]] Cell positionIdx(const Row &row, const Context &context);
[[nodiscard]] Cell sequence(const Row &row, const Context &context);
[[nodiscard]] Cell updated(const Row &row, const Context &context);

/// Value of the position divided by the equity of the account, both computed, USD; a fraction.
[[nodiscard]] Figure weightOf(const Row &row, const Context &context);
/// The size with the sign of its side.
[[nodiscard]] Figure signedSize(const Row &row);

// Tool tips of cells.
[[nodiscard]] QString sizeDetail(const Row &row, const Context &context);
[[nodiscard]] QString valueDetail(const Row &row, const Context &context);
[[nodiscard]] QString entryDetail(const Row &row, const Context &context);
[[nodiscard]] QString markDetail(const Row &row, const Context &context);
[[nodiscard]] QString pnlDetail(const Row &row, const Context &context);
[[nodiscard]] QString fundingDetail(const Row &row, const Context &context);
[[nodiscard]] QString protectionDetail(const Row &row, const Context &context);

} // namespace apollo::ui::positioncells
