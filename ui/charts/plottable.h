// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/decimal.h"

#include <cmath>

namespace apollo::ui {

/// A figure as binary floating point, for the place of a pixel and for nothing else: the only door from
/// exact figures to `double`. What is written beside a point always comes from the Decimal.
[[nodiscard]] inline double toPlotValue(const Decimal &value)
{
    return value.toByteArray().toDouble();
}

/// The place of a time on the x axis: milliseconds since the epoch, exact for any date.
[[nodiscard]] inline double plotPosition(UtcTime time)
{
    return double(time.time_since_epoch().count());
}

/// The time at a place of the x axis, to the millisecond.
[[nodiscard]] inline UtcTime plotTime(double position)
{
    return UtcTime(std::chrono::milliseconds(std::llround(position)));
}

} // namespace apollo::ui
