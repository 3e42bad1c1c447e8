// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/rangebuttons.h"

#include "ui/charts/timechart.h"

#include <cmath>

namespace apollo::ui {

namespace {

using namespace std::chrono_literals;

/// A range in the largest unit that divides it.
struct Length {
    qint64 count = 0;
    enum class Unit { Minutes, Hours, Days, Weeks } unit = Unit::Minutes;
};

Length lengthOf(std::chrono::milliseconds range)
{
    constexpr auto kDay = 24h;
    if (range % (7 * kDay) == 0ms)
        return {range / (7 * kDay), Length::Unit::Weeks};
    if (range % kDay == 0ms)
        return {range / kDay, Length::Unit::Days};
    if (range % 1h == 0ms)
        return {range / 1h, Length::Unit::Hours};
    return {range / 1min, Length::Unit::Minutes};
}

QString spokenOf(std::chrono::milliseconds range)
{
    if (range == RangeButtons::kAll)
        return RangeButtons::tr("Show everything");
    const Length length = lengthOf(range);
    switch (length.unit) {
    case Length::Unit::Weeks: return RangeButtons::tr("Show the newest %1 × 7 days").arg(length.count);
    case Length::Unit::Days: return RangeButtons::tr("Show the newest %1 × 24 hours").arg(length.count);
    case Length::Unit::Hours: return RangeButtons::tr("Show the newest %1 × 60 minutes").arg(length.count);
    case Length::Unit::Minutes: break;
    }
    return RangeButtons::tr("Show the newest %1 minutes").arg(length.count);
}

std::vector<SegmentedControl::Segment> segmentsOf(const std::vector<std::chrono::milliseconds> &ranges)
{
    std::vector<SegmentedControl::Segment> segments;
    segments.reserve(ranges.size());
    for (const auto range : ranges)
        segments.push_back({RangeButtons::textOf(range), spokenOf(range)});
    return segments;
}

} // namespace

RangeButtons::RangeButtons(Theme &theme, TimeChart &chart, std::vector<std::chrono::milliseconds> ranges,
                           QWidget *parent)
    : SegmentedControl(theme, tr("Range of the chart"), segmentsOf(ranges), parent)
    , m_chart(chart)
    , m_ranges(std::move(ranges))
{
    connect(this, &SegmentedControl::chosen, this, &RangeButtons::choose);
    connect(&chart, &TimeChart::windowChanged, this, &RangeButtons::followWindow);
    connect(&chart, &TimeChart::dataChanged, this, &RangeButtons::followWindow);
    followWindow();
}

QString RangeButtons::textOf(std::chrono::milliseconds range)
{
    if (range == kAll) {
        //: A range: everything.
        return tr("All");
    }
    const Length length = lengthOf(range);
    switch (length.unit) {
    case Length::Unit::Weeks: return tr("%1W", "weeks").arg(length.count);
    case Length::Unit::Days: return tr("%1D", "days").arg(length.count);
    case Length::Unit::Hours: return tr("%1h", "hours").arg(length.count);
    case Length::Unit::Minutes: break;
    }
    return tr("%1m", "minutes").arg(length.count);
}

void RangeButtons::choose(int index)
{
    const auto range = m_ranges[std::size_t(index)];
    m_chart.changeWindow([range](TimeWindow &window) {
        if (range == kAll)
            window.showAll();
        else
            window.showLast(double(range.count()));
    });
}

void RangeButtons::followWindow()
{
    const TimeWindow &window = m_chart.window();
    int chosen = -1;
    for (std::size_t i = 0; i < m_ranges.size() && window.follows(); ++i) {
        const bool fits = m_ranges[i] == kAll ? std::isinf(window.wantedSpan())
                                              : std::abs(window.wantedSpan() - double(m_ranges[i].count())) < 1;
        if (fits || (chosen < 0 && m_ranges[i] == kAll && window.isWhole()))
            chosen = int(i);
    }
    setCurrent(chosen);
}

} // namespace apollo::ui
