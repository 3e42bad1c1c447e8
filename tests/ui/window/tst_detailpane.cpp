// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/samplecandles.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/charts/segmentedcontrol.h"
#include "ui/charts/timechart.h"
#include "ui/tables/datatable.h"
#include "ui/views/detailpane.h"
#include "ui/views/portfoliopage.h"
#include "ui/views/positionchart.h"
#include "ui/views/tabletab.h"

#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace apollo;
using namespace apollo::ui;
using namespace apollo::test;
using Kind = apollo::SourceState::Kind;

namespace {

const PositionKey kBtc{Category::Linear, QStringLiteral("BTCUSDT"), 0};
const PositionKey kEth{Category::Linear, QStringLiteral("ETHUSDT"), 0};
const PositionKey kOption{Category::Option, QStringLiteral("BTC-25DEC26-70000-C-USDT"), 0};

/// A window whose source has candles, shown.
struct Fixture : WindowFixture {
    Fixture()
    {
        source.hasHistory = true;
        source.candlesFor = [](const CandleQuery &query) { return sampleCandles(query); };
        isShown = show();
    }
    [[nodiscard]] PortfolioPage *page() const { return window->page(); }
    [[nodiscard]] DetailPane *detail() const { return window->page()->detail(); }
    [[nodiscard]] QString title() const { return detail()->findChild<QLabel *>(QStringLiteral("detailTitle"))->text(); }
    void close(const PositionKey &key)
    {
        Portfolio portfolio = source.data;
        std::erase_if(portfolio.positions, [&key](const PositionEntry &entry) { return entry.reported.key == key; });
        source.setPortfolio(std::move(portfolio));
    }
    bool isShown = false;
};

} // namespace

/// The selected position below the tables.
class TestDetailPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingSelected();
    void followsTheSelection();
    void selectionSurvivesUpdates();
    void saysThatItWasClosed();
    void escapeLetsGo();
    void enterOpensTheChart();
    void chartShowsCandlesAndLevels();
    void optionsShowTheMarkPrice();
    void intervalAsksAgain();
    void failureOffersRetry();
    void snapshotHasNoPrices();
    void candlesHaveATableTwin();
    void keepsItsTabsAndInterval();
    void anotherSourceBeginsAnew();
    void nothingIsCutWhenSmall();
};

void TestDetailPane::nothingSelected()
{
    const Fixture fixture;
    QVERIFY(fixture.isShown);
    QCOMPARE(fixture.detail()->notice(), QStringLiteral("Select a position to see its price, orders and fills."));
    QVERIFY(!fixture.detail()->tabBar()->isVisible());
    QVERIFY(!fixture.detail()->chart()->controls()->isVisible());
    QVERIFY(fixture.source.questions.empty());
}

void TestDetailPane::followsTheSelection()
{
    const Fixture fixture;
    fixture.page()->selectPosition(kBtc);
    QCOMPARE(fixture.detail()->position(), std::optional(kBtc));
    QCOMPARE(fixture.title(), QStringLiteral("BTCUSDT"));
    QCOMPARE(fixture.detail()->notice(), QString());
    QCOMPARE(fixture.detail()->tabBar()->tabText(1), QStringLiteral("Orders (2)"));
    QCOMPARE(fixture.detail()->tabBar()->tabText(2), QStringLiteral("Fills (14)"));
    fixture.page()->selectPosition(kEth);
    QCOMPARE(fixture.title(), QStringLiteral("ETHUSDT"));
    QCOMPARE(fixture.detail()->tabBar()->tabText(1), QStringLiteral("Orders (2)"));
    QCOMPARE(fixture.detail()->tabBar()->tabText(2), QStringLiteral("Fills (0)"));
    fixture.detail()->showTab(DetailPane::Tab::Fills);
    QVERIFY(fixture.detail()->fills()->isVisible());
    QVERIFY(!fixture.detail()->chart()->controls()->isVisible());
}

void TestDetailPane::selectionSurvivesUpdates()
{
    Fixture fixture;
    fixture.page()->selectPosition(kEth);
    fixture.close(kBtc); // another one goes
    QCOMPARE(fixture.detail()->position(), std::optional(kEth));
    Portfolio portfolio = samplePortfolio();
    fixture.source.setPortfolio(portfolio); // and comes back
    for (PositionEntry &entry : fixture.source.data.positions)
        entry.computed.value = entry.computed.valueUsd = figure("1.00");
    fixture.source.tellPositionSet();
    QCOMPARE(fixture.detail()->position(), std::optional(kEth));
    QVERIFY(fixture.detail()->isHeld());
    const DataTable *table = fixture.page()->tab(PortfolioPage::Tab::Positions)->table();
    QCOMPARE(table->selectedRows().size(), 1);
}

