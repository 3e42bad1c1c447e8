// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/decimal.h"

#include <chrono>
#include <optional>
#include <utility>
#include <vector>

namespace apollo::ui {

/// The prices of one interval.
struct PlotCandle {
    UtcTime start;
    Decimal open;
    Decimal high;
    Decimal low;
    Decimal close;

    bool operator==(const PlotCandle &) const = default;
};

/// A candle as places on the axes.
struct CandlePlace {
    double start = 0;
    double open = 0;
    double high = 0;
    double low = 0;
    double close = 0;
};

/// Candles of one interval, ordered by start whatever the order they came in: exact, and beside it as places to
/// paint, each converted once. Of several candles with one start the last one said counts.
class CandleData {
public:
    CandleData() = default;
    /// @param interval > 0
    CandleData(std::vector<PlotCandle> candles, std::chrono::milliseconds interval);

    /// A candle that grows, or the next one; an earlier one is put in its place.
    void update(const PlotCandle &candle);

    [[nodiscard]] bool isEmpty() const { return m_candles.empty(); }
    [[nodiscard]] std::size_t size() const { return m_candles.size(); }
    [[nodiscard]] const PlotCandle &operator[](std::size_t index) const { return m_candles[index]; }
    [[nodiscard]] const std::vector<CandlePlace> &places() const { return m_places; }
    [[nodiscard]] std::chrono::milliseconds interval() const { return m_interval; }
    /// The interval as a length on the time axis.
    [[nodiscard]] double width() const { return double(m_interval.count()); }

    /// The first candle that ends after x; size() when there is none.
    [[nodiscard]] std::size_t firstEndingAfter(double x) const;
    /// The candle whose middle is nearest to x; 0 when empty.
    [[nodiscard]] std::size_t nearest(double x) const;
    /// The stretches without a candle, in order.
    [[nodiscard]] std::vector<std::pair<UtcTime, UtcTime>> holes() const;

private:
    [[nodiscard]] static CandlePlace placeOf(const PlotCandle &candle);

    std::vector<PlotCandle> m_candles;
    std::vector<CandlePlace> m_places;
    std::chrono::milliseconds m_interval{60'000};
};

} // namespace apollo::ui
