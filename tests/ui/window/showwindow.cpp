// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/window/windowfixture.h"
#include "ui/views/portfoliopage.h"

#include <QCommandLineParser>

#include <map>

// Shows the main window over the sample portfolio in a state of choice, for the accessibility test and for eyes:
// showwindow [--state WORD] [--scheme dark|light|hc] [--size 1440x900] [--tab N] [--partial] [--png FILE]

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
    const auto state = option("state", "live");
    const auto scheme = option("scheme", "dark");
    const auto size = option("size", "1440x900");
    const auto tab = option("tab", "0");
    const auto png = option("png", "");
    const QCommandLineOption partial(QStringLiteral("partial"));
    parser.addOption(partial);
    parser.process(application);

    const bool none = parser.value(state) == QLatin1String("none");
    const bool empty = parser.value(state) == QLatin1String("empty");
    const auto kind = kStates.find(parser.value(state));
    if (kind == kStates.end() && !none && !empty)
        return 2;
    Portfolio portfolio = parser.isSet(partial) ? test::samplePartialPortfolio() : test::samplePortfolio();
    if (empty) {
        portfolio.positions.clear();
        portfolio.equityRun.clear();
    }
    test::WindowFixture fixture(std::move(portfolio),
                                test::sampleState(kind == kStates.end() ? SourceState::Kind::Live : kind->second));
    if (parser.value(scheme) == QLatin1String("light"))
        fixture.theme.setScheme(ui::Scheme::Light);
    else if (parser.value(scheme) == QLatin1String("hc"))
        fixture.theme.setScheme(ui::Scheme::HighContrast);
    if (none)
        fixture.window->clearSource();
    fixture.window->page()->showTab(static_cast<ui::PortfolioPage::Tab>(parser.value(tab).toInt()));

    const QStringList sides = parser.value(size).split(QLatin1Char('x'));
    if (!fixture.show(QSize(sides.value(0).toInt(), sides.value(1).toInt())))
        return 1;
    if (parser.value(png).isEmpty())
        return QApplication::exec();
    // The table places its columns when the event loop is idle.
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    return fixture.window->grab().save(parser.value(png)) ? 0 : 1;
}
