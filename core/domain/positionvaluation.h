// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/figure.h"
#include "core/domain/marginrules.h"

#include <optional>

namespace apollo {

/// What Apollo computes for a position from the latest ticker. Never mixed with `Position`, which is
/// what Bybit reported. Settle coin unless said otherwise; formulas in core/analytics/marktomarket.h.
struct PositionValuation {
    Figure markPrice; ///< latest mark: from the ticker, else from the position message
    Figure lastPrice;
    Figure value; ///< notional at mark: S x M, inverse S / M (base coin)
    Figure valueUsd;
    Figure unrealizedPnl;     ///< at mark; USDC contracts against the session price
    Figure unrealizedPnlLast; ///< the same at the last traded price
    Figure unrealizedPnlUsd;
    Figure roi;                                   ///< fraction: unrealizedPnl / positionIM
    Figure totalPnl;                              ///< curRealizedPnl + unrealizedPnl
    Figure distanceToLiq;                         ///< fraction: |mark - liq| / mark
    Figure nextFunding;                           ///< + received, - paid, at the next funding time
    Figure positionIM;                            ///< initial margin by the published formula (core/analytics/margin.h)
    Figure positionMM;                            ///< maintenance margin
    MarginGap marginGap = MarginGap::NotComputed; ///< why one of the two is unknown
    std::optional<UtcTime> nextFundingTime;
    std::optional<UtcTime> asOf; ///< exchange time of the price used

    bool operator==(const PositionValuation &) const = default;
};

} // namespace apollo
