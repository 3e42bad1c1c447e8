// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>

#include <algorithm>

namespace apollo::ui {

/// Lowest and highest value.
struct ValueRange {
    double low = 0;
    double high = 1;
};

/// Which times and values the plot area shows, and where each of them is on the screen.
struct PlotFrame {
    QRectF plot;
    double from = 0; ///< time at the left edge
    double to = 1;   ///< time at the right edge
    ValueRange values;

    [[nodiscard]] double x(double time) const { return plot.left() + (time - from) / (to - from) * plot.width(); }
    [[nodiscard]] double y(double value) const
    {
        return plot.bottom() - (value - values.low) / (values.high - values.low) * plot.height();
    }
    [[nodiscard]] double timeAt(double x) const { return from + (x - plot.left()) / plot.width() * (to - from); }
    /// Time that one pixel takes.
    [[nodiscard]] double pixel() const { return (to - from) / std::max(1.0, plot.width()); }
    [[nodiscard]] bool shows(double value) const { return value >= values.low && value <= values.high; }
};

} // namespace apollo::ui
