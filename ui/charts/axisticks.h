// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/decimal.h"

#include <chrono>
#include <vector>

namespace apollo::ui {

/// A mark on a value axis: exact for its text, floating for its place.
struct ValueTick {
    Decimal value;
    double position = 0;
};

/// Marks at multiples of 1, 2 or 5 times a power of ten within [low, high]: at most `most`, all with the same
/// scale. Pure; none for a range that is empty or no range. @pre most >= 2
[[nodiscard]] std::vector<ValueTick> valueTicks(double low, double high, int most);

/// Marks of a time axis.
struct TimeTicks {
    std::chrono::milliseconds step{0};
    std::vector<UtcTime> times; ///< full seconds, minutes, hours or days of UTC
};

/// At most `most` marks within [from, to]. Pure. @pre most >= 2
[[nodiscard]] TimeTicks timeTicks(UtcTime from, UtcTime to, int most);

} // namespace apollo::ui
