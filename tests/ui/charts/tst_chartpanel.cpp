// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/charts/samplecurves.h"
#include "ui/charts/chartpanel.h"
#include "ui/charts/headbutton.h"
#include "ui/charts/segmentedcontrol.h"
#include "ui/charts/timetwin.h"
#include "ui/charts/twinmodel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace apollo;
using namespace apollo::ui;
using namespace apollo::test;
using namespace std::chrono_literals;

class TestChartPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void buttonShowsTheTable();
    void titleNamesItsParts();
    void narrowHeadDropsWords();
    void iconStandsOnTheCapitals();
    void twinModel();
    void twinFollowsLines();
    void twinFollowsCandles();
    void segments();

private:
    Theme m_theme;
    TimeChart *m_chart = nullptr;
    std::unique_ptr<ChartPanel> m_panel;
};

void TestChartPanel::init()
{
    m_theme.setScheme(Scheme::Dark);
    m_chart = new TimeChart(m_theme, NumberFormat(QLocale(QLocale::English, QLocale::UnitedStates)), TimeFormat(),
                            QStringLiteral("USD"));
    m_panel = std::make_unique<ChartPanel>(m_theme, QStringLiteral("Equity"), m_chart,
                                           timeTwin(*m_chart, QStringLiteral("UTC"), {QStringLiteral("Value")}));
    m_panel->resize(700, 260);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestChartPanel::buttonShowsTheTable()
{
    m_chart->setLine(walk(3, 1s));
    QVERIFY(m_chart->isVisible());
    auto *button = m_panel->findChild<HeadButton *>(QStringLiteral("table"));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(m_panel->showsTable());
    const auto *table = m_panel->findChild<QTableView *>();
    QVERIFY(table->isVisible() && !m_chart->isVisible());
    QCOMPARE(table->model()->rowCount(), 3);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("00:00:02")); // newest first
    m_panel->setShowsTable(false);
    QVERIFY(m_chart->isVisible());
    QVERIFY(!button->isChecked());
}

void TestChartPanel::titleNamesItsParts()
{
    QCOMPARE(m_chart->accessibleName(), QStringLiteral("Equity, chart"));
    m_panel->setTitle(QStringLiteral("P&L"));
    QCOMPARE(m_chart->accessibleName(), QStringLiteral("P&L, chart"));
    QCOMPARE(m_panel->findChild<QTableView *>()->accessibleName(), QStringLiteral("P&L, table"));
    QCOMPARE(m_panel->findChild<HeadButton *>()->accessibleName(), QStringLiteral("P&L as a table"));
}

void TestChartPanel::narrowHeadDropsWords()
{
    m_panel->setCaption(QStringLiteral("USD, UTC · 12 gaps"));
    m_panel->setHeadWidget(new SegmentedControl(m_theme, QStringLiteral("Range"),
                                                {{QStringLiteral("5m"), {}}, {QStringLiteral("All"), {}}}));
    m_panel->setFigure(QStringLiteral("+1,998.96"), 1);
    const auto labels = m_panel->findChildren<QLabel *>();
    const auto shown = [&labels](const QString &text) {
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel *label) { return label->isVisible() && label->text() == text; });
    };
    QVERIFY(shown(QStringLiteral("USD, UTC · 12 gaps")));
    m_panel->resize(360, 260);
    QTRY_VERIFY(!shown(QStringLiteral("USD, UTC · 12 gaps")));
    QCOMPARE(m_panel->caption(), QStringLiteral("USD, UTC · 12 gaps"));
    QVERIFY(shown(QStringLiteral("+1,998.96")));
    m_panel->resize(230, 260);
    QTRY_VERIFY(!shown(QStringLiteral("Equity")));
    QVERIFY(shown(QStringLiteral("+1,998.96"))); // numbers are never given up
    QVERIFY(m_panel->width() == 230);
}

