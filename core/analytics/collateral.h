// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/coinbalance.h"
#include "core/domain/marginrules.h"

namespace apollo {

/// What collateral ratios below 1 take away from a coin, in USD.
struct Haircut {
    Figure usd;
    MarginGap gap = MarginGap::None; ///< why it is unknown

    bool operator==(const Haircut &) const = default;
};

/// How much of an equity counts as margin, in the coin: the sum over tiers of the piece of the equity in [from, to)
/// x ratio. Unknown when the table has a hole or ends below the equity.
/// @pre equity >= 0
[[nodiscard]] Figure collateralOf(const CollateralTable &table, const Decimal &equity);

/// (equity - what counts of it) x USD index (page *spot-margin-trade/tier-collateral-ratio*, REFERENCE 8.4). 0 for an
/// equity of 0 and below: what is owed counts in full. A coin that the platform or the trader excludes from collateral
/// counts with ratio 0; one without a published ratio is unknown, NoCollateralRatio.
/// @param equity in the coin, as computed; unknown is PositionsUnknown. @param index USD per coin; unknown is NoPrice
/// where it matters.
[[nodiscard]] Haircut haircutOf(const CoinBalance &coin, const Figure &equity, const Figure &index,
                                const MarginRules &rules);

} // namespace apollo
