// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/linedata.h"

#include "ui/charts/plottable.h"

#include <algorithm>

namespace apollo::ui {

LineData::LineData(std::vector<LineSample> samples)
{
    const auto isEarlier = [](const LineSample &a, const LineSample &b) { return a.at < b.at; };
    if (!std::is_sorted(samples.begin(), samples.end(), isEarlier))
        std::stable_sort(samples.begin(), samples.end(), isEarlier);
    m_values.reserve(samples.size());
    m_curve.reserve(samples.size());
    for (const LineSample &sample : samples)
        append(sample.at, sample.value);
}

void LineData::append(UtcTime at, const Decimal &value)
{
    const QPointF point(plotPosition(at), toPlotValue(value));
    if (m_curve.isEmpty() || point.x() > m_curve[m_curve.size() - 1].x()) {
        m_curve.append(point);
        m_values.push_back(value);
        return;
    }
    const std::size_t place = m_curve.firstAt(point.x());
    if (m_curve[place].x() == point.x()) {
        m_curve.replace(place, point.y());
        m_values[place] = value;
    } else {
        m_curve.insert(place, point);
        m_values.insert(m_values.begin() + std::ptrdiff_t(place), value);
    }
}

void LineData::dropBefore(UtcTime time)
{
    const std::size_t first = m_curve.firstAt(plotPosition(time));
    m_values.erase(m_values.begin(), m_values.begin() + std::ptrdiff_t(first));
    m_curve.dropFirst(first);
}

void LineData::clear()
{
    m_values.clear();
    m_curve.clear();
}

UtcTime LineData::time(std::size_t index) const
{
    return plotTime(m_curve[index].x());
}

} // namespace apollo::ui
