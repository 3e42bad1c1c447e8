// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/portfolioreducer.h"

#include "tests/portfolio/rows.h"

using namespace apollo;
using namespace apollo::test;

class TestPortfolioReducer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void failedQueryIsNotFlat();
    void walletMessagesMergeByCoin();
    void walletMessageDoesNotHideUsdValue();
    void completeWalletDropsCoins();
    void tickersMergeAndRevalue();
    void restTickerYieldsToAFreshStream();
    void marksOfRestCountWhileTheStreamIsDown();
    void sections();
    void changesNameWhatChanged();
    void equityOncePerSecond();
};

void TestPortfolioReducer::failedQueryIsNotFlat()
{
    PortfolioReducer reducer;
    reducer.apply(reading(kLinearUsdt, {row("BTCUSDT", 0, Side::Buy, "2", 20, 100)}, 1000));
    AccountReading failed;
    failed.positions.push_back({kLinearUsdt, fail(error(ErrorKind::Server, 10016))});
    failed.wallet = fail(error(ErrorKind::Timeout));
    failed.orders.push_back({kLinearUsdt, fail(error(ErrorKind::Permission, 10005))});
    reducer.apply(failed);
    QCOMPARE(sizes(reducer), QStringList{QStringLiteral("BTCUSDT 0 2")});
    const auto &sections = reducer.portfolio().sections;
    QCOMPARE(sections.at(Section::Positions).state, SectionStatus::State::Failed);
    QCOMPARE(sections.at(Section::Positions).asOf, std::optional(at(1000))); // still from then
    QCOMPARE(sections.at(Section::Orders).missing.front().code(), 10005);
    reducer.revalue();
    QVERIFY(!reducer.portfolio().valuation.totalEquity);
    reducer.reconcile(at(1));
    QVERIFY(!reducer.portfolio().reconciliation);
}

void TestPortfolioReducer::walletMessagesMergeByCoin()
{
    PortfolioReducer reducer;
    AccountReading first;
    first.wallet = wallet({balance("BTC", "1", "60000"), balance("USDT", "500", "500")}, "60500", 1000);
    reducer.apply(first);
    reducer.apply(bybit::WalletUpdate{at(2000), wallet({balance("USDT", "400", "400")}, "60400", 2000)});
    QCOMPARE(reducer.portfolio().coins.size(), std::size_t(2));
    QCOMPARE(text(reducer.portfolio().coins[1].reported.walletBalance), QByteArray("400"));
    QCOMPARE(text(reducer.portfolio().summary.totalEquity), QByteArray("60400"));
    reducer.apply(
        bybit::WalletUpdate{at(1500), wallet({balance("USDT", "450", "450"), balance("ETH", "1", "3000")}, "1", 1500)});
    QCOMPARE(text(reducer.portfolio().coins[2].reported.walletBalance), QByteArray("400")); // late
    QCOMPARE(reducer.portfolio().coins[1].reported.coin, QStringLiteral("ETH"));            // news all the same
    QCOMPARE(text(reducer.portfolio().summary.totalEquity), QByteArray("60400"));
}

void TestPortfolioReducer::walletMessageDoesNotHideUsdValue()
{
    PortfolioReducer reducer;
    AccountReading first;
    first.wallet = wallet({balance("XYZ", "10", "25")}, "25", 1000);
    reducer.apply(first);
    reducer.apply(bybit::WalletUpdate{at(2000), wallet({balance("XYZ", "12", "0")}, "0", 2000)});
    reducer.revalue();
    const CoinEntry &entry = reducer.portfolio().coins[0];
    QCOMPARE(text(entry.reported.equity), QByteArray("12"));
    QCOMPARE(text(entry.reported.usdValue), QByteArray("25"));
    QCOMPARE(text(entry.computed.usdIndexPrice), QByteArray("2.5"));
    reducer.apply(bybit::WalletUpdate{at(3000), wallet({balance("XYZ", "0", "0")}, "0", 3000)});
    QCOMPARE(text(reducer.portfolio().coins[0].reported.usdValue), QByteArray("0"));
    reducer.apply(bybit::WalletUpdate{at(3000), wallet({balance("NEW", "3", "0")}, "0", 3000)});
    QVERIFY(!reducer.portfolio().coins[0].reported.usdValue); // never heard of: unknown, not 0
}

