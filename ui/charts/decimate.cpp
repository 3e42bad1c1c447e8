// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/decimate.h"

#include <algorithm>
#include <cmath>

namespace apollo::ui {

namespace {

/// A column's number; everything left of the first column belongs to it.
double columnOf(double x, double xMin, double columnWidth)
{
    return std::max(0.0, std::floor((x - xMin) / columnWidth));
}

} // namespace

QPolygonF decimated(const Curve &curve, std::size_t first, std::size_t last, double xMin, double columnWidth)
{
    QPolygonF kept;
    if (!(columnWidth > 0))
        return kept;
    const auto points = curve.points();
    while (first < last) {
        const double column = columnOf(points[first].x(), xMin, columnWidth);
        const double end = xMin + (column + 1) * columnWidth;
        std::size_t next = first + 1;
        // Most columns hold a few points or very many.
        while (next < last && next < first + 8 && points[next].x() < end)
            ++next;
        if (next == first + 8)
            next = std::clamp(curve.firstAt(end), next, last);
        const Curve::Extremes found = curve.extremes(first, next);
        kept.append(points[std::min(found.low, found.high)]);
        if (found.low != found.high)
            kept.append(points[std::max(found.low, found.high)]);
        first = next;
    }
    return kept;
}

std::vector<Run> unbrokenRuns(const Curve &curve, std::size_t first, std::size_t last, double gap)
{
    std::vector<Run> runs;
    if (first >= last)
        return runs;
    for (const std::size_t at : curve.breaks(first + 1, last, gap)) {
        runs.push_back({first, at});
        first = at;
    }
    runs.push_back({first, last});
    return runs;
}

std::vector<CandleColumn> candleColumns(std::span<const CandlePlace> candles, double candleWidth, double xMin,
                                        double columnWidth)
{
    std::vector<CandleColumn> columns;
    if (!(columnWidth > 0))
        return columns;
    double column = -1;
    double end = 0;
    for (const CandlePlace &candle : candles) {
        const double own = columnOf(candle.start, xMin, columnWidth);
        if (columns.empty() || own != column) {
            const bool broken = !columns.empty() && candle.start - end > columnWidth;
            columns.push_back({xMin + own * columnWidth, candle.high, candle.low, candle.close, broken});
            column = own;
        } else {
            CandleColumn &last = columns.back();
            last.high = std::max(last.high, candle.high);
            last.low = std::min(last.low, candle.low);
            last.close = candle.close;
        }
        end = candle.start + candleWidth;
    }
    return columns;
}

} // namespace apollo::ui
