// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instrument.h"
#include "core/domain/position.h"
#include "core/domain/positionvaluation.h"
#include "core/domain/ticker.h"

namespace apollo {

// With S size (unsigned), E entry, M mark, d = +1 long, -1 short. Figures keep at most 18 digits after the point;
// unknown in, unknown out.

/// Value of a position at `price`, unsigned: linear and option S x M in the settle coin, inverse S / M in the base
/// coin, S being USD contracts (REFERENCE 8.2; Bybit's own positionValue is entry based and shown as raw data only).
[[nodiscard]] Figure valueAt(const Position &position, const Figure &price);

/// Unrealized P&L at `price`, in the settle coin (REFERENCE 8.1, page *faq*): linear and option d x S x (M - E),
/// inverse d x S x (1/E - 1/M) in one division. @param settleCoin USDC perpetuals and futures settle every eight
/// hours and keep avgPrice: their unsettled part runs from sessionAvgPrice when Bybit gives it.
[[nodiscard]] Figure unrealizedPnlAt(const Position &position, const Figure &price, const QString &settleCoin);

/// |mark - liq| / mark, a fraction (REFERENCE 8.5); unknown without a liquidation price.
[[nodiscard]] Figure distanceToLiquidation(const Figure &markPrice, const Figure &liqPrice);

/// Estimated funding at the next funding time, + received, - paid: -d x value x rate (REFERENCE 8.6).
[[nodiscard]] Figure nextFunding(const Position &position, const Figure &value, const Figure &fundingRate);

/// Everything Apollo computes for a position. The mark is the ticker's, else the one of the position message.
/// ROI = unrealizedPnl / positionIM (unknown in portfolio margin); total P&L = curRealizedPnl + unrealizedPnl.
/// @param ticker, instrument  may be nullptr.
/// @param settleUsdIndex      USD per settle coin; unknown leaves the USD figures unknown.
[[nodiscard]] PositionValuation markToMarket(const Position &position, const Ticker *ticker,
                                             const Instrument *instrument, const Figure &settleUsdIndex);

} // namespace apollo
