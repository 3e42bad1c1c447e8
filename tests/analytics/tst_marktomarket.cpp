// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analytics/marktomarket.h"

#include "core/analytics/settlecoin.h"
#include "tests/analytics/figures.h"

#include <QRandomGenerator>

using namespace apollo;
using namespace apollo::test;

class TestMarkToMarket : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unrealizedPnl_data();
    void unrealizedPnl();
    void documentedInversePosition();
    void returnOnMarginIsRoundedOnce();
    void documentedFunding();
    void usdcContractRunsFromTheSessionPrice();
    void everyFigureOfALinearPosition();
    void unknownsStayUnknown();
    void withoutTickerTheMarkOfTheMessageCounts();
    void datedFuturesAndOptionsPayNoFunding();
    void settleCoins_data();
    void settleCoins();
    void randomIdentities();
};

void TestMarkToMarket::unrealizedPnl_data()
{
    QTest::addColumn<Category>("category");
    QTest::addColumn<Side>("side");
    QTest::addColumn<QByteArray>("size");
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QByteArray>("mark");
    QTest::addColumn<QByteArray>("pnl");
    QTest::addColumn<QByteArray>("value");

    const auto row = [](const char *name, Category category, Side side, const char *size, const char *entry,
                        const char *mark, const char *pnl, const char *value) {
        QTest::newRow(name) << category << side << QByteArray(size) << QByteArray(entry) << QByteArray(mark)
                            << QByteArray(pnl) << QByteArray(value);
    };
    row("linear long gains", Category::Linear, Side::Buy, "0.5", "60000", "61000.5", "500.25000000", "30500.25000000");
    row("linear short loses", Category::Linear, Side::Sell, "0.5", "60000", "61000.5", "-500.25000000",
        "30500.25000000");
    row("linear small unit", Category::Linear, Side::Sell, "1000000", "0.01234567", "0.01234566", "0.01000000",
        "12345.66000000");
    row("inverse long gains", Category::Inverse, Side::Buy, "300", "20000", "30000", "0.00500000", "0.01000000");
    row("inverse short, page position/list", Category::Inverse, Side::Sell, "300", "27464.50441675", "28224.50",
        "-0.00029413", "0.01062906");
    row("option long", Category::Option, Side::Buy, "0.3", "1200", "1500.5", "90.15000000", "450.15000000");
    row("option short", Category::Option, Side::Sell, "0.3", "1200", "1500.5", "-90.15000000", "450.15000000");
    row("no move", Category::Linear, Side::Buy, "7", "3", "3.0", "0.00000000", "21.00000000");
}

void TestMarkToMarket::unrealizedPnl()
{
    QFETCH(Category, category);
    QFETCH(Side, side);
    QFETCH(QByteArray, size);
    QFETCH(QByteArray, entry);
    QFETCH(QByteArray, mark);
    const Position held = position(category, "BTCUSD", side, size.constData(), entry.constData());
    QTEST(text(unrealizedPnlAt(held, figure(mark.constData()), QStringLiteral("USDT")), 8), "pnl");
    QTEST(text(valueAt(held, figure(mark.constData())), 8), "value");
}

// 335.550927272 / 2164.1466 = 0.1550499986: 15.50 %, but 15.51 % when it is rounded to 8 digits first.
void TestMarkToMarket::returnOnMarginIsRoundedOnce()
{
    Position held = position(Category::Linear, "SOLUSDT", Side::Buy, "152.9", "139.34542232");
    held.markPrice = figure("141.54");
    held.positionIM = figure("2164.1466");
    const PositionValuation computed = markToMarket(held, nullptr, nullptr, figure("1"));
    QCOMPARE(text(rounded(computed.roi, 4, Rounding::HalfUp), 4), QByteArray("0.1550"));
}

