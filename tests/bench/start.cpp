// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_start desk|bare [STARTED]
// From the start of the process until table and chart are painted: Apollo's window over the sample account, or a window
// of plain Qt with one table and one chart from the same program. STARTED: the parent's monotonic clock, ns.

#include "core/base/clock.h"
#include "core/portfolio/snapshotportfolio.h"
#include "tests/bench/measure.h"
#include "tests/support/fakeprompts.h"
#include "tests/support/sampleportfolio.h"
#include "ui/views/mainwindow.h"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QLineSeries>
#include <QMenuBar>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTableView>

#include <memory>

namespace {

using namespace apollo;
using namespace apollo::bench;

constexpr QSize kWindow(1440, 900);

/// Ends the program once a table and a chart have been painted.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(std::chrono::nanoseconds startedAt)
        : m_startedAt(startedAt)
    {
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || m_isOver)
            return false;
        m_table = m_table || qobject_cast<QTableView *>(watched->parent());
        m_chart = m_chart || qobject_cast<QChartView *>(watched->parent());
        if (m_table && m_chart) {
            m_isOver = true;
            QMetaObject::invokeMethod(
                this, [this] { painted(); }, Qt::QueuedConnection);
        }
        return false;
    }

private:
    void painted() const
    {
        report("cpu_ms", static_cast<double>(cpuTime().count()) / 1e6);
        if (m_startedAt.count() > 0)
            report("wall_ms", static_cast<double>((wallTime() - m_startedAt).count()) / 1e6);
        QApplication::quit();
    }

    std::chrono::nanoseconds m_startedAt;
    bool m_table = false;
    bool m_chart = false;
    bool m_isOver = false;
};

int bare()
{
    QStandardItemModel model(11, 16);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            model.setItem(row, column, new QStandardItem(QString::number(row * 1000 + column)));
    }
    auto *table = new QTableView;
    table->setModel(&model);
    auto *series = new QLineSeries;
    for (int i = 0; i < 100; ++i)
        series->append(i, i * 7 % 31);
    auto *chart = new QChart;
    chart->addSeries(series);
    chart->createDefaultAxes();
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(new QChartView(chart));
    splitter->addWidget(table);
    QMainWindow window;
    window.menuBar()->addMenu(QStringLiteral("File"));
    window.setCentralWidget(splitter);
    window.resize(kWindow);
    window.show();
    return QApplication::exec();
}

int desk(QApplication &application)
{
    const SystemClock clock;
    test::FakePrompts prompts;
    ui::Theme theme;
    theme.setScheme(ui::Scheme::Dark);
    theme.apply(application);
    SnapshotPortfolio source(test::samplePortfolio(), test::sampleTime());
    ui::MainWindow window(source, theme, clock, ui::NumberFormat(QLocale(QLocale::English)),
                          ui::TimeFormat(ui::TimeFormat::Zone::Utc), prompts);
    window.resize(kWindow);
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    PaintWatch watch(std::chrono::nanoseconds(arguments.value(2).toLongLong()));
    application.installEventFilter(&watch);
    return arguments.value(1) == QLatin1String("bare") ? bare() : desk(application);
}
