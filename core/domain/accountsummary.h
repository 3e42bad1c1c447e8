// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/figure.h"
#include "core/domain/enums.h"
#include "core/domain/marginrules.h"

#include <QString>

#include <optional>

namespace apollo {

/// Account modes, from GET /v5/account/info.
struct AccountInfo {
    AccountMode mode = AccountMode::Unknown;
    MarginMode marginMode = MarginMode::Unknown;
    bool spotHedging = false;
    std::optional<UtcTime> updatedTime;

    bool operator==(const AccountInfo &) const = default;
};

/// Account-level figures as Bybit reports them (wallet-balance `list[0]`, private `wallet`). USD;
/// rates are fractions (0.0101 = 1.01 %). Isolated margin leaves most of them unknown (REFERENCE 7.3).
struct AccountSummary {
    QString accountType;
    Figure totalEquity;
    Figure totalWalletBalance;
    Figure totalMarginBalance;
    Figure totalAvailableBalance;
    Figure totalPerpUPL;
    Figure totalInitialMargin;
    Figure totalMaintenanceMargin;
    Figure accountIMRate;
    Figure accountMMRate;
    std::optional<UtcTime> asOf; ///< exchange time of the answer or message

    bool operator==(const AccountSummary &) const = default;
};

/// The account totals that Apollo computes from coins, positions and index prices. USD.
struct AccountValuation {
    Figure totalEquity;             ///< sum of coin equity in USD
    Figure totalWalletBalance;      ///< sum of wallet balances in USD
    Figure totalPerpUPL;            ///< sum of unrealized P&L of perpetuals and futures in USD
    Figure totalMarginBalance;      ///< totalWalletBalance + totalPerpUPL - spot borrow; unknown in isolated margin
    Figure totalHaircut;            ///< what collateral ratios below 1 take away
    Figure totalEquityAfterHaircut; ///< totalEquity - totalHaircut
    Figure totalInitialMargin;      ///< positions computed, orders as reported; cross margin only, as the rest of these
    Figure totalMaintenanceMargin;
    Figure totalAvailableBalance; ///< totalMarginBalance - totalHaircut - totalInitialMargin
    Figure accountIMRate;         ///< fraction: totalInitialMargin / (totalMarginBalance - totalHaircut)
    Figure accountMMRate;         ///< fraction
    Figure leverage;              ///< gross value of linear and inverse positions / totalEquity
    MarginGap marginGap = MarginGap::NotComputed; ///< why the margin figures are unknown
    std::optional<UtcTime> asOf;                  ///< the newest price used

    bool operator==(const AccountValuation &) const = default;
};

} // namespace apollo