void TestPortfolioReducer::completeWalletDropsCoins()
{
    PortfolioReducer reducer;
    AccountReading next;
    next.wallet = wallet({balance("BTC", "1", "60000"), balance("USDT", "500", "500")}, "60500", 1000);
    reducer.apply(next);
    reducer.apply(bybit::WalletUpdate{at(5000), wallet({balance("SOL", "1", "150")}, "60650", 5000)});
    next.wallet = wallet({balance("USDT", "500", "500")}, "500", 2000);
    reducer.apply(next);
    QCOMPARE(reducer.portfolio().coins.size(), std::size_t(2)); // BTC is gone, SOL came after the answer
    QCOMPARE(reducer.portfolio().coins[0].reported.coin, QStringLiteral("SOL"));
}

void TestPortfolioReducer::tickersMergeAndRevalue()
{
    PortfolioReducer reducer;
    reducer.apply(reading(kLinearUsdt, {row("BTCUSDT", 0, Side::Buy, "2", 20, 100)}, 1000));
    bybit::TickerUpdate update;
    update.time = at(1100);
    update.ticker.symbol = QStringLiteral("BTCUSDT");
    update.ticker.markPrice = figure("1");
    reducer.apply(update); // a delta onto nothing
    QVERIFY(reducer.portfolio().tickers.empty());
    update.snapshot = true;
    update.ticker.markPrice = figure("110");
    update.ticker.lastPrice = figure("109");
    reducer.apply(update);
    update.snapshot = false;
    update.time = at(1200);
    update.ticker = {};
    update.ticker.symbol = QStringLiteral("BTCUSDT");
    update.ticker.markPrice = figure("120");
    reducer.apply(update);
    reducer.revalue();
    QCOMPARE(text(reducer.portfolio().positions[0].computed.unrealizedPnl), QByteArray("40"));
    QCOMPARE(text(reducer.portfolio().positions[0].computed.unrealizedPnlLast), QByteArray("18"));
    update.time = at(1150);
    update.ticker.markPrice = figure("90");
    reducer.apply(update); // late
    reducer.revalue();
    QCOMPARE(text(reducer.portfolio().positions[0].computed.markPrice), QByteArray("120"));
    QCOMPARE(reducer.portfolio().asOf, std::optional(at(1200)));
    reducer.keepTickers({});
    QVERIFY(reducer.portfolio().tickers.empty());
}

