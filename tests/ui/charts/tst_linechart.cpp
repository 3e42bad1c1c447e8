// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/linechart.h"
#include "ui/charts/twinmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace apollo;
using namespace apollo::ui;
using namespace std::chrono_literals;

namespace {

constexpr UtcTime kStart{std::chrono::milliseconds(1'763'640'250'000)}; // 12:04:10 UTC

LineData curve(int count, std::chrono::milliseconds step = 1s)
{
    LineData data;
    for (int i = 0; i < count; ++i)
        data.append(kStart + i * step, Decimal::scaled(2'600'000 + (i * 37) % 5'000, 2));
    return data;
}

} // namespace

class TestLineChart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void emptySaysWhy();
    void onePointIsShown();
    void manyPointsAreThinned();
    void replaceForgets();
    void gapsBreakTheLine();
    void dataKeepsOrderAndForgetsTheOld();
    void keysMoveTheCrosshairAndSayIt();
    void mouseMovesTheCrosshair();
    void crosshairStaysAtTheNewest();
    void themeChangeRepaints();
    void twinFollows();

private:
    void show();

    Theme m_theme;
    std::unique_ptr<LineChart> m_chart;
};

void TestLineChart::init()
{
    m_theme.setScheme(Scheme::Dark);
    m_chart = std::make_unique<LineChart>(m_theme, NumberFormat(QLocale(QLocale::English, QLocale::UnitedStates)),
                                          TimeFormat(), QStringLiteral("USD"));
    m_chart->setEmptyText(QStringLiteral("Nothing yet."));
    m_chart->resize(600, 240);
}

void TestLineChart::show()
{
    m_chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
}

void TestLineChart::emptySaysWhy()
{
    show();
    QCOMPARE(m_chart->accessibleDescription(), QStringLiteral("Nothing yet."));
    const QImage blank = m_chart->grab().toImage();
    m_chart->setEmptyText(QStringLiteral("A snapshot holds one moment: there is no curve to draw."));
    QVERIFY(m_chart->grab().toImage() != blank);
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QVERIFY(!m_chart->current());
}

void TestLineChart::onePointIsShown()
{
    const QImage blank = m_chart->grab().toImage();
    m_chart->replace(curve(1));
    QCOMPARE(m_chart->paintedPoints(), 1);
    QVERIFY(m_chart->grab().toImage() != blank);
}

void TestLineChart::manyPointsAreThinned()
{
    m_chart->replace(curve(1'000'000, 10ms));
    show();
    QVERIFY(m_chart->paintedPoints() > 300);
    QVERIFY(m_chart->paintedPoints() <= 2 * m_chart->width());
    QCOMPARE(m_chart->data().size(), std::size_t(1'000'000));
}

void TestLineChart::replaceForgets()
{
    m_chart->replace(curve(500));
    m_chart->replace(curve(3));
    QCOMPARE(m_chart->paintedPoints(), 3);
    m_chart->replace({});
    QCOMPARE(m_chart->paintedPoints(), 0);
    QCOMPARE(m_chart->accessibleDescription(), QStringLiteral("Nothing yet."));
}

void TestLineChart::gapsBreakTheLine()
{
    LineData data = curve(60);
    const UtcTime after = data.time(59) + 5min;
    for (int i = 0; i < 60; ++i)
        data.append(after + i * 1s, Decimal::scaled(2'610'000, 2));
    m_chart->replace(data);
    const auto gaps = m_chart->gaps();
    QCOMPARE(gaps.size(), std::size_t(1));
    QCOMPARE(gaps.front().second - gaps.front().first, std::chrono::milliseconds(5min));
    // Nothing is painted on the line's level within the gap: the two runs are two series.
    const QImage broken = m_chart->grab().toImage();
    m_chart->setGapAfter(10min);
    QVERIFY(m_chart->gaps().empty());
    QVERIFY(m_chart->grab().toImage() != broken);
}

void TestLineChart::dataKeepsOrderAndForgetsTheOld()
{
    LineData data = curve(10);
    data.append(kStart, Decimal(1));       // late
    data.append(data.time(9), Decimal(1)); // twice
    QCOMPARE(data.size(), std::size_t(10));
    data.dropBefore(kStart + 4s);
    QCOMPARE(data.size(), std::size_t(6));
    QCOMPARE(data.time(0), kStart + 4s);
    QCOMPARE(data.points().size(), std::size_t(6));
    QCOMPARE(data.nearest(LineData::position(kStart)), std::size_t(0));
    QCOMPARE(data.nearest(LineData::position(kStart + 5400ms)), std::size_t(1));
    QCOMPARE(data.nearest(LineData::position(kStart + 1h)), std::size_t(5));
}

void TestLineChart::keysMoveTheCrosshairAndSayIt()
{
    m_chart->replace(curve(5));
    show();
    QSignalSpy said(m_chart.get(), &PlotView::announced);
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QCOMPARE(m_chart->current(), std::optional<std::size_t>(4));
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QCOMPARE(m_chart->current(), std::optional<std::size_t>(3));
    QCOMPARE(said.last().at(0).toString(), QStringLiteral("12:04:13 26,001.11 USD"));
    QCOMPARE(m_chart->accessibleDescription(), said.last().at(0).toString());
    QTest::keyClick(m_chart.get(), Qt::Key_Home);
    QCOMPARE(m_chart->current(), std::optional<std::size_t>(0));
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QCOMPARE(m_chart->current(), std::optional<std::size_t>(0));
    QTest::keyClick(m_chart.get(), Qt::Key_End);
    QTest::keyClick(m_chart.get(), Qt::Key_Right);
    QCOMPARE(m_chart->current(), std::optional<std::size_t>(4));
    QTest::keyClick(m_chart.get(), Qt::Key_Escape);
    QVERIFY(!m_chart->current());
}

void TestLineChart::mouseMovesTheCrosshair()
{
    m_chart->replace(curve(100));
    show();
    QTest::mouseMove(m_chart->viewport(), QPoint(200, 100));
    QTRY_VERIFY(m_chart->current().has_value());
    const std::size_t left = *m_chart->current();
    QTest::mouseMove(m_chart->viewport(), QPoint(400, 100));
    QTRY_VERIFY(m_chart->current().value_or(0) > left);
}

void TestLineChart::crosshairStaysAtTheNewest()
{
    m_chart->replace(curve(10));
    QTest::keyClick(m_chart.get(), Qt::Key_End);
    m_chart->replace(curve(11));
    QCOMPARE(m_chart->current(), std::optional<std::size_t>(10));
    m_chart->replace(curve(2));
    QCOMPARE(m_chart->current(), std::optional<std::size_t>(1));
}

void TestLineChart::themeChangeRepaints()
{
    m_chart->replace(curve(50));
    const QImage dark = m_chart->grab().toImage();
    m_theme.setScheme(Scheme::Light);
    const QImage light = m_chart->grab().toImage();
    QVERIFY(dark != light);
    QCOMPARE(light.pixelColor(2, 2), m_theme.color(Token::Bg1));
}

void TestLineChart::twinFollows()
{
    TwinModel twin({QStringLiteral("Time"), QStringLiteral("Equity")},
                   [](int row, int column) { return QStringLiteral("%1/%2").arg(row).arg(column); });
    QAbstractItemModelTester tester(&twin, QAbstractItemModelTester::FailureReportingMode::QtTest);
    twin.setRows(3);
    QCOMPARE(twin.rowCount(), 3);
    QCOMPARE(twin.index(2, 1).data().toString(), QStringLiteral("2/1"));
    QCOMPARE(twin.index(0, 1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Equity 0/1"));
    QSignalSpy changed(&twin, &QAbstractItemModel::dataChanged);
    twin.setRows(3);
    QCOMPARE(changed.size(), 1);
    twin.setRows(0);
    QCOMPARE(twin.rowCount(), 0);
}

QTEST_MAIN(TestLineChart)

#include "tst_linechart.moc"
