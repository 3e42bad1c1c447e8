// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/figure.h"
#include "core/domain/instrument.h"

#include <map>
#include <optional>
#include <vector>

namespace apollo {

/// One step of a risk-limit table (GET /v5/market/risk-limit). Rates are fractions (0.005 = 0.5 %).
struct RiskTier {
    int id = 0;
    Decimal limit;           ///< position value up to which, inclusive, the tier holds; settle coin
    Decimal maintenanceRate; ///< MMR
    Decimal initialRate;     ///< 1 / maxLeverage
    Decimal maxLeverage;
    Decimal deduction; ///< mmDeduction, settle coin: keeps maintenance margin continuous between tiers

    bool operator==(const RiskTier &) const = default;
};

/// The tiers of one symbol, lowest limit first.
struct RiskTable {
    std::vector<RiskTier> tiers;
    UtcTime asOf{};

    /// The tier that a position of this value is in; nullptr when the table does not reach so far.
    [[nodiscard]] const RiskTier *tierFor(const Decimal &value) const;

    bool operator==(const RiskTable &) const = default;
};

/// What the account pays for a trade in one symbol (GET /v5/account/fee-rate). Fractions; maker < 0 is a rebate.
struct FeeRate {
    Decimal taker;
    Decimal maker;
    UtcTime asOf{};

    bool operator==(const FeeRate &) const = default;
};

/// A piece of a coin's equity and the share of it that counts as collateral
/// (GET /v5/spot-margin-trade/collateral). Quantities in the coin.
struct CollateralTier {
    Decimal from;
    Figure to;     ///< exclusive; unknown has no end
    Decimal ratio; ///< fraction

    bool operator==(const CollateralTier &) const = default;
};

/// The tiers of one coin, from 0 upwards without a hole.
struct CollateralTable {
    std::vector<CollateralTier> tiers;
    UtcTime asOf{};

    bool operator==(const CollateralTable &) const = default;
};

/// How a coin may be borrowed and pledged (GET /v5/account/collateral-info). Amounts in the coin.
struct CollateralInfo {
    QString currency;
    Figure hourlyBorrowRate; ///< fraction
    Figure maxBorrowingAmount;
    Figure freeBorrowAmount;
    Figure borrowAmount;
    Figure availableToBorrow;
    Figure borrowUsageRate; ///< fraction
    bool borrowable = false;
    bool marginCollateral = false;
    bool collateralSwitch = false;
    UtcTime asOf{};

    bool operator==(const CollateralInfo &) const = default;
};

/// The rules that margin follows, for what the account holds. Each was true at its `asOf`; Bybit changes them at run
/// time.
struct MarginRules {
    std::map<InstrumentKey, RiskTable> riskTables; ///< linear and inverse contracts held
    std::map<InstrumentKey, FeeRate> feeRates;     ///< linear and inverse contracts held
    std::map<QString, CollateralTable> collateralTables;
    std::map<QString, CollateralInfo> collateral;

    bool operator==(const MarginRules &) const = default;
};

/// Why a margin figure could not be computed. Nothing is ever guessed.
enum class MarginGap {
    None,              ///< it was computed
    NotComputed,       ///< no attempt was made
    ModeUnknown,       ///< the margin mode is not known
    PortfolioMargin,   ///< scenario based: not computable from prices
    IsolatedMargin,    ///< account figures do not exist in isolated margin
    NoPrice,           ///< no mark price, or the size or entry price is missing
    NoLeverage,        ///< Bybit gave no leverage
    NoRiskTiers,       ///< the risk-limit table was not read
    BeyondRiskTiers,   ///< the table does not cover a position of this value
    NoFeeRate,         ///< the fee rate was not read
    ShortOption,       ///< margin of written options has no published formula here
    NoOrderMargin,     ///< Bybit gave no order margin of a coin
    NoCollateralRatio, ///< the ratio of a coin was not published
    Borrowing,         ///< loans take margin by rules that are not published
    PositionsUnknown,  ///< a part of the positions or of the wallet is not known
};

} // namespace apollo
