// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_table MILLISECONDS [alone]
// The positions table of 500 rows, sorted by value, in a window of 1600 x 900 while 10,000 marks a second move: CPU
// time as a share of one core. "alone": the source without a model or a window.

#include "tests/bench/busysource.h"
#include "tests/bench/measure.h"
#include "ui/models/positionsmodel.h"
#include "ui/tables/datatable.h"

#include <QApplication>

#include <memory>
#include <optional>

namespace {

using namespace apollo;
using namespace apollo::bench;

constexpr int kRows = 500;
constexpr int kUpdatesPerSecond = 10'000;
constexpr QSize kWindow(1600, 900);
constexpr std::chrono::milliseconds kWarmUp{1'500}; ///< columns have found their widths, the first sort is done

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const std::chrono::milliseconds length(arguments.value(1, QStringLiteral("4000")).toInt());
    const bool isAlone = arguments.contains(QStringLiteral("alone"));

    ui::Theme theme;
    theme.setScheme(ui::Scheme::Dark);
    theme.apply(application);
    const SystemClock clock;
    BusySource source(kRows, kUpdatesPerSecond);
    std::optional<ui::PositionsModel> model;
    std::unique_ptr<ui::DataTable> table;
    if (!isAlone) {
        const ui::TableFormats formats{ui::NumberFormat(QLocale(QLocale::English)),
                                       ui::TimeFormat(ui::TimeFormat::Zone::Utc)};
        model.emplace(source, clock, formats);
        table = std::make_unique<ui::DataTable>(
            *model, theme, clock, ui::DataTable::Names{QStringLiteral("positionsTable"), QStringLiteral("Positions")});
        table->resize(kWindow);
        table->sortBy(model->columnOf(u"value"), Qt::DescendingOrder);
        table->show();
    }
    source.start();

    std::chrono::nanoseconds cpu{};
    std::chrono::nanoseconds wall{};
    qint64 updates = 0;
    QTimer::singleShot(std::min(kWarmUp, length), &application, [&] {
        cpu = cpuTime();
        wall = wallTime();
        updates = source.updates();
        QTimer::singleShot(length, Qt::PreciseTimer, &application, [&] {
            const auto wallSpent = static_cast<double>((wallTime() - wall).count());
            report("core_percent", 100 * static_cast<double>((cpuTime() - cpu).count()) / wallSpent);
            report("updates_per_second", static_cast<double>(source.updates() - updates) * 1e9 / wallSpent);
            QApplication::quit();
        });
    });
    return QApplication::exec();
}