void TestPortfolioReducer::restTickerYieldsToAFreshStream()
{
    PortfolioReducer reducer;
    bybit::TickerUpdate update;
    update.time = at(50'000);
    update.snapshot = true;
    update.ticker.symbol = QStringLiteral("BTCUSDT");
    update.ticker.markPrice = figure("110");
    reducer.apply(update);
    MarketReading market;
    market.tickers.push_back({Category::Linear, ticker("BTCUSDT", "111")});
    const InstrumentKey key{Category::Linear, QStringLiteral("BTCUSDT")};
    market.time = at(59'000);
    reducer.apply(market);
    QCOMPARE(text(reducer.portfolio().tickers.at(key).markPrice), QByteArray("110"));
    market.time = at(61'000);
    reducer.apply(market);
    QCOMPARE(text(reducer.portfolio().tickers.at(key).markPrice), QByteArray("111"));
}

void TestPortfolioReducer::marksOfRestCountWhileTheStreamIsDown()
{
    PortfolioReducer reducer;
    MarketReading market;
    market.tickers.push_back({Category::Linear, ticker("BTCUSDT", "111")});
    market.tickers[0].ticker.updatedAt = at(50'000);
    market.time = at(50'000);
    reducer.apply(market);
    Position held = row("BTCUSDT", 0, Side::Buy, "1", 20, 100);
    held.markPrice = figure("150");
    reducer.apply(reading(kLinearUsdt, {held}, 55'000));
    reducer.revalue();
    QCOMPARE(text(reducer.portfolio().positions[0].computed.markPrice), QByteArray("111"));
    reducer.apply(reading(kLinearUsdt, {held}, 65'000));
    reducer.revalue();
    QCOMPARE(text(reducer.portfolio().positions[0].computed.markPrice), QByteArray("150"));
}

void TestPortfolioReducer::sections()
{
    using State = SectionStatus::State;
    PortfolioReducer classic;
    AccountReading answers = reading(kLinearUsdt, {}, 1000);
    AccountInfo info;
    info.mode = AccountMode::Classic;
    answers.info = info;
    answers.wallet = fail(error(ErrorKind::AccountMode, 10028));
    answers.orders.push_back({kLinearUsdt, fail(error(ErrorKind::Http, 404))});
    classic.apply(answers);
    QCOMPARE(classic.portfolio().sections.at(Section::Wallet).state, State::NotApplicable);
    QCOMPARE(classic.portfolio().sections.at(Section::Orders).state, State::NotApplicable);
    QCOMPARE(classic.portfolio().sections.at(Section::Positions).state, State::Complete);
    QVERIFY(classic.portfolio().isComplete());

    PortfolioReducer unified; // the same answers of a unified account are failures
    info.mode = AccountMode::Uta2;
    answers.info = info;
    answers.wallet = fail(error(ErrorKind::AccountMode, 3100197)); // being upgraded: transient
    answers.positions.push_back({{Category::Inverse, {}}, fail(error(ErrorKind::Timeout))});
    unified.apply(answers);
    QCOMPARE(unified.portfolio().sections.at(Section::Wallet).state, State::Failed);
    QCOMPARE(unified.portfolio().sections.at(Section::Orders).state, State::Failed);
    QCOMPARE(unified.portfolio().sections.at(Section::Positions).state, State::Partial);
    QVERIFY(!unified.portfolio().isComplete());
}

void TestPortfolioReducer::changesNameWhatChanged()
{
    PortfolioReducer reducer;
    QVERIFY(!reducer.hasChanges());
    reducer.apply(reading(
        kLinearUsdt, {row("BTCUSDT", 0, Side::Buy, "2", 20, 100), row("ETHUSDT", 0, Side::Buy, "1", 21, 100)}, 1000));
    QVERIFY(reducer.hasChanges());
    reducer.revalue();
    PortfolioChanges changes = reducer.takeChanges();
    QVERIFY(changes.positionSet && changes.positions && changes.sections && changes.positionKeys.empty());
    QVERIFY(!reducer.hasChanges());
    bybit::TickerUpdate update;
    update.time = at(1100);
    update.snapshot = true;
    update.ticker.symbol = QStringLiteral("ETHUSDT");
    update.ticker.markPrice = figure("110");
    reducer.apply(update);
    reducer.revalue();
    changes = reducer.takeChanges();
    QVERIFY(changes.positions && !changes.positionSet && !changes.orders && !changes.sections);
    QCOMPARE(changes.positionKeys.size(), std::size_t(1));
    QCOMPARE(changes.positionKeys[0].symbol, QStringLiteral("ETHUSDT"));
    reducer.apply(message(row("ETHUSDT", 0, Side::Buy, "1", 21, 100), 100)); // an older repetition
    QVERIFY(!reducer.hasChanges());
}

void TestPortfolioReducer::equityOncePerSecond()
{
    PortfolioReducer reducer;
    reducer.sampleEquity(at(1)); // unknown yet
    QVERIFY(reducer.portfolio().equityRun.empty());
    AccountReading everything;
    everything.wallet = wallet({balance("USDT", "500", "500")}, "500", 1000);
    for (const PositionScope &scope : {kLinearUsdt, PositionScope{Category::Linear, QStringLiteral("USDC")},
                                       PositionScope{Category::Inverse, {}}, PositionScope{Category::Option, {}}})
        everything.positions.push_back({scope, bybit::Page<Position>{{}, {}, 0, at(1000)}});
    reducer.apply(everything);
    reducer.revalue();
    for (qint64 time = 0; time < 3000; time += 100)
        reducer.sampleEquity(at(time));
    QCOMPARE(reducer.portfolio().equityRun.size(), std::size_t(3));
    QCOMPARE(text(reducer.portfolio().equityRun.back().equity), QByteArray("500"));
}

QTEST_GUILESS_MAIN(TestPortfolioReducer)
#include "tst_portfolioreducer.moc"
