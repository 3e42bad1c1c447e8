// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/manualclock.h"
#include "tests/support/sampleportfolio.h"
#include "ui/format/margintext.h"
#include "ui/views/accountfigures.h"

#include <QTest>

using namespace apollo;
using namespace apollo::ui;
using apollo::test::figure;
using apollo::test::samplePortfolio;
using apollo::test::sampleTime;
using Kind = apollo::SourceState::Kind;

namespace {

SourceState stateOf(Kind kind)
{
    SourceState state;
    state.kind = kind;
    return state;
}

AccountInfo info(AccountMode mode, MarginMode margin)
{
    AccountInfo info;
    info.mode = mode;
    info.marginMode = margin;
    return info;
}

} // namespace

class TestAccountFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void computedValuesAreShown();
    void reportedStandsInWhereNothingCanBeComputed();
    void explanationTellsBothAndTheDifference();
    void unknownIsNeverZero();
    void loadingIsNotUnknown();
    void isolatedMarginHasNoRates();
    void profitHasColorUnlessDoubtful();
    void ratesWarnAndEndanger_data();
    void ratesWarnAndEndanger();
    void ratesTellBothSides();
    void ratesAreCutAsBybitCutsThem();
    void reportedRatesStandIn();
    void marginSaysWhyItIsNotComputed();
    void modes();

private:
    test::ManualClock m_clock{sampleTime() + std::chrono::seconds(12)};
    Theme m_theme;
    ViewContext m_context{m_theme, m_clock, NumberFormat(QLocale(QLocale::English, QLocale::UnitedStates)),
                          TimeFormat()};
    SourceState m_live = stateOf(Kind::Live);
};

void TestAccountFigures::computedValuesAreShown()
{
    Portfolio portfolio = samplePortfolio();
    portfolio.valuation.totalEquity = figure("26675.01"); // moved since Bybit's report
    const auto figures = accountFigures(portfolio, m_live, m_context);
    QCOMPARE(figures.size(), std::size_t(kAccountFigures));
    QCOMPARE(figures[0].label, QStringLiteral("Total equity (USD)"));
    QCOMPARE(figures[0].value, QStringLiteral("26,675.01"));
    QCOMPARE(figures[0].spoken, QStringLiteral("Total equity 26,675.01 USD"));
    QCOMPARE(figures[1].value, QStringLiteral("26,629.89"));
    QCOMPARE(figures[2].value, QStringLiteral("12,574.22"));
    QCOMPARE(figures[3].value, QStringLiteral("24,630.93"));
    QCOMPARE(figures[4].value, QStringLiteral("+1,998.96"));
    QCOMPARE(figures[5].spoken, QStringLiteral("Equity after haircut 26,179.29 USD"));
    QCOMPARE(figures[6].spoken, QStringLiteral("Leverage of the account 10.31×"));
}

void TestAccountFigures::reportedStandsInWhereNothingCanBeComputed()
{
    Portfolio portfolio = samplePortfolio();
    portfolio.valuation.totalEquity.reset();
    const auto figures = accountFigures(portfolio, m_live, m_context);
    QCOMPARE(figures[0].value, QStringLiteral("26,674.89"));
    QVERIFY(
        figures[0].explanation.contains(QStringLiteral("Apollo cannot compute it now; the reported value is shown.")));
}

void TestAccountFigures::explanationTellsBothAndTheDifference()
{
    Portfolio portfolio = samplePortfolio();
    portfolio.valuation.totalEquity = figure("26675.01");
    portfolio.reconciliation->items.front().difference = figure("0.01");
    const QStringList lines = accountFigures(portfolio, m_live, m_context)[0].explanation;
    QVERIFY(lines.contains(QStringLiteral("Computed by Apollo: 26,675.01 USD (12 s ago)")));
    QVERIFY(lines.contains(QStringLiteral("Reported by Bybit: 26,674.89 USD (12 s ago)")));
    QVERIFY(lines.contains(QStringLiteral("Difference at 12:04:10: +0.01 USD")));
    QCOMPARE(lines.size(), 5);
}

