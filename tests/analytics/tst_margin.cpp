// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analytics/margin.h"

#include "core/analytics/marktomarket.h"
#include "tests/analytics/marginrules.h"

using namespace apollo;
using namespace apollo::test;

namespace {

Position bitcoin(Side side, const char *size, const char *leverage = "20")
{
    return leveraged(position(Category::Linear, "BTCUSDT", side, size, "60000"), leverage);
}

Position bitcoinInverse(Side side, const char *size)
{
    return leveraged(position(Category::Inverse, "BTCUSD", side, size, "60000"), "10");
}

/// "IM MM", with the mark at 62,500.
QByteArray margins(const Position &held, MarginMode mode)
{
    const PositionMargin margin = positionMargin(held, valueAt(held, figure("62500")), mode, bitcoinRules());
    return margin.gap == MarginGap::None ? text(margin.initial) + ' ' + text(margin.maintenance) : QByteArray("gap");
}

/// Maintenance margin at a value.
QByteArray maintenanceAt(const char *value)
{
    return text(positionMargin(bitcoin(Side::Buy, "1"), figure(value), MarginMode::Cross, bitcoinRules()).maintenance);
}

} // namespace

class TestMargin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cross();
    void isolated();
    void options();
    void continuousBetweenTiers();
    void modesWithoutFormula();
    void missingRules();
    void missingFigures();
    void longQuotientsStayUsable();
};

void TestMargin::cross()
{
    // V = 2 x 62500 = 125000; IM = V / 20; MM = V x 0.005 + V x 0.00055 = 625 + 68.75
    QCOMPARE(margins(bitcoin(Side::Buy, "2"), MarginMode::Cross), QByteArray("6250 693.75"));
    QCOMPARE(margins(bitcoin(Side::Sell, "2"), MarginMode::Cross), QByteArray("6250 693.75"));
    // Second tier: V = 2500000; MM = 25000 - 10000 + 1375
    QCOMPARE(margins(bitcoin(Side::Buy, "40"), MarginMode::Cross), QByteArray("125000 16375"));
    // V = 125000 / 62500 = 2 BTC; IM = 2 / 10; MM = 0.01 + 0.0011
    QCOMPARE(margins(bitcoinInverse(Side::Buy, "125000"), MarginMode::Cross), QByteArray("0.2 0.0111"));
}

void TestMargin::isolated()
{
    // W = 120000, W / L = 6000; fee of closing at the bankruptcy price 57000: 114000 x 0.00055 = 62.7
    QCOMPARE(margins(bitcoin(Side::Buy, "2"), MarginMode::Isolated), QByteArray("6062.7 687.7"));
    // Short: bankruptcy price 63000, 126000 x 0.00055 = 69.3
    QCOMPARE(margins(bitcoin(Side::Sell, "2"), MarginMode::Isolated), QByteArray("6069.3 694.3"));
    // W = 120000 / 60000 = 2 BTC, W / L = 0.2, fee 2.2 x 0.00055 = 0.00121; V = 1.92, 1.92 x 0.005 = 0.0096
    QCOMPARE(margins(bitcoinInverse(Side::Buy, "120000"), MarginMode::Isolated), QByteArray("0.20121 0.01081"));
    // Short: 1.8 x 0.00055 = 0.00099
    QCOMPARE(margins(bitcoinInverse(Side::Sell, "120000"), MarginMode::Isolated), QByteArray("0.20099 0.01059"));
}

void TestMargin::options()
{
    const Position bought = position(Category::Option, "BTC-27MAR26-70000-C-USDT", Side::Buy, "1", "1000");
    Position written = bought;
    written.side = Side::Sell;
    for (const MarginMode mode : {MarginMode::Cross, MarginMode::Isolated}) {
        QCOMPARE(positionMargin(bought, figure("1200"), mode, {}),
                 (PositionMargin{Decimal(0), Decimal(0), MarginGap::None}));
        QCOMPARE(positionMargin(written, figure("1200"), mode, {}), (PositionMargin{{}, {}, MarginGap::ShortOption}));
    }
}

void TestMargin::continuousBetweenTiers()
{
    // A value on the limit belongs to the lower tier: 2000000 x 0.00555
    QCOMPARE(maintenanceAt("2000000"), QByteArray("11100"));
    // Just above: 2000000.01 x 0.01 - 10000 + 2000000.01 x 0.00055
    QCOMPARE(maintenanceAt("2000000.01"), QByteArray("11100.0001055"));
    QCOMPARE(maintenanceAt("1999999.99"), QByteArray("11099.9999445"));
    QCOMPARE(maintenanceAt("10000000"), QByteArray("95500")); // 100000 - 10000 + 5500
    QCOMPARE(maintenanceAt("0"), QByteArray("0"));
}

