// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/portfolio.h"

namespace apollo {

/// Closed orders that a portfolio keeps.
inline constexpr std::size_t kClosedOrdersKept = 500;

/// True for an order that cannot trade any more: filled, cancelled, rejected, deactivated (REFERENCE 11).
[[nodiscard]] bool hasEnded(const Order &order);

/// Adds an order to the closed ones, the one that ended last first (by updatedTime, then id), once per orderId: a row
/// updated later replaces an earlier one. An order that has not ended changes nothing. The oldest beyond 500 fall out,
/// whatever order they arrive in. Pure.
/// @return true when the log changed.
bool addClosedOrder(std::deque<Order> &orders, const Order &order);

/// Drops the orders that ended before `start`. @return true when there were any.
bool dropOrdersBefore(std::deque<Order> &orders, UtcTime start);

} // namespace apollo
