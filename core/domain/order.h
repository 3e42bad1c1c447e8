// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/figure.h"
#include "core/domain/instrument.h"

#include <optional>

namespace apollo {

/// An order: GET /v5/order/realtime and /v5/order/history, private `order`. Prices in quote coin, quantities in base
/// coin (USD contracts on inverse). Descriptive texts are kept as Bybit wrote them.
struct Order {
    InstrumentKey instrument;
    QString orderId;
    QString orderLinkId;
    Side side = Side::None;
    QString orderType;     ///< Market, Limit
    QString orderStatus;   ///< New, PartiallyFilled, Untriggered, Filled, Cancelled ...
    QString timeInForce;   ///< GTC, IOC, FOK, PostOnly, RPI
    QString stopOrderType; ///< TakeProfit, StopLoss, TrailingStop, Stop ...; "" for plain orders
    QString triggerBy;     ///< LastPrice, IndexPrice, MarkPrice; ""
    QString createType;
    QString cancelType;
    QString rejectReason;
    int positionIdx = 0;
    int triggerDirection = 0; ///< 1 rise, 2 fall
    Figure price;             ///< unknown for market orders that have none ("0")
    Figure qty;
    Figure triggerPrice; ///< unknown when not conditional
    Figure avgPrice;
    Figure leavesQty;
    Figure cumExecQty;
    Figure cumExecValue;
    Figure cumExecFee;
    Figure takeProfit;
    Figure stopLoss;
    bool reduceOnly = false;
    bool closeOnTrigger = false;
    std::optional<UtcTime> createdTime;
    std::optional<UtcTime> updatedTime;

    /// True while the order can still trade: New, PartiallyFilled, Untriggered (REFERENCE 11).
    [[nodiscard]] bool isOpen() const;

    bool operator==(const Order &) const = default;
};

} // namespace apollo
