// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/figure.h"
#include "core/domain/instrument.h"

#include <chrono>

namespace apollo {

/// Which price a candle is made of: trades, mark price or index price. Options have mark only, spot trades only.
enum class PriceKind { Last, Mark, Index };

/// The intervals that Bybit serves (page *kline*): minutes, hours, a day, a week, a month.
enum class CandleInterval { M1, M3, M5, M15, M30, H1, H2, H4, H6, H12, D1, W1, Month };

/// Length of an interval; 30 days for a month.
[[nodiscard]] std::chrono::milliseconds lengthOf(CandleInterval interval);

/// Prices of one stretch of time. Quote coin; volume as Bybit counts it (base coin, USD on inverse), unknown for mark
/// and index.
struct Candle {
    UtcTime start{};
    Decimal open;
    Decimal high;
    Decimal low;
    Decimal close;
    Figure volume;

    bool operator==(const Candle &) const = default;
};

/// A question for the newest `count` candles that begin before `before` (now, when unset).
struct CandleQuery {
    InstrumentKey instrument;
    PriceKind kind = PriceKind::Last;
    CandleInterval interval = CandleInterval::M15;
    int count = 200; ///< 1 to 1000 (500 for options)
    std::optional<UtcTime> before;

    bool operator==(const CandleQuery &) const = default;
};

} // namespace apollo
