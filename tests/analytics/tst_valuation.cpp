// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analytics/valuation.h"

#include "core/analytics/precision.h"
#include "core/analytics/totals.h"
#include "tests/analytics/figures.h"

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

/// 10,000 USDT with a USDT perpetual and a USDT option, 5,000 USDC with a perpetual, 1 BTC with an inverse perpetual.
Portfolio account()
{
    Portfolio portfolio;
    portfolio.info.mode = AccountMode::Uta2;
    portfolio.info.marginMode = MarginMode::Cross;
    const auto hold = [&portfolio](Position held, const char *im) {
        held.positionIM = figure(im);
        held.positionMM = figure("5");
        held.curRealizedPnl = figure("1");
        portfolio.positions.push_back({held, {}});
    };
    const auto price = [&portfolio](Category category, const Ticker &prices) {
        portfolio.tickers.insert_or_assign({category, prices.symbol}, prices);
    };
    hold(position(Category::Linear, "BTCUSDT", Side::Buy, "0.1", "60000"), "600");
    hold(position(Category::Linear, "ETHPERP", Side::Sell, "2", "3000"), "300");
    hold(position(Category::Inverse, "BTCUSD", Side::Buy, "10000", "50000"), "0.01");
    hold(position(Category::Option, "BTC-27MAR26-70000-C-USDT", Side::Sell, "0.5", "1000"), "100");
    price(Category::Linear, ticker("BTCUSDT", "62500"));
    price(Category::Linear, ticker("ETHPERP", "3100"));
    price(Category::Inverse, ticker("BTCUSD", "62500"));
    price(Category::Option, ticker("BTC-27MAR26-70000-C-USDT", "1200"));
    price(Category::Spot, ticker("BTCUSDT", "", "62500", "62000"));
    price(Category::Spot, ticker("USDCUSDT", "", "1", "1.001"));
    for (auto &[key, prices] : portfolio.tickers) {
        if (key.category == Category::Linear || key.category == Category::Inverse)
            prices.fundingRate = figure("0.0001");
    }
    portfolio.coins = {coin("BTC", "1"), coin("USDC", "5000"), coin("USDT", "10000", "1000")};
    return portfolio;
}

} // namespace

class TestValuation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void coinsAndAccount();
    void isolatedMarginHasNoMarginBalance();
    void unreadPositionsAreNotFlat();
    void unreadWalletIsNotEmpty();
    void unifiedAccount1KeepsInverseElsewhere();
    void settleCoinWithoutWalletRow();
    void nothingIsWorthNothing();
    void indexOfACoin();
    void longProductsStayUsable();
    void totalsRow();
    void unknownMarginLeavesItsTotalUnknown();
};

void TestValuation::coinsAndAccount()
{
    Portfolio portfolio = account();
    valuePortfolio(portfolio, completeBasis());

    const CoinValuation &btc = portfolio.coins[0].computed;
    QCOMPARE(text(btc.unrealizedPnl), QByteArray("0.04")); // 10000 x (1/50000 - 1/62500)
    QCOMPARE(text(btc.equity), QByteArray("1.04"));
    QCOMPARE(text(btc.usdValue), QByteArray("64480"));
    const CoinValuation &usdc = portfolio.coins[1].computed;
    QCOMPARE(text(usdc.unrealizedPnl), QByteArray("-200"));
    QCOMPARE(text(usdc.usdValue), QByteArray("4804.8"));
    const CoinValuation &usdt = portfolio.coins[2].computed;
    QCOMPARE(text(usdt.unrealizedPnl), QByteArray("250"));
    QCOMPARE(text(usdt.optionValue), QByteArray("-600"));
    QCOMPARE(text(usdt.equity), QByteArray("8650")); // 10000 - 1000 + 250 - 600
    QCOMPARE(text(usdt.usdValue), QByteArray("8641.35"));

    QCOMPARE(text(portfolio.valuation.totalEquity), QByteArray("77926.15"));
    QCOMPARE(text(portfolio.valuation.totalWalletBalance), QByteArray("76995"));
    QCOMPARE(text(portfolio.valuation.totalPerpUPL), QByteArray("2529.55"));        // 2480 - 200.2 + 249.75
    QCOMPARE(text(portfolio.valuation.totalMarginBalance), QByteArray("78525.55")); // less 999 borrowed
    QCOMPARE(portfolio.valuation.asOf, std::optional(at(1'700'000'000'000)));
}

