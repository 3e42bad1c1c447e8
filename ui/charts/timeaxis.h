// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "ui/format/timeformat.h"

#include <QString>

#include <chrono>
#include <vector>

namespace apollo::ui {

/// A mark below a chart.
struct TimeMark {
    UtcTime at;
    QString text; ///< "12:04:30", "12:05", at the start of a day "20 Nov"
};

/// Round times within [from, to] in the zone of `times`, at most `most`. Pure but for the zone of the computer.
/// @pre most >= 2
[[nodiscard]] std::vector<TimeMark> timeMarks(UtcTime from, UtcTime to, int most, const TimeFormat &times);

/// A moment in full where it matters: with the date when the axis spans more than a day, without what is finer than
/// `resolution`. "12:04:31", "2026-11-20 12:04", "2026-11-20".
[[nodiscard]] QString momentText(UtcTime at, std::chrono::milliseconds axisSpan, std::chrono::milliseconds resolution,
                                 const TimeFormat &times);

} // namespace apollo::ui
