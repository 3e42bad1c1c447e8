// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/margin.h"
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
        // The second tier is continuous: at its start both say the same but for the last unit.
        QCOMPARE(crossMaintenanceMargin(*m_btc, number("2000000")), number("11100"));
        QCOMPARE(crossMaintenanceMargin(*m_btc, number("2000100")), number("11101.055"));
        QCOMPARE(tierFor(*m_btc, number("2000001")).riskId, 2);
    }

    void isolated()
    {
        // 1 BTC long at 50,000 with 10x: 5,000 + 50,000 x 0.9 x 0.00055 = 5,024.75.
        QCOMPARE(isolatedInitialMargin(*m_btc, 1, number("50000"), number("10")), number("5024.75"));
        QCOMPARE(isolatedInitialMargin(*m_btc, -1, number("50000"), number("10")), number("5030.25"));
        // (50,000 - 5,000) / 0.995 and (50,000 + 5,000) / 1.005.
        QCOMPARE(isolatedLiquidationPrice(*m_btc, 1, number("1"), number("50000"), number("10")), number("45226.13"));
        QCOMPARE(isolatedLiquidationPrice(*m_btc, -1, number("1"), number("50000"), number("10")), number("54726.37"));
        // Inverse long: 50,000 x 1.005 / (1 + 0.1) = 45,681.82.
        QCOMPARE(isolatedLiquidationPrice(*m_inverse, 1, number("50000"), number("50000"), number("10")),
                 number("45681.82"));
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
