// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/valuescale.h"

#include <algorithm>
#include <cmath>

namespace apollo::ui {

namespace {

/// Free room above and below, as a part of the height.
constexpr double kHeadroom = 0.08;
/// How far a level may be, in heights of the data.
constexpr double kNear = 1.5;
/// Data that do not move are seen as if they moved by this part of their value.
constexpr double kFlat = 0.002;

} // namespace

ValueRange fittedRange(ValueRange data, std::span<const double> levels)
{
    ValueRange fitted = data;
    double height = fitted.high - fitted.low;
    if (!(height > std::abs(fitted.high) * 1e-12))
        height = std::max(std::abs(fitted.high) * kFlat, 1e-9);
    const ValueRange nearby{fitted.low - kNear * height, fitted.high + kNear * height};
    for (const double level : levels) {
        if (level >= nearby.low && level <= nearby.high) {
            fitted.low = std::min(fitted.low, level);
            fitted.high = std::max(fitted.high, level);
        }
    }
    double room = (fitted.high - fitted.low) * kHeadroom;
    if (fitted.high - fitted.low < height)
        room = height / 2;
    return {fitted.low - room, fitted.high + room};
}

} // namespace apollo::ui
