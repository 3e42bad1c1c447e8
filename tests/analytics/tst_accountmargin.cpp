// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analytics/accountmargin.h"

#include "core/analytics/valuation.h"
#include "tests/analytics/marginrules.h"

using namespace apollo;
using namespace apollo::test;

namespace {

ValuationBasis completeBasis()
{
    ValuationBasis basis;
    basis.walletKnown = true;
    basis.knownPositions = {{Category::Linear, QStringLiteral("USDT")},
                            {Category::Linear, QStringLiteral("USDC")},
                            {Category::Inverse, {}},
                            {Category::Option, {}}};
    basis.impliedIndex.emplace(QStringLiteral("USDT"), Decimal::scaled(9990, 4));
    return basis;
}

CoinEntry pledged(const char *name, const char *wallet, const char *orderIM)
{
    CoinEntry entry = coin(name, wallet);
    entry.reported.borrowAmount = figure("0");
    entry.reported.totalOrderIM = figure(orderIM);
    entry.reported.marginCollateral = true;
    entry.reported.collateralSwitch = true;
    return entry;
}

/// 10,000 USDT with 0.1 BTCUSDT, 1 BTC with 10,000 BTCUSD, both long at 10x.
Portfolio account()
{
    Portfolio portfolio;
    portfolio.info.mode = AccountMode::Uta2;
    portfolio.info.marginMode = MarginMode::Cross;
    portfolio.positions.push_back(
        {leveraged(position(Category::Linear, "BTCUSDT", Side::Buy, "0.1", "60000"), "10"), {}});
    portfolio.positions.push_back(
        {leveraged(position(Category::Inverse, "BTCUSD", Side::Buy, "10000", "50000"), "10"), {}});
    portfolio.tickers[{Category::Linear, QStringLiteral("BTCUSDT")}] = ticker("BTCUSDT", "62500");
    portfolio.tickers[{Category::Inverse, QStringLiteral("BTCUSD")}] = ticker("BTCUSD", "62500");
    portfolio.tickers[{Category::Spot, QStringLiteral("BTCUSDT")}] = ticker("BTCUSDT", "", "62500", "62000");
    portfolio.coins = {pledged("BTC", "1", "0"), pledged("USDT", "10000", "100")};
    portfolio.rules = bitcoinRules();
    portfolio.rules.collateralTables[QStringLiteral("BTC")] = {{collateralTier("0", "", "0.95")}, at(1)};
    portfolio.rules.collateralTables[QStringLiteral("USDT")] = {{collateralTier("0", "", "1")}, at(1)};
    return portfolio;
}

AccountValuation valued(Portfolio portfolio, const ValuationBasis &basis = completeBasis())
{
    valuePortfolio(portfolio, basis);
    return portfolio.valuation;
}

bool hasMargin(const AccountValuation &valuation)
{
    return valuation.totalInitialMargin || valuation.totalMaintenanceMargin || valuation.totalAvailableBalance
        || valuation.accountIMRate || valuation.accountMMRate;
}

} // namespace

class TestAccountMargin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void collateralTiers();
    void haircuts();
    void crossAccount();
    void otherMarginModes();
    void gaps();
    void missingRatioLeavesMarginKnown();
    void nothingLeftToBorrowAgainst();
    void unifiedAccount1KeepsInverseElsewhere();
};

void TestAccountMargin::collateralTiers()
{
    CollateralTable table{
        {collateralTier("0", "1000", "0.9"), collateralTier("1000", "5000", "0.8"), collateralTier("5000", "", "0")},
        at(1)};
    const auto counted = [&table](const char *equity) { return text(collateralOf(table, *figure(equity))); };
    QCOMPARE(counted("0"), QByteArray("0"));
    QCOMPARE(counted("500"), QByteArray("450"));
    QCOMPARE(counted("1000"), QByteArray("900"));
    QCOMPARE(counted("1000.01"), QByteArray("900.008"));
    QCOMPARE(counted("3000"), QByteArray("2500")); // 900 + 2000 x 0.8
    QCOMPARE(counted("5000"), QByteArray("4100"));
    QCOMPARE(counted("7000"), QByteArray("4100"));
    table.tiers.pop_back(); // ends below
    QCOMPARE(counted("5000"), QByteArray("4100"));
    QCOMPARE(counted("5000.01"), QByteArray("unknown"));
    table.tiers[1].from = Decimal(1001); // a hole
    QCOMPARE(counted("900"), QByteArray("810"));
    QCOMPARE(counted("3000"), QByteArray("unknown"));
    table.tiers.clear();
    QCOMPARE(counted("0"), QByteArray("unknown"));
}