// The example of page *position*: every figure of it that is consistent in itself (REFERENCE 8.1, 8.2).
void TestMarkToMarket::documentedInversePosition()
{
    Position held = position(Category::Inverse, "BTCUSD", Side::Sell, "300", "27464.50441675");
    held.markPrice = figure("28224.50");
    held.positionIM = figure("0.00010923");
    held.curRealizedPnl = figure("0.00013123");
    const PositionValuation computed = markToMarket(held, nullptr, nullptr, figure("28200"));
    QCOMPARE(text(computed.unrealizedPnl, 8), QByteArray("-0.00029413"));
    QCOMPARE(text(computed.totalPnl, 8), QByteArray("-0.00016290"));
    QCOMPARE(text(computed.roi, 2), QByteArray("-2.69"));
    QCOMPARE(text(valueAt(held, held.avgPrice), 8), QByteArray("0.01092319")); // Bybit's entry-based positionValue
    QCOMPARE(text(computed.unrealizedPnlUsd, 4), QByteArray("-8.2944"));
}

// XRPUSDT of page *transaction-log*: 100 x 0.3676 x 0.0001, the long pays (REFERENCE 8.6).
void TestMarkToMarket::documentedFunding()
{
    Position held = position(Category::Linear, "XRPUSDT", Side::Buy, "100", "0.36");
    Ticker prices = ticker("XRPUSDT", "0.3676");
    prices.fundingRate = figure("0.0001");
    prices.nextFundingTime = at(1'700'006'400'000);
    QCOMPARE(text(markToMarket(held, &prices, nullptr, Decimal(1)).nextFunding), QByteArray("-0.003676"));
    QCOMPARE(markToMarket(held, &prices, nullptr, Decimal(1)).nextFundingTime, prices.nextFundingTime);
    held.side = Side::Sell;
    QCOMPARE(text(markToMarket(held, &prices, nullptr, Decimal(1)).nextFunding), QByteArray("0.003676"));
    prices.fundingRate = figure("-0.0001");
    QCOMPARE(text(markToMarket(held, &prices, nullptr, Decimal(1)).nextFunding), QByteArray("-0.003676"));
}

void TestMarkToMarket::usdcContractRunsFromTheSessionPrice()
{
    Position held = position(Category::Linear, "ETHPERP", Side::Buy, "2", "3000");
    const Ticker prices = ticker("ETHPERP", "3110");
    QCOMPARE(text(markToMarket(held, &prices, nullptr, Decimal(1)).unrealizedPnl), QByteArray("220"));
    held.sessionAvgPrice = figure("3100");
    QCOMPARE(text(markToMarket(held, &prices, nullptr, Decimal(1)).unrealizedPnl), QByteArray("20"));
    held.sessionAvgPrice = figure("0"); // "0" and "" both mean that there is none
    QCOMPARE(text(markToMarket(held, &prices, nullptr, Decimal(1)).unrealizedPnl), QByteArray("220"));
    held.key.symbol = QStringLiteral("ETHUSDT"); // USDT contracts have no sessions
    held.sessionAvgPrice = figure("3100");
    QCOMPARE(text(markToMarket(held, &prices, nullptr, Decimal(1)).unrealizedPnl), QByteArray("220"));
}

void TestMarkToMarket::everyFigureOfALinearPosition()
{
    Position held = position(Category::Linear, "BTCUSDT", Side::Sell, "0.25", "60000");
    held.positionIM = figure("1525");
    held.curRealizedPnl = figure("-10.5");
    held.liqPrice = figure("73200");
    Ticker prices = ticker("BTCUSDT", "61000", "61100");
    prices.fundingRate = figure("0.0002");
    const PositionValuation computed = markToMarket(held, &prices, nullptr, figure("0.999"));
    QCOMPARE(text(computed.markPrice), QByteArray("61000"));
    QCOMPARE(text(computed.lastPrice), QByteArray("61100"));
    QCOMPARE(text(computed.value), QByteArray("15250"));
    QCOMPARE(text(computed.valueUsd), QByteArray("15234.75"));
    QCOMPARE(text(computed.unrealizedPnl), QByteArray("-250"));
    QCOMPARE(text(computed.unrealizedPnlLast), QByteArray("-275"));
    QCOMPARE(text(computed.unrealizedPnlUsd), QByteArray("-249.75"));
    QCOMPARE(text(computed.roi, 6), QByteArray("-0.163934"));
    QCOMPARE(text(computed.totalPnl), QByteArray("-260.5"));
    QCOMPARE(text(computed.distanceToLiq), QByteArray("0.2"));
    QCOMPARE(text(computed.nextFunding), QByteArray("3.05"));
    QCOMPARE(computed.asOf, prices.updatedAt);
}

