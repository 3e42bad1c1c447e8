// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analytics/reconcile.h"

#include "tests/analytics/figures.h"

using namespace apollo;
using namespace apollo::test;

namespace {

/// Both sides equal, every figure known.
Portfolio agreed()
{
    Portfolio portfolio;
    AccountSummary &reported = portfolio.summary;
    AccountValuation &computed = portfolio.valuation;
    reported.totalEquity = computed.totalEquity = figure("77926.15");
    reported.totalWalletBalance = computed.totalWalletBalance = figure("76995");
    reported.totalPerpUPL = computed.totalPerpUPL = figure("2529.55");
    reported.totalMarginBalance = computed.totalMarginBalance = figure("79524.55");
    reported.totalInitialMargin = computed.totalInitialMargin = figure("1716.275");
    reported.totalMaintenanceMargin = computed.totalMaintenanceMargin = figure("89.7");
    reported.totalAvailableBalance = computed.totalAvailableBalance = figure("74584.275");
    reported.accountIMRate = figure("0.0224");
    computed.accountIMRate = figure("0.02249371"); // Bybit cuts
    reported.accountMMRate = figure("0.0011");
    computed.accountMMRate = figure("0.00117563");
    PositionEntry entry{position(Category::Linear, "BTCUSDT", Side::Buy, "0.1", "60000"), {}};
    entry.reported.positionIM = entry.computed.positionIM = figure("625");
    entry.reported.positionMM = entry.computed.positionMM = figure("34.6875");
    portfolio.positions.push_back(entry);
    return portfolio;
}

bool agreesAfter(void (*spoil)(Portfolio &portfolio))
{
    Portfolio portfolio = agreed();
    spoil(portfolio);
    return matches(reconcile(portfolio, at(7)));
}

} // namespace

class TestReconcile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFigureSideBySide();
    void figuresThatNeitherSideHas();
    void totalsThatMustAgree();
    void marginThatDiffers();
    void unknownMarginIsNoMismatch();
    void smallAccounts();
};

void TestReconcile::everyFigureSideBySide()
{
    Portfolio portfolio = agreed();
    portfolio.valuation.totalEquity = figure("77926.25");
    portfolio.positions[0].computed.positionMM = figure("34.5");
    const Reconciliation result = reconcile(portfolio, at(7));
    QStringList figures;
    for (const ReconciliationItem &item : result.items)
        figures += item.figure;
    QCOMPARE(figures,
             QStringList({QStringLiteral("totalEquity"), QStringLiteral("totalWalletBalance"),
                          QStringLiteral("totalPerpUPL"), QStringLiteral("totalMarginBalance"),
                          QStringLiteral("totalInitialMargin"), QStringLiteral("totalMaintenanceMargin"),
                          QStringLiteral("totalAvailableBalance"), QStringLiteral("accountIMRate"),
                          QStringLiteral("accountMMRate")}));
    QCOMPARE(text(result.items[0].difference), QByteArray("0.1"));
    QCOMPARE(text(result.items[7].difference), QByteArray("0.00009371"));
    QCOMPARE(result.positions.size(), std::size_t(2));
    QCOMPARE(result.positions[1].position.symbol, QStringLiteral("BTCUSDT"));
    QCOMPARE(result.positions[1].item.figure, QStringLiteral("positionMM"));
    QCOMPARE(text(result.positions[1].item.difference), QByteArray("-0.1875"));
    QCOMPARE(result.at, at(7));
    QVERIFY(matches(result)); // 0.5 % of a position's margin
}

void TestReconcile::figuresThatNeitherSideHas()
{
    AccountSummary reported;
    reported.totalEquity = figure("77926.15");
    reported.totalWalletBalance = figure("76995");
    AccountValuation computed;
    computed.totalEquity = figure("77926.15");
    computed.totalWalletBalance = figure("76995");
    QCOMPARE(reconcile(reported, computed, at(7)).items.size(), std::size_t(2));
    QVERIFY(matches(reconcile(reported, computed, at(7))));
    Portfolio portfolio = agreed();
    portfolio.positions[0].reported.positionIM.reset();
    portfolio.positions[0].computed.positionIM.reset();
    QCOMPARE(reconcile(portfolio, at(7)).positions.size(), std::size_t(1));
}

