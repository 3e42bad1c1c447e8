// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analytics/exposure.h"

#include "core/analytics/valuation.h"
#include "tests/analytics/figures.h"

using namespace apollo;
using namespace apollo::test;

namespace {

void hold(Portfolio &portfolio, Category category, const char *symbol, Side side, const char *size,
          const char *mark = "")
{
    portfolio.positions.push_back({position(category, symbol, side, size, "1"), {}});
    if (*mark != '\0')
        portfolio.tickers.insert_or_assign({category, QLatin1String(symbol)}, ticker(symbol, mark));
}

void greeks(Portfolio &portfolio, const char *symbol, const char *delta, const char *underlying)
{
    Ticker &prices = portfolio.tickers[{Category::Option, QLatin1String(symbol)}];
    prices.delta = figure(delta);
    prices.underlyingPrice = figure(underlying);
}

std::vector<CoinExposure> valued(Portfolio &portfolio)
{
    ValuationBasis basis;
    basis.impliedIndex.emplace(QStringLiteral("USDT"), Decimal(1));
    basis.impliedIndex.emplace(QStringLiteral("USDC"), Decimal::scaled(5, 1));
    basis.impliedIndex.emplace(QStringLiteral("BTC"), Decimal(60'000));
    valuePortfolio(portfolio, basis);
    return exposureByCoin(portfolio);
}

} // namespace

class TestExposure : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contractsOfACoinAreNetted();
    void optionsCountWithTheirDelta();
    void optionWithoutGreeksLeavesTheCoinUnknown();
    void contractWithoutAPriceLeavesTheCoinUnknown();
    void largestFirstUnknownLast();
    void walletIsNoExposure();
    void baseCoins_data();
    void baseCoins();
};

void TestExposure::contractsOfACoinAreNetted()
{
    Portfolio portfolio;
    hold(portfolio, Category::Linear, "BTCUSDT", Side::Buy, "2", "61000");      // +122,000 USDT
    hold(portfolio, Category::Linear, "BTCPERP", Side::Sell, "1", "62000");     // -62,000 USDC at 0.5
    hold(portfolio, Category::Inverse, "BTCUSD", Side::Sell, "30000", "60000"); // -0.5 BTC at 60,000
    const auto exposures = valued(portfolio);
    QCOMPARE(exposures.size(), std::size_t(1));
    QCOMPARE(exposures[0].coin, QStringLiteral("BTC"));
    QCOMPARE(exposures[0].positions, 3);
    QCOMPARE(text(exposures[0].longUsd), QByteArray("122000"));
    QCOMPARE(text(exposures[0].shortUsd), QByteArray("61000"));
    QCOMPARE(text(exposures[0].netUsd), QByteArray("61000"));
}

void TestExposure::optionsCountWithTheirDelta()
{
    Portfolio portfolio;
    hold(portfolio, Category::Option, "BTC-26MAR27-70000-C-USDT", Side::Buy, "2", "1000");
    greeks(portfolio, "BTC-26MAR27-70000-C-USDT", "0.4", "60000");
    hold(portfolio, Category::Option, "BTC-26MAR27-50000-P-USDT", Side::Buy, "1", "500");
    greeks(portfolio, "BTC-26MAR27-50000-P-USDT", "-0.25", "60000");
    hold(portfolio, Category::Option, "BTC-26MAR27-80000-C-USDT", Side::Sell, "1", "200");
    greeks(portfolio, "BTC-26MAR27-80000-C-USDT", "0.1", "60000");
    const auto exposures = valued(portfolio);
    QCOMPARE(exposures.size(), std::size_t(1));
    QCOMPARE(text(exposures[0].longUsd), QByteArray("48000"));
    QCOMPARE(text(exposures[0].shortUsd), QByteArray("21000"));
    QCOMPARE(text(exposures[0].netUsd), QByteArray("27000"));
    QCOMPARE(exposures[0].unknownOptions, 0);
}

void TestExposure::optionWithoutGreeksLeavesTheCoinUnknown()
{
    for (const bool hasDelta : {false, true}) {
        Portfolio portfolio;
        hold(portfolio, Category::Linear, "BTCUSDT", Side::Buy, "1", "60000");
        hold(portfolio, Category::Option, "BTC-26MAR27-70000-C-USDT", Side::Buy, "2", "1000");
        greeks(portfolio, "BTC-26MAR27-70000-C-USDT", hasDelta ? "0.4" : "", hasDelta ? "0" : "60000");
        const auto exposures = valued(portfolio);
        QCOMPARE(exposures.size(), std::size_t(1));
        QVERIFY(!exposures[0].netUsd);
        QCOMPARE(exposures[0].positions, 2);
        QCOMPARE(exposures[0].unknownOptions, 1);
        QCOMPARE(exposures[0].unknownOthers, 0);
    }
}

void TestExposure::contractWithoutAPriceLeavesTheCoinUnknown()
{
    Portfolio portfolio;
    hold(portfolio, Category::Linear, "ETHUSDT", Side::Buy, "1");
    hold(portfolio, Category::Linear, "ETHUSDC", Side::Buy, "1", "3000");
    const auto exposures = valued(portfolio);
    QVERIFY(!exposures[0].netUsd);
    QCOMPARE(exposures[0].unknownOthers, 1);
}

void TestExposure::largestFirstUnknownLast()
{
    Portfolio portfolio;
    hold(portfolio, Category::Linear, "AAAUSDT", Side::Buy, "1");
    hold(portfolio, Category::Linear, "BBBUSDT", Side::Buy, "1", "10");
    hold(portfolio, Category::Linear, "CCCUSDT", Side::Sell, "1", "30");
    hold(portfolio, Category::Linear, "DDDUSDT", Side::Buy, "1", "20");
    QStringList names;
    for (const CoinExposure &exposure : valued(portfolio))
        names << exposure.coin;
    QCOMPARE(names.join(QLatin1Char(' ')), QStringLiteral("CCC DDD BBB AAA"));
}

void TestExposure::walletIsNoExposure()
{
    Portfolio portfolio;
    portfolio.coins = {coin("BTC", "3")};
    QVERIFY(valued(portfolio).empty());
}

void TestExposure::baseCoins_data()
{
    QTest::addColumn<Category>("category");
    QTest::addColumn<QString>("symbol");
    QTest::addColumn<QString>("base");
    const auto row = [](Category category, const char *symbol, const char *base) {
        QTest::newRow(symbol) << category << QString::fromLatin1(symbol) << QString::fromLatin1(base);
    };
    row(Category::Linear, "BTCUSDT", "BTC");
    row(Category::Linear, "BTCUSDT-26MAR27", "BTC");
    row(Category::Linear, "BTCPERP", "BTC");
    row(Category::Linear, "BTC-26MAR27", "BTC");
    row(Category::Linear, "USDEUSDT", "USDE");
    row(Category::Inverse, "BTCUSD", "BTC");
    row(Category::Inverse, "BTCUSDZ26", "BTC");
    row(Category::Option, "BTC-26MAR27-70000-C", "BTC");
    row(Category::Option, "ETH-26MAR27-7000-P-USDT", "ETH");
    row(Category::Linear, "STRANGE", "");
}

void TestExposure::baseCoins()
{
    QFETCH(Category, category);
    QFETCH(QString, symbol);
    QFETCH(QString, base);
    QCOMPARE(baseCoinOf({category, symbol}, nullptr), base);
    Instrument instrument;
    instrument.baseCoin = QStringLiteral("XYZ");
    QCOMPARE(baseCoinOf({category, symbol}, &instrument), QStringLiteral("XYZ"));
}

QTEST_APPLESS_MAIN(TestExposure)

#include "tst_exposure.moc"
