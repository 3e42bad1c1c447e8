// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/charts/samplecurves.h"
#include "ui/charts/plottable.h"
#include "ui/charts/rangebar.h"
#include "ui/charts/rangebuttons.h"
#include "ui/charts/timechart.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace apollo;
using namespace apollo::ui;
using namespace apollo::test;
using namespace std::chrono_literals;

namespace {

LineData curve(int count)
{
    LineData data;
    for (int i = 0; i < count; ++i)
        data.append(kMidnight + i * 1s, Decimal::scaled(2'600'000 + (i * 37) % 5'000, 2));
    return data;
}

} // namespace

class TestTimeChartInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keysMoveTheCrosshairAndSayIt();
    void mouseMovesTheCrosshair();
    void crosshairStaysAtTheNewest();
    void crosshairReadsCandles();
    void crosshairTakesTheViewAlong();
    void wheelZoomsAroundTheMouse();
    void dragPans();
    void keysZoomAndPan();
    void doubleClickShowsAll();
    void viewFollowsOrStays();
    void rangeBarShowsTheWindow();
    void rangeBarIsDragged();
    void rangeBarIsResized();
    void rangeBarObeysKeys();
    void rangeBarHidesWhereItIsLow();
    void rangeButtons();

private:
    void show(LineData data);
    void wheel(QPointF at, int delta);
    /// The left button goes down, moves, and comes up.
    static void drag(QWidget *widget, QPoint from, QPoint to);

    Theme m_theme;
    std::unique_ptr<TimeChart> m_chart;
};

void TestTimeChartInput::init()
{
    m_theme.setScheme(Scheme::Dark);
    m_chart = std::make_unique<TimeChart>(m_theme, NumberFormat(QLocale(QLocale::English, QLocale::UnitedStates)),
                                          TimeFormat(), QStringLiteral("USD"));
    m_chart->resize(700, 260);
}

void TestTimeChartInput::show(LineData data)
{
    m_chart->setLine(std::move(data));
    m_chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
}

void TestTimeChartInput::wheel(QPointF at, int delta)
{
    QWheelEvent event(at, m_chart->viewport()->mapToGlobal(at), QPoint(), QPoint(0, delta), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_chart->viewport(), &event);
}

void TestTimeChartInput::drag(QWidget *widget, QPoint from, QPoint to)
{
    QTest::mousePress(widget, Qt::LeftButton, Qt::NoModifier, from);
    QMouseEvent move(QEvent::MouseMove, QPointF(to), widget->mapToGlobal(QPointF(to)), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &move);
    QTest::mouseRelease(widget, Qt::LeftButton, Qt::NoModifier, to);
}

void TestTimeChartInput::keysMoveTheCrosshairAndSayIt()
{
    show(curve(5));
    QSignalSpy said(m_chart.get(), &PlotView::announced);
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QCOMPARE(m_chart->current(), std::optional<std::size_t>(4));
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QCOMPARE(m_chart->current(), std::optional<std::size_t>(3));
    QCOMPARE(said.last().at(0).toString(), QStringLiteral("00:00:03 26,001.11 USD"));
    QCOMPARE(m_chart->accessibleDescription(), said.last().at(0).toString());
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(m_chart.get(), Qt::Key_PageUp);
    QCOMPARE(m_chart->current(), std::optional<std::size_t>(0));
    QTest::keyClick(m_chart.get(), Qt::Key_Right);
    QCOMPARE(m_chart->current(), std::optional<std::size_t>(1));
    QTest::keyClick(m_chart.get(), Qt::Key_End);
    QTest::keyClick(m_chart.get(), Qt::Key_Right);
    QCOMPARE(m_chart->current(), std::optional<std::size_t>(4));
    QTest::keyClick(m_chart.get(), Qt::Key_Escape);
    QVERIFY(!m_chart->current());
    QCOMPARE(m_chart->accessibleDescription(), QStringLiteral("Newest 26,001.48 USD"));
}

void TestTimeChartInput::mouseMovesTheCrosshair()
{
    show(curve(100));
    QTest::mouseMove(m_chart->viewport(), QPoint(200, 100));
    QTRY_VERIFY(m_chart->current().has_value());
    const std::size_t left = *m_chart->current();
    QTest::mouseMove(m_chart->viewport(), QPoint(400, 100));
    QTRY_VERIFY(m_chart->current().value_or(0) > left);
}

void TestTimeChartInput::crosshairStaysAtTheNewest()
{
    show(curve(10));
    QTest::keyClick(m_chart.get(), Qt::Key_End);
    const LineSample next{kMidnight + 10s, Decimal(1)};
    m_chart->append(std::span(&next, 1));
    QCOMPARE(m_chart->current(), std::optional<std::size_t>(10));
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    const LineSample another{kMidnight + 11s, Decimal(1)};
    m_chart->append(std::span(&another, 1));
    QCOMPARE(m_chart->current(), std::optional<std::size_t>(9));
    m_chart->dropBefore(kMidnight + 4s); // the row moves, the time does not
    QCOMPARE(m_chart->current(), std::optional<std::size_t>(5));
    m_chart->setLine(curve(2));
    QCOMPARE(m_chart->current(), std::optional<std::size_t>(1));
}

void TestTimeChartInput::crosshairReadsCandles()
{
    m_chart->setScale(1);
    show({});
    m_chart->setCandles({{kMidnight, Decimal(10), Decimal(12), Decimal(9), Decimal(11)},
                         {kMidnight + 1min, Decimal(11), Decimal(14), Decimal(11), Decimal(13)}},
                        1min);
    QSignalSpy said(m_chart.get(), &PlotView::announced);
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QCOMPARE(said.last().at(0).toString(), QStringLiteral("00:01 open 11.0, high 14.0, low 11.0, close 13.0"));
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QCOMPARE(said.last().at(0).toString(), QStringLiteral("00:00 open 10.0, high 12.0, low 9.0, close 11.0"));
}

void TestTimeChartInput::crosshairTakesTheViewAlong()
{
    show(curve(3'600));
    m_chart->changeWindow([](TimeWindow &window) { window.showLast(60'000); });
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(m_chart.get(), Qt::Key_PageUp);
    const double x = plotPosition(m_chart->timeOf(*m_chart->current()));
    QVERIFY(x < m_chart->window().end() - 60'000);
    QVERIFY(x >= m_chart->window().from() - 1 && x <= m_chart->window().to());
    QCOMPARE(m_chart->window().span(), 60'000.0);
}

void TestTimeChartInput::wheelZoomsAroundTheMouse()
{
    show(curve(3'600));
    QSignalSpy told(m_chart.get(), &TimeChart::windowChanged);
    const QPointF at(300, 100);
    const double before = m_chart->frame().timeAt(at.x());
    wheel(at, 120);
    QCOMPARE(told.size(), 1);
    const double span = m_chart->window().span();
    QVERIFY(span < m_chart->window().end() - m_chart->window().begin());
    QVERIFY(std::abs(m_chart->frame().timeAt(at.x()) - before) < m_chart->frame().pixel());
    wheel(at, -120);
    wheel(at, -120);
    QVERIFY(m_chart->window().isWhole());
    for (int i = 0; i < 200; ++i)
        wheel(at, 120);
    QCOMPARE(m_chart->window().span(), m_chart->window().narrowest());
}

void TestTimeChartInput::dragPans()
{
    show(curve(3'600));
    m_chart->changeWindow([](TimeWindow &window) { window.show(window.begin() + 1e6, window.begin() + 2e6); });
    const double from = m_chart->window().from();
    drag(m_chart->viewport(), {300, 100}, {200, 100});
    const double moved = m_chart->window().from() - from;
    QVERIFY(std::abs(moved - 100 * m_chart->frame().pixel()) < m_chart->frame().pixel());
    drag(m_chart->viewport(), {200, 100}, {20'000, 100});
    QCOMPARE(m_chart->window().from(), m_chart->window().begin());
}

void TestTimeChartInput::keysZoomAndPan()
{
    show(curve(3'600));
    const double whole = m_chart->window().span();
    QTest::keyClick(m_chart.get(), Qt::Key_Plus);
    QCOMPARE(m_chart->window().span(), whole / 2);
    QVERIFY(m_chart->window().follows());
    QTest::keyClick(m_chart.get(), Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(!m_chart->window().follows());
    QVERIFY(std::abs(m_chart->window().end() - m_chart->window().to() - whole / 20) < 1);
    QTest::keyClick(m_chart.get(), Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(m_chart->window().follows());
    QTest::keyClick(m_chart.get(), Qt::Key_Minus);
    QVERIFY(m_chart->window().isWhole());
    QTest::keyClick(m_chart.get(), Qt::Key_Plus);
    QTest::keyClick(m_chart.get(), Qt::Key_Home);
    QVERIFY(m_chart->window().isWhole());
    QTest::keyClick(m_chart.get(), Qt::Key_Equal);
    QTest::keyClick(m_chart.get(), Qt::Key_0);
    QVERIFY(m_chart->window().isWhole());
    m_chart->changeWindow([](TimeWindow &window) { window.show(window.begin(), window.begin() + 60'000); });
    QTest::keyClick(m_chart.get(), Qt::Key_End);
    QVERIFY(m_chart->window().follows());
    QCOMPARE(m_chart->window().span(), 60'000.0);
}

void TestTimeChartInput::doubleClickShowsAll()
{
    show(curve(3'600));
    m_chart->changeWindow([](TimeWindow &window) { window.zoom(0.1, window.from()); });
    QTest::mouseDClick(m_chart->viewport(), Qt::LeftButton, Qt::NoModifier, {300, 100});
    QVERIFY(m_chart->window().isWhole());
}

void TestTimeChartInput::viewFollowsOrStays()
{
    show(curve(600));
    m_chart->changeWindow([](TimeWindow &window) { window.showLast(60'000); });
    const LineSample next{kMidnight + 10min + 5s, Decimal(26'000)};
    m_chart->append(std::span(&next, 1));
    QCOMPARE(plotTime(m_chart->window().to()), next.at);
    QCOMPARE(m_chart->window().span(), 60'000.0);
    m_chart->changeWindow([](TimeWindow &window) { window.pan(-120'000); });
    const double from = m_chart->window().from();
    const LineSample another{kMidnight + 20min, Decimal(26'000)};
    m_chart->append(std::span(&another, 1));
    QCOMPARE(m_chart->window().from(), from);
    QCOMPARE(m_chart->frame().from, from);
}

void TestTimeChartInput::rangeBarShowsTheWindow()
{
    show(curve(3'600));
    const RangeBar *bar = m_chart->rangeBar();
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->windowRect().left(), std::round(m_chart->frame().plot.left()));
    QCOMPARE(bar->windowRect().right(), std::round(m_chart->frame().plot.right()));
    QCOMPARE(bar->accessibleDescription(), QStringLiteral("Everything is shown."));
    m_chart->changeWindow([](TimeWindow &window) { window.show(window.begin(), window.begin() + 1.8e6); });
    QVERIFY(std::abs(bar->windowRect().width() - m_chart->frame().plot.width() / 2) < 2);
    QCOMPARE(bar->accessibleDescription(), QStringLiteral("2026-11-20 00:00:00 UTC to 2026-11-20 00:30:00 UTC"));
    m_chart->changeWindow([](TimeWindow &window) { window.show(window.begin(), window.begin() + 1); });
    QVERIFY(bar->windowRect().width() >= 8); // can still be grabbed
    QVERIFY(bar->geometry().top() >= m_chart->viewport()->geometry().bottom());
}

void TestTimeChartInput::rangeBarIsDragged()
{
    show(curve(3'600));
    m_chart->changeWindow([](TimeWindow &window) { window.show(window.begin(), window.begin() + 9e5); });
    RangeBar *bar = m_chart->rangeBar();
    const QPoint middle = bar->windowRect().center().toPoint();
    drag(bar, middle, middle + QPoint(100, 0));
    QCOMPARE(m_chart->window().span(), 9e5);
    const double perPixel = (m_chart->window().end() - m_chart->window().begin()) / m_chart->frame().plot.width();
    QVERIFY(std::abs(m_chart->window().from() - m_chart->window().begin() - 100 * perPixel) < 2 * perPixel);
    // A press beside the window brings it there.
    const QPoint there(int(m_chart->frame().plot.right()) - 120, middle.y());
    QTest::mouseClick(bar, Qt::LeftButton, Qt::NoModifier, there);
    QVERIFY(std::abs(bar->windowRect().center().x() - there.x()) < 2);
    QTest::mouseDClick(bar, Qt::LeftButton, Qt::NoModifier, there);
    QVERIFY(m_chart->window().isWhole());
}

void TestTimeChartInput::rangeBarIsResized()
{
    show(curve(3'600));
    RangeBar *bar = m_chart->rangeBar();
    const auto side = [bar](bool right) {
        const QRectF rect = bar->windowRect();
        return QPointF(right ? rect.right() : rect.left(), rect.center().y()).toPoint();
    };
    drag(bar, side(false), side(false) + QPoint(200, 0));
    QVERIFY(m_chart->window().follows());
    QVERIFY(std::abs(bar->windowRect().left() - m_chart->frame().plot.left() - 200) < 2);
    drag(bar, side(true), side(true) - QPoint(100, 0));
    QVERIFY(!m_chart->window().follows());
    QVERIFY(std::abs(bar->windowRect().right() - m_chart->frame().plot.right() + 100) < 2);
    drag(bar, side(true), side(true) - QPoint(5'000, 0));
    QVERIFY(std::abs(m_chart->window().span() - m_chart->window().narrowest()) < 1);
}

void TestTimeChartInput::rangeBarObeysKeys()
{
    show(curve(3'600));
    RangeBar *bar = m_chart->rangeBar();
    QTest::keyClick(bar, Qt::Key_Plus);
    const double half = m_chart->window().span();
    QCOMPARE(half, (m_chart->window().end() - m_chart->window().begin()) / 2);
    QTest::keyClick(bar, Qt::Key_Left);
    QVERIFY(!m_chart->window().follows());
    QCOMPARE(m_chart->window().span(), half);
    QTest::keyClick(bar, Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(std::abs(m_chart->window().span() - half * 0.9) < 1);
    QTest::keyClick(bar, Qt::Key_End);
    QVERIFY(m_chart->window().follows());
    QTest::keyClick(bar, Qt::Key_Home);
    QVERIFY(m_chart->window().isWhole());
}

void TestTimeChartInput::rangeBarHidesWhereItIsLow()
{
    show(curve(100));
    m_chart->resize(700, 120);
    QTRY_VERIFY(!m_chart->rangeBar()->isVisible());
    QCOMPARE(m_chart->viewport()->height(), 120);
    m_chart->resize(700, 260);
    QTRY_VERIFY(m_chart->rangeBar()->isVisible());
    m_chart->setRangeBarShown(false);
    QVERIFY(!m_chart->rangeBar()->isVisible());
    QCOMPARE(m_chart->viewport()->height(), 260);
}

void TestTimeChartInput::rangeButtons()
{
    show(curve(1'800));
    RangeButtons buttons(m_theme, *m_chart, {5min, 1h, RangeButtons::kAll});
    buttons.show();
    QCOMPARE(buttons.button(0)->text(), QStringLiteral("5m"));
    QCOMPARE(buttons.button(1)->text(), QStringLiteral("1h"));
    QCOMPARE(buttons.button(2)->text(), QStringLiteral("All"));
    QCOMPARE(buttons.button(0)->accessibleName(), QStringLiteral("Show the newest 5 minutes"));
    QCOMPARE(buttons.current(), 2);
    QTest::mouseClick(buttons.button(0), Qt::LeftButton);
    QCOMPARE(m_chart->window().span(), 300'000.0);
    QCOMPARE(buttons.current(), 0);
    QTest::keyClick(m_chart.get(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(buttons.current(), -1);
    QTest::mouseClick(buttons.button(1), Qt::LeftButton);
    QVERIFY(m_chart->window().isWhole()); // half an hour is all there is
    QCOMPARE(buttons.current(), 1);
    QTest::mouseDClick(m_chart->viewport(), Qt::LeftButton, Qt::NoModifier, {300, 100});
    QCOMPARE(buttons.current(), 2);
    QCOMPARE(RangeButtons::textOf(24h), QStringLiteral("1D"));
    QCOMPARE(RangeButtons::textOf(24h * 14), QStringLiteral("2W"));
}

QTEST_MAIN(TestTimeChartInput)

#include "tst_timechartinput.moc"
