// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/candledata.h"
#include "ui/charts/curve.h"
#include "ui/charts/plotframe.h"

#include <QLineF>
#include <QPolygonF>
#include <QRectF>

#include <optional>
#include <utility>
#include <vector>

namespace apollo::ui {

/// A break in a line is drawn only where it is this wide.
inline constexpr double kNarrowestGapPixels = 2;

/// A curve as it is painted: at most two points per pixel, and one on either side of the view that the line runs to.
struct PlottedLine {
    std::vector<QPolygonF> runs;     ///< unbroken, on the screen
    std::vector<QRectF> gaps;        ///< on the screen, over the height of the plot
    std::optional<ValueRange> range; ///< of what is in view; nullopt when nothing is

    [[nodiscard]] qsizetype points() const;
};

/// Candles as they are painted: single ones while there is room, else a bar from high to low per pixel and the closes
/// as a line: two points per pixel again.
struct PlottedCandles {
    struct Body {
        QRectF rect;
        QLineF wick;
        bool isUp = true;
    };
    std::vector<Body> bodies;
    std::vector<QLineF> bars;
    std::vector<QPolygonF> closes; ///< only beside bars
    std::vector<QRectF> gaps;

    [[nodiscard]] qsizetype points() const;
};

/// Points of a curve that a frame needs: those in view, and the neighbors that its line runs to.
struct CurveView {
    std::size_t first = 0; ///< in view
    std::size_t last = 0;  ///< behind the last one in view
    bool hasBefore = false;
    bool hasAfter = false;
};

/// Pure. @param gap neighbors further apart are not joined.
[[nodiscard]] CurveView curveView(const Curve &curve, double from, double to, double gap);
/// Lowest and highest value of a view, neighbors included; nullopt when it is empty. Pure.
[[nodiscard]] std::optional<ValueRange> rangeOf(const Curve &curve, const CurveView &view);
/// Pure.
[[nodiscard]] PlottedLine plotLine(const Curve &curve, const PlotFrame &frame, double gap);

/// Candles [first, last) that touch a stretch of time.
[[nodiscard]] std::pair<std::size_t, std::size_t> candleView(const CandleData &candles, double from, double to);
[[nodiscard]] std::optional<ValueRange> rangeOf(const CandleData &candles, double from, double to);
/// Pure.
[[nodiscard]] PlottedCandles plotCandles(const CandleData &candles, const PlotFrame &frame);

} // namespace apollo::ui
