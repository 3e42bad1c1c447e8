// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/axisticks.h"

#include <array>
#include <cmath>

namespace apollo::ui {

namespace {

constexpr int kLargestExponent = 15;

/// mantissa x 10^exponent, exactly.
Decimal tickValue(qint64 mantissa, int exponent)
{
    if (exponent <= 0)
        return Decimal::scaled(mantissa, -exponent);
    qint64 factor = 1;
    for (int i = 0; i < exponent; ++i)
        factor *= 10;
    const auto product = Decimal::multiply(Decimal(mantissa), Decimal(factor));
    return product ? product.value() : Decimal();
}

} // namespace

std::vector<ValueTick> valueTicks(double low, double high, int most)
{
    std::vector<ValueTick> ticks;
    if (!std::isfinite(low) || !std::isfinite(high) || !(high > low))
        return ticks;

    const double rough = (high - low) / most;
    int exponent = int(std::floor(std::log10(rough)));
    if (exponent < -kLargestExponent || exponent > kLargestExponent)
        return ticks;
    // Five tries are enough: the first power of ten may be too fine, the next one cannot be.
    struct Step {
        int mantissa;
        int power;
    };
    constexpr std::array kSteps{Step{1, 0}, Step{2, 0}, Step{5, 0}, Step{1, 1}, Step{2, 1}};
    for (const auto &[step, power] : kSteps) {
        const double width = step * std::pow(10.0, exponent + power);
        const auto first = qint64(std::ceil(low / width));
        const auto last = qint64(std::floor(high / width));
        if (last - first + 1 > most)
            continue;
        for (qint64 i = first; i <= last; ++i)
            ticks.push_back({tickValue(i * step, exponent + power), double(i) * width});
        break;
    }
    return ticks;
}

TimeTicks timeTicks(UtcTime from, UtcTime to, int most)
{
    using namespace std::chrono;
    static constexpr std::array<milliseconds, 21> kSteps{
        seconds(1), seconds(2), seconds(5),  seconds(10), seconds(15),   seconds(30),   minutes(1),
        minutes(2), minutes(5), minutes(10), minutes(15), minutes(30),   hours(1),      hours(2),
        hours(4),   hours(6),   hours(12),   hours(24),   hours(24 * 2), hours(24 * 4), hours(24 * 7)};
    TimeTicks ticks;
    if (to <= from)
        return ticks;
    milliseconds step = kSteps.back();
    for (const milliseconds candidate : kSteps) {
        if ((to - from) / candidate < most) {
            step = candidate;
            break;
        }
    }
    while ((to - from) / step >= most)
        step *= 2;
    ticks.step = step;
    UtcTime at(from.time_since_epoch() / step * step);
    for (; at <= to; at += step) {
        if (at >= from)
            ticks.times.push_back(at);
    }
    return ticks;
}

} // namespace apollo::ui
