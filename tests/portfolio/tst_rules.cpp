// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/rulesneeds.h"
#include "tests/analytics/marginrules.h"
#include "tests/portfolio/rows.h"

using namespace apollo;
using namespace apollo::test;
using namespace std::chrono_literals;

namespace {

const UtcTime kNow = at(1'700'000'000'000);
const InstrumentKey kBitcoin{Category::Linear, QStringLiteral("BTCUSDT")};
const InstrumentKey kEther{Category::Linear, QStringLiteral("ETHUSDT")};
const QString kTether = QStringLiteral("USDT");

RulesReading rulesReading(const MarginRules &rules, int answers, std::vector<Error> errors = {})
{
    RulesReading result;
    result.rules = rules;
    result.answers = answers;
    result.errors = std::move(errors);
    result.time = kNow;
    return result;
}

/// Everything about BTCUSDT and USDT.
MarginRules bitcoinAndTether(UtcTime time)
{
    MarginRules rules;
    rules.riskTables[kBitcoin] = twoTiers("2000000", "10000000", "10000");
    rules.riskTables[kBitcoin].asOf = time;
    rules.feeRates[kBitcoin] = fees("0.00055");
    rules.feeRates[kBitcoin].asOf = time;
    rules.collateralTables[kTether] = {{collateralTier("0", "", "1")}, time};
    rules.collateral[kTether].asOf = time;
    return rules;
}

/// 1 BTCUSDT at 10x and 1,000 USDT, cross margin.
PortfolioReducer account()
{
    PortfolioReducer reducer;
    Position held = row("BTCUSDT", 0, Side::Buy, "1", 1, 1);
    held.leverage = Decimal(10);
    held.markPrice = Decimal(100);
    AccountReading read = reading(kLinearUsdt, {held}, 100);
    read.info = AccountInfo{AccountMode::Uta2, MarginMode::Cross, false, std::nullopt};
    read.wallet = wallet({balance("USDT", "1000", "1000")}, "1000", 100);
    reducer.apply(read);
    reducer.revalue();
    (void)reducer.takeChanges();
    return reducer;
}

} // namespace

class TestRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsHeldOrOrdered();
    void rulesValueThePositions();
    void marginModeRevaluesThem();
    void failedReadingBlanksNothing();
    void unneededRulesGo();
    void readOnceAndAgainWhenOld();
    void newContractsAtOnce();
    void failuresWait();
    void nothingToRead();
};

void TestRules::whatIsHeldOrOrdered()
{
    Portfolio portfolio;
    portfolio.positions.push_back({row("BTCUSDT", 0, Side::Buy, "1", 1, 1), {}});
    portfolio.positions.push_back({position(Category::Option, "BTC-27MAR26-70000-C-USDT", Side::Buy, "1", "1"), {}});
    Order ordered = order("1", "New", 1);
    ordered.instrument = kEther;
    portfolio.orders = {ordered, ordered};
    portfolio.orders[1].instrument = {Category::Spot, QStringLiteral("ETHUSDT")};
    portfolio.coins = {coin("BTC", "0"), coin("USDT", "5")};
    const RulesNeeds needs = rulesFor(portfolio);
    QCOMPARE(needs.riskTables, std::set<InstrumentKey>{kBitcoin});
    QCOMPARE(needs.feeRates, (std::set<InstrumentKey>{kBitcoin, kEther}));
    QCOMPARE(needs.coins, std::set<QString>{kTether});
}

void TestRules::rulesValueThePositions()
{
    PortfolioReducer reducer = account();
    const PositionValuation &computed = reducer.portfolio().positions[0].computed;
    QCOMPARE(computed.marginGap, MarginGap::NoRiskTiers);
    QCOMPARE(text(computed.positionIM), QByteArray("10"));
    reducer.apply(rulesReading(bitcoinAndTether(kNow), 4));
    reducer.revalue();
    const PortfolioChanges changes = reducer.takeChanges();
    QVERIFY(changes.rules && changes.positions && changes.sections);
    QCOMPARE(computed.marginGap, MarginGap::None);
    QCOMPARE(text(computed.positionMM), QByteArray("0.555")); // 100 x (0.005 + 0.00055)
    QCOMPARE(reducer.portfolio().sections.at(Section::MarginRules).state, SectionStatus::State::Complete);
    reducer.apply(rulesReading(bitcoinAndTether(kNow), 4));
    QVERIFY(!reducer.takeChanges().rules);
}

void TestRules::marginModeRevaluesThem()
{
    PortfolioReducer reducer = account();
    reducer.apply(rulesReading(bitcoinAndTether(kNow), 4));
    AccountReading isolated;
    isolated.info = AccountInfo{AccountMode::Uta2, MarginMode::Isolated, false, std::nullopt};
    reducer.apply(isolated);
    reducer.revalue();
    // 100 / 10 + 90 x 0.00055
    QCOMPARE(text(reducer.portfolio().positions[0].computed.positionIM), QByteArray("10.0495"));
}

