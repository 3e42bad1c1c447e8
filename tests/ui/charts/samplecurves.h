// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/timechart.h"

#include <random>

namespace apollo::test {

/// 2026-11-20T00:00:00Z
inline constexpr UtcTime kMidnight{std::chrono::milliseconds(1'795'132'800'000)};

/// A curve of cents that wanders, the same for the same seed.
[[nodiscard]] inline ui::LineData walk(int count, std::chrono::milliseconds step, unsigned seed = 1)
{
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> move(-60, 60);
    std::vector<ui::LineSample> samples;
    samples.reserve(std::size_t(count));
    qint64 cents = 6'220'000;
    for (int i = 0; i < count; ++i)
        samples.push_back({kMidnight + i * step, Decimal::scaled(cents += move(random), 2)});
    return ui::LineData(std::move(samples));
}

/// A second apart, with a minute and a half missing after every third hundred.
[[nodiscard]] inline ui::LineData withGaps(int count)
{
    const ui::LineData whole = walk(count, std::chrono::seconds(1), 5);
    ui::LineData data;
    for (std::size_t i = 0; i < whole.size(); ++i)
        data.append(whole.time(i) + std::chrono::seconds(90) * (i / 300), whole.value(i));
    return data;
}

/// Gains and losses around zero.
[[nodiscard]] inline ui::LineData profitWalk(int count)
{
    const ui::LineData whole = walk(count, std::chrono::seconds(1), 11);
    ui::LineData data;
    for (std::size_t i = 0; i < whole.size(); ++i)
        data.append(whole.time(i), (whole.value(i) - Figure(Decimal(62'195))).value());
    return data;
}

/// Candles of 15 minutes around 62,000, with one digit.
[[nodiscard]] inline std::vector<ui::PlotCandle> candles(int count)
{
    std::mt19937 random(4);
    std::uniform_int_distribution<int> move(-900, 1'000);
    std::uniform_int_distribution<int> wick(0, 700);
    std::vector<ui::PlotCandle> made;
    qint64 open = 620'900;
    for (int i = 0; i < count; ++i) {
        const qint64 close = open + move(random);
        made.push_back({kMidnight + i * std::chrono::minutes(15), Decimal::scaled(open, 1),
                        Decimal::scaled(std::max(open, close) + wick(random), 1),
                        Decimal::scaled(std::min(open, close) - wick(random), 1), Decimal::scaled(close, 1)});
        open = close;
    }
    return made;
}

/// The same with eight candles missing in the middle and three near the end.
[[nodiscard]] inline std::vector<ui::PlotCandle> candlesWithHoles(int count)
{
    auto made = candles(count);
    made.erase(made.end() - 40, made.end() - 37);
    made.erase(made.begin() + count / 2, made.begin() + count / 2 + 8);
    return made;
}

[[nodiscard]] inline std::vector<ui::ChartLevel> levels()
{
    using ui::Token;
    return {{QStringLiteral("TP"), Decimal(64'200), Token::Up, false},
            {QStringLiteral("Entry +2.700"), Decimal(61'900), Token::Acc, false},
            {QStringLiteral("SL"), Decimal(60'900), Token::Dn, false},
            {QStringLiteral("Liq."), Decimal::scaled(534'739, 1), Token::Warn, false},
            {QStringLiteral("Mark"), Decimal(62'480), Token::T1, true}};
}

/// Levels in each other's way, and several out of view on both sides.
[[nodiscard]] inline std::vector<ui::ChartLevel> crowdedLevels()
{
    using ui::Token;
    return {{QStringLiteral("TP"), Decimal(62'510), Token::Up, false},
            {QStringLiteral("Entry +2.700"), Decimal(62'470), Token::Acc, false},
            {QStringLiteral("SL"), Decimal(62'430), Token::Dn, false},
            {QStringLiteral("Liq."), Decimal::scaled(534'739, 1), Token::Dang, false},
            {QStringLiteral("Old SL"), Decimal(50'000), Token::Dn, false},
            {QStringLiteral("Far TP"), Decimal(99'000), Token::Up, false},
            {QStringLiteral("Mark"), Decimal(62'480), Token::T1, true}};
}

[[nodiscard]] inline std::vector<ui::ChartMarker> fills()
{
    const auto made = candles(54);
    return {{made[10].start + std::chrono::minutes(3), made[10].low, true},
            {made[19].start + std::chrono::minutes(9), made[19].low, true},
            {made[40].start + std::chrono::minutes(1), made[40].high, false}};
}

} // namespace apollo::test
