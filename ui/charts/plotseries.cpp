// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/plotseries.h"

#include "ui/charts/decimate.h"
#include "ui/charts/plottable.h"

#include <algorithm>
#include <cmath>

namespace apollo::ui {

namespace {

/// Candles are drawn one by one while each has so many pixels.
constexpr double kNarrowestCandle = 4;
constexpr double kBodyShare = 0.7;

void mapToScreen(QPolygonF &polygon, const PlotFrame &frame)
{
    for (QPointF &point : polygon)
        point = {frame.x(point.x()), frame.y(point.y())};
}

QRectF gapRect(double from, double to, const PlotFrame &frame)
{
    const double left = std::max(frame.x(from), frame.plot.left());
    const double right = std::min(frame.x(to), frame.plot.right());
    return {QPointF(left, frame.plot.top()), QPointF(right, frame.plot.bottom())};
}

void addGap(std::vector<QRectF> &gaps, double from, double to, const PlotFrame &frame)
{
    const QRectF rect = gapRect(from, to, frame);
    if (rect.width() >= kNarrowestGapPixels)
        gaps.push_back(rect);
}

/// Holes may begin or end out of view.
void addHoles(PlottedCandles &plotted, const CandleData &candles, std::size_t first, std::size_t last,
              const PlotFrame &frame)
{
    const auto &places = candles.places();
    for (std::size_t i = std::max<std::size_t>(first, 1); i < std::min(last + 1, places.size()); ++i) {
        const double end = places[i - 1].start + candles.width();
        if (places[i].start > end)
            addGap(plotted.gaps, end, places[i].start, frame);
    }
}

} // namespace

qsizetype PlottedLine::points() const
{
    qsizetype count = 0;
    for (const QPolygonF &run : runs)
        count += run.size();
    return count;
}

qsizetype PlottedCandles::points() const
{
    qsizetype count = qsizetype(bodies.size() * 4 + bars.size());
    for (const QPolygonF &run : closes)
        count += run.size();
    return count;
}

CurveView curveView(const Curve &curve, double from, double to, double gap)
{
    CurveView view;
    view.first = curve.firstAt(from);
    view.last = curve.firstAt(std::nextafter(to, to + 1));
    const auto joined = [&](std::size_t right) {
        return right > 0 && right < curve.size() && curve[right].x() - curve[right - 1].x() <= gap;
    };
    view.hasBefore = joined(view.first);
    view.hasAfter = joined(view.last);
    return view;
}

std::optional<ValueRange> rangeOf(const Curve &curve, const CurveView &view)
{
    const std::size_t first = view.first - (view.hasBefore ? 1 : 0);
    const std::size_t last = view.last + (view.hasAfter ? 1 : 0);
    if (first >= last)
        return std::nullopt;
    const Curve::Extremes found = curve.extremes(first, last);
    return ValueRange{curve[found.low].y(), curve[found.high].y()};
}

PlottedLine plotLine(const Curve &curve, const PlotFrame &frame, double gap)
{
    PlottedLine plotted;
    const double pixel = frame.pixel();
    const double widest = std::max(gap, kNarrowestGapPixels * pixel);
    const CurveView view = curveView(curve, frame.from, frame.to, widest);
    plotted.range = rangeOf(curve, view);
    for (const Run &run : unbrokenRuns(curve, view.first, view.last, widest))
        plotted.runs.push_back(decimated(curve, run.first, run.last, frame.from, pixel));
    if (plotted.runs.empty() && view.hasBefore && view.hasAfter)
        plotted.runs.emplace_back();
    if (!plotted.runs.empty()) {
        if (view.hasBefore)
            plotted.runs.front().prepend(curve[view.first - 1]);
        if (view.hasAfter)
            plotted.runs.back().append(curve[view.last]);
    }
    for (QPolygonF &run : plotted.runs)
        mapToScreen(run, frame);
    // A break may begin left of the view and end right of it.
    for (const std::size_t at : curve.breaks(view.first, std::min(view.last + 1, curve.size()), widest))
        addGap(plotted.gaps, curve[at - 1].x(), curve[at].x(), frame);
    return plotted;
}

std::pair<std::size_t, std::size_t> candleView(const CandleData &candles, double from, double to)
{
    const std::size_t first = candles.firstEndingAfter(from);
    const auto &places = candles.places();
    const auto last = std::lower_bound(places.begin() + std::ptrdiff_t(first), places.end(), to,
                                       [](const CandlePlace &place, double x) { return place.start < x; });
    return {first, std::size_t(last - places.begin())};
}

std::optional<ValueRange> rangeOf(const CandleData &candles, double from, double to)
{
    const auto [first, last] = candleView(candles, from, to);
    if (first >= last)
        return std::nullopt;
    const auto &places = candles.places();
    ValueRange range{places[first].low, places[first].high};
    for (std::size_t i = first + 1; i < last; ++i) {
        range.low = std::min(range.low, places[i].low);
        range.high = std::max(range.high, places[i].high);
    }
    return range;
}

PlottedCandles plotCandles(const CandleData &candles, const PlotFrame &frame)
{
    PlottedCandles plotted;
    const auto [first, last] = candleView(candles, frame.from, frame.to);
    addHoles(plotted, candles, first, last, frame);
    const double slot = candles.width() / frame.pixel();
    if (slot >= kNarrowestCandle) {
        // An odd number of whole pixels has its wick in the middle.
        const double body = std::max(1.0, 2 * std::floor(slot * kBodyShare / 2) + 1);
        for (std::size_t i = first; i < last; ++i) {
            const CandlePlace &candle = candles.places()[i];
            const double x = std::floor(frame.x(candle.start + candles.width() / 2));
            const double top = std::round(frame.y(std::max(candle.open, candle.close)));
            const double bottom = std::round(frame.y(std::min(candle.open, candle.close)));
            PlottedCandles::Body drawn;
            drawn.rect = QRectF(x - (body - 1) / 2, top, body, std::max(1.0, bottom - top));
            drawn.wick = QLineF(x, std::round(frame.y(candle.high)), x, std::round(frame.y(candle.low)));
            drawn.isUp = candle.close >= candle.open;
            plotted.bodies.push_back(drawn);
        }
        return plotted;
    }
    const std::span<const CandlePlace> visible(candles.places().data() + first, last - first);
    for (const CandleColumn &column : candleColumns(visible, candles.width(), frame.from, frame.pixel())) {
        const double x = std::round(frame.x(column.x));
        plotted.bars.emplace_back(x, std::round(frame.y(column.high)), x, std::round(frame.y(column.low)));
        if (plotted.closes.empty() || column.afterBreak)
            plotted.closes.emplace_back();
        plotted.closes.back().append(QPointF(x, frame.y(column.close)));
    }
    return plotted;
}

} // namespace apollo::ui
