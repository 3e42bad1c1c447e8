// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/candledata.h"

#include "ui/charts/plottable.h"

#include <algorithm>

namespace apollo::ui {

CandleData::CandleData(std::vector<PlotCandle> candles, std::chrono::milliseconds interval)
    : m_interval(std::max(interval, std::chrono::milliseconds(1)))
{
    std::stable_sort(candles.begin(), candles.end(),
                     [](const PlotCandle &a, const PlotCandle &b) { return a.start < b.start; });
    m_candles.reserve(candles.size());
    m_places.reserve(candles.size());
    for (const PlotCandle &candle : candles)
        update(candle);
}

CandlePlace CandleData::placeOf(const PlotCandle &candle)
{
    return {plotPosition(candle.start), toPlotValue(candle.open), toPlotValue(candle.high), toPlotValue(candle.low),
            toPlotValue(candle.close)};
}

void CandleData::update(const PlotCandle &candle)
{
    const auto found = std::lower_bound(m_candles.begin(), m_candles.end(), candle.start,
                                        [](const PlotCandle &each, UtcTime start) { return each.start < start; });
    const auto place = m_places.begin() + (found - m_candles.begin());
    if (found != m_candles.end() && found->start == candle.start) {
        *found = candle;
        *place = placeOf(candle);
    } else {
        m_places.insert(place, placeOf(candle));
        m_candles.insert(found, candle);
    }
}

std::size_t CandleData::firstEndingAfter(double x) const
{
    const auto found = std::upper_bound(m_places.begin(), m_places.end(), x - width(),
                                        [](double start, const CandlePlace &place) { return start < place.start; });
    return std::size_t(found - m_places.begin());
}

std::size_t CandleData::nearest(double x) const
{
    if (m_places.empty())
        return 0;
    const double start = x - width() / 2;
    const auto after = std::lower_bound(m_places.begin(), m_places.end(), start,
                                        [](const CandlePlace &place, double time) { return place.start < time; });
    if (after == m_places.end())
        return m_places.size() - 1;
    const auto index = std::size_t(after - m_places.begin());
    return index > 0 && start - m_places[index - 1].start < after->start - start ? index - 1 : index;
}

std::vector<std::pair<UtcTime, UtcTime>> CandleData::holes() const
{
    std::vector<std::pair<UtcTime, UtcTime>> found;
    for (std::size_t i = 1; i < m_candles.size(); ++i) {
        const UtcTime end = m_candles[i - 1].start + m_interval;
        if (m_candles[i].start > end)
            found.emplace_back(end, m_candles[i].start);
    }
    return found;
}

} // namespace apollo::ui
