// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fixedsource.h"
#include "tests/support/samplecandles.h"
#include "tests/support/sampleportfolio.h"
#include "ui/views/candlefeed.h"
#include "ui/views/chartannotations.h"

#include <QSignalSpy>
#include <QTest>

using namespace apollo;
using namespace apollo::ui;
using namespace apollo::test;
using namespace std::chrono_literals;
using State = CandleFeed::State;

namespace {

const InstrumentKey kBtc{Category::Linear, QStringLiteral("BTCUSDT")};
const InstrumentKey kEth{Category::Linear, QStringLiteral("ETHUSDT")};

Result<std::vector<Candle>> failure()
{
    return fail(ErrorKind::Timeout, QStringLiteral("/v5/market/kline"), QStringLiteral("no answer"));
}

} // namespace

/// What is asked of a source, what its answers become, and how the last candle moves.
class TestCandleFeed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksAndShows();
    void olderAnswersAreDropped();
    void failsAndTriesAgain();
    void aFileHasNoHistory();
    void lastCandleFollowsTheTicker();
    void aNewCandleIsReadAgain();
    void aQuietFailureKeepsWhatIsShown();
    void readsAgainWhenTheConnectionIsBack();
    void unknownPricesMoveNothing();
    void survivesTheEndOfASource();
    void levels();
    void markersAreTradesOnly();

private:
    void ready();
    void tick(const char *price, std::chrono::milliseconds after);

    std::unique_ptr<FixedSource> m_source;
    std::unique_ptr<CandleFeed> m_feed;
};

void TestCandleFeed::init()
{
    m_feed = std::make_unique<CandleFeed>();
    m_source = std::make_unique<FixedSource>(samplePortfolio());
    m_source->hasHistory = true;
    m_feed->setSource(m_source.get());
}

void TestCandleFeed::ready()
{
    m_feed->ask(kBtc, PriceKind::Last, CandleInterval::M15);
    m_source->answer(0, sampleCandles(m_source->questions[0].query));
    QCOMPARE(m_feed->state(), State::Ready);
}

void TestCandleFeed::tick(const char *price, std::chrono::milliseconds after)
{
    Ticker &ticker = m_source->data.tickers[kBtc];
    ticker.lastPrice = figure(price);
    ticker.updatedAt = sampleTime() + after;
    m_source->tellPositions({});
}

void TestCandleFeed::asksAndShows()
{
    QCOMPARE(m_feed->state(), State::Nothing);
    m_feed->ask(kBtc, PriceKind::Mark, CandleInterval::H1);
    QCOMPARE(m_feed->state(), State::Loading);
    QCOMPARE(m_source->questions.size(), std::size_t(1));
    const CandleQuery query = m_source->questions[0].query;
    QCOMPARE(query, (CandleQuery{kBtc, PriceKind::Mark, CandleInterval::H1, CandleFeed::kCount, std::nullopt}));
    m_feed->ask(kBtc, PriceKind::Mark, CandleInterval::H1); // the same again asks nothing
    QCOMPARE(m_source->questions.size(), std::size_t(1));
    m_source->answer(0, sampleCandles(query));
    QCOMPARE(m_feed->state(), State::Ready);
    QCOMPARE(m_feed->candles().size(), std::size_t(CandleFeed::kCount));
    m_feed->ask(std::nullopt, PriceKind::Mark, CandleInterval::H1);
    QCOMPARE(m_feed->state(), State::Nothing);
    QVERIFY(m_feed->candles().empty());
}

void TestCandleFeed::olderAnswersAreDropped()
{
    m_feed->ask(kBtc, PriceKind::Last, CandleInterval::M15);
    m_feed->ask(kEth, PriceKind::Last, CandleInterval::M15);
    m_source->answer(0, sampleCandles(m_source->questions[0].query));
    QCOMPARE(m_feed->state(), State::Loading);
    m_source->answer(1, std::vector<Candle>{});
    QCOMPARE(m_feed->state(), State::Ready);
    QVERIFY(m_feed->candles().empty());
    // Asked, and taken back before the answer.
    m_feed->ask(kBtc, PriceKind::Last, CandleInterval::M15);
    m_feed->ask(std::nullopt, PriceKind::Last, CandleInterval::M15);
    m_source->answer(2, sampleCandles(m_source->questions[2].query));
    QCOMPARE(m_feed->state(), State::Nothing);
}

void TestCandleFeed::failsAndTriesAgain()
{
    m_feed->ask(kBtc, PriceKind::Last, CandleInterval::M15);
    m_source->answer(0, failure());
    QCOMPARE(m_feed->state(), State::Failed);
    QCOMPARE(m_feed->error()->kind(), ErrorKind::Timeout);
    m_feed->retry();
    QCOMPARE(m_feed->state(), State::Loading);
    m_source->answer(1, sampleCandles(m_source->questions[1].query));
    QCOMPARE(m_feed->state(), State::Ready);
    QVERIFY(!m_feed->error());
    m_feed->retry(); // nothing failed
    QCOMPARE(m_source->questions.size(), std::size_t(2));
}

void TestCandleFeed::aFileHasNoHistory()
{
    m_source->hasHistory = false;
    m_feed->ask(kBtc, PriceKind::Last, CandleInterval::M15);
    QCOMPARE(m_feed->state(), State::NoHistory);
    QVERIFY(m_source->questions.empty());
}

