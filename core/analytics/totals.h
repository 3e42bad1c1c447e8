// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/portfolio.h"

#include <map>

namespace apollo {

/// Sums over positions, in one unit. A sum with an unknown part is unknown; over no positions it is 0.
struct PositionTotals {
    int count = 0;
    Figure netValue = Decimal();      ///< longValue - shortValue
    Figure longValue = Decimal();     ///< at mark
    Figure shortValue = Decimal();    ///< at mark, unsigned
    Figure grossValue = Decimal();    ///< longValue + shortValue
    Figure positionIM = Decimal();    ///< reported; unknown in portfolio margin
    Figure positionMM = Decimal();    ///< reported; unknown in portfolio margin
    Figure unrealizedPnl = Decimal(); ///< at mark; options included, unlike totalPerpUPL
    Figure realizedPnl = Decimal();   ///< curRealizedPnl of the holdings
    Figure totalPnl = Decimal();      ///< unrealizedPnl + realizedPnl
    Figure nextFunding = Decimal();   ///< + received; contracts that pay no funding are left out

    bool operator==(const PositionTotals &) const = default;
};

/// Per settle coin, in that coin: amounts of different coins are never added without converting.
[[nodiscard]] std::map<QString, PositionTotals> totalsBySettleCoin(const Portfolio &portfolio);

/// Over all positions in USD, converted with the USD index price of each settle coin.
[[nodiscard]] PositionTotals totalsInUsd(const Portfolio &portfolio);

} // namespace apollo
