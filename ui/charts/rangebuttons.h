// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/segmentedcontrol.h"

#include <chrono>
#include <vector>

namespace apollo::ui {

class TimeChart;

/// "5m 15m 1h All": the newest stretch of a time chart at a press. Nothing is chosen while the view is another one.
class RangeButtons : public SegmentedControl {
    Q_OBJECT

public:
    /// Everything there is, as a range.
    static constexpr std::chrono::milliseconds kAll{0};

    /// @param theme, chart  outlive this. @param ranges whole minutes, hours or days, and kAll.
    RangeButtons(Theme &theme, TimeChart &chart, std::vector<std::chrono::milliseconds> ranges,
                 QWidget *parent = nullptr);

    /// "5m", "1h", "3D", "1W", "All"
    [[nodiscard]] static QString textOf(std::chrono::milliseconds range);

private:
    void choose(int index);
    void followWindow();

    TimeChart &m_chart;
    std::vector<std::chrono::milliseconds> m_ranges;
};

} // namespace apollo::ui