void TestCandleFeed::lastCandleFollowsTheTicker()
{
    ready();
    const Candle before = m_feed->candles().back();
    QSignalSpy moved(m_feed.get(), &CandleFeed::lastChanged);
    tick("99999.0", 1s);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(m_feed->candles().back().high, *figure("99999.0"));
    QCOMPARE(m_feed->candles().back().close, *figure("99999.0"));
    QCOMPARE(m_feed->candles().back().open, before.open);
    QCOMPARE(m_feed->candles().back().low, before.low);
    tick("99999.0", 2s); // the same price draws nothing
    QCOMPARE(moved.size(), 1);
    tick("1.0", 3s);
    QCOMPARE(m_feed->candles().back().low, *figure("1.0"));
    tick("5.0", -60min); // from before the candle
    QCOMPARE(m_feed->candles().back().close, *figure("1.0"));
    QCOMPARE(m_source->questions.size(), std::size_t(1));
}

void TestCandleFeed::aNewCandleIsReadAgain()
{
    ready();
    const std::size_t count = m_feed->candles().size();
    tick("62500.0", 15min);
    QCOMPARE(m_feed->candles().size(), count + 1);
    QCOMPARE(m_feed->candles().back().start.time_since_epoch() % 15min, 0ms);
    QCOMPARE(m_feed->candles().back().open, *figure("62500.0"));
    QCOMPARE(m_source->questions.size(), std::size_t(2));
    QCOMPARE(m_feed->state(), State::Ready); // quietly
    tick("62501.0", 16min);
    QCOMPARE(m_source->questions.size(), std::size_t(2)); // once per candle
    // The answer was made before the new candle began: the ticker puts it back, and does not ask forever.
    m_source->answer(1, sampleCandles(m_source->questions[1].query));
    QCOMPARE(m_feed->candles().size(), count + 1);
    QCOMPARE(m_feed->candles().back().close, *figure("62501.0"));
    QCOMPARE(m_source->questions.size(), std::size_t(2));
}

void TestCandleFeed::aQuietFailureKeepsWhatIsShown()
{
    ready();
    tick("62500.0", 15min);
    m_source->answer(1, failure());
    QCOMPARE(m_feed->state(), State::Ready);
    QVERIFY(!m_feed->candles().empty());
}

void TestCandleFeed::readsAgainWhenTheConnectionIsBack()
{
    ready();
    m_source->setKind(SourceState::Kind::Offline);
    m_source->setKind(SourceState::Kind::CatchingUp);
    QCOMPARE(m_source->questions.size(), std::size_t(1));
    m_source->setKind(SourceState::Kind::Live);
    QCOMPARE(m_source->questions.size(), std::size_t(2));
    m_source->setKind(SourceState::Kind::Live);
    QCOMPARE(m_source->questions.size(), std::size_t(2));
    m_feed->ask(kEth, PriceKind::Last, CandleInterval::M15);
    m_source->answer(2, failure());
    QCOMPARE(m_feed->state(), State::Failed);
    m_source->setKind(SourceState::Kind::Stale);
    m_source->setKind(SourceState::Kind::Live);
    QCOMPARE(m_feed->state(), State::Loading);
}

void TestCandleFeed::unknownPricesMoveNothing()
{
    ready();
    const Candle before = m_feed->candles().back();
    m_source->data.tickers[kBtc].lastPrice.reset();
    m_source->tellPositions({});
    m_source->data.tickers.erase(kBtc);
    m_source->tellPositions({});
    QCOMPARE(m_feed->candles().back(), before);
}

void TestCandleFeed::survivesTheEndOfASource()
{
    m_feed->ask(kBtc, PriceKind::Last, CandleInterval::M15);
    m_feed->setSource(nullptr);
    m_source->answer(0, sampleCandles(m_source->questions[0].query));
    QCOMPARE(m_feed->state(), State::Nothing);
    m_feed->setSource(m_source.get());
    QCOMPARE(m_feed->state(), State::Loading);
    m_feed.reset();
    m_source->answer(1, sampleCandles(m_source->questions[1].query)); // nobody is there
}

void TestCandleFeed::levels()
{
    Portfolio portfolio = samplePortfolio();
    PositionEntry entry;
    for (const PositionEntry &each : portfolio.positions) {
        if (each.reported.key.symbol == QLatin1String("BTCUSDT"))
            entry = each;
    }
    const NumberFormat numbers;
    const auto levels = positionLevels(entry, portfolio.instrument(kBtc), numbers);
    QCOMPARE(levels.size(), std::size_t(5));
    QCOMPARE(levels[0], (ChartLevel{QStringLiteral("Mark"), *figure("62480.0"), Token::T1, true}));
    QCOMPARE(levels[1], (ChartLevel{QStringLiteral("Entry +2.700"), *figure("61900.0"), Token::Acc, false}));
    QCOMPARE(levels[2], (ChartLevel{QStringLiteral("Liq."), *figure("53473.9"), Token::Warn, false}));
    QCOMPARE(levels[3].value, *figure("64200.0"));
    QCOMPARE(levels[4].value, *figure("60900.0"));
    entry.computed.distanceToLiq = figure("0.031");
    QCOMPARE(positionLevels(entry, nullptr, numbers)[2].color, Token::Dang);
    entry.reported.liqPrice.reset();
    entry.reported.takeProfit = figure("0");
    entry.reported.stopLoss.reset();
    entry.computed.markPrice.reset();
    QCOMPARE(positionLevels(entry, nullptr, numbers).size(), std::size_t(1)); // the entry is left
}

void TestCandleFeed::markersAreTradesOnly()
{
    const Portfolio portfolio = samplePortfolio();
    const auto markers = fillMarkers(portfolio.executions, kBtc);
    QCOMPARE(markers.size(), std::size_t(13)); // one of the 14 is funding
    QVERIFY(std::is_sorted(markers.begin(), markers.end(), [](const auto &a, const auto &b) { return a.at < b.at; }));
    QVERIFY(fillMarkers(portfolio.executions, kEth).empty());
}

QTEST_MAIN(TestCandleFeed)

#include "tst_candlefeed.moc"
