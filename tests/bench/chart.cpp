// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_chart POINTS ROUNDS
// A curve of so many points, in memory, until it is painted in a view of 1200 x 600.

#include "tests/bench/measure.h"
#include "ui/charts/timechart.h"

#include <QApplication>

namespace {

using namespace apollo;
using namespace apollo::bench;

constexpr QSize kView(1200, 600);

ui::LineData walk(int points)
{
    ui::LineData data;
    qint64 cents = 2'662'989;
    for (int i = 0; i < points; ++i) {
        cents += (i * 7919LL % 257) - 128;
        data.append(UtcTime(std::chrono::milliseconds(1'767'225'600'000 + i * 1'000LL)), Decimal::scaled(cents, 2));
    }
    return data;
}

double milliseconds(std::chrono::nanoseconds length)
{
    return static_cast<double>(length.count()) / 1e6;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const int points = arguments.value(1, QStringLiteral("1000000")).toInt();
    const int rounds = arguments.value(2, QStringLiteral("9")).toInt();

    ui::Theme theme;
    theme.apply(application);
    ui::TimeChart chart(theme, ui::NumberFormat(QLocale(QLocale::English)), ui::TimeFormat(ui::TimeFormat::Zone::Utc),
                        QStringLiteral("USD"));
    chart.resize(kView);
    chart.show();
    QApplication::processEvents();

    const ui::LineData data = walk(points);
    std::vector<double> cpu;
    std::vector<double> wall;
    for (int round = 0; round < rounds; ++round) {
        ui::LineData copy = data;
        chart.clear(); // giving back the old points is not part of it
        const auto cpuBefore = cpuTime();
        const auto wallBefore = wallTime();
        chart.setLine(std::move(copy));
        chart.viewport()->repaint();
        wall.push_back(milliseconds(wallTime() - wallBefore));
        cpu.push_back(milliseconds(cpuTime() - cpuBefore));
    }
    report("cpu_ms", quantile(cpu, 0.5));
    report("wall_ms", quantile(wall, 0.5));
    return 0;
}