void TestValuation::isolatedMarginHasNoMarginBalance()
{
    Portfolio portfolio = account();
    for (const auto &[mode, known] : {std::pair{MarginMode::Isolated, false}, std::pair{MarginMode::Unknown, false},
                                      std::pair{MarginMode::Portfolio, true}, std::pair{MarginMode::Cross, true}}) {
        portfolio.info.marginMode = mode;
        valuePortfolio(portfolio, completeBasis());
        QCOMPARE(portfolio.valuation.totalMarginBalance.has_value(), known);
        QCOMPARE(text(portfolio.valuation.totalEquity), QByteArray("77926.15"));
    }
}

void TestValuation::unreadPositionsAreNotFlat()
{
    Portfolio portfolio = account();
    ValuationBasis basis = completeBasis();
    basis.knownPositions.erase({Category::Inverse, {}});
    valuePortfolio(portfolio, basis);
    QVERIFY(!portfolio.coins[0].computed.equity && !portfolio.coins[0].computed.unrealizedPnl);
    QCOMPARE(text(portfolio.coins[2].computed.equity), QByteArray("8650"));
    QVERIFY(!portfolio.valuation.totalEquity && !portfolio.valuation.totalPerpUPL
            && !portfolio.valuation.totalMarginBalance);
    QCOMPARE(text(portfolio.valuation.totalWalletBalance), QByteArray("76995"));
}

void TestValuation::unreadWalletIsNotEmpty()
{
    Portfolio portfolio = account();
    portfolio.coins.clear();
    ValuationBasis basis = completeBasis();
    basis.walletKnown = false;
    valuePortfolio(portfolio, basis);
    QCOMPARE(portfolio.valuation, AccountValuation());
}

void TestValuation::unifiedAccount1KeepsInverseElsewhere()
{
    Portfolio portfolio = account();
    portfolio.info.mode = AccountMode::Uta1Pro;
    ValuationBasis basis = completeBasis();
    basis.knownPositions.erase({Category::Inverse, {}});
    valuePortfolio(portfolio, basis);
    QCOMPARE(text(portfolio.coins[0].computed.equity), QByteArray("1"));
    QCOMPARE(text(portfolio.valuation.totalEquity), QByteArray("75446.15"));
}

void TestValuation::settleCoinWithoutWalletRow()
{
    Portfolio portfolio = account();
    portfolio.coins.erase(portfolio.coins.begin()); // BTC
    valuePortfolio(portfolio, completeBasis());
    QCOMPARE(text(portfolio.valuation.totalPerpUPL), QByteArray("2529.55"));
    QCOMPARE(text(portfolio.valuation.totalEquity), QByteArray("15926.15"));
}

void TestValuation::nothingIsWorthNothing()
{
    Portfolio portfolio = account();
    portfolio.coins.push_back(coin("XYZ", "0", ""));
    valuePortfolio(portfolio, completeBasis());
    QCOMPARE(text(portfolio.coins.back().computed.usdValue), QByteArray("0"));
    QVERIFY(!portfolio.coins.back().computed.usdIndexPrice);
    QCOMPARE(text(portfolio.valuation.totalEquity), QByteArray("77926.15"));

    portfolio.coins.back().reported.walletBalance = figure("3");
    valuePortfolio(portfolio, completeBasis());
    QVERIFY(!portfolio.coins.back().computed.usdValue);
    QVERIFY(!portfolio.valuation.totalEquity);
}