// Portfolio margin has no IM and no liquidation price; a contract without a price has no P&L.
void TestMarkToMarket::unknownsStayUnknown()
{
    Position held = position(Category::Linear, "BTCUSDT", Side::Buy, "1", "60000");
    const Ticker prices = ticker("BTCUSDT", "61000");
    PositionValuation computed = markToMarket(held, &prices, nullptr, std::nullopt);
    QCOMPARE(text(computed.unrealizedPnl), QByteArray("1000"));
    QVERIFY(!computed.roi && !computed.distanceToLiq && !computed.totalPnl && !computed.valueUsd);
    QVERIFY(!computed.unrealizedPnlUsd && !computed.unrealizedPnlLast && !computed.nextFunding);

    held.liqPrice = figure("0");
    held.positionIM = figure("0");
    computed = markToMarket(held, &prices, nullptr, Decimal(1));
    QVERIFY(!computed.roi && !computed.distanceToLiq);

    computed = markToMarket(held, nullptr, nullptr, Decimal(1));
    QCOMPARE(computed, PositionValuation());
    held.avgPrice = std::nullopt;
    QVERIFY(!markToMarket(held, &prices, nullptr, Decimal(1)).unrealizedPnl);

    Position inverse = position(Category::Inverse, "BTCUSD", Side::Buy, "100", "0");
    const Ticker zero = ticker("BTCUSD", "0");
    QVERIFY(!markToMarket(inverse, &zero, nullptr, Decimal(1)).unrealizedPnl);
    QVERIFY(!markToMarket(inverse, &zero, nullptr, Decimal(1)).value);
}

void TestMarkToMarket::withoutTickerTheMarkOfTheMessageCounts()
{
    Position held = position(Category::Linear, "BTCUSDT", Side::Buy, "1", "60000");
    held.markPrice = figure("60500");
    held.updatedTime = at(42);
    PositionValuation computed = markToMarket(held, nullptr, nullptr, Decimal(1));
    QCOMPARE(text(computed.unrealizedPnl), QByteArray("500"));
    QCOMPARE(computed.asOf, held.updatedTime);
    const Ticker withoutMark = ticker("BTCUSDT", "", "60400");
    computed = markToMarket(held, &withoutMark, nullptr, Decimal(1));
    QCOMPARE(text(computed.unrealizedPnl), QByteArray("500"));
    QCOMPARE(text(computed.unrealizedPnlLast), QByteArray("400"));
}

void TestMarkToMarket::datedFuturesAndOptionsPayNoFunding()
{
    QVERIFY(paysFunding({Category::Linear, QStringLiteral("BTCUSDT")}, nullptr));
    QVERIFY(paysFunding({Category::Linear, QStringLiteral("BTCPERP")}, nullptr));
    QVERIFY(paysFunding({Category::Inverse, QStringLiteral("BTCUSD")}, nullptr));
    QVERIFY(!paysFunding({Category::Linear, QStringLiteral("BTC-24MAR23")}, nullptr));
    QVERIFY(!paysFunding({Category::Inverse, QStringLiteral("BTCUSDZ25")}, nullptr));
    QVERIFY(!paysFunding({Category::Option, QStringLiteral("BTC-27MAR26-70000-C")}, nullptr));
    QVERIFY(!paysFunding({Category::Spot, QStringLiteral("BTCUSDT")}, nullptr));
    Instrument instrument;
    instrument.contractType = QStringLiteral("LinearFutures");
    QVERIFY(!paysFunding({Category::Linear, QStringLiteral("ODDNAME")}, &instrument));

    Ticker prices = ticker("BTC-27MAR26-70000-C", "1500");
    prices.fundingRate = figure("0.0001");
    const Position held = position(Category::Option, "BTC-27MAR26-70000-C", Side::Buy, "1", "1200");
    QVERIFY(!markToMarket(held, &prices, nullptr, Decimal(1)).nextFunding);
}

