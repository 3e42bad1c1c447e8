// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/figure.h"
#include "core/domain/instrument.h"

#include <optional>

namespace apollo {

/// A fill, a funding payment or another event that moved a position: private `execution`.
struct Execution {
    InstrumentKey instrument;
    QString execId;
    QString orderId;
    QString orderLinkId;
    Side side = Side::None;
    QString execType; ///< Trade, Funding, AdlTrade, BustTrade, Settle ...; unknown texts are kept
    QString feeCurrency;
    Figure execPrice;
    Figure execQty;
    Figure execValue;
    Figure execFee; ///< > 0 paid, < 0 rebate; for Funding > 0 is paid
    Figure execPnl;
    Figure closedSize;
    bool isMaker = false;
    std::optional<qint64> seq;
    std::optional<UtcTime> execTime;

    bool operator==(const Execution &) const = default;
};

} // namespace apollo
