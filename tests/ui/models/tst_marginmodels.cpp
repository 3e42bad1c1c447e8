// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/assetsmodel.h"
#include "ui/models/assettotalsmodel.h"
#include "ui/models/positionsmodel.h"
#include "ui/models/reconciliationmodel.h"

#include "tests/support/fixedsource.h"
#include "tests/support/manualclock.h"
#include "tests/support/sampleportfolio.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace apollo;
using namespace apollo::ui;
using apollo::test::figure;

namespace {

const QString kNone = QStringLiteral("\u2014");
const QString kNotApplicable = QStringLiteral("n/a");

QString text(const RowModel &model, const char *name, const char *column, int role = Qt::DisplayRole)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString() == QLatin1String(name))
            return model.index(row, model.columnOf(QString::fromLatin1(column))).data(role).toString();
    }
    return QStringLiteral("no such row");
}

} // namespace

/// Margin as Bybit reports it beside margin as Apollo computes it.
class TestMarginModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_clock.setUtc(test::sampleTime()); }
    void reportedStaysInItsCell();
    void computedColumns();
    void theReasonIsSaid();
    void portfolioMarginIsNotApplicable();
    void aNewComparisonIsShown();
    void haircutAndMarginValue();
    void unknownRatioIsNoZero();
    void assetsInTotal();
    void reconciliationRowsOfBothKinds();
    void verdicts();
    void whatIsApartIsMarked();
    void namesThatAreNotKnownStay();

private:
    test::ManualClock m_clock;
};

void TestMarginModels::reportedStaysInItsCell()
{
    test::FixedSource source(test::samplePortfolio());
    const PositionsModel model(source, m_clock, TableFormats());
    QCOMPARE(text(model, "BTCUSDT", "margins"), QStringLiteral("4,217.40"));
    const QString tip = text(model, "BTCUSDT", "margins", Qt::ToolTipRole);
    QVERIFY(tip.contains(QLatin1String("Initial margin, reported by Bybit: 4,217.40 USDT")));
    QVERIFY(tip.contains(QLatin1String("Initial margin, computed now: 4,218.24 USDT")));
    QVERIFY(tip.contains(QLatin1String("Difference at 12:04:10: +0.84 USDT")));
    QVERIFY(tip.contains(QLatin1String("Maintenance margin, computed now: 936.45 USDT")));
}

void TestMarginModels::computedColumns()
{
    test::FixedSource source(test::samplePortfolio());
    const PositionsModel model(source, m_clock, TableFormats());
    for (const char *column : {"imComputed", "mmComputed", "imDifference", "mmDifference"})
        QVERIFY2(!model.columns()[std::size_t(model.columnOf(QString::fromLatin1(column)))].isShown, column);
    QCOMPARE(text(model, "BTCUSDT", "imComputed"), QStringLiteral("4,218.24"));
    QCOMPARE(text(model, "BTCUSDT", "imDifference"), QStringLiteral("+0.84"));
    QCOMPARE(text(model, "BTCUSDT", "mmDifference"), QStringLiteral("+0.19"));
    QCOMPARE(text(model, "ETHUSD", "imComputed"), QStringLiteral("0.16654178"));
}

void TestMarginModels::theReasonIsSaid()
{
    test::FixedSource source(test::samplePortfolio());
    for (PositionEntry &entry : source.data.positions) {
        entry.computed.positionIM = entry.computed.positionMM = std::nullopt;
        entry.computed.marginGap = MarginGap::BeyondRiskTiers;
    }
    source.data.reconciliation->positions.clear();
    const PositionsModel model(source, m_clock, TableFormats());
    QCOMPARE(text(model, "BTCUSDT", "margins"), QStringLiteral("4,217.40"));
    QCOMPARE(text(model, "BTCUSDT", "imComputed"), kNone);
    QCOMPARE(text(model, "BTCUSDT", "imDifference"), kNone);
    for (const char *column : {"margins", "imComputed", "mmComputed"})
        QVERIFY(text(model, "BTCUSDT", column, Qt::ToolTipRole).contains(QLatin1String("highest risk-limit tier")));
}