void TestAccountFigures::unknownIsNeverZero()
{
    Portfolio portfolio = samplePortfolio();
    portfolio.summary = {};
    portfolio.valuation = {};
    for (const AccountFigure &shown : accountFigures(portfolio, m_live, m_context)) {
        QCOMPARE(shown.value, QStringLiteral("—"));
        QVERIFY(shown.spoken.endsWith(QStringLiteral("unknown")));
        QCOMPARE(shown.tone, Token::T2);
    }
    const AccountRate rate = initialMarginRate(portfolio, m_live, m_context);
    QCOMPARE(rate.value, QStringLiteral("—"));
    QVERIFY(!rate.permille);
}

void TestAccountFigures::loadingIsNotUnknown()
{
    const auto figures = accountFigures(Portfolio(), stateOf(Kind::Loading), m_context);
    QCOMPARE(figures[0].value, QStringLiteral("…"));
}

void TestAccountFigures::isolatedMarginHasNoRates()
{
    Portfolio portfolio = samplePortfolio();
    portfolio.info.marginMode = MarginMode::Isolated;
    portfolio.summary.accountIMRate.reset();
    portfolio.summary.accountMMRate.reset();
    portfolio.summary.totalAvailableBalance.reset();
    AccountValuation &own = portfolio.valuation;
    own.accountIMRate = own.accountMMRate = own.totalAvailableBalance = std::nullopt;
    own.marginGap = MarginGap::IsolatedMargin;
    QVERIFY(initialMarginRate(portfolio, m_live, m_context)
                .explanation.contains(marginGapSentence(MarginGap::IsolatedMargin)));
    QCOMPARE(initialMarginRate(portfolio, m_live, m_context).value, QStringLiteral("n/a"));
    QCOMPARE(maintenanceMarginRate(portfolio, m_live, m_context).value, QStringLiteral("n/a"));
    QCOMPARE(accountFigures(portfolio, m_live, m_context)[2].value, QStringLiteral("n/a"));
}

void TestAccountFigures::profitHasColorUnlessDoubtful()
{
    Portfolio portfolio = samplePortfolio();
    QCOMPARE(accountFigures(portfolio, m_live, m_context)[4].tone, Token::Up);
    for (const Kind kind : {Kind::Stale, Kind::Offline, Kind::NeedsAttention})
        QCOMPARE(accountFigures(portfolio, stateOf(kind), m_context)[4].tone, Token::T2);
    portfolio.valuation.totalPerpUPL = figure("-1.5");
    QCOMPARE(accountFigures(portfolio, m_live, m_context)[4].tone, Token::Dn);
    portfolio.valuation.totalPerpUPL = figure("0");
    QCOMPARE(accountFigures(portfolio, m_live, m_context)[4].tone, Token::T1);
}

void TestAccountFigures::ratesWarnAndEndanger_data()
{
    QTest::addColumn<QByteArray>("rate");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("permille");
    QTest::addColumn<int>("initial");
    QTest::addColumn<int>("maintenance");
    const int calm = int(Token::MLong);
    const int warn = int(Token::Warn);
    const int dang = int(Token::Dang);
    QTest::newRow("none") << QByteArray("0") << QStringLiteral("0.00 %") << 0 << calm << calm;
    QTest::newRow("calm") << QByteArray("0.0729") << QStringLiteral("7.29 %") << 73 << calm << calm;
    QTest::newRow("under caution") << QByteArray("0.4994") << QStringLiteral("49.94 %") << 499 << calm << calm;
    QTest::newRow("caution") << QByteArray("0.5") << QStringLiteral("50.00 %") << 500 << calm << warn;
    QTest::newRow("danger") << QByteArray("0.8") << QStringLiteral("80.00 %") << 800 << warn << dang;
    QTest::newRow("beyond") << QByteArray("1.31") << QStringLiteral("131.00 %") << 1000 << warn << dang;
}

void TestAccountFigures::ratesWarnAndEndanger()
{
    QFETCH(QByteArray, rate);
    QFETCH(QString, text);
    QFETCH(int, permille);
    QFETCH(int, initial);
    QFETCH(int, maintenance);
    Portfolio portfolio = samplePortfolio();
    portfolio.valuation.accountIMRate = portfolio.valuation.accountMMRate = figure(rate.constData());
    const AccountRate im = initialMarginRate(portfolio, m_live, m_context);
    const AccountRate mm = maintenanceMarginRate(portfolio, m_live, m_context);
    QCOMPARE(im.spoken, QStringLiteral("IM rate ") + text);
    QCOMPARE(im.permille, std::optional(permille));
    QCOMPARE(int(im.fill), initial);
    QCOMPARE(int(mm.fill), maintenance);
}

