// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/decimate.h"

#include <algorithm>
#include <utility>

namespace apollo::ui {

namespace {

bool isLeftOf(const QPointF &point, double x)
{
    return point.x() < x;
}

} // namespace

QList<QPointF> decimated(std::span<const QPointF> points, double xMin, double xMax, int columns)
{
    QList<QPointF> kept;
    if (columns < 1 || !(xMin <= xMax))
        return kept;
    kept.reserve(qsizetype(columns) * 2);

    const double width = xMax > xMin ? (xMax - xMin) / columns : 1.0;
    auto at = std::lower_bound(points.begin(), points.end(), xMin, isLeftOf);
    while (at != points.end() && at->x() <= xMax) {
        const int column = std::min(columns - 1, int((at->x() - xMin) / width));
        auto low = at;
        auto high = at;
        for (++at; at != points.end() && at->x() <= xMax; ++at) {
            if (std::min(columns - 1, int((at->x() - xMin) / width)) != column)
                break;
            if (at->y() < low->y())
                low = at;
            if (at->y() > high->y())
                high = at;
        }
        kept.append(*std::min(low, high));
        if (low != high)
            kept.append(*std::max(low, high));
    }
    return kept;
}

std::vector<std::span<const QPointF>> unbrokenRuns(std::span<const QPointF> points, double gap)
{
    std::vector<std::span<const QPointF>> runs;
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= points.size(); ++i) {
        if (i < points.size() && points[i].x() - points[i - 1].x() <= gap)
            continue;
        runs.push_back(points.subspan(begin, i - begin));
        begin = i;
    }
    return runs;
}

} // namespace apollo::ui
