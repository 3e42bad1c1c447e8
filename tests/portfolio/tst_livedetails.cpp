// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/historyrequests.h"
#include "tests/portfolio/livedesk.h"

#include <QSignalSpy>

using namespace apollo;
using namespace apollo::test;
using namespace std::chrono_literals;
using Kind = SourceState::Kind;
using Candles = Result<std::vector<Candle>>;

namespace {

/// The ids of the newest fills that the exchange lists.
QStringList listedFills(const DemoHarness &demo, const QByteArray &category)
{
    QStringList ids;
    for (const QJsonObject &row : demo.signedGet("/v5/execution/list", "category=" + category + "&limit=100").list())
        ids += row.value(QLatin1String("execId")).toString();
    return ids;
}

QStringList missingFills(const LiveDesk &desk)
{
    std::set<QString> known;
    for (const Execution &execution : desk.portfolio().executions)
        known.insert(execution.execId);
    QStringList missing;
    for (const char *category : {"linear", "inverse", "spot"}) {
        for (const QString &id : listedFills(desk.demo, category)) {
            if (!known.contains(id) && known.size() < 500)
                missing += id;
        }
    }
    return missing;
}

CandleQuery candlesOf(const char *symbol)
{
    CandleQuery query;
    query.instrument = {Category::Linear, QLatin1String(symbol)};
    query.count = 20;
    return query;
}

} // namespace

class TestLiveDetails : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingFollowsTheFirstPicture();
    void noFillIsLostInAGap();
    void hangingRulesKeepNobodyWaiting();
    void failingRulesKeepNothingFromBeingShown();
    void classicAccount();
    void candles();
    void candlesOfGoneContexts();
};

