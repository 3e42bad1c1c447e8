// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/pushes.h"

namespace apollo::demo {

// What the exchange does with the account's orders by itself.

/// Fills the open limit orders that the market has reached and triggers the stops; a position that is closed takes its
/// remaining reduce-only orders with it. Returns what the private stream has to say, in order.
[[nodiscard]] Pushes matchOrders(Account &account, const Market &market, qint64 now);

/// Fills a new order at the market at once. @pre it does not flip its holding
[[nodiscard]] Pushes fillAtMarket(Account &account, const Market &market, DemoOrder order, qint64 now);

/// Ends an open order of the account without a fill.
[[nodiscard]] Pushes cancelOrder(Account &account, const Market &market, std::size_t place,
                                 const QByteArray &cancelType, qint64 now);

/// Pays the funding, and settles the USDC sessions, whose time has come in (`before`, `now`], ms UTC.
[[nodiscard]] Pushes payFunding(Account &account, const Market &market, qint64 before, qint64 now);

} // namespace apollo::demo