void TestChartPanel::iconStandsOnTheCapitals()
{
    const auto rows = [](const QImage &image, int from, int to) {
        std::pair found(1'000, -1);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = from; x < to; ++x) {
                if (image.pixelColor(x, y).lightness() > 100)
                    found = {std::min(found.first, y), std::max(found.second, y)};
            }
        }
        return found;
    };
    auto *button = m_panel->findChild<HeadButton *>(QStringLiteral("table"));
    QImage image(button->size(), QImage::Format_RGB32);
    image.fill(Qt::black);
    button->render(&image, QPoint(), QRegion(), QWidget::DrawChildren);
    const auto icon = rows(image, 7, 21);
    const auto word = rows(image, 26, 32); // the capital T
    QVERIFY(icon.second > icon.first && word.second > word.first);
    // Within half a pixel.
    QVERIFY2(
        std::abs((icon.first + icon.second) - (word.first + word.second)) <= 1,
        qPrintable(
            QStringLiteral("%1 to %2, %3 to %4").arg(icon.first).arg(icon.second).arg(word.first).arg(word.second)));
}

void TestChartPanel::twinModel()
{
    TwinModel twin({QStringLiteral("Time"), QStringLiteral("Equity")},
                   [](int row, int column) { return QStringLiteral("%1/%2").arg(row).arg(column); });
    const QAbstractItemModelTester tester(&twin, QAbstractItemModelTester::FailureReportingMode::QtTest);
    twin.setRows(3);
    QCOMPARE(twin.rowCount(), 3);
    QCOMPARE(twin.index(2, 1).data().toString(), QStringLiteral("2/1"));
    QCOMPARE(twin.index(0, 1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Equity 0/1"));
    const QSignalSpy changed(&twin, &QAbstractItemModel::dataChanged);
    twin.setRows(3);
    QCOMPARE(changed.size(), 1);
    twin.setRows(0);
    QCOMPARE(twin.rowCount(), 0);
}

void TestChartPanel::twinFollowsLines()
{
    const QAbstractItemModel *model = m_panel->findChild<QTableView *>()->model();
    QCOMPARE(model->rowCount(), 0);
    m_chart->setLine(walk(10, 1s));
    QCOMPARE(model->rowCount(), 10);
    const LineSample next{kMidnight + 10s, Decimal(5)};
    m_chart->append(std::span(&next, 1));
    QCOMPARE(model->rowCount(), 11);
    QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("5.00"));
    QCOMPARE(model->headerData(0, Qt::Horizontal).toString(), QStringLiteral("Time (UTC)"));
    m_chart->clear();
    QCOMPARE(model->rowCount(), 0);
}

void TestChartPanel::twinFollowsCandles()
{
    const std::unique_ptr<TwinModel> twin(candleTwin(*m_chart, QStringLiteral("UTC")));
    m_chart->setScale(1);
    m_chart->setCandles({{kMidnight, Decimal(10), Decimal(12), Decimal(9), Decimal(11)}}, 1min);
    QStringList texts;
    for (int column = 0; column < twin->columnCount(); ++column)
        texts << twin->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
              << twin->index(0, column).data().toString();
    QCOMPARE(texts.join(QLatin1Char(' ')), QStringLiteral("Time (UTC) 00:00 Open 10.0 High 12.0 Low 9.0 Close 11.0"));
}

void TestChartPanel::segments()
{
    SegmentedControl control(
        m_theme, QStringLiteral("Interval"),
        {{QStringLiteral("15m"), QStringLiteral("15 minutes")}, {QStringLiteral("1h"), QStringLiteral("1 hour")}});
    control.show();
    QVERIFY(QTest::qWaitForWindowExposed(&control));
    QSignalSpy chosen(&control, &SegmentedControl::chosen);
    QCOMPARE(control.current(), -1);
    control.setCurrent(0);
    QCOMPARE(control.current(), 0);
    QCOMPARE(chosen.size(), 0);
    QTest::mouseClick(control.button(1), Qt::LeftButton);
    QCOMPARE(chosen.last().at(0).toInt(), 1);
    control.button(1)->setFocus();
    QTest::keyClick(control.button(1), Qt::Key_Left);
    QCOMPARE(control.current(), 0);
    QCOMPARE(chosen.last().at(0).toInt(), 0);
    control.setCurrent(-1);
    QCOMPARE(control.current(), -1);
    QCOMPARE(control.button(1)->accessibleName(), QStringLiteral("1 hour"));
}

QTEST_MAIN(TestChartPanel)

#include "tst_chartpanel.moc"
