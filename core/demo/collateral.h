// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/figure.h"

#include <QByteArray>
#include <QByteArrayList>

#include <vector>

namespace apollo::demo {

/// What a piece of a coin's equity counts for as collateral.
struct CollateralTier {
    Decimal from;  ///< in the coin
    Figure to;     ///< exclusive; none for the last tier
    Decimal ratio; ///< 0 to 1
};

/// Every coin with a table, in the order of the exchange's list.
[[nodiscard]] QByteArrayList collateralCoins();
/// Smallest amounts first; empty for a coin that is no collateral.
[[nodiscard]] std::vector<CollateralTier> collateralTiers(const QByteArray &coin);

/// The part of `equity` that does not count, in the coin: the equity minus each tier's piece of it times its ratio.
/// Zero for an equity that is not positive.
[[nodiscard]] Figure collateralLoss(const QByteArray &coin, const Figure &equity);

} // namespace apollo::demo