void TestValuation::indexOfACoin()
{
    CoinIndex known;
    CoinBalance balance;
    balance.coin = QStringLiteral("USDT");
    balance.equity = figure("50000.12345678");
    balance.usdValue = figure("49980.12");
    learnIndices(known, {balance});
    QCOMPARE(text(usdIndexPrice(balance.coin, {}, known), 8), QByteArray("0.99959993"));
    balance.usdValue = figure("0");
    learnIndices(known, {balance});
    balance.equity = figure("0");
    learnIndices(known, {balance});
    balance.equity = figure("0.5");
    balance.usdValue = figure("0.49"); // dust: too few digits to replace what is known
    learnIndices(known, {balance});
    QCOMPARE(text(usdIndexPrice(balance.coin, {}, known), 8), QByteArray("0.99959993"));
    balance.coin = QStringLiteral("DUST");
    learnIndices(known, {balance});
    QCOMPARE(text(usdIndexPrice(balance.coin, {}, known)), QByteArray("0.98"));

    std::map<InstrumentKey, Ticker> tickers;
    tickers[{Category::Linear, QStringLiteral("BTCUSDT")}] = ticker("BTCUSDT", "62500", "", "1");
    QVERIFY(!usdIndexPrice(QStringLiteral("BTC"), tickers, known)); // a perpetual's ticker values no coin
    tickers[{Category::Spot, QStringLiteral("BTCUSDC")}] = ticker("BTCUSDC", "", "", "61999");
    QCOMPARE(text(usdIndexPrice(QStringLiteral("BTC"), tickers, known)), QByteArray("61999"));
    tickers[{Category::Spot, QStringLiteral("BTCUSDT")}] = ticker("BTCUSDT", "", "", "62000");
    QCOMPARE(text(usdIndexPrice(QStringLiteral("BTC"), tickers, known)), QByteArray("62000"));
    tickers[{Category::Spot, QStringLiteral("BTCUSDT")}] = ticker("BTCUSDT", "", "", "0");
    QCOMPARE(text(usdIndexPrice(QStringLiteral("BTC"), tickers, known)), QByteArray("61999"));
    QVERIFY(indexPairsOf(QStringLiteral("USDT")).empty());
}

void TestValuation::longProductsStayUsable()
{
    const Figure amount = figure("123456789012.123456789012345678");
    const Figure index = figure("104231.12345678");
    QVERIFY(!(amount * index)); // 41 digits
    QCOMPARE(text(product(amount, index), 4), QByteArray("12868039817100280.6007"));
    QCOMPARE(text(product(figure("0.1234567890123"), figure("0.1234567890123")), 18),
             QByteArray("0.015241578753227558"));
    QVERIFY(!product(figure("99999999999999999999"), figure("99999999999999999999")));
}

void TestValuation::totalsRow()
{
    Portfolio portfolio = account();
    valuePortfolio(portfolio, completeBasis());
    const auto byCoin = totalsBySettleCoin(portfolio);
    QCOMPARE(byCoin.size(), std::size_t(3));
    const PositionTotals &usdt = byCoin.at(QStringLiteral("USDT"));
    QCOMPARE(usdt.count, 2);
    QCOMPARE(text(usdt.longValue), QByteArray("6250"));
    QCOMPARE(text(usdt.shortValue), QByteArray("600"));
    QCOMPARE(text(usdt.netValue), QByteArray("5650"));
    QCOMPARE(text(usdt.grossValue), QByteArray("6850"));
    QCOMPARE(text(usdt.positionIM), QByteArray("700"));
    QCOMPARE(text(usdt.positionMM), QByteArray("10"));
    QCOMPARE(text(usdt.unrealizedPnl), QByteArray("150")); // 250 - 100
    QCOMPARE(text(usdt.totalPnl), QByteArray("152"));
    QCOMPARE(text(usdt.nextFunding), QByteArray("-0.625")); // the option pays none
    QCOMPARE(text(byCoin.at(QStringLiteral("BTC")).longValue), QByteArray("0.16"));

    const PositionTotals usd = totalsInUsd(portfolio);
    QCOMPARE(usd.count, 4);
    QCOMPARE(text(usd.longValue), QByteArray("16163.75")); // 6250 x 0.999 + 0.16 x 62000
    QCOMPARE(text(usd.shortValue), QByteArray("6805.6"));  // 600 x 0.999 + 6200 x 1.001
    QCOMPARE(text(usd.netValue), QByteArray("9358.15"));
    QCOMPARE(totalsInUsd(Portfolio()), PositionTotals());
    QCOMPARE(text(PositionTotals().netValue), QByteArray("0"));
}

void TestValuation::unknownMarginLeavesItsTotalUnknown()
{
    Portfolio portfolio = account();
    portfolio.positions[0].reported.positionIM = std::nullopt;
    valuePortfolio(portfolio, completeBasis());
    const PositionTotals usd = totalsInUsd(portfolio);
    QVERIFY(!usd.positionIM);
    QVERIFY(usd.positionMM && usd.netValue);
}

QTEST_GUILESS_MAIN(TestValuation)
#include "tst_valuation.moc"
