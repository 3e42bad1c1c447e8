// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fixedsource.h"
#include "tests/support/manualclock.h"
#include "tests/support/sampleportfolio.h"
#include "tests/ui/charts/samplecurves.h"
#include "ui/charts/rangebuttons.h"
#include "ui/charts/timetwin.h"
#include "ui/charts/twinmodel.h"
#include "ui/views/equitypanel.h"
#include "ui/views/exposurepanel.h"
#include "ui/views/pnlpanel.h"

#include <QApplication>
#include <QDir>
#include <QTest>

#include <functional>
#include <memory>

// Writes pictures of every chart in every scheme, for eyes: showcharts DIRECTORY

using namespace apollo;
using namespace apollo::ui;
using namespace apollo::test;
using namespace std::chrono_literals;

namespace {

struct Studio {
    Theme theme;
    ManualClock clock;
    QString directory;
    QString suffix;

    [[nodiscard]] ViewContext context()
    {
        return {theme, clock, NumberFormat(QLocale(QLocale::English, QLocale::UnitedStates)), TimeFormat()};
    }
    [[nodiscard]] std::unique_ptr<TimeChart> timeChart(const char *coin = "USD")
    {
        return std::make_unique<TimeChart>(theme, context().numbers, context().times, QString::fromLatin1(coin));
    }
    void save(QWidget &widget, QSize size, const char *name) const
    {
        widget.resize(size);
        widget.show();
        if (!QTest::qWaitForWindowExposed(&widget))
            return;
        // Heads lay themselves out when the event loop is idle.
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        widget.grab().save(QDir(directory).filePath(QString::fromLatin1(name) + suffix));
    }
};

void showPanels(Studio &studio)
{
    Portfolio portfolio = samplePortfolio();
    FixedSource source(portfolio, {});
    SourceState live;
    live.kind = SourceState::Kind::Live;
    source.setState(live);
    const auto shown = [&](auto &panel, const char *name, QSize size = {780, 260}) {
        panel.setSource(&source);
        studio.save(panel, size, name);
    };
    {
        EquityPanel panel(studio.context());
        shown(panel, "equity");
        panel.chart()->changeWindow([](TimeWindow &window) { window.showLast(60'000); });
        QTest::keyClick(panel.chart(), Qt::Key_Left);
        studio.save(panel, {780, 260}, "equity-zoomed");
        panel.setCurve(EquityPanel::Curve::Pnl);
        studio.save(panel, {780, 260}, "pnl-curve");
        panel.setShowsTable(true);
        studio.save(panel, {780, 260}, "table");
    }
    {
        EquityPanel panel(studio.context());
        shown(panel, "equity-narrow", {420, 190});
    }
    {
        PnlPanel panel(studio.context());
        shown(panel, "pnl-bars", {520, 260});
    }
    {
        ExposurePanel panel(studio.context());
        shown(panel, "exposure", {520, 260});
    }
    {
        SourceState stale = live;
        stale.kind = SourceState::Kind::Stale;
        stale.valuesFrom = sampleTime();
        source.setState(stale);
        EquityPanel panel(studio.context());
        shown(panel, "equity-stale");
        panel.setCurve(EquityPanel::Curve::Pnl);
        studio.save(panel, {780, 260}, "pnl-curve-stale");
        ExposurePanel bars(studio.context());
        shown(bars, "exposure-stale", {520, 260});
        EquityPanel empty(studio.context());
        studio.save(empty, {780, 260}, "empty");
    }
}

void showPrices(Studio &studio)
{
    auto chart = studio.timeChart("USDT");
    chart->setScale(1);
    auto *twin = candleTwin(*chart, QStringLiteral("UTC"));
    TimeChart &price = *chart;
    ChartPanel panel(studio.theme, QStringLiteral("BTCUSDT"), chart.release(), twin);
    panel.setHeadWidget(new RangeButtons(studio.theme, price, {1h, 4h, 24h, RangeButtons::kAll}));
    panel.setCaption(QStringLiteral("mark, 15 min, UTC"));
    price.setCandles(candles(54), 15min);
    price.setLevels(levels());
    price.setMarkers(fills());
    studio.save(panel, {960, 320}, "price");
    QTest::keyClick(&price, Qt::Key_Left);
    for (int i = 0; i < 12; ++i)
        QTest::keyClick(&price, Qt::Key_Left);
    studio.save(panel, {960, 320}, "price-crosshair");
    price.changeWindow([](TimeWindow &window) { window.zoom(0.25, window.from()); });
    studio.save(panel, {960, 320}, "price-zoomed");
    QTest::keyClick(&price, Qt::Key_Escape);
    price.setDoubtful(true);
    price.changeWindow([](TimeWindow &window) { window.showAll(); });
    price.setLevels(crowdedLevels());
    studio.save(panel, {960, 320}, "price-crowded-stale");
    price.setDoubtful(false);
    price.setCandles(candlesWithHoles(1'000), 15min);
    price.setLevels(levels());
    panel.setCaption(QStringLiteral("mark, 15 min, UTC · ") + price.gapText());
    studio.save(panel, {960, 320}, "price-many");
    price.changeWindow([](TimeWindow &window) { window.showLast(36.0 * 3'600'000); });
    studio.save(panel, {960, 320}, "price-holes");
    price.setLine(walk(5'000, 3s));
    price.setMarkers({});
    price.setLevels(levels());
    studio.save(panel, {960, 320}, "price-line");
    studio.save(panel, {420, 200}, "price-small");
}

void showCurves(Studio &studio)
{
    auto chart = studio.timeChart();
    chart->setLine(withGaps(2'000));
    studio.save(*chart, {780, 240}, "gaps");
    chart->setGapAfter(1min);
    chart->setLine(walk(1'000'000, 100ms));
    studio.save(*chart, {1'200, 320}, "million");
    chart->changeWindow([](TimeWindow &window) { window.zoom(0.002, window.from() + window.span() / 3); });
    studio.save(*chart, {1'200, 320}, "million-zoomed");
    std::vector<ChartLine> two(2);
    two[0] = {QStringLiteral("Equity"), walk(600, 1s), Token::T1, false};
    two[1] = {QStringLiteral("Wallet balance"), walk(600, 1s, 7), Token::Acc, false};
    chart->setLines(std::move(two));
    chart->changeWindow([](TimeWindow &window) { window.showAll(); });
    QTest::keyClick(chart.get(), Qt::Key_Left);
    studio.save(*chart, {780, 240}, "two-lines");
    std::vector<ChartLine> profit(1);
    profit[0] = {QString(), profitWalk(900), Token::T1, true};
    chart->setLines(std::move(profit));
    QTest::keyClick(chart.get(), Qt::Key_Escape);
    studio.save(*chart, {780, 240}, "profit");
    auto one = studio.timeChart();
    one->setLine(walk(1, 1s));
    studio.save(*one, {420, 160}, "one-point");
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (application.arguments().size() != 2)
        return 2;
    const std::pair<Scheme, const char *> kSchemes[] = {
        {Scheme::Dark, "-dark.png"}, {Scheme::Light, "-light.png"}, {Scheme::HighContrast, "-hc.png"}};
    for (const auto &[scheme, suffix] : kSchemes) {
        Studio studio;
        studio.directory = application.arguments().at(1);
        studio.suffix = QString::fromLatin1(suffix);
        studio.theme.setScheme(scheme);
        studio.theme.apply(application);
        showPanels(studio);
        showPrices(studio);
        showCurves(studio);
    }
    return 0;
}
