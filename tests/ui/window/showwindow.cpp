// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/samplecandles.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/views/detailpane.h"
#include "ui/views/portfoliopage.h"
#include "ui/views/sessiondock.h"
#include "ui/views/tabletab.h"

#include <QAction>
#include <QCommandLineParser>
#include <QDialog>

#include <map>

// Shows the main window over the sample portfolio in a state of choice, for the accessibility test and for eyes:
// showwindow [--state WORD] [--scheme dark|light|hc] [--size 1440x900] [--tab N] [--select SYMBOL] [--detail N]
//            [--dock N] [--candles good|hole|failed|loading|none] [--margin cross|isolated|portfolio] [--columns
//            IDS]
//            [--reconciliation] [--partial] [--png FILE]

using namespace apollo;

namespace {

const std::map<QString, SourceState::Kind> kStates{
    {QStringLiteral("loading"), SourceState::Kind::Loading},
    {QStringLiteral("live"), SourceState::Kind::Live},
    {QStringLiteral("catching-up"), SourceState::Kind::CatchingUp},
    {QStringLiteral("stale"), SourceState::Kind::Stale},
    {QStringLiteral("offline"), SourceState::Kind::Offline},
    {QStringLiteral("attention"), SourceState::Kind::NeedsAttention},
    {QStringLiteral("snapshot"), SourceState::Kind::Snapshot},
};

/// The account in another margin mode: what Bybit leaves out then, and what Apollo does not compute.
void setMargin(Portfolio &portfolio, MarginMode mode, MarginGap gap)
{
    portfolio.info.marginMode = mode;
    AccountSummary &summary = portfolio.summary;
    AccountValuation &account = portfolio.valuation;
    if (mode == MarginMode::Isolated)
        summary.totalMarginBalance = summary.totalAvailableBalance = summary.totalInitialMargin =
            summary.totalMaintenanceMargin = summary.accountIMRate = summary.accountMMRate =
                account.totalMarginBalance = std::nullopt;
    account.totalInitialMargin = account.totalMaintenanceMargin = account.totalAvailableBalance =
        account.accountIMRate = account.accountMMRate = std::nullopt;
    account.marginGap = gap;
    if (mode != MarginMode::Portfolio)
        return;
    for (PositionEntry &entry : portfolio.positions) {
        Position &reported = entry.reported;
        reported.leverage = reported.positionIM = reported.positionMM = reported.liqPrice = std::nullopt;
        PositionValuation &computed = entry.computed;
        computed.positionIM = computed.positionMM = computed.distanceToLiq = computed.roi = std::nullopt;
        computed.marginGap = gap;
    }
    portfolio.reconciliation->positions.clear();
}

Portfolio portfolioFor(const QString &state, const QString &margin, bool isPartial)
{
    Portfolio portfolio = isPartial ? test::samplePartialPortfolio() : test::samplePortfolio();
    if (margin == QLatin1String("isolated"))
        setMargin(portfolio, MarginMode::Isolated, MarginGap::IsolatedMargin);
    else if (margin == QLatin1String("portfolio"))
        setMargin(portfolio, MarginMode::Portfolio, MarginGap::PortfolioMargin);
    if (state == QLatin1String("empty")) {
        portfolio.positions.clear();
        portfolio.equityRun.clear();
    }
    return portfolio;
}

void setCandles(test::FixedSource &source, const QString &word)
{
    source.hasHistory = word != QLatin1String("none");
    if (word == QLatin1String("failed"))
        source.candlesFor = [](const CandleQuery &) -> Result<std::vector<Candle>> {
            return fail(ErrorKind::Timeout, QStringLiteral("/v5/market/kline"), QStringLiteral("no answer"));
        };
    else if (word != QLatin1String("loading"))
        source.candlesFor = [hole = word == QLatin1String("hole")](const CandleQuery &query) {
            return test::sampleCandles(query, hole);
        };
}

void settle()
{
    // The table places its columns when the event loop is idle.
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    const auto option = [&parser](const char *name, const char *value) {
        const QCommandLineOption made(QString::fromLatin1(name), QString(), QString::fromLatin1(name),
                                      QString::fromLatin1(value));
        parser.addOption(made);
        return made;
    };
    const auto flag = [&parser](const char *name) {
        const QCommandLineOption made(QString::fromLatin1(name));
        parser.addOption(made);
        return made;
    };
    const auto state = option("state", "live");
    const auto scheme = option("scheme", "dark");
    const auto size = option("size", "1440x900");
    const auto tab = option("tab", "0");
    const auto selected = option("select", "");
    const auto detail = option("detail", "0");
    const auto dock = option("dock", "0");
    const auto candles = option("candles", "good");
    const auto margin = option("margin", "cross");
    const auto columns = option("columns", "");
    const auto png = option("png", "");
    const auto partial = flag("partial");
    const auto reconciliation = flag("reconciliation");
    parser.process(application);

    const bool none = parser.value(state) == QLatin1String("none");
    const bool empty = parser.value(state) == QLatin1String("empty");
    const auto kind = kStates.find(parser.value(state));
    if (kind == kStates.end() && !none && !empty)
        return 2;
    test::WindowFixture fixture(portfolioFor(parser.value(state), parser.value(margin), parser.isSet(partial)),
                                test::sampleState(kind == kStates.end() ? SourceState::Kind::Live : kind->second));
    if (parser.value(scheme) == QLatin1String("light"))
        fixture.theme.setScheme(ui::Scheme::Light);
    else if (parser.value(scheme) == QLatin1String("hc"))
        fixture.theme.setScheme(ui::Scheme::HighContrast);
    setCandles(fixture.source,
               fixture.source.current.kind == SourceState::Kind::Snapshot ? QStringLiteral("none")
                                                                          : parser.value(candles));
    if (none)
        fixture.window->clearSource();
    ui::PortfolioPage *page = fixture.window->page();
    const auto shown = static_cast<ui::PortfolioPage::Tab>(parser.value(tab).toInt());
    page->showTab(shown);
    page->detail()->showTab(static_cast<ui::DetailPane::Tab>(parser.value(detail).toInt()));
    page->session()->showTab(static_cast<ui::SessionDock::Tab>(parser.value(dock).toInt()));
    if (!parser.value(columns).isEmpty())
        page->tab(shown)->setShownColumns(parser.value(columns).split(QLatin1Char(',')));

    const QStringList sides = parser.value(size).split(QLatin1Char('x'));
    if (!fixture.show(QSize(sides.value(0).toInt(), sides.value(1).toInt())))
        return 1;
    settle();
    for (const PositionEntry &entry : fixture.source.data.positions) {
        if (entry.reported.key.symbol == parser.value(selected))
            page->selectPosition(entry.reported.key);
    }
    if (parser.isSet(reconciliation))
        fixture.window->actions()->reconciliation->trigger();
    if (parser.value(png).isEmpty())
        return QApplication::exec();
    settle();
    QWidget *dialog = fixture.window->findChild<QDialog *>();
    const QPixmap picture = dialog ? dialog->grab() : fixture.window->grab();
    return picture.save(parser.value(png)) ? 0 : 1;
}
