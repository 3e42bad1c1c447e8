// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/figure.h"
#include "core/demo/instruments.h"

#include <QByteArray>

namespace apollo::demo {

/// An order, open or finished.
struct DemoOrder {
    const Instrument *instrument = nullptr;
    QByteArray orderId;
    QByteArray orderLinkId;
    QByteArray side;
    QByteArray type = "Limit";
    QByteArray status = "New";
    QByteArray timeInForce = "GTC";
    QByteArray stopOrderType;
    QByteArray triggerBy;
    QByteArray createType = "CreateByUser";
    QByteArray cancelType = "UNKNOWN";
    int positionIdx = 0;
    int triggerDirection = 0;
    Figure price = Decimal(0);
    Figure quantity;
    Figure executed = Decimal(0);
    Figure averagePrice;
    Figure fee = Decimal(0);
    Figure triggerPrice;
    Figure takeProfit;
    Figure stopLoss;
    bool reduceOnly = false;
    bool permanent = false; ///< not the other client's to cancel
    qint64 createdTime = 0;
    qint64 updatedTime = 0;

    [[nodiscard]] bool isOpen() const
    {
        return status == "New" || status == "PartiallyFilled" || status == "Untriggered";
    }
    /// +1 for Buy, -1 for Sell.
    [[nodiscard]] int direction() const { return side == "Buy" ? 1 : -1; }
};

} // namespace apollo::demo