void TestReconcile::totalsThatMustAgree()
{
    QVERIFY(agreesAfter([](Portfolio &) {}));
    QVERIFY(agreesAfter([](Portfolio &p) { p.valuation.totalPerpUPL = figure("2452"); })); // 77.55, tolerance 77.93
    QVERIFY(!agreesAfter([](Portfolio &p) { p.valuation.totalPerpUPL = figure("2451"); }));
    QVERIFY(!agreesAfter([](Portfolio &p) { p.valuation.totalPerpUPL.reset(); }));
    QVERIFY(!agreesAfter([](Portfolio &p) { p.summary.totalMarginBalance.reset(); }));
    QVERIFY(!agreesAfter([](Portfolio &p) { p.summary.totalEquity.reset(); }));
    QVERIFY(!matches(reconcile(Portfolio(), at(7)))); // nothing is no agreement
}

void TestReconcile::marginThatDiffers()
{
    QVERIFY(agreesAfter([](Portfolio &p) { p.valuation.totalInitialMargin = figure("1790"); }));
    QVERIFY(!agreesAfter([](Portfolio &p) { p.valuation.totalInitialMargin = figure("1800"); }));
    QVERIFY(!agreesAfter([](Portfolio &p) { p.valuation.totalMaintenanceMargin = figure("0"); }));
    QVERIFY(!agreesAfter([](Portfolio &p) { p.valuation.totalAvailableBalance = figure("74000"); }));
    QVERIFY(agreesAfter([](Portfolio &p) { p.valuation.accountIMRate = figure("0.0234"); }));
    QVERIFY(!agreesAfter([](Portfolio &p) { p.valuation.accountIMRate = figure("0.02341"); }));
    QVERIFY(!agreesAfter([](Portfolio &p) { p.valuation.accountMMRate = figure("0.01"); }));
    QVERIFY(agreesAfter([](Portfolio &p) { p.positions[0].computed.positionIM = figure("631.25"); })); // 1 %
    QVERIFY(!agreesAfter([](Portfolio &p) { p.positions[0].computed.positionIM = figure("631.26"); }));
    QVERIFY(!agreesAfter([](Portfolio &p) { p.positions[0].computed.positionMM = figure("0"); }));
}

void TestReconcile::unknownMarginIsNoMismatch()
{
    Portfolio portfolio = agreed();
    portfolio.valuation.totalInitialMargin.reset();
    portfolio.valuation.totalAvailableBalance.reset();
    portfolio.valuation.accountIMRate.reset();
    portfolio.positions[0].computed.positionMM.reset();
    const Reconciliation result = reconcile(portfolio, at(7));
    QCOMPARE(result.items.size(), std::size_t(9)); // shown, as unknown
    QVERIFY(!result.items[4].computed && !result.items[4].difference);
    QCOMPARE(text(result.items[4].reported), QByteArray("1716.275"));
    QVERIFY(matches(result));
}

void TestReconcile::smallAccounts()
{
    AccountSummary reported;
    reported.totalEquity = figure("1");
    AccountValuation computed;
    computed.totalEquity = figure("1.01");
    QVERIFY(matches(reconcile(reported, computed, at(7))));
    computed.totalEquity = figure("1.02");
    QVERIFY(!matches(reconcile(reported, computed, at(7))));

    QVERIFY(agreesAfter([](Portfolio &p) {
        p.positions[0].reported.positionIM = figure("0.00000011");
        p.positions[0].computed.positionIM = figure("0.00000013");
    }));
    QVERIFY(!agreesAfter([](Portfolio &p) {
        p.positions[0].reported.positionIM = figure("0.00000011");
        p.positions[0].computed.positionIM = figure("0.00000014");
    }));
}

QTEST_GUILESS_MAIN(TestReconcile)
#include "tst_reconcile.moc"
