// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/figure.h"

#include <QString>

#include <optional>

namespace apollo {

/// Last known market data of one instrument (public `tickers.{symbol}` or GET /v5/market/tickers).
/// Prices in quote coin; rates are fractions (0.0001 = 0.01 %).
struct Ticker {
    QString symbol;
    Figure lastPrice;
    Figure markPrice;
    Figure indexPrice;
    Figure usdIndexPrice; ///< spot XXXUSDT / XXXUSDC only: values coins in USD
    Figure bid1Price;
    Figure ask1Price;
    Figure prevPrice24h;
    Figure price24hPcnt;    ///< fraction
    Figure fundingRate;     ///< fraction per interval, perpetuals only
    Figure underlyingPrice; ///< options
    Figure markIv;          ///< options, fraction
    Figure delta;           ///< options
    Figure gamma;
    Figure vega;
    Figure theta;
    std::optional<UtcTime> nextFundingTime;
    std::optional<std::chrono::hours> fundingInterval;
    std::optional<UtcTime> updatedAt; ///< exchange time of the last message

    bool operator==(const Ticker &) const = default;
};

} // namespace apollo