void TestMarginModels::portfolioMarginIsNotApplicable()
{
    test::FixedSource source(test::samplePortfolio());
    source.data.info.marginMode = MarginMode::Portfolio;
    for (PositionEntry &entry : source.data.positions) {
        entry.computed.positionIM = entry.computed.positionMM = std::nullopt;
        entry.reported.positionIM = entry.reported.positionMM = std::nullopt;
        entry.computed.marginGap = MarginGap::PortfolioMargin;
    }
    source.data.reconciliation->positions.clear();
    const PositionsModel model(source, m_clock, TableFormats());
    for (const char *column : {"margins", "imComputed", "mmComputed", "imDifference", "mmDifference"})
        QCOMPARE(text(model, "BTCUSDT", column), kNotApplicable);
    QVERIFY(text(model, "BTCUSDT", "margins", Qt::ToolTipRole).contains(QLatin1String("Bybit&#39;s own scenarios"))
            || text(model, "BTCUSDT", "margins", Qt::ToolTipRole).contains(QLatin1String("Bybit's own scenarios")));
}

void TestMarginModels::aNewComparisonIsShown()
{
    test::FixedSource source(test::samplePortfolio());
    PositionsModel model(source, m_clock, TableFormats());
    const QAbstractItemModelTester tester(&model);
    source.tellAll();
    QCOMPARE(text(model, "BTCUSDT", "imDifference"), QStringLiteral("+0.84"));
    source.data.reconciliation->at += std::chrono::seconds(30);
    for (PositionReconciliationItem &row : source.data.reconciliation->positions)
        row.item.difference = figure("-0.05");
    PortfolioChanges changes;
    changes.account = true;
    source.tell(changes);
    QCOMPARE(text(model, "BTCUSDT", "imDifference"), QStringLiteral("\u22120.05"));
}

void TestMarginModels::haircutAndMarginValue()
{
    test::FixedSource source(test::samplePortfolio());
    const AssetsModel model(source, m_clock, TableFormats());
    QCOMPARE(text(model, "BTC", "haircut"), QStringLiteral("5.00\u00a0%"));
    QCOMPARE(text(model, "BTC", "marginValue"), QStringLiteral("4,749.62"));
    QVERIFY(text(model, "BTC", "haircut", Qt::ToolTipRole).contains(QLatin1String("249.98 USD")));
    QCOMPARE(text(model, "USDT", "haircut"), QStringLiteral("0.00\u00a0%"));
    QCOMPARE(text(model, "BTC", "borrowRate"), QStringLiteral("0.000147\u00a0%"));
    QCOMPARE(text(model, "BTC", "availableToBorrow"), QStringLiteral("3.00000000"));
    QVERIFY(!model.columns()[std::size_t(model.columnOf(u"borrowRate"))].isShown);
}

void TestMarginModels::unknownRatioIsNoZero()
{
    test::FixedSource source(test::samplePortfolio());
    CoinValuation &btc = source.data.coins.front().computed;
    btc.haircut = btc.marginValue = std::nullopt;
    source.data.rules.collateral.erase(QStringLiteral("BTC"));
    CoinValuation &sol = source.data.coins[2].computed;
    sol.usdValue = figure("-12.00");
    const AssetsModel model(source, m_clock, TableFormats());
    QCOMPARE(text(model, "BTC", "haircut"), kNone);
    QCOMPARE(text(model, "BTC", "marginValue"), kNone);
    QCOMPARE(text(model, "BTC", "borrowRate"), kNone);
    QVERIFY(text(model, "BTC", "haircut", Qt::ToolTipRole).contains(QLatin1String("collateral ratio of BTC")));
    QCOMPARE(text(model, "SOL", "haircut"), kNone); // a debt has none
}

void TestMarginModels::assetsInTotal()
{
    test::FixedSource source(test::samplePortfolio());
    AssetTotalsModel model(source, m_clock, TableFormats());
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(text(model, "Sum in USD", "usdValue"), QStringLiteral("26,674.89"));
    QCOMPARE(text(model, "Sum in USD", "share"), QStringLiteral("100.00\u00a0%"));
    QCOMPARE(text(model, "Sum in USD", "unrealizedPnl"), QStringLiteral("+1,998.96"));
    QCOMPARE(text(model, "Sum in USD", "haircut"), QStringLiteral("1.86\u00a0%"));
    QCOMPARE(text(model, "Sum in USD", "marginValue"), QStringLiteral("26,179.29"));
    QCOMPARE(text(model, "Sum in USD", "equity"), QString()); // coins do not add up
    QCOMPARE(model.columns().size(), assetColumns().size());
    source.data.valuation.totalHaircut.reset();
    source.data.valuation.totalEquityAfterHaircut.reset();
    source.tellAll();
    QCOMPARE(text(model, "Sum in USD", "marginValue"), kNone);
    source.data.coins.clear();
    source.tellAll();
    QCOMPARE(model.rowCount(), 0);
}

