// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/figure.h"
#include "core/domain/instrument.h"

#include <compare>
#include <optional>

namespace apollo {

/// A position within one account; in hedge mode long and short are two positions of one symbol.
struct PositionKey {
    Category category = Category::Linear;
    QString symbol;
    int positionIdx = 0; ///< 0 one-way, 1 hedge long, 2 hedge short

    std::strong_ordering operator<=>(const PositionKey &) const = default;
};

/// A position as Bybit reports it: GET /v5/position/list and the private `position` topic (whose
/// `entryPrice` is `avgPrice` here). Amounts in the settle coin, prices in quote coin. Every figure may
/// be unknown: portfolio margin has no leverage, IM, MM and liquidation price.
struct Position {
    PositionKey key;
    Side side = Side::None;
    Figure size;            ///< >= 0; base coin, USD contracts on inverse
    Figure avgPrice;        ///< entry price
    Figure sessionAvgPrice; ///< USDC contracts: basis of the P&L not yet settled
    Figure positionValue;   ///< raw; entry based in practice (REFERENCE 8.2)
    Figure leverage;
    Figure markPrice; ///< at the time of the message
    Figure liqPrice;  ///< unknown when out of range ("" or "0"); an estimate in cross margin
    Figure breakEvenPrice;
    Figure positionIM; ///< initial margin
    Figure positionMM; ///< maintenance margin
    Figure unrealizedPnl;
    Figure curRealizedPnl; ///< this holding, fees and funding included
    Figure cumRealizedPnl; ///< all time
    Figure takeProfit;     ///< unknown when unset ("", "0", "0.00")
    Figure stopLoss;
    Figure trailingStop; ///< a distance
    Figure delta;        ///< options
    Figure gamma;
    Figure vega;
    Figure theta;
    PositionStatus status = PositionStatus::None;
    int adlRankIndicator = 0; ///< 0 to 5
    int riskId = 0;
    Figure riskLimitValue;
    bool autoAddMargin = false;
    bool isReduceOnly = false;
    std::optional<qint64> seq;          ///< orders messages of one symbol; nullopt when never traded (-1)
    std::optional<UtcTime> createdTime; ///< first position ever on the symbol
    std::optional<UtcTime> openTime;    ///< this holding
    std::optional<UtcTime> updatedTime;

    /// True for a row without a holding (size 0): it says that the position is closed.
    [[nodiscard]] bool isFlat() const { return !size || size->isZero() || side == Side::None; }
    /// +1 long, -1 short, 0 flat.
    [[nodiscard]] int direction() const { return side == Side::Buy ? 1 : (side == Side::Sell ? -1 : 0); }

    bool operator==(const Position &) const = default;
};

} // namespace apollo
