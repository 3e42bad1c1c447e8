// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analytics/collateral.h"
#include "core/domain/accountsummary.h"
#include "core/domain/coinbalance.h"

namespace apollo {

/// What takes margin in an account, summed over its coins, in USD.
class MarginSums {
public:
    /// Adds one coin: margin of its positions (computed) and orders (as reported) x USD index, and its haircut.
    /// A coin that is borrowed takes margin by rules that are not published: the sums are unknown then.
    /// @param positionsGap why margin of a position settled in the coin is unknown.
    void add(const CoinBalance &reported, const CoinValuation &computed, const Haircut &haircut,
             MarginGap positionsGap);
    /// Something that no coin of the wallet tells takes margin: the sums are unknown.
    void miss(MarginGap gap);

    /// Writes the margin figures of the account (REFERENCE 8.4). From totalEquity and totalMarginBalance:
    ///   totalEquityAfterHaircut  totalEquity - haircut, in every margin mode
    ///   totalInitialMargin       positions and orders; this and the rest in cross margin only
    ///   totalMaintenanceMargin   positions
    ///   totalAvailableBalance    totalMarginBalance - haircut - totalInitialMargin
    ///   accountIMRate, -MMRate   margin / (totalMarginBalance - haircut); unknown unless that is above 0
    /// Isolated margin has no account margin, portfolio margin is not computable: see `marginGap`.
    void writeTo(AccountValuation &valuation, MarginMode mode) const;

private:
    Figure m_initial = Decimal();
    Figure m_maintenance = Decimal();
    Figure m_haircut = Decimal();
    MarginGap m_marginGap = MarginGap::None;  ///< the first reason why initial or maintenance margin is unknown
    MarginGap m_haircutGap = MarginGap::None; ///< the first reason why the haircut is unknown
};

} // namespace apollo