void TestDetailPane::saysThatItWasClosed()
{
    Fixture fixture;
    fixture.page()->selectPosition(kBtc);
    QTRY_VERIFY(fixture.detail()->chart()->chart()->rows() > 0);
    fixture.close(kBtc);
    QCOMPARE(fixture.detail()->notice(), QStringLiteral("This position in BTCUSDT is closed. Select another one."));
    QCOMPARE(fixture.detail()->chart()->chart()->rows(), std::size_t(0));
    QVERIFY(!fixture.detail()->tabBar()->isVisible());
    fixture.page()->selectPosition(kEth);
    QCOMPARE(fixture.detail()->notice(), QString());
    // The same position again is the same position.
    fixture.close(kEth);
    fixture.source.setPortfolio(samplePortfolio());
    QVERIFY(fixture.detail()->isHeld());
    QCOMPARE(fixture.detail()->notice(), QString());
}

void TestDetailPane::escapeLetsGo()
{
    const Fixture fixture;
    fixture.page()->selectPosition(kBtc);
    QTableView *view = fixture.page()->tab(PortfolioPage::Tab::Positions)->table()->view();
    QTest::keyClick(view, Qt::Key_Escape);
    QVERIFY(!fixture.detail()->position());
    QCOMPARE(fixture.detail()->notice(), QStringLiteral("Select a position to see its price, orders and fills."));
}

void TestDetailPane::enterOpensTheChart()
{
    const Fixture fixture;
    fixture.page()->selectPosition(kBtc);
    fixture.detail()->showTab(DetailPane::Tab::Orders);
    QTRY_VERIFY(fixture.detail()->chart()->chart()->rows() > 0);
    QTableView *view = fixture.page()->tab(PortfolioPage::Tab::Positions)->table()->view();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(fixture.detail()->tabBar()->currentIndex(), int(DetailPane::Tab::Chart));
    QVERIFY(fixture.detail()->chart()->chart()->isVisible());
    const QWidget *focus = fixture.window->focusWidget();
    QVERIFY(focus && fixture.detail()->isAncestorOf(focus));
}

void TestDetailPane::chartShowsCandlesAndLevels()
{
    Fixture fixture;
    fixture.page()->selectPosition(kBtc);
    const TimeChart *chart = fixture.detail()->chart()->chart();
    QTRY_COMPARE(chart->rows(), std::size_t(CandleFeed::kCount));
    QCOMPARE(chart->levels().size(), std::size_t(5));
    QVERIFY(chart->accessibleName().contains(QLatin1String("BTCUSDT")));
    QVERIFY(!chart->window().isWhole()); // begins with the newest part
    QVERIFY(chart->window().follows());
    // The last candle moves, and the levels with the position.
    Ticker &ticker = fixture.source.data.tickers[{kBtc.category, kBtc.symbol}];
    ticker.lastPrice = figure("62600.0");
    for (PositionEntry &entry : fixture.source.data.positions) {
        if (entry.reported.key == kBtc)
            entry.reported.takeProfit.reset();
    }
    fixture.source.tellPositions({kBtc});
    QCOMPARE(chart->candles()[chart->rows() - 1].close, *figure("62600.0"));
    QTRY_COMPARE(chart->levels().size(), std::size_t(4));
}

void TestDetailPane::optionsShowTheMarkPrice()
{
    const Fixture fixture;
    fixture.page()->selectPosition(kOption);
    QCOMPARE(fixture.source.questions.back().query.kind, PriceKind::Mark);
    const auto *kinds = fixture.detail()->findChild<SegmentedControl *>(QStringLiteral("chartPrice"));
    QVERIFY(!kinds->isEnabled());
    QCOMPARE(kinds->current(), 1);
    fixture.page()->selectPosition(kBtc);
    QCOMPARE(fixture.source.questions.back().query.kind, PriceKind::Last);
    QVERIFY(kinds->isEnabled());
}

void TestDetailPane::intervalAsksAgain()
{
    const Fixture fixture;
    fixture.page()->selectPosition(kBtc);
    QCOMPARE(fixture.source.questions.back().query.interval, CandleInterval::M15);
    const auto *intervals = fixture.detail()->findChild<SegmentedControl *>(QStringLiteral("chartInterval"));
    QTest::mouseClick(intervals->button(4), Qt::LeftButton);
    QCOMPARE(fixture.source.questions.back().query.interval, CandleInterval::H4);
    const auto *kinds = fixture.detail()->findChild<SegmentedControl *>(QStringLiteral("chartPrice"));
    QTest::mouseClick(kinds->button(1), Qt::LeftButton);
    QCOMPARE(fixture.source.questions.back().query.kind, PriceKind::Mark);
    const std::size_t asked = fixture.source.questions.size();
    fixture.detail()->chart()->setInterval(CandleInterval::W1); // not offered
    QCOMPARE(fixture.source.questions.size(), asked);
}

