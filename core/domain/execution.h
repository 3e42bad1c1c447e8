// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/figure.h"
#include "core/domain/instrument.h"

#include <optional>

namespace apollo {

/// A fill, a funding payment or another event that moved a position: GET /v5/execution/list, private `execution`.
struct Execution {
    InstrumentKey instrument;
    QString execId;
    QString orderId;
    QString orderLinkId;
    Side side = Side::None;
    QString execType;   ///< Trade, Funding, AdlTrade, BustTrade, Settle ...; unknown texts are kept
    QString orderType;  ///< Market, Limit; UNKNOWN on funding
    QString createType; ///< CreateByUser, CreateByLiq ...; "" where Bybit does not tell
    QString stopOrderType;
    QString feeCurrency;
    Figure orderPrice;
    Figure orderQty;
    Figure leavesQty;
    Figure execPrice;
    Figure execQty;
    Figure execValue;
    Figure execFee; ///< > 0 paid, < 0 rebate; for Funding > 0 is paid
    Figure feeRate; ///< fraction
    Figure execPnl; ///< the stream tells it, the list does not
    Figure markPrice;
    Figure closedSize;
    bool isMaker = false;
    std::optional<qint64> seq;
    std::optional<UtcTime> execTime;

    bool operator==(const Execution &) const = default;
};

} // namespace apollo
