// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/collateral.h"
#include "core/demo/margin.h"
#include "core/demo/margintiers.h"
#include "core/demo/market.h"

#include <QtTest>

using namespace apollo;
using namespace apollo::demo;

namespace {

Figure number(const char *text)
{
    const Result<Decimal> value = Decimal::parse(std::string_view(text));
    return value ? Figure(*value) : std::nullopt;
}

} // namespace

/// The formulas against figures worked out by hand or printed in the exchange's own pages.
class TestDemoMargin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_btc = m_market.find(Category::Linear, "BTCUSDT");
        m_inverse = m_market.find(Category::Inverse, "BTCUSD");
        QVERIFY(m_btc && m_inverse);
    }

    void unrealized()
    {
        QCOMPARE(unrealizedPnl(*m_inverse, -1, number("300"), number("27464.50441675"), number("28224.5")),
                 number("-0.00029413"));
        QCOMPARE(unrealizedPnl(*m_btc, 1, number("2.7"), number("61900"), number("62480")), number("1566"));
        QCOMPARE(unrealizedPnl(*m_btc, -1, number("2.7"), number("61900"), number("62480")), number("-1566"));
        QCOMPARE(unrealizedPnl(*m_btc, 1, std::nullopt, number("1"), number("2")), Figure());
    }

    void values()
    {
        QCOMPARE(valueAt(*m_inverse, number("300"), number("27464.5")), number("0.01092319"));
        QCOMPARE(valueAt(*m_btc, number("2.7"), number("62480")), number("168696"));
    }

    void crossMargins()
    {
        QCOMPARE(crossInitialMargin(number("168696"), number("40")), number("4217.4"));
        // 168,696 x 0.5 % and the fee of closing, 0.055 %.
        QCOMPARE(crossMaintenanceMargin(*m_btc, number("168696")), number("936.2628"));
        // At 2,000,000 the first tier ends; beyond it every dollar costs 0.625 % and the fee.
        QCOMPARE(crossMaintenanceMargin(*m_btc, number("2000000")), number("11100"));
        QCOMPARE(crossMaintenanceMargin(*m_btc, number("2000100")), number("11100.68"));
        QCOMPARE(crossMaintenanceMargin(*m_btc, number("60000001")), Figure());
    }

    void isolated()
    {
        // 1 BTC long at 50,000 with 10x: 5,000 + 50,000 x 0.9 x 0.00055 = 5,024.75.
        QCOMPARE(isolatedInitialMargin(*m_btc, 1, number("50000"), number("10")), number("5024.75"));
        QCOMPARE(isolatedInitialMargin(*m_btc, -1, number("50000"), number("10")), number("5030.25"));
        // 52,000 x 0.5 % + 24.75.
        QCOMPARE(isolatedMaintenanceMargin(*m_btc, 1, number("52000"), number("50000"), number("10")),
                 number("284.75"));
        // Inverse long: the coins to buy back grow, 1 BTC x 1.1 x 0.06 %.
        QCOMPARE(bankruptcyFee(*m_inverse, 1, number("1"), number("10")), number("0.00066"));
        // (50,000 - 5,000) / 0.995 and (50,000 + 5,000) / 1.005.
        QCOMPARE(isolatedLiquidationPrice(*m_btc, 1, number("1"), number("50000"), number("10")), number("45226.13"));
        QCOMPARE(isolatedLiquidationPrice(*m_btc, -1, number("1"), number("50000"), number("10")), number("54726.37"));
        // Inverse long: 50,000 x 1.005 / (1 + 0.1) = 45,681.82.
        QCOMPARE(isolatedLiquidationPrice(*m_inverse, 1, number("50000"), number("50000"), number("10")),
                 number("45681.82"));
    }

    void tiersAreContinuous()
    {
        int contracts = 0;
        for (const Instrument &instrument : m_market.instruments()) {
            const std::vector<MarginTier> tiers = marginTiers(instrument);
            QCOMPARE(tiers.empty(), !instrument.isPerpetual());
            if (tiers.empty())
                continue;
            ++contracts;
            QVERIFY(tiers.size() >= 5);
            QCOMPARE(tiers.front().maxLeverage, Decimal(instrument.maxLeverage));
            QCOMPARE(tiers.front().deduction, Decimal(0));
            for (std::size_t i = 0; i < tiers.size(); ++i) {
                QCOMPARE(tiers[i].initialRate * tiers[i].maxLeverage, Figure(Decimal(1)));
                QVERIFY(tiers[i].maintenanceRate < tiers[i].initialRate);
                QCOMPARE(tierFor(instrument, tiers[i].limit)->id, tiers[i].id);
                if (i == 0)
                    continue;
                QVERIFY(tiers[i - 1].limit < tiers[i].limit && tiers[i - 1].initialRate < tiers[i].initialRate);
                const Decimal &seam = tiers[i - 1].limit;
                QCOMPARE(seam * tiers[i].maintenanceRate - tiers[i].deduction,
                         seam * tiers[i - 1].maintenanceRate - tiers[i - 1].deduction);
            }
            QVERIFY(!tierFor(instrument, tiers.back().limit + Decimal(1)));
        }
        QVERIFY(contracts > 600);
    }

    void collateral()
    {
        QCOMPARE(collateralLoss("USDT", number("18240.5")), number("0"));
        // 0.05 x 2 % + 0.0312 x 5 %.
        QCOMPARE(collateralLoss("BTC", number("0.0812")), number("0.00256"));
        // 1 x 4 % + 0.4251 x 10 %.
        QCOMPARE(collateralLoss("ETH", number("1.4251")), number("0.08251"));
        QCOMPARE(collateralLoss("ETH", number("-3")), number("0"));
        QCOMPARE(collateralLoss("NOTHING", number("7")), number("7"));
        QCOMPARE(collateralLoss("ETH", Figure()), Figure());
    }

    void averages()
    {
        QCOMPARE(averagedEntry(*m_btc, number("1"), number("100"), number("3"), number("200")), number("175"));
        // 300 USD in all for 1/100 + 2/200 coins x 100: harmonic, 150.
        QCOMPARE(averagedEntry(*m_inverse, number("100"), number("100"), number("200"), number("200")), number("150"));
        QCOMPARE(breakEvenPrice(*m_btc, 1, number("2.7"), number("61900"), number("-174.72")), number("61998.81"));
        QCOMPARE(breakEvenPrice(*m_inverse, 1, number("1"), number("1"), number("1")), Figure());
    }

    void walksStayPlausible()
    {
        Market market(42);
        const Figure start = market.quote(*market.find(Category::Linear, "BTCUSDT")).mark;
        int moves = 0;
        Figure last = start;
        for (int i = 0; i < 20'000; ++i) {
            market.tick();
            const Quote quote = market.quote(*market.find(Category::Linear, "BTCUSDT"));
            moves += Figure(quote.mark) == last ? 0 : 1;
            last = quote.mark;
            QVERIFY(quote.bid < quote.ask);
            QVERIFY(absolute(quote.mark - start) < Figure(start * Decimal::scaled(25, 3)));
        }
        QVERIFY(moves > 15'000);
        QCOMPARE(market.usdIndex("USDT"), Figure(Decimal(1)));
        QVERIFY(!market.usdIndex("NOTHING"));
    }

private:
    Market m_market{1};
    const Instrument *m_btc = nullptr;
    const Instrument *m_inverse = nullptr;
};

QTEST_GUILESS_MAIN(TestDemoMargin)
#include "tst_demomargin.moc"
