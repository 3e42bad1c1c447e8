// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fixedsource.h"
#include "tests/support/manualclock.h"
#include "tests/support/sampleportfolio.h"
#include "ui/charts/plottable.h"
#include "ui/charts/segmentedcontrol.h"
#include "ui/charts/timechart.h"
#include "ui/views/equitypanel.h"
#include "ui/views/exposurepanel.h"
#include "ui/views/pnlpanel.h"

#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace apollo;
using namespace apollo::ui;
using namespace apollo::test;
using namespace std::chrono_literals;

class TestPanels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void equityFollowsTheRun();
    void equityOrProfit();
    void unknownProfitIsNoPoint();
    void theRangeOutlivesTheSwitch();
    void anotherRunIsAnotherCurve();
    void noSourceSaysWhy();
    void doubtIsTold();
    void profitBarsByPosition();
    void exposureByCoin();
    void unknownExposureIsSaid();

private:
    [[nodiscard]] ViewContext context()
    {
        return {m_theme, m_clock, NumberFormat(QLocale(QLocale::English, QLocale::UnitedStates)), TimeFormat()};
    }
    [[nodiscard]] static QString twinCell(const QWidget &panel, int row, int column)
    {
        const QAbstractItemModel *model = panel.findChild<QTableView *>()->model();
        return model->index(row, column).data().toString();
    }

    Theme m_theme;
    ManualClock m_clock;
    std::unique_ptr<FixedSource> m_source;
};

void TestPanels::init()
{
    m_source = std::make_unique<FixedSource>(samplePortfolio());
}