void TestDetailPane::failureOffersRetry()
{
    Fixture fixture;
    fixture.source.candlesFor = [](const CandleQuery &) -> Result<std::vector<Candle>> {
        return fail(ErrorKind::Timeout, QStringLiteral("/v5/market/kline"), QStringLiteral("no answer"));
    };
    fixture.page()->selectPosition(kBtc);
    const PositionChart *chart = fixture.detail()->chart();
    QCOMPARE(chart->notice(), QStringLiteral("Prices are being loaded…"));
    QTRY_VERIFY(chart->notice().startsWith(QLatin1String("Prices could not be loaded. ")));
    auto *retry = chart->findChild<QPushButton *>(QStringLiteral("positionChartNotice.action"));
    QVERIFY(retry->isVisible());
    fixture.source.candlesFor = [](const CandleQuery &query) { return sampleCandles(query, true); };
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_COMPARE(chart->notice(), QString());
    const auto *caption = chart->controls()->findChild<QLabel *>(QStringLiteral("chartCaption"));
    QCOMPARE(caption->text(), QStringLiteral("UTC · 1 gap"));
    fixture.source.candlesFor = [](const CandleQuery &) { return std::vector<Candle>(); };
    fixture.detail()->chart()->setInterval(CandleInterval::M1);
    QTRY_COMPARE(chart->notice(), QStringLiteral("Bybit has no prices of this contract in this interval."));
}

void TestDetailPane::snapshotHasNoPrices()
{
    Fixture fixture;
    FixedSource file(samplePortfolio(), sampleState(Kind::Snapshot));
    fixture.window->setSource(file);
    fixture.page()->selectPosition(kBtc);
    QCOMPARE(fixture.detail()->chart()->notice(), QStringLiteral("A snapshot holds no price history."));
    QCOMPARE(fixture.detail()->tabBar()->tabText(2), QStringLiteral("Fills (14)"));
    const auto *intervals = fixture.detail()->findChild<SegmentedControl *>(QStringLiteral("chartInterval"));
    QVERIFY(!intervals->isVisible());
    fixture.window->clearSource();
}

void TestDetailPane::candlesHaveATableTwin()
{
    const Fixture fixture;
    fixture.page()->selectPosition(kBtc);
    QTRY_VERIFY(fixture.detail()->chart()->chart()->rows() > 0);
    QTest::mouseClick(fixture.detail()->findChild<QToolButton *>(QStringLiteral("chartTable")), Qt::LeftButton);
    const auto *table = fixture.detail()->chart()->findChild<QTableView *>();
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), CandleFeed::kCount);
    QCOMPARE(table->model()->index(0, 4).data().toString(), QStringLiteral("62,480.0")); // newest first
}

void TestDetailPane::keepsItsTabsAndInterval()
{
    QByteArray state;
    {
        const Fixture fixture;
        fixture.page()->selectPosition(kBtc);
        fixture.detail()->showTab(DetailPane::Tab::Fills);
        fixture.detail()->chart()->setInterval(CandleInterval::H4);
        fixture.detail()->chart()->setPriceKind(PriceKind::Mark);
        state = fixture.window->layoutState();
    }
    const Fixture other;
    QVERIFY(other.window->restoreLayoutState(state));
    QCOMPARE(other.detail()->tabBar()->currentIndex(), int(DetailPane::Tab::Fills));
    QCOMPARE(other.detail()->chart()->interval(), CandleInterval::H4);
    QCOMPARE(other.detail()->chart()->priceKind(), PriceKind::Mark);
}

void TestDetailPane::anotherSourceBeginsAnew()
{
    Fixture fixture;
    fixture.page()->selectPosition(kBtc);
    FixedSource other(samplePortfolio());
    fixture.window->setSource(other);
    QVERIFY(!fixture.detail()->position());
    fixture.window->clearSource();
    QVERIFY(!fixture.detail()->position());
}

void TestDetailPane::nothingIsCutWhenSmall()
{
    Fixture fixture;
    fixture.page()->selectPosition(kBtc);
    QTRY_VERIFY(fixture.detail()->chart()->chart()->rows() > 0);
    fixture.window->resize(1024, 700);
    QCoreApplication::processEvents();
    QCOMPARE(fixture.window->size(), QSize(1024, 700));
    const DetailPane *detail = fixture.detail();
    QVERIFY(detail->tabBar()->width() >= detail->tabBar()->sizeHint().width());
    QVERIFY(detail->chart()->controls()->width() >= detail->chart()->controls()->minimumSizeHint().width());
    QVERIFY(detail->chart()->controls()->geometry().right() < detail->width());
    QVERIFY(detail->chart()->chart()->height() >= 100);
}

QTEST_MAIN(TestDetailPane)

#include "tst_detailpane.moc"