void TestLiveDetails::everythingFollowsTheFirstPicture()
{
    LiveDesk desk;
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Kind::Live, 15'000);
    for (const Section section : {Section::Executions, Section::OrderHistory, Section::MarginRules, Section::Greeks})
        QTRY_VERIFY_WITH_TIMEOUT(desk.isRead(section), 15'000);
    const Portfolio &portfolio = desk.portfolio();
    QVERIFY(!portfolio.executions.empty() && !portfolio.orderHistory.empty());
    QVERIFY(std::ranges::is_sorted(portfolio.executions, std::ranges::greater(), &Execution::execTime));
    QVERIFY(std::ranges::is_sorted(portfolio.orderHistory, std::ranges::greater(), &Order::updatedTime));
    QVERIFY(portfolio.greeks.contains(QStringLiteral("BTC")));
    for (const PositionEntry &entry : portfolio.positions) {
        const InstrumentKey key{entry.reported.key.category, entry.reported.key.symbol};
        QCOMPARE(portfolio.rules.riskTables.contains(key), key.category != Category::Option);
        QCOMPARE(portfolio.rules.feeRates.contains(key), key.category != Category::Option);
        QTRY_COMPARE(entry.computed.marginGap, MarginGap::None);
    }
    for (const CoinEntry &entry : portfolio.coins)
        QVERIFY(portfolio.rules.collateralTables.contains(entry.reported.coin));
    QTRY_COMPARE(portfolio.valuation.marginGap, MarginGap::None);
    QVERIFY(portfolio.isComplete());
    // Reported beside computed, at the next reconciliation.
    QTRY_VERIFY(portfolio.reconciliation && portfolio.reconciliation->items.size() == 9
                && portfolio.reconciliation->items.back().difference);
    QCOMPARE(portfolio.reconciliation->positions.size(), 2 * portfolio.positions.size());
    QTRY_VERIFY(desk.account->connection().reconciliationMatches);
}

// The account trades on while the private stream is cut: what it did is read back, once.
void TestLiveDetails::noFillIsLostInAGap()
{
    LiveDesk desk;
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Kind::Live, 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isRead(Section::Executions), 15'000);
    const QStringList before = listedFills(desk.demo, "linear");
    QCOMPARE(desk.demo.post("/demo/drop?stream=private").status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(desk.state() != Kind::Live, 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(listedFills(desk.demo, "linear") != before, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Kind::Live, 45'000);
    QTRY_VERIFY_WITH_TIMEOUT(missingFills(desk).isEmpty(), 30'000);
    std::set<std::pair<InstrumentKey, QString>> once;
    for (const Execution &execution : desk.portfolio().executions)
        QVERIFY(once.insert({execution.instrument, execution.execId}).second);
}

// The first complete picture does not wait for what follows it.
void TestLiveDetails::hangingRulesKeepNobodyWaiting()
{
    LiveDesk desk;
    for (const char *path : {"/v5/market/risk-limit", "/v5/spot-margin-trade/collateral", "/v5/order/history"})
        QCOMPARE(desk.demo.post(QByteArray("/demo/fault?kind=timeout&times=100000&path=") + path).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Kind::Live, 10'000);
    const Portfolio &portfolio = desk.portfolio();
    QVERIFY(!portfolio.positions.empty() && portfolio.valuation.totalEquity);
    QVERIFY(!portfolio.sections.contains(Section::MarginRules));
    const Figure equity = portfolio.valuation.totalEquity;
    QTRY_VERIFY_WITH_TIMEOUT(portfolio.valuation.totalEquity != equity, 10'000);
    const auto reconciled = [&portfolio] {
        return portfolio.reconciliation ? portfolio.reconciliation->at : UtcTime();
    };
    const UtcTime before = reconciled();
    QTRY_VERIFY_WITH_TIMEOUT(reconciled() > before, 10'000); // and the account is read on
}

void TestLiveDetails::failingRulesKeepNothingFromBeingShown()
{
    LiveDesk desk;
    for (const char *path : {"/v5/account/fee-rate", "/v5/execution/list"})
        QCOMPARE(desk.demo.post(QByteArray("/demo/fault?kind=code:10005&times=100000&path=") + path).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Kind::Live, 15'000);
    const Portfolio &portfolio = desk.portfolio();
    QTRY_VERIFY(portfolio.sections.contains(Section::MarginRules));
    QTRY_VERIFY(portfolio.sections.contains(Section::Executions));
    QCOMPARE(portfolio.sections.at(Section::MarginRules).state, SectionStatus::State::Partial);
    QCOMPARE(portfolio.sections.at(Section::MarginRules).missing.front().kind(), ErrorKind::Permission);
    QCOMPARE(portfolio.sections.at(Section::Executions).state, SectionStatus::State::Failed);
    QTRY_COMPARE(portfolio.sections.at(Section::OrderHistory).state, SectionStatus::State::Complete);
    QVERIFY(!portfolio.positions.empty() && portfolio.valuation.totalEquity);
    QTRY_COMPARE(portfolio.valuation.marginGap, MarginGap::NoFeeRate);
    for (const PositionEntry &entry : portfolio.positions) {
        QVERIFY(entry.computed.positionIM.has_value()); // needs no fee
        QCOMPARE(entry.computed.positionMM.has_value(), entry.reported.key.category == Category::Option);
    }
    QTRY_VERIFY(desk.account->connection().reconciliationMatches); // unknown is no mismatch
    QCOMPARE(desk.demo.post("/demo/clear").status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isRead(Section::Executions), 20'000);
}

void TestLiveDetails::classicAccount()
{
    demo::Options options;
    options.unifiedMarginStatus = 1;
    LiveDesk desk(options);
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Kind::Live, 15'000);
    const auto &sections = desk.portfolio().sections;
    QTRY_VERIFY_WITH_TIMEOUT(sections.contains(Section::MarginRules) && sections.contains(Section::OrderHistory),
                             15'000);
    for (const Section section : {Section::Executions, Section::OrderHistory, Section::MarginRules, Section::Greeks}) {
        if (sections.contains(section)) // what this account mode does not offer is not missing
            QCOMPARE(sections.at(section).missing, std::vector<Error>());
    }
    QTRY_VERIFY(desk.portfolio().isComplete());
}

void TestLiveDetails::candles()
{
    LiveDesk desk;
    QVERIFY(desk.account->hasPriceHistory());
    int calls = 0;
    std::optional<Candles> answer;
    desk.account->readCandles(candlesOf("BTCUSDT"), this, [&](const Candles &candles) {
        ++calls;
        answer = candles;
    });
    QCOMPARE(calls, 0); // never before it returned
    QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 15'000);
    QVERIFY2(bool(*answer), *answer ? "" : qPrintable(answer->error().detail()));
    QCOMPARE((*answer)->size(), std::size_t(20));
    QVERIFY(std::ranges::is_sorted(**answer, std::ranges::less(), &Candle::start));
    answer.reset();
    desk.account->readCandles(candlesOf("NOSUCHUSDT"), this, [&](const Candles &candles) { answer = candles; });
    QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 15'000);
    QVERIFY(!*answer);
    QCOMPARE(calls, 1);
}

void TestLiveDetails::candlesOfGoneContexts()
{
    LiveDesk desk;
    int calls = 0;
    std::optional<Candles> stopped;
    {
        QObject context;
        desk.account->readCandles(candlesOf("BTCUSDT"), &context, [&calls](const Candles &) { ++calls; });
    }
    desk.account->readCandles(candlesOf("BTCUSDT"), this, [&](const Candles &candles) { stopped = candles; });
    desk.account->stop(); // ends what is under way
    QTRY_VERIFY(stopped.has_value());
    QVERIFY(!*stopped);
    QCOMPARE(stopped->error().kind(), ErrorKind::Cancelled);
    stopped.reset();
    desk.account->readCandles(candlesOf("BTCUSDT"), this, [&](const Candles &candles) { stopped = candles; });
    QVERIFY(!stopped);
    QTRY_VERIFY(stopped.has_value());
    QCOMPARE(stopped->error().kind(), ErrorKind::Cancelled);
    QCOMPARE(calls, 0);
}

QTEST_GUILESS_MAIN(TestLiveDetails)
#include "tst_livedetails.moc"
