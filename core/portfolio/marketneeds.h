// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/portfolio.h"

#include <set>

namespace apollo {

/// The market data that an account calls for, and only that.
struct MarketNeeds {
    std::set<InstrumentKey> instruments; ///< what is held or ordered: instrument and ticker of each
    std::set<QString> coins;             ///< coins to be valued in USD: of the wallet and what positions settle in

    bool operator==(const MarketNeeds &) const = default;
};

/// What the positions, open orders and coins of a portfolio need. Coins without any amount need nothing.
[[nodiscard]] MarketNeeds needsOf(const Portfolio &portfolio);

/// False for a coin without any amount.
[[nodiscard]] bool holdsAnything(const CoinBalance &balance);

/// Every ticker that the needs may rest on: of the instruments, and of the index pairs of the coins.
[[nodiscard]] std::set<InstrumentKey> tickersFor(const MarketNeeds &needs);

/// The part of the needs that the portfolio does not have yet: instruments without data or without ticker, coins
/// without a ticker that tells their index.
[[nodiscard]] MarketNeeds missingIn(const Portfolio &portfolio, const MarketNeeds &needs);

} // namespace apollo
