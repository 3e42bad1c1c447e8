// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/candledata.h"
#include "ui/charts/curve.h"

#include <QPolygonF>

#include <span>
#include <vector>

namespace apollo::ui {

/// Thins the points [first, last) of a curve for painting: of every column the lowest and the highest point stay, in
/// their order, so that no spike is lost and at most two points per column are left. Pure.
/// Columns are `columnWidth` wide, the first one begins at xMin; points left of xMin count to the first column.
[[nodiscard]] QPolygonF decimated(const Curve &curve, std::size_t first, std::size_t last, double xMin,
                                  double columnWidth);

/// Points [first, last) of a curve.
struct Run {
    std::size_t first = 0;
    std::size_t last = 0;

    bool operator==(const Run &) const = default;
};

/// Cuts the points [first, last) wherever two neighbors are further apart than `gap`: a gap is never bridged. Pure.
/// @return the unbroken runs, in order; none is empty.
[[nodiscard]] std::vector<Run> unbrokenRuns(const Curve &curve, std::size_t first, std::size_t last, double gap);

/// What the candles of one column come to.
struct CandleColumn {
    double x = 0; ///< left edge of the column, as time
    double high = 0;
    double low = 0;
    double close = 0;        ///< of the last candle
    bool afterBreak = false; ///< a hole lies between this and the column before

    bool operator==(const CandleColumn &) const = default;
};

/// Thins candles that are too many to be seen apart: one column of each, from the lowest low to the highest high.
/// Pure. Columns as above; a hole is told when it is wider than a column.
[[nodiscard]] std::vector<CandleColumn> candleColumns(std::span<const CandlePlace> candles, double candleWidth,
                                                      double xMin, double columnWidth);

} // namespace apollo::ui
