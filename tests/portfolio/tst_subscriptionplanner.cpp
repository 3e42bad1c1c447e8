// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/subscriptionplanner.h"

#include "tests/analytics/figures.h"

using namespace apollo;
using namespace apollo::test;
using bybit::StreamKind;

class TestSubscriptionPlanner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsHeldOrderedOrValued();
    void nothingForNothing();
    void refusedPairsGiveWay();
    void missingIsWhatIsNotThere();
};

void TestSubscriptionPlanner::onlyWhatIsHeldOrderedOrValued()
{
    Portfolio portfolio;
    portfolio.positions.push_back({position(Category::Linear, "BTCUSDT", Side::Buy, "1", "1"), {}});
    portfolio.positions.push_back({position(Category::Linear, "ETHPERP", Side::Buy, "1", "1"), {}});
    portfolio.positions.push_back({position(Category::Inverse, "XRPUSD", Side::Buy, "1", "1"), {}});
    portfolio.positions.push_back({position(Category::Option, "SOL-27MAR26-200-C-USDT", Side::Buy, "1", "1"), {}});
    Order order;
    order.instrument = {Category::Spot, QStringLiteral("DOGEUSDT")};
    portfolio.orders.push_back(order);
    portfolio.coins = {coin("BTC", "1"), coin("EMPTY", "0"), coin("USDT", "10")};
    const TopicPlan plan = planTopics(needsOf(portfolio), {});
    const TopicPlan expected{
        {StreamKind::PublicLinear, {"tickers.BTCUSDT", "tickers.ETHPERP"}},
        {StreamKind::PublicInverse, {"tickers.XRPUSD"}},
        {StreamKind::PublicOption, {"tickers.SOL-27MAR26-200-C-USDT"}},
        {StreamKind::PublicSpot, {"tickers.DOGEUSDT", "tickers.BTCUSDT", "tickers.USDCUSDT", "tickers.XRPUSDT"}}};
    QCOMPARE(plan, expected);
}

void TestSubscriptionPlanner::nothingForNothing()
{
    QVERIFY(planTopics(needsOf(Portfolio()), {}).empty());
    Portfolio portfolio;
    portfolio.coins = {coin("USDT", "10")}; // no pair values USDT
    QVERIFY(planTopics(needsOf(portfolio), {}).empty());
}

void TestSubscriptionPlanner::refusedPairsGiveWay()
{
    Portfolio portfolio;
    portfolio.coins = {coin("ABC", "1")};
    TopicPlan refused{{StreamKind::PublicSpot, {"tickers.ABCUSDT"}}};
    QCOMPARE(planTopics(needsOf(portfolio), refused), (TopicPlan{{StreamKind::PublicSpot, {"tickers.ABCUSDC"}}}));
    refused[StreamKind::PublicSpot].insert("tickers.ABCUSDC");
    QVERIFY(planTopics(needsOf(portfolio), refused).empty());
    refused = {{StreamKind::PublicLinear, {"tickers.ABCUSDT"}}}; // of another stream
    QCOMPARE(planTopics(needsOf(portfolio), refused), (TopicPlan{{StreamKind::PublicSpot, {"tickers.ABCUSDT"}}}));
}

void TestSubscriptionPlanner::missingIsWhatIsNotThere()
{
    Portfolio portfolio;
    portfolio.positions.push_back({position(Category::Linear, "BTCUSDT", Side::Buy, "1", "1"), {}});
    portfolio.coins = {coin("BTC", "1"), coin("USDT", "10")};
    const MarketNeeds needs = needsOf(portfolio);
    const InstrumentKey key{Category::Linear, QStringLiteral("BTCUSDT")};
    QCOMPARE(missingIn(portfolio, needs), (MarketNeeds{{key}, {QStringLiteral("BTC")}}));
    portfolio.instruments[key] = {};
    QCOMPARE(missingIn(portfolio, needs).instruments.size(), std::size_t(1)); // no ticker yet
    portfolio.tickers[key] = {};
    portfolio.tickers[{Category::Spot, QStringLiteral("BTCUSDC")}] = {};
    QCOMPARE(missingIn(portfolio, needs), MarketNeeds());
    QCOMPARE(tickersFor(needs).size(), std::size_t(3));
}

QTEST_GUILESS_MAIN(TestSubscriptionPlanner)
#include "tst_subscriptionplanner.moc"