void TestRules::failedReadingBlanksNothing()
{
    PortfolioReducer reducer = account();
    reducer.apply(rulesReading({}, 0, {error(ErrorKind::Permission, 10005)}));
    QCOMPARE(reducer.portfolio().sections.at(Section::MarginRules).state, SectionStatus::State::Failed);
    reducer.apply(rulesReading(bitcoinAndTether(kNow), 4));
    reducer.apply(rulesReading({}, 0, {error(ErrorKind::Timeout)}));
    const SectionStatus status = reducer.portfolio().sections.at(Section::MarginRules);
    QCOMPARE(status.state, SectionStatus::State::Partial);
    QCOMPARE(status.missing.front().kind(), ErrorKind::Timeout);
    QCOMPARE(reducer.portfolio().rules, bitcoinAndTether(kNow));
    MarginRules fees;
    fees.feeRates[kBitcoin] = test::fees("0.0006");
    reducer.apply(rulesReading(fees, 1, {error(ErrorKind::Timeout)}));
    QCOMPARE(text(reducer.portfolio().rules.feeRates.at(kBitcoin).taker), QByteArray("0.0006"));
    QCOMPARE(reducer.portfolio().rules.riskTables.size(), std::size_t(1));
}

void TestRules::unneededRulesGo()
{
    PortfolioReducer reducer = account();
    reducer.apply(rulesReading(bitcoinAndTether(kNow), 4));
    reducer.apply(reading(kLinearUsdt, {}, 200));
    reducer.apply(rulesReading({}, 0));
    const MarginRules &rules = reducer.portfolio().rules;
    QVERIFY(rules.riskTables.empty() && rules.feeRates.empty());
    QVERIFY(rules.collateral.contains(kTether) && rules.collateralTables.contains(kTether));
}

void TestRules::readOnceAndAgainWhenOld()
{
    PortfolioReducer reducer = account();
    RulesProgress progress;
    const auto first = progress.due(reducer.portfolio(), kNow);
    QVERIFY(first);
    QCOMPARE(*first, rulesFor(reducer.portfolio()));
    // ETHUSDT has no rule at the exchange; USDT has no ratio.
    MarginRules part = bitcoinAndTether(kNow);
    part.collateralTables.clear();
    reducer.apply(rulesReading(part, 4));
    progress.taken(*first, true, kNow);
    QVERIFY(!progress.due(reducer.portfolio(), kNow + 59min));
    const auto again = progress.due(reducer.portfolio(), kNow + 1h);
    QVERIFY(again);
    QCOMPARE(*again, *first);
}

void TestRules::newContractsAtOnce()
{
    PortfolioReducer reducer = account();
    RulesProgress progress;
    reducer.apply(rulesReading(bitcoinAndTether(kNow), 4));
    progress.taken(rulesFor(reducer.portfolio()), true, kNow);
    reducer.apply(message(row("ETHUSDT", 0, Side::Sell, "1", 1, 1), 200));
    const auto needs = progress.due(reducer.portfolio(), kNow + 1s);
    QVERIFY(needs);
    QCOMPARE(needs->riskTables, std::set<InstrumentKey>{kEther});
    QCOMPARE(needs->feeRates, std::set<InstrumentKey>{kEther});
    QVERIFY(needs->coins.empty());
}

void TestRules::failuresWait()
{
    PortfolioReducer reducer = account();
    RulesProgress progress;
    MarginRules part = bitcoinAndTether(kNow);
    part.feeRates.clear();
    reducer.apply(rulesReading(part, 3, {error(ErrorKind::Permission)}));
    progress.taken(rulesFor(reducer.portfolio()), false, kNow);
    QVERIFY(!progress.due(reducer.portfolio(), kNow + 29s));
    const auto needs = progress.due(reducer.portfolio(), kNow + 30s);
    QVERIFY(needs);
    QCOMPARE(needs->feeRates, std::set<InstrumentKey>{kBitcoin});
    QVERIFY(needs->riskTables.empty() && needs->coins.empty());
    reducer.apply(reading(kLinearUsdt, {}, 200)); // no longer held: asked once more, so that nothing seems missing
    const auto none = progress.due(reducer.portfolio(), kNow + 30s);
    QVERIFY(none && none->isEmpty());
    progress.taken(*none, true, kNow + 30s);
    QVERIFY(!progress.due(reducer.portfolio(), kNow + 31s));
}

void TestRules::nothingToRead()
{
    const RulesProgress progress;
    const auto needs = progress.due(Portfolio(), kNow);
    QVERIFY(needs && needs->isEmpty());
    PortfolioReducer reducer;
    reducer.apply(RulesReading());
    QCOMPARE(reducer.portfolio().sections.at(Section::MarginRules).state, SectionStatus::State::Complete);
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