void TestAccountMargin::haircuts()
{
    MarginRules rules;
    rules.collateralTables[QStringLiteral("ETH")] = {{collateralTier("0", "", "0.9")}, at(1)};
    rules.collateralTables[QStringLiteral("USDC")] = {{collateralTier("0", "", "1")}, at(1)};
    CoinBalance eth = pledged("ETH", "2", "0").reported;
    const auto known = [](const char *usd) { return Haircut{figure(usd), MarginGap::None}; };
    QCOMPARE(haircutOf(eth, figure("2"), figure("3000"), rules), known("600"));
    QCOMPARE(haircutOf(eth, figure("0"), {}, rules), known("0"));
    QCOMPARE(haircutOf(eth, figure("-2"), figure("3000"), rules), known("0")); // a debt counts in full
    QCOMPARE(haircutOf(eth, {}, figure("3000"), rules), (Haircut{{}, MarginGap::PositionsUnknown}));
    QCOMPARE(haircutOf(eth, figure("2"), {}, rules), (Haircut{{}, MarginGap::NoPrice}));
    QCOMPARE(haircutOf(eth, figure("2"), figure("3000"), {}), (Haircut{{}, MarginGap::NoCollateralRatio}));
    eth.collateralSwitch = false;
    QCOMPARE(haircutOf(eth, figure("2"), figure("3000"), rules), known("6000"));
    QCOMPARE(haircutOf(eth, figure("2"), figure("3000"), {}), known("6000"));
    eth.collateralSwitch = true;
    eth.marginCollateral = false;
    QCOMPARE(haircutOf(eth, figure("2"), figure("3000"), rules), known("6000"));
    const CoinBalance usdc = pledged("USDC", "2", "0").reported;
    QCOMPARE(haircutOf(usdc, figure("2"), {}, rules), known("0")); // nothing is lost, whatever its index
}

void TestAccountMargin::crossAccount()
{
    Portfolio portfolio = account();
    valuePortfolio(portfolio, completeBasis());
    const CoinValuation &btc = portfolio.coins[0].computed;
    QCOMPARE(text(btc.positionIM), QByteArray("0.016"));    // 10000 / 62500 / 10
    QCOMPARE(text(btc.positionMM), QByteArray("0.000888")); // 0.16 x 0.00555
    QCOMPARE(text(btc.haircut), QByteArray("3224"));        // 1.04 x 0.05 x 62000
    QCOMPARE(text(btc.marginValue), QByteArray("61256"));   // 64480 - 3224
    const CoinValuation &usdt = portfolio.coins[1].computed;
    QCOMPARE(text(usdt.positionIM), QByteArray("625"));     // 0.1 x 62500 / 10
    QCOMPARE(text(usdt.positionMM), QByteArray("34.6875")); // 6250 x 0.00555
    QCOMPARE(text(usdt.haircut), QByteArray("0"));

    const AccountValuation &v = portfolio.valuation;
    QCOMPARE(v.marginGap, MarginGap::None);
    QCOMPARE(text(v.totalEquity), QByteArray("74719.75")); // 64480 + 10250 x 0.999
    QCOMPARE(text(v.totalMarginBalance), QByteArray("74719.75"));
    QCOMPARE(text(v.totalHaircut), QByteArray("3224"));
    QCOMPARE(text(v.totalEquityAfterHaircut), QByteArray("71495.75"));
    QCOMPARE(text(v.totalInitialMargin), QByteArray("1716.275"));       // 0.016 x 62000 + (625 + 100) x 0.999
    QCOMPARE(text(v.totalMaintenanceMargin), QByteArray("89.7088125")); // 0.000888 x 62000 + 34.6875 x 0.999
    QCOMPARE(text(v.totalAvailableBalance), QByteArray("69779.475"));   // 74719.75 - 3224 - 1716.275
    QCOMPARE(text(v.accountIMRate), QByteArray("0.0240052730407052"));  // 1716.275 / 71495.75
    QCOMPARE(text(v.accountMMRate), QByteArray("0.0012547432889368"));  // 89.7088125 / 71495.75
    QCOMPARE(text(v.leverage), QByteArray("0.2163250010873966"));       // (0.16 x 62000 + 6250 x 0.999) / 74719.75
}

void TestAccountMargin::otherMarginModes()
{
    for (const auto &[mode, gap] : {std::pair{MarginMode::Isolated, MarginGap::IsolatedMargin},
                                    std::pair{MarginMode::Portfolio, MarginGap::PortfolioMargin},
                                    std::pair{MarginMode::Unknown, MarginGap::ModeUnknown}}) {
        Portfolio portfolio = account();
        portfolio.info.marginMode = mode;
        valuePortfolio(portfolio, completeBasis());
        QVERIFY(!hasMargin(portfolio.valuation));
        QCOMPARE(portfolio.valuation.marginGap, gap);
        QCOMPARE(text(portfolio.valuation.totalEquityAfterHaircut), QByteArray("71495.75"));
        QVERIFY(portfolio.valuation.leverage.has_value());
        QCOMPARE(portfolio.coins[0].computed.positionIM.has_value(), mode == MarginMode::Isolated);
    }
}