void TestPanels::equityFollowsTheRun()
{
    EquityPanel panel(context());
    panel.setSource(m_source.get());
    Portfolio portfolio = samplePortfolio();
    const std::size_t samples = portfolio.equityRun.size();
    QCOMPARE(panel.chart()->rows(), samples);
    QCOMPARE(panel.figure(), QStringLiteral("+2.00"));
    QCOMPARE(panel.caption(), QStringLiteral("USD, UTC"));
    QCOMPARE(twinCell(panel, 0, 1), QStringLiteral("26,674.89"));
    portfolio.equityRun.push_back({sampleTime() + 5min, Decimal(26'700), std::nullopt});
    m_source->setPortfolio(portfolio);
    QTRY_COMPARE(panel.chart()->rows(), samples + 1);
    QCOMPARE(panel.caption(), QStringLiteral("USD, UTC · 1 gap"));
    QCOMPARE(twinCell(panel, 0, 1), QStringLiteral("26,700.00"));
    portfolio.equityRun.pop_front();
    m_source->setPortfolio(portfolio);
    QTRY_COMPARE(panel.chart()->rows(), samples);
    QCOMPARE(panel.chart()->timeOf(0), portfolio.equityRun.front().at);
}

void TestPanels::equityOrProfit()
{
    EquityPanel panel(context());
    panel.setSource(m_source.get());
    panel.show();
    QTest::mouseClick(panel.curveSwitch()->button(1), Qt::LeftButton);
    QCOMPARE(panel.curve(), EquityPanel::Curve::Pnl);
    QCOMPARE(panel.chart()->accessibleName(), QStringLiteral("P&L, this session, chart"));
    QCOMPARE(panel.figure(), QStringLiteral("+1,998.96"));
    QCOMPARE(twinCell(panel, 0, 1), QStringLiteral("+1,998.96"));
    QVERIFY(panel.chart()->lines().front().isProfit);
    panel.setCurve(EquityPanel::Curve::Equity);
    QCOMPARE(panel.curveSwitch()->current(), 0);
    QCOMPARE(twinCell(panel, 0, 1), QStringLiteral("26,674.89"));
}

void TestPanels::unknownProfitIsNoPoint()
{
    Portfolio portfolio = samplePortfolio();
    const std::size_t samples = portfolio.equityRun.size();
    for (std::size_t i = 100; i < 200; ++i)
        portfolio.equityRun[i].unrealizedPnl.reset();
    m_source->setPortfolio(portfolio);
    EquityPanel panel(context());
    panel.setSource(m_source.get());
    QCOMPARE(panel.chart()->rows(), samples);
    panel.setCurve(EquityPanel::Curve::Pnl);
    QCOMPARE(panel.chart()->rows(), samples - 100);
    QCOMPARE(panel.chart()->gaps().size(), std::size_t(1));
    QVERIFY(panel.caption().endsWith(QStringLiteral("1 gap")));
}

void TestPanels::theRangeOutlivesTheSwitch()
{
    EquityPanel panel(context());
    panel.setSource(m_source.get());
    panel.chart()->changeWindow(
        [](TimeWindow &window) { window.show(window.begin() + 60'000, window.begin() + 120'000); });
    const double from = panel.chart()->window().from();
    panel.setCurve(EquityPanel::Curve::Pnl);
    QCOMPARE(panel.chart()->window().from(), from);
    QCOMPARE(panel.chart()->window().span(), 60'000.0);
}

void TestPanels::anotherRunIsAnotherCurve()
{
    EquityPanel panel(context());
    panel.setSource(m_source.get());
    Portfolio portfolio = samplePortfolio();
    portfolio.equityRun = {{sampleTime() - 1h, Decimal(1), std::nullopt},
                           {sampleTime() - 59min, Decimal(2), std::nullopt}};
    m_source->setPortfolio(portfolio);
    QTRY_COMPARE(panel.chart()->rows(), std::size_t(2));
    QCOMPARE(panel.chart()->timeOf(0), sampleTime() - 1h);
    portfolio.equityRun.clear();
    m_source->setPortfolio(portfolio);
    QTRY_COMPARE(panel.chart()->rows(), std::size_t(0));
    QVERIFY(panel.figure().isEmpty());
    FixedSource other(samplePortfolio());
    panel.setSource(&other);
    QCOMPARE(panel.chart()->rows(), samplePortfolio().equityRun.size());
}

void TestPanels::noSourceSaysWhy()
{
    EquityPanel equity(context());
    QCOMPARE(equity.chart()->emptyText(), QStringLiteral("No account is open."));
    ExposurePanel exposure(context());
    QCOMPARE(exposure.chart()->emptyText(), QStringLiteral("No account is open."));
    SourceState file;
    file.kind = SourceState::Kind::Snapshot;
    m_source->setState(file);
    equity.setSource(m_source.get());
    QVERIFY(equity.chart()->emptyText().startsWith(QStringLiteral("A snapshot holds one moment")));
    equity.setSource(nullptr);
    QCOMPARE(equity.chart()->rows(), std::size_t(0));
}

void TestPanels::doubtIsTold()
{
    SourceState stale;
    stale.kind = SourceState::Kind::Stale;
    stale.valuesFrom = sampleTime();
    m_source->setState(stale);
    ExposurePanel panel(context());
    panel.setSource(m_source.get());
    QCOMPARE(panel.caption(), QStringLiteral("net at mark, USD · values from 12:04:10"));
}

void TestPanels::profitBarsByPosition()
{
    PnlPanel panel(context());
    panel.setSource(m_source.get());
    QCOMPARE(panel.chart()->bars(), pnlBars(samplePortfolio()));
    QCOMPARE(panel.figure(), QStringLiteral("+2,001.96"));
    QCOMPARE(panel.caption(), QStringLiteral("unrealized, USD"));
    QCOMPARE(twinCell(panel, 0, 0), QStringLiteral("BTCUSDT"));
}

void TestPanels::exposureByCoin()
{
    ExposurePanel panel(context());
    panel.setSource(m_source.get());
    const auto &bars = panel.chart()->bars();
    QVERIFY(!bars.empty());
    Figure sum = Decimal();
    for (const Bar &bar : bars)
        sum = sum + bar.value;
    QCOMPARE(panel.figure(), context().numbers.amount(sum, QStringLiteral("USD"), NumberFormat::Sign::Always));
    QCOMPARE(panel.chart()->accessibleName(), QStringLiteral("Exposure by coin, chart"));
    QCOMPARE(twinCell(panel, 0, 0), QStringLiteral("BTC"));
    QCOMPARE(twinCell(panel, 0, 1),
             context().numbers.amount(bars[0].value, QStringLiteral("USD"), NumberFormat::Sign::Always));
}

void TestPanels::unknownExposureIsSaid()
{
    Portfolio portfolio = samplePortfolio();
    for (auto &[key, ticker] : portfolio.tickers)
        ticker.delta.reset();
    portfolio.positions.front().computed.valueUsd.reset();
    m_source->setPortfolio(portfolio);
    ExposurePanel panel(context());
    panel.setSource(m_source.get());
    QVERIFY2(panel.caption().contains(QStringLiteral("1 option without delta")), qPrintable(panel.caption()));
    QVERIFY(panel.caption().endsWith(QStringLiteral("1 position without a value")));
    QVERIFY(!panel.chart()->bars().back().value);
    QCOMPARE(panel.figure(), QStringLiteral("—"));
}

QTEST_MAIN(TestPanels)

#include "tst_panels.moc"
