// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/linedata.h"

#include "ui/charts/plottable.h"

#include <algorithm>

namespace apollo::ui {

double LineData::position(UtcTime time)
{
    return double(time.time_since_epoch().count());
}

void LineData::append(UtcTime at, const Decimal &value)
{
    const double x = position(at);
    if (!m_points.empty() && x <= m_points.back().x())
        return;
    m_points.emplace_back(x, toPlotValue(value));
    m_values.push_back(value);
}

void LineData::dropBefore(UtcTime time)
{
    const auto first = std::lower_bound(m_points.begin(), m_points.end(), position(time),
                                        [](const QPointF &point, double x) { return point.x() < x; });
    m_values.erase(m_values.begin(), m_values.begin() + (first - m_points.begin()));
    m_points.erase(m_points.begin(), first);
}

void LineData::clear()
{
    m_values.clear();
    m_points.clear();
}

UtcTime LineData::time(std::size_t index) const
{
    return UtcTime(std::chrono::milliseconds(qint64(m_points[index].x())));
}

std::size_t LineData::nearest(double x) const
{
    if (m_points.empty())
        return 0;
    const auto after = std::lower_bound(m_points.begin(), m_points.end(), x,
                                        [](const QPointF &point, double place) { return point.x() < place; });
    if (after == m_points.end())
        return m_points.size() - 1;
    const auto index = std::size_t(after - m_points.begin());
    if (index > 0 && x - m_points[index - 1].x() < after->x() - x)
        return index - 1;
    return index;
}

} // namespace apollo::ui