// Each leaves IM and MM unknown and says why.
void TestAccountMargin::gaps()
{
    const auto gapOf = [](auto spoil) {
        Portfolio portfolio = account();
        ValuationBasis basis = completeBasis();
        spoil(portfolio, basis);
        const AccountValuation valuation = valued(portfolio, basis);
        return valuation.totalMaintenanceMargin ? MarginGap::None : valuation.marginGap;
    };
    QCOMPARE(gapOf([](Portfolio &, ValuationBasis &) {}), MarginGap::None);
    QCOMPARE(gapOf([](Portfolio &p, ValuationBasis &) { p.rules.feeRates.clear(); }), MarginGap::NoFeeRate);
    QCOMPARE(gapOf([](Portfolio &p, ValuationBasis &) { p.rules = {}; }), MarginGap::NoRiskTiers);
    QCOMPARE(gapOf([](Portfolio &p, ValuationBasis &) { p.coins[1].reported.borrowAmount = Decimal(1); }),
             MarginGap::Borrowing);
    QCOMPARE(gapOf([](Portfolio &p, ValuationBasis &) { p.coins[0].reported.spotBorrow = Decimal(1); }),
             MarginGap::Borrowing);
    QCOMPARE(gapOf([](Portfolio &, ValuationBasis &b) {
                 b.knownPositions.erase({Category::Inverse, {}});
             }),
             MarginGap::PositionsUnknown);
    QCOMPARE(gapOf([](Portfolio &, ValuationBasis &b) { b.impliedIndex.clear(); }), MarginGap::NoPrice);
    QCOMPARE(gapOf([](Portfolio &p, ValuationBasis &) { p.coins.erase(p.coins.begin()); }), MarginGap::NoOrderMargin);
    QCOMPARE(gapOf([](Portfolio &p, ValuationBasis &) {
                 p.positions.push_back(
                     {position(Category::Option, "BTC-27MAR26-70000-C-USDT", Side::Sell, "0.5", "1000"), {}});
             }),
             MarginGap::ShortOption);
    QCOMPARE(valued(account(), {}).marginGap, MarginGap::NotComputed); // no wallet was read

    Portfolio portfolio = account(); // order margin alone leaves maintenance margin known
    portfolio.coins[1].reported.totalOrderIM.reset();
    const AccountValuation valuation = valued(portfolio);
    QCOMPARE(valuation.marginGap, MarginGap::NoOrderMargin);
    QVERIFY(!valuation.totalInitialMargin && !valuation.totalAvailableBalance && !valuation.accountIMRate);
    QCOMPARE(text(valuation.totalMaintenanceMargin), QByteArray("89.7088125"));
    QVERIFY(valuation.accountMMRate.has_value());
}

void TestAccountMargin::missingRatioLeavesMarginKnown()
{
    Portfolio portfolio = account();
    portfolio.rules.collateralTables.erase(QStringLiteral("BTC"));
    const AccountValuation valuation = valued(portfolio);
    QCOMPARE(valuation.marginGap, MarginGap::NoCollateralRatio);
    QCOMPARE(text(valuation.totalInitialMargin), QByteArray("1716.275"));
    QVERIFY(!valuation.totalHaircut && !valuation.totalEquityAfterHaircut && !valuation.totalAvailableBalance);
    QVERIFY(!valuation.accountIMRate && !valuation.accountMMRate);
}

// Rates and leverage mean nothing over 0 and below.
void TestAccountMargin::nothingLeftToBorrowAgainst()
{
    for (const char *wallet : {"-250", "-300"}) { // P&L is 250
        Portfolio portfolio = account();
        portfolio.positions.pop_back();
        portfolio.coins = {pledged("USDT", wallet, "0")};
        const AccountValuation valuation = valued(portfolio);
        QCOMPARE(text(valuation.totalInitialMargin), QByteArray("624.375"));
        QVERIFY(valuation.totalAvailableBalance->sign() < 0);
        QVERIFY(!valuation.accountIMRate && !valuation.accountMMRate && !valuation.leverage);
    }
    Portfolio empty;
    empty.info.marginMode = MarginMode::Cross;
    const AccountValuation valuation = valued(empty);
    QCOMPARE(text(valuation.totalInitialMargin), QByteArray("0"));
    QCOMPARE(text(valuation.totalAvailableBalance), QByteArray("0"));
    QVERIFY(!valuation.accountIMRate && !valuation.leverage);
}

void TestAccountMargin::unifiedAccount1KeepsInverseElsewhere()
{
    Portfolio portfolio = account();
    portfolio.info.mode = AccountMode::Uta1;
    valuePortfolio(portfolio, completeBasis());
    QCOMPARE(text(portfolio.positions[1].computed.positionIM), QByteArray("0.016"));
    QCOMPARE(text(portfolio.coins[0].computed.positionIM), QByteArray("0"));
    QCOMPARE(text(portfolio.valuation.totalInitialMargin), QByteArray("724.275"));
    QCOMPARE(text(portfolio.valuation.leverage, 4), QByteArray("0.0864")); // 6243.75 / (62000 + 10239.75)
}

QTEST_GUILESS_MAIN(TestAccountMargin)
#include "tst_accountmargin.moc"