void TestMarkToMarket::settleCoins_data()
{
    QTest::addColumn<Category>("category");
    QTest::addColumn<QString>("symbol");
    QTest::addColumn<QString>("coin");
    const auto row = [](Category category, const char *symbol, const char *coin) {
        QTest::newRow(symbol) << category << QString::fromLatin1(symbol) << QString::fromLatin1(coin);
    };
    row(Category::Linear, "BTCUSDT", "USDT");
    row(Category::Linear, "1000PEPEUSDT", "USDT");
    row(Category::Linear, "BTCUSDT-21FEB25", "USDT");
    row(Category::Linear, "BTCPERP", "USDC");
    row(Category::Linear, "BTC-24MAR23", "USDC");
    row(Category::Inverse, "BTCUSD", "BTC");
    row(Category::Inverse, "ETHUSDH26", "ETH");
    row(Category::Option, "BTC-27MAR26-70000-C", "USDC");
    row(Category::Option, "BTC-27MAR26-70000-C-USDT", "USDT");
    row(Category::Spot, "SOLUSDT", "");
    row(Category::Inverse, "ODD", "");
}

void TestMarkToMarket::settleCoins()
{
    QFETCH(Category, category);
    QFETCH(QString, symbol);
    QTEST(settleCoinOf({category, symbol}, nullptr), "coin");
    Instrument instrument;
    instrument.settleCoin = QStringLiteral("XYZ");
    QCOMPARE(settleCoinOf({category, symbol}, &instrument), QStringLiteral("XYZ"));
}

// Long and short of the same size cancel; a move there and back costs nothing; value and P&L agree.
void TestMarkToMarket::randomIdentities()
{
    QRandomGenerator random(20261120);
    const int rounds = qEnvironmentVariableIsSet("APOLLO_FULL") ? 200'000 : 5'000;
    for (int i = 0; i < rounds; ++i) {
        const Decimal entry = Decimal::scaled(random.bounded(1, 2'000'000'000), random.bounded(0, 9));
        const Decimal mark = Decimal::scaled(random.bounded(1, 2'000'000'000), random.bounded(0, 9));
        const Category category = std::array{Category::Linear, Category::Inverse, Category::Option}.at(
            static_cast<std::size_t>(random.bounded(3)));
        Position longSide = position(category, "BTCUSD", Side::Buy, "1", "1");
        longSide.size = Decimal::scaled(random.bounded(1, 1'000'000'000), random.bounded(0, 6));
        longSide.avgPrice = entry;
        Position shortSide = longSide;
        shortSide.side = Side::Sell;
        const QString usdt = QStringLiteral("USDT");
        const Figure gain = unrealizedPnlAt(longSide, mark, usdt);
        QVERIFY(gain);
        QCOMPARE(text(gain + unrealizedPnlAt(shortSide, mark, usdt)), QByteArray("0"));
        const bool inverse = category == Category::Inverse;
        const Figure byValue = inverse ? valueAt(longSide, entry) - valueAt(longSide, mark)
                                       : valueAt(longSide, mark) - valueAt(longSide, entry);
        QVERIFY(absolute(*gain - byValue)->normalized() <= Decimal::scaled(2, 18));
        QCOMPARE(gain->sign(), mark > entry ? 1 : (mark < entry ? -1 : 0));
        Position back = longSide;
        back.avgPrice = mark;
        QVERIFY(absolute(*gain + unrealizedPnlAt(back, entry, usdt))->normalized() <= Decimal::scaled(2, 18));
    }
}

QTEST_GUILESS_MAIN(TestMarkToMarket)
#include "tst_marktomarket.moc"