void TestAccountFigures::ratesTellBothSides()
{
    const AccountRate rate = initialMarginRate(samplePortfolio(), m_live, m_context);
    QCOMPARE(rate.spoken, QStringLiteral("IM rate 51.88 %"));
    QStringList lines = rate.explanation;
    lines.replaceInStrings(QString(QChar(QChar::Nbsp)), QStringLiteral(" "));
    QVERIFY(lines.contains(QStringLiteral("IM rate, computed by Apollo: 51.88 % (12 s ago)")));
    QVERIFY(lines.contains(QStringLiteral("IM rate, reported by Bybit: 50.92 % (12 s ago)")));
    QVERIFY(lines.contains(QStringLiteral("Difference at 12:04:10: +0.96 %")));
    QVERIFY(lines.contains(QStringLiteral("Initial margin, computed: 13,560.07 USD")));
    QVERIFY(lines.contains(QStringLiteral("Initial margin, reported: 13,559.43 USD")));
}

void TestAccountFigures::ratesAreCutAsBybitCutsThem()
{
    Portfolio portfolio = samplePortfolio();
    portfolio.valuation.accountIMRate = figure("0.41299999");
    portfolio.summary.accountIMRate = figure("0.4129");
    for (ReconciliationItem &item : portfolio.reconciliation->items) {
        if (item.figure == QLatin1String("accountIMRate"))
            item.difference = figure("0.00009999");
    }
    const AccountRate rate = initialMarginRate(portfolio, m_live, m_context);
    QCOMPARE(rate.spoken, QStringLiteral("IM rate 41.29 %"));
    QVERIFY(rate.explanation.filter(QStringLiteral("Difference")).first().contains(QLatin1String(": 0.00")));
}

void TestAccountFigures::reportedRatesStandIn()
{
    Portfolio portfolio = samplePortfolio();
    portfolio.valuation.accountMMRate.reset();
    portfolio.valuation.marginGap = MarginGap::Borrowing;
    const AccountRate rate = maintenanceMarginRate(portfolio, m_live, m_context);
    QCOMPARE(rate.spoken, QStringLiteral("MM rate 7.29 %"));
    QVERIFY(rate.explanation.contains(marginGapSentence(MarginGap::Borrowing)));
    QVERIFY(!rate.explanation.join(QLatin1Char(' ')).contains(QLatin1String("computed by Apollo")));
}

void TestAccountFigures::marginSaysWhyItIsNotComputed()
{
    Portfolio portfolio = samplePortfolio();
    portfolio.valuation.totalAvailableBalance.reset();
    portfolio.valuation.totalEquityAfterHaircut.reset();
    portfolio.valuation.marginGap = MarginGap::NoRiskTiers;
    const auto figures = accountFigures(portfolio, m_live, m_context);
    QCOMPARE(figures[2].value, QStringLiteral("12,800.43"));
    QVERIFY(figures[2].explanation.contains(marginGapSentence(MarginGap::NoRiskTiers)));
    QCOMPARE(figures[5].value, QStringLiteral("—"));
    QVERIFY(figures[5].explanation.contains(QStringLiteral("Apollo cannot compute it now; Bybit does not report it.")));
    // A total that has nothing to do with margin does not blame it.
    portfolio.valuation.totalEquity.reset();
    QVERIFY(!accountFigures(portfolio, m_live, m_context)[0].explanation.contains(
        marginGapSentence(MarginGap::NoRiskTiers)));
}

void TestAccountFigures::modes()
{
    QCOMPARE(accountModeText(info(AccountMode::Uta2, MarginMode::Cross)), QStringLiteral("Unified · Cross"));
    QCOMPARE(accountModeText(info(AccountMode::Classic, MarginMode::Unknown)), QStringLiteral("Classic"));
    QCOMPARE(accountModeText(info(AccountMode::Uta1Pro, MarginMode::Portfolio)),
             QStringLiteral("Unified · Portfolio margin"));
    QCOMPARE(accountModeText({}), QString());
}

QTEST_MAIN(TestAccountFigures)

#include "tst_accountfigures.moc"