void TestMargin::modesWithoutFormula()
{
    const Position held = bitcoin(Side::Buy, "2");
    for (const auto &[mode, gap] : {std::pair{MarginMode::Unknown, MarginGap::ModeUnknown},
                                    std::pair{MarginMode::Portfolio, MarginGap::PortfolioMargin}}) {
        QCOMPARE(positionMargin(held, figure("125000"), mode, bitcoinRules()), (PositionMargin{{}, {}, gap}));
        const Position bought = position(Category::Option, "BTC-27MAR26-70000-C-USDT", Side::Buy, "1", "1000");
        QCOMPARE(positionMargin(bought, figure("1"), mode, bitcoinRules()), (PositionMargin{{}, {}, gap}));
    }
}

// Cross IM needs no rules; everything else says what it lacks.
void TestMargin::missingRules()
{
    const Position held = bitcoin(Side::Buy, "2");
    const Figure value = figure("125000");
    const auto expect = [&](const MarginRules &rules, const Figure &at, MarginGap gap, const char *isolatedInitial) {
        const PositionMargin cross = positionMargin(held, at, MarginMode::Cross, rules);
        QCOMPARE(cross.initial, quotient(at, Decimal(20), 8));
        QVERIFY(!cross.maintenance);
        QCOMPARE(cross.gap, gap);
        const PositionMargin isolated = positionMargin(held, at, MarginMode::Isolated, rules);
        QCOMPARE(text(isolated.initial), QByteArray(isolatedInitial));
        QVERIFY(!isolated.maintenance);
        QCOMPARE(isolated.gap, gap);
    };
    MarginRules rules = bitcoinRules();
    rules.riskTables.clear();
    expect(rules, value, MarginGap::NoRiskTiers, "6062.7");
    rules.riskTables[instrumentOf(held)] = {};
    expect(rules, value, MarginGap::NoRiskTiers, "6062.7");
    rules = bitcoinRules();
    expect(rules, figure("10000000.01"), MarginGap::BeyondRiskTiers, "6062.7");
    rules.feeRates.clear();
    expect(rules, value, MarginGap::NoFeeRate, "unknown");
    // The rules of the linear contract say nothing about the inverse one.
    rules = bitcoinRules();
    rules.riskTables.erase({Category::Inverse, QStringLiteral("BTCUSD")});
    QCOMPARE(positionMargin(bitcoinInverse(Side::Buy, "100"), figure("2"), MarginMode::Cross, rules).gap,
             MarginGap::NoRiskTiers);
}

void TestMargin::missingFigures()
{
    for (const char *leverage : {"", "0", "-1"}) {
        const Position held = bitcoin(Side::Buy, "2", leverage);
        const PositionMargin cross = positionMargin(held, figure("125000"), MarginMode::Cross, bitcoinRules());
        QVERIFY(!cross.initial);
        QCOMPARE(text(cross.maintenance), QByteArray("693.75")); // needs no leverage
        QCOMPARE(cross.gap, MarginGap::NoLeverage);
        QCOMPARE(positionMargin(held, figure("125000"), MarginMode::Isolated, bitcoinRules()),
                 (PositionMargin{{}, {}, MarginGap::NoLeverage}));
    }
    for (const MarginMode mode : {MarginMode::Cross, MarginMode::Isolated})
        QCOMPARE(positionMargin(bitcoin(Side::Buy, "2"), {}, mode, bitcoinRules()),
                 (PositionMargin{{}, {}, MarginGap::NoPrice}));
    Position held = bitcoin(Side::Buy, "2");
    held.avgPrice = Decimal(0);
    QCOMPARE(positionMargin(held, figure("125000"), MarginMode::Isolated, bitcoinRules()),
             (PositionMargin{{}, {}, MarginGap::NoPrice}));
    QCOMPARE(text(positionMargin(held, figure("125000"), MarginMode::Cross, bitcoinRules()).initial),
             QByteArray("6250"));
}

void TestMargin::longQuotientsStayUsable()
{
    const Position held = bitcoin(Side::Buy, "2", "7");
    const PositionMargin margin =
        positionMargin(held, figure("125000.123456789012345678"), MarginMode::Cross, bitcoinRules());
    QCOMPARE(text(margin.initial, 8), QByteArray("17857.16049383"));
    QCOMPARE(text(margin.maintenance, 8), QByteArray("693.75068519")); // x 0.00555
}

QTEST_GUILESS_MAIN(TestMargin)
#include "tst_margin.moc"
