// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/charts/samplecurves.h"
#include "ui/charts/plottable.h"
#include "ui/charts/timechart.h"

#include <QSignalSpy>
#include <QTest>

using namespace apollo;
using namespace apollo::ui;
using namespace apollo::test;
using namespace std::chrono_literals;

namespace {

/// 26,000.00 at 00:00:00, a second apart.
LineData curve(int count, std::chrono::milliseconds step = 1s)
{
    LineData data;
    for (int i = 0; i < count; ++i)
        data.append(kMidnight + i * step, Decimal::scaled(2'600'000 + (i * 37) % 5'000, 2));
    return data;
}

std::size_t countOf(const QImage &image, const QColor &color, const QRect &where)
{
    std::size_t count = 0;
    for (int y = where.top(); y <= where.bottom(); ++y) {
        for (int x = where.left(); x <= where.right(); ++x)
            count += image.pixelColor(x, y) == color ? 1U : 0U;
    }
    return count;
}

} // namespace

class TestTimeChart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void emptySaysWhyAndKeepsItsAxes();
    void onePointIsShown();
    void paintingIsBoundedAtEveryZoom_data();
    void paintingIsBoundedAtEveryZoom();
    void setForgets();
    void gapsBreakTheLine();
    void aViewWithinAGapIsHatched();
    void appendedSamplesAreTaken();
    void candlesAreDrawnOneByOneOrAsBars();
    void candleHolesAreToldAndHatched();
    void updatedCandleIsShown();
    void anotherIntervalShowsAll();
    void twoLinesShareAnAxis();
    void profitHasItsColors();
    void nearLevelsAreInView();
    void farLevelIsATag();
    void nowIsTheMark();
    void markersAreSpoken();
    void doubtTakesTheColorOfNow();
    void themeChangeRepaints();
    void smallestSizesAreSafe();

private:
    void show();

    Theme m_theme;
    std::unique_ptr<TimeChart> m_chart;
};

void TestTimeChart::init()
{
    m_theme.setScheme(Scheme::Dark);
    m_chart = std::make_unique<TimeChart>(m_theme, NumberFormat(QLocale(QLocale::English, QLocale::UnitedStates)),
                                          TimeFormat(), QStringLiteral("USD"));
    m_chart->setEmptyText(QStringLiteral("Nothing yet."));
    m_chart->resize(600, 240);
}

void TestTimeChart::show()
{
    m_chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
}

void TestTimeChart::emptySaysWhyAndKeepsItsAxes()
{
    show();
    QCOMPARE(m_chart->accessibleDescription(), QStringLiteral("Nothing yet."));
    const QImage blank = m_chart->grab().toImage();
    const QRect plot = m_chart->frame().plot.toRect();
    QVERIFY(countOf(blank, m_theme.color(Token::Line), plot) > 3U * unsigned(plot.width()));
    m_chart->setEmptyText(QStringLiteral("A snapshot holds one moment: there is no curve to draw."));
    QVERIFY(m_chart->grab().toImage() != blank);
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QVERIFY(!m_chart->current());
    QCOMPARE(m_chart->rows(), std::size_t(0));
    QVERIFY(m_chart->data().isEmpty());
}

void TestTimeChart::onePointIsShown()
{
    m_chart->setLine(curve(1));
    show();
    QCOMPARE(m_chart->paintedPoints(), 1);
    QCOMPARE(m_chart->window().span(), 60'000.0); // room for what comes
    QVERIFY(countOf(m_chart->grab().toImage(), m_theme.color(Token::T1), m_chart->rect()) > 0);
}

void TestTimeChart::paintingIsBoundedAtEveryZoom_data()
{
    QTest::addColumn<int>("points");
    QTest::addColumn<int>("gapEvery");
    QTest::newRow("whole") << 300'000 << 0;
    QTest::newRow("many gaps") << 300'000 << 7;
    QTest::newRow("some gaps") << 300'000 << 5'000;
}

void TestTimeChart::paintingIsBoundedAtEveryZoom()
{
    QFETCH(int, points);
    QFETCH(int, gapEvery);
    std::vector<LineSample> samples;
    UtcTime at = kMidnight;
    for (int i = 0; i < points; ++i) {
        at += gapEvery > 0 && i % gapEvery == 0 ? 90'000ms : 100ms;
        if (i % 13 == 0)
            at -= 100ms; // two values at one time
        samples.push_back({at, Decimal::scaled(2'600'000 + (i * 37) % 5'000, 2)});
    }
    m_chart->setLine(LineData(std::move(samples)));
    show();
    const auto most = qsizetype(2 * std::ceil(m_chart->frame().plot.width()) + 2);
    int zooms = 0;
    for (; m_chart->window().span() > m_chart->window().narrowest() && zooms < 100; ++zooms) {
        QVERIFY2(m_chart->paintedPoints() <= most, qPrintable(QString::number(m_chart->window().span())));
        QVERIFY(gapEvery > 0 || m_chart->paintedPoints() > 0); // a view may lie within a gap
        m_chart->changeWindow([](TimeWindow &window) { window.zoom(0.7, window.from() + window.span() * 0.6); });
    }
    QVERIFY(zooms > 10);
    QCOMPARE(m_chart->frame().to - m_chart->frame().from, m_chart->window().span());
}

void TestTimeChart::setForgets()
{
    m_chart->setLine(curve(500));
    m_chart->setLine(curve(3));
    QCOMPARE(m_chart->paintedPoints(), 3);
    m_chart->clear();
    QCOMPARE(m_chart->paintedPoints(), 0);
    QCOMPARE(m_chart->accessibleDescription(), QStringLiteral("Nothing yet."));
}

void TestTimeChart::gapsBreakTheLine()
{
    LineData data = curve(60);
    const UtcTime after = data.time(59) + 5min;
    for (int i = 0; i < 60; ++i)
        data.append(after + i * 1s, Decimal::scaled(2'610'000, 2));
    m_chart->setLine(data);
    show();
    const auto gaps = m_chart->gaps();
    QCOMPARE(gaps.size(), std::size_t(1));
    QCOMPARE(gaps.front().second - gaps.front().first, std::chrono::milliseconds(5min));
    QCOMPARE(m_chart->gapText(), QStringLiteral("1 gap"));
    const QImage broken = m_chart->grab().toImage();
    const PlotFrame frame = m_chart->frame();
    const QRect missing(QPointF(frame.x(plotPosition(gaps[0].first)) + 4, frame.plot.top()).toPoint(),
                        QPointF(frame.x(plotPosition(gaps[0].second)) - 4, frame.plot.bottom()).toPoint());
    QCOMPARE(countOf(broken, m_theme.color(Token::T1), missing), std::size_t(0));
    QVERIFY(countOf(broken, m_theme.color(Token::Line2), missing) > 100);
    m_chart->setGapAfter(10min);
    QVERIFY(m_chart->gaps().empty());
    QVERIFY(m_chart->gapText().isEmpty());
    QCOMPARE(countOf(m_chart->grab().toImage(), m_theme.color(Token::Line2), missing), std::size_t(0));
}

void TestTimeChart::aViewWithinAGapIsHatched()
{
    LineData data = curve(60);
    data.append(kMidnight + 1h, Decimal(26'000));
    m_chart->setLine(data);
    show();
    m_chart->changeWindow(
        [](TimeWindow &window) { window.show(plotPosition(kMidnight + 20min), plotPosition(kMidnight + 30min)); });
    QCOMPARE(m_chart->paintedPoints(), 0);
    const QImage image = m_chart->grab().toImage();
    QVERIFY(countOf(image, m_theme.color(Token::Line2), m_chart->frame().plot.toRect()) > 1'000);
}

void TestTimeChart::appendedSamplesAreTaken()
{
    m_chart->setLine(curve(10));
    show();
    QSignalSpy told(m_chart.get(), &TimeChart::dataChanged);
    const LineSample next{kMidnight + 70s, Decimal(26'100)};
    m_chart->append(std::span(&next, 1));
    QCOMPARE(told.size(), 1);
    QCOMPARE(m_chart->rows(), std::size_t(11));
    QCOMPARE(plotTime(m_chart->window().to()), kMidnight + 70s);
    m_chart->dropBefore(kMidnight + 5s);
    QCOMPARE(m_chart->rows(), std::size_t(6));
    QCOMPARE(plotTime(m_chart->window().from()), kMidnight + 5s);
}

void TestTimeChart::candlesAreDrawnOneByOneOrAsBars()
{
    m_chart->setScale(1);
    m_chart->setCandles(candles(50), 15min);
    show();
    QImage image = m_chart->grab().toImage();
    const QRect plot = m_chart->frame().plot.toRect();
    QVERIFY(countOf(image, m_theme.color(Token::Up), plot) > 200);
    QVERIFY(countOf(image, m_theme.color(Token::Dn), plot) > 200);

    m_chart->setCandles(candles(5'000), 15min);
    image = m_chart->grab().toImage();
    QCOMPARE(countOf(image, m_theme.color(Token::Up), plot), std::size_t(0));
    QVERIFY(countOf(image, m_theme.color(Token::T1), plot) > 200); // the closes
    const auto most = qsizetype(2 * std::ceil(m_chart->frame().plot.width()) + 8);
    while (m_chart->window().span() > m_chart->window().narrowest()) {
        QVERIFY2(m_chart->paintedPoints() <= most, qPrintable(QString::number(m_chart->window().span())));
        m_chart->changeWindow([](TimeWindow &window) { window.zoom(0.8, window.to()); });
    }
    QVERIFY(countOf(m_chart->grab().toImage(), m_theme.color(Token::Up), m_chart->frame().plot.toRect()) > 200);
}

void TestTimeChart::candleHolesAreToldAndHatched()
{
    m_chart->setCandles(candlesWithHoles(200), 15min);
    show();
    QCOMPARE(m_chart->gaps().size(), std::size_t(2));
    QCOMPARE(m_chart->gapText(), QStringLiteral("2 gaps"));
    const auto hole = m_chart->gaps().front();
    QCOMPARE(hole.second - hole.first, std::chrono::milliseconds(2h));
    const PlotFrame frame = m_chart->frame();
    const QRect missing(QPointF(frame.x(plotPosition(hole.first)) + 1, frame.plot.top()).toPoint(),
                        QPointF(frame.x(plotPosition(hole.second)) - 2, frame.plot.bottom()).toPoint());
    const QImage image = m_chart->grab().toImage();
    QVERIFY(countOf(image, m_theme.color(Token::Line2), missing) > 50);
    QCOMPARE(countOf(image, m_theme.color(Token::Up), missing), std::size_t(0));
    QCOMPARE(countOf(image, m_theme.color(Token::Dn), missing), std::size_t(0));
}

void TestTimeChart::updatedCandleIsShown()
{
    m_chart->setScale(1);
    m_chart->setCandles(candles(20), 15min);
    PlotCandle last = m_chart->candles()[19];
    last.close = Decimal(61'000);
    m_chart->updateLast(last);
    QCOMPARE(m_chart->rows(), std::size_t(20));
    QCOMPARE(m_chart->cell(19, 4), QStringLiteral("61,000.0"));
    last.start += 15min;
    m_chart->updateLast(last);
    QCOMPARE(m_chart->rows(), std::size_t(21));
    QCOMPARE(plotTime(m_chart->window().to()), last.start + 15min);
}

void TestTimeChart::anotherIntervalShowsAll()
{
    m_chart->setCandles(candles(100), 15min);
    m_chart->changeWindow([](TimeWindow &window) { window.showLast(3.6e6 * 4); });
    m_chart->setCandles(candles(101), 15min);
    QVERIFY(!m_chart->window().isWhole());
    m_chart->setCandles(candles(100), 5min);
    QVERIFY(m_chart->window().isWhole());
}

void TestTimeChart::twoLinesShareAnAxis()
{
    std::vector<ChartLine> lines(2);
    lines[0] = {QStringLiteral("Equity"), curve(100), Token::T1, false};
    lines[1].name = QStringLiteral("Wallet");
    lines[1].color = Token::Acc;
    for (int i = 0; i < 100; i += 2)
        lines[1].data.append(kMidnight + i * 1s, Decimal(25'000));
    m_chart->setLines(std::move(lines));
    show();
    QVERIFY(m_chart->frame().shows(25'000) && m_chart->frame().shows(26'036));
    const auto blue = [this](const QImage &image) {
        std::size_t count = 0;
        for (int x = int(m_chart->frame().plot.left()); x < int(m_chart->frame().plot.right()); ++x) {
            const QColor color = image.pixelColor(x, int(m_chart->frame().y(25'000)));
            count += color.blue() > color.red() + 40 ? 1U : 0U;
        }
        return count;
    };
    QVERIFY(blue(m_chart->grab().toImage()) > 200);
    QCOMPARE(m_chart->describe(2), QStringLiteral("00:00:02 Equity 26,000.74 USD, Wallet 25,000.00 USD"));
    QCOMPARE(m_chart->cell(3, 2), QStringLiteral("—")); // nothing is interpolated
}

void TestTimeChart::profitHasItsColors()
{
    std::vector<ChartLine> lines(1);
    lines[0].isProfit = true;
    for (int i = 0; i < 200; ++i)
        lines[0].data.append(kMidnight + i * 1s, Decimal(i < 100 ? 50 : -50));
    m_chart->setLines(lines);
    show();
    const auto count = [this](Token token) {
        return countOf(m_chart->grab().toImage(), m_theme.color(token), m_chart->frame().plot.toRect());
    };
    QVERIFY(count(Token::UpF) > 1'000);
    QVERIFY(count(Token::DnF) > 1'000);
    QCOMPARE(m_chart->cell(0, 1), QStringLiteral("+50.00"));
    m_chart->setDoubtful(true);
    QCOMPARE(count(Token::UpF), std::size_t(0));
    m_chart->setDoubtful(false);
    // Far from zero nothing is filled: the fill would begin nowhere.
    lines[0].data.clear();
    for (int i = 0; i < 200; ++i)
        lines[0].data.append(kMidnight + i * 1s, Decimal(2'000 + i % 7));
    m_chart->setLines(lines);
    QCOMPARE(count(Token::UpF), std::size_t(0));
    QVERIFY(count(Token::Up) > 50);
    QVERIFY(!m_chart->frame().shows(0));
}

void TestTimeChart::nearLevelsAreInView()
{
    m_chart->setScale(1);
    m_chart->setCandles(candles(54), 15min);
    m_chart->setLevels(levels());
    show();
    QVERIFY(m_chart->frame().shows(61'900) && m_chart->frame().shows(60'900));
    const QImage image = m_chart->grab().toImage();
    const auto &marks = m_chart->levelLayout().marks;
    for (const LevelLayout::Mark &mark : marks) {
        const QRect row(m_chart->frame().plot.toRect().left(), int(mark.y), int(m_chart->frame().plot.width()), 1);
        QVERIFY(countOf(image, m_theme.color(m_chart->levels()[mark.level].color), row) > 100);
        const QRect box(int(m_chart->frame().plot.right()) + 3, int(mark.boxY) - 9, 30, 18);
        QVERIFY(countOf(image, m_theme.color(m_chart->levels()[mark.level].color), box) > 5);
    }
}

void TestTimeChart::farLevelIsATag()
{
    m_chart->setScale(1);
    m_chart->setCandles(candles(54), 15min);
    m_chart->setLevels(levels());
    show();
    QVERIFY(!m_chart->frame().shows(53'473.9));
    const auto &tags = m_chart->levelLayout().tags;
    const auto tag = std::find_if(tags.begin(), tags.end(), [](const auto &each) { return each.level == 3; });
    QVERIFY(tag != tags.end());
    QVERIFY(!tag->isAbove);
    QCOMPARE(m_chart->distanceText(m_chart->levels()[3]), QStringLiteral("14.4\u00a0%"));
    const QRect place(int(m_chart->frame().plot.right()) - 150, int(tag->y) - 8, 148, 17);
    QVERIFY(countOf(m_chart->grab().toImage(), m_theme.color(Token::Warn), place) > 100);
    QVERIFY2(m_chart->accessibleDescription().contains(QStringLiteral("Liq. 53,473.9 at 14.4\u00a0% from now")),
             qPrintable(m_chart->accessibleDescription()));
}

void TestTimeChart::nowIsTheMark()
{
    m_chart->setScale(1);
    m_chart->setCandles(candles(54), 15min);
    const Decimal close = m_chart->candles()[53].close;
    m_chart->setLevels({{QStringLiteral("Liq."), close, Token::Dang, false}});
    QCOMPARE(m_chart->distanceText(m_chart->levels()[0]), QStringLiteral("0.0\u00a0%"));
    m_chart->setLevels({{QStringLiteral("Liq."), Decimal(50), Token::Dang, false},
                        {QStringLiteral("Mark"), Decimal(100), Token::T1, true}});
    QCOMPARE(m_chart->distanceText(m_chart->levels()[0]), QStringLiteral("50.0\u00a0%"));
    QVERIFY(m_chart->distanceText(m_chart->levels()[1]).isEmpty());
}

void TestTimeChart::markersAreSpoken()
{
    m_chart->setScale(1);
    m_chart->setCandles(candles(54), 15min);
    m_chart->setMarkers({{kMidnight + 20min, Decimal(62'000), true}, {kMidnight + 29min, Decimal(62'050), false}});
    show();
    QVERIFY(m_chart->describe(1).endsWith(QStringLiteral(", bought at 62,000.0, sold at 62,050.0")));
    QVERIFY(!m_chart->describe(2).contains(QStringLiteral("bought")));
    const QImage with = m_chart->grab().toImage();
    m_chart->setMarkers({});
    QVERIFY(m_chart->grab().toImage() != with);
}

void TestTimeChart::doubtTakesTheColorOfNow()
{
    m_chart->setLine(curve(50));
    show();
    const QRect axis(int(m_chart->frame().plot.right()) + 6, 0, 50, 200);
    QVERIFY(countOf(m_chart->grab().toImage(), m_theme.color(Token::T1), axis) > 200);
    m_chart->setDoubtful(true);
    QCOMPARE(countOf(m_chart->grab().toImage(), m_theme.color(Token::T1), axis), std::size_t(0));
}

void TestTimeChart::themeChangeRepaints()
{
    m_chart->setLine(curve(50));
    const QImage dark = m_chart->grab().toImage();
    m_theme.setScheme(Scheme::Light);
    const QImage light = m_chart->grab().toImage();
    QVERIFY(dark != light);
    QCOMPARE(light.pixelColor(2, 2), m_theme.color(Token::Bg1));
}

void TestTimeChart::smallestSizesAreSafe()
{
    m_chart->setMinimumSize(0, 0);
    m_chart->setCandles(candles(54), 15min);
    m_chart->setLevels(crowdedLevels());
    m_chart->setMarkers(fills());
    show();
    for (const QSize size : {QSize(1, 1), QSize(60, 30), QSize(90, 40), QSize(120, 400), QSize(900, 20)}) {
        m_chart->resize(size);
        QTest::keyClick(m_chart.get(), Qt::Key_Left);
        QVERIFY(!m_chart->grab().isNull());
    }
}

QTEST_MAIN(TestTimeChart)

#include "tst_timechart.moc"