void TestMarginModels::reconciliationRowsOfBothKinds()
{
    test::FixedSource source(test::samplePortfolio());
    ReconciliationModel model(source, m_clock, TableFormats());
    const QAbstractItemModelTester tester(&model);
    const Reconciliation &reconciliation = *source.data.reconciliation;
    QCOMPARE(model.rowCount(), int(reconciliation.items.size() + reconciliation.positions.size()));
    QCOMPARE(text(model, "Account", "figure"), QStringLiteral("Total equity"));
    QCOMPARE(text(model, "Account", "reported"), QStringLiteral("26,674.89"));
    QCOMPARE(text(model, "BTCUSDT long", "figure"), QStringLiteral("Initial margin"));
    QCOMPARE(text(model, "BTCUSDT long", "figure", SecondLineRole), QStringLiteral("USDT"));
    QCOMPARE(text(model, "BTCUSDT long", "difference"), QStringLiteral("+0.84"));
    QCOMPARE(model.row(7).figureName, QStringLiteral("IM rate"));
    QCOMPARE(model.index(7, model.columnOf(u"difference")).data().toString(), QStringLiteral("+0.96\u00a0%"));
    source.data.reconciliation.reset();
    source.tellAll();
    QCOMPARE(model.rowCount(), 0);
}

void TestMarginModels::verdicts()
{
    Portfolio portfolio = test::samplePortfolio();
    portfolio.reconciliation->items.resize(4);
    portfolio.reconciliation->positions.clear();
    QCOMPARE(reconciliationVerdict(portfolio, TimeFormat()),
             QStringLiteral("Compared at 2026-11-20 12:04:10 UTC: all figures match."));
    portfolio.reconciliation->items[1].difference = figure("500");
    QVERIFY(reconciliationVerdict(portfolio, TimeFormat()).contains(QLatin1String("one figure differs")));
    portfolio.reconciliation->items[1].difference.reset();
    QVERIFY(reconciliationVerdict(portfolio, TimeFormat()).contains(QLatin1String("not every total is known")));
    portfolio.reconciliation.reset();
    QVERIFY(reconciliationVerdict(portfolio, TimeFormat()).contains(QLatin1String("not been compared")));
}

void TestMarginModels::whatIsApartIsMarked()
{
    test::FixedSource source(test::samplePortfolio());
    source.data.reconciliation->items.resize(4);
    source.data.reconciliation->items[0].difference = figure("-300"); // the equity itself
    source.data.reconciliation->items[2].computed.reset();
    source.data.reconciliation->items[2].difference.reset();
    const std::vector<ReconciliationRow> rows = reconciliationRows(source.data);
    QVERIFY(rows[0].isApart);
    QVERIFY(!rows[1].isApart);
    QVERIFY(!rows[2].isApart); // unknown is not wrong
    const ReconciliationModel model(source, m_clock, TableFormats());
    QCOMPARE(model.index(0, model.columnOf(u"difference")).data(GlyphRole).toString(),
             QStringLiteral("triangle-alert"));
    QCOMPARE(model.index(2, model.columnOf(u"computed")).data().toString(), kNone);
}

void TestMarginModels::namesThatAreNotKnownStay()
{
    Portfolio portfolio = test::samplePortfolio();
    portfolio.reconciliation->items.push_back({QStringLiteral("totalNew"), figure("1"), std::nullopt, std::nullopt});
    portfolio.reconciliation->positions.push_back(
        {{Category::Linear, QStringLiteral("GONEUSDT"), 0}, {QStringLiteral("positionIM"), figure("1"), {}, {}}});
    const std::vector<ReconciliationRow> rows = reconciliationRows(portfolio);
    QCOMPARE(rows[9].figureName, QStringLiteral("totalNew"));
    QCOMPARE(rows.back().subject, QStringLiteral("GONEUSDT")); // closed since
    QCOMPARE(rows.back().unit, QStringLiteral("USDT"));
}

QTEST_GUILESS_MAIN(TestMarginModels)
#include "tst_marginmodels.moc"
