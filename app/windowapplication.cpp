// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windowapplication.h"

#include "app/livesession.h"
#include "app/words.h"
#include "core/settings/recentfiles.h"
#include "core/snapshot/snapshotfile.h"
#include "ui/views/detailpane.h"
#include "ui/views/mainwindow.h"
#include "ui/views/portfoliopage.h"
#include "ui/views/positionchart.h"

#include <QApplication>
#include <QFileInfo>
#include <QLocale>
#include <QPixmap>

#include <array>
#include <cstdio>
#include <utility>

namespace apollo {

namespace {

using ui::ThemeChoice;
using namespace std::chrono_literals;

constexpr auto kStartupDeadline = 40s;
constexpr std::size_t kSamplesInPicture = 6; ///< so that the equity curve is one

const std::array<std::pair<ThemeChoice, QString>, 4> kThemeNames{{
    {ThemeChoice::FollowDesktop, QStringLiteral("system")},
    {ThemeChoice::Dark, QStringLiteral("dark")},
    {ThemeChoice::Light, QStringLiteral("light")},
    {ThemeChoice::HighContrast, QStringLiteral("high-contrast")},
}};

ThemeChoice themeFrom(const QString &name)
{
    for (const auto &[choice, known] : kThemeNames) {
        if (known == name)
            return choice;
    }
    return ThemeChoice::FollowDesktop;
}

QString nameOf(ThemeChoice choice)
{
    for (const auto &[known, name] : kThemeNames) {
        if (known == choice)
            return name;
    }
    return {};
}

void apply(ui::Theme &theme, ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::FollowDesktop: theme.followDesktop(); break;
    case ThemeChoice::Dark: theme.setScheme(ui::Scheme::Dark); break;
    case ThemeChoice::Light: theme.setScheme(ui::Scheme::Light); break;
    case ThemeChoice::HighContrast: theme.setScheme(ui::Scheme::HighContrast); break;
    }
}

/// The locale for figures; the C locale of servers reads as English, with separators.
QLocale figureLocale()
{
    const QLocale system;
    return system.language() == QLocale::C ? QLocale(QLocale::English) : system;
}

void printError(const QString &sentence)
{
    const QByteArray line = "apollo: " + sentence.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

} // namespace

WindowApplication::WindowApplication(QApplication &application, WindowOptions options)
    : m_application(application)
    , m_options(std::move(options))
    , m_settingsFile(SettingsFile::defaultPath())
{
}

WindowApplication::~WindowApplication() = default;

void WindowApplication::start()
{
    const auto settings = m_settingsFile.load();
    if (settings)
        m_settings = *settings;
    m_log = std::make_unique<SessionLog>(m_settings.logLevel, m_clock);

    const ThemeChoice theme = themeFrom(m_options.theme.isEmpty() ? m_settings.theme : m_options.theme);
    apply(m_theme, theme);
    m_theme.apply(m_application);

    const ui::TimeFormat times(m_settings.utc ? ui::TimeFormat::Zone::Utc : ui::TimeFormat::Zone::Local);
    m_window = std::make_unique<ui::MainWindow>(m_theme, m_clock, ui::NumberFormat(figureLocale()), times, m_prompts);
    m_window->setThemeChoice(theme);
    m_window->setRecentFiles(m_settings.recentFiles);
    if (m_options.size)
        m_window->resize(*m_options.size);
    else if (m_options.screenshot.isEmpty() && !m_settings.windowLayout.isEmpty()
             && !m_window->restoreLayoutState(m_settings.windowLayout))
        m_settings.windowLayout.clear();

    connect(m_window.get(), &ui::MainWindow::openRequested, this, &WindowApplication::openSnapshot);
    connect(m_window.get(), &ui::MainWindow::recentFilesChanged, this, &WindowApplication::rememberRecentFiles);
    connect(m_window.get(), &ui::MainWindow::saveRequested, this, &WindowApplication::saveSnapshot);
    connect(m_window.get(), &ui::MainWindow::closeSnapshotRequested, this, &WindowApplication::closeSnapshot);
    connect(m_window.get(), &ui::MainWindow::sampleRequested, this, [this] {
        SourceSpec demo;
        demo.kind = SourceSpec::Kind::Demo;
        open(demo);
    });
    connect(m_window.get(), &ui::MainWindow::themeChosen, this, &WindowApplication::rememberTheme);
    if (!isUnattended())
        connect(&m_application, &QApplication::aboutToQuit, this, &WindowApplication::rememberLayout);

    m_window->show();
    if (!settings)
        failed(settings.error());

    SourceSpec source = m_options.source;
    if (source.kind == SourceSpec::Kind::None && !m_settings.accounts.empty()) {
        source.kind = SourceSpec::Kind::Profile;
        source.profile = m_settings.accounts.front().name;
    }
    open(source);
    if (isUnattended()) {
        m_startedAt = m_clock.monotonicNow();
        connect(&m_startup, &QTimer::timeout, this, &WindowApplication::watchStartup);
        m_startup.start(100ms);
    }
}

bool WindowApplication::isUnattended() const
{
    return !m_options.screenshot.isEmpty() || m_options.exitAfterStartup;
}

void WindowApplication::open(const SourceSpec &source)
{
    switch (source.kind) {
    case SourceSpec::Kind::None: return;
    case SourceSpec::Kind::File: openSnapshot(source.file); return;
    case SourceSpec::Kind::Demo:
    case SourceSpec::Kind::Profile:
    case SourceSpec::Kind::Urls: break;
    }
    openSource(source, m_settings, m_secrets, this,
               [this](Result<OpenedSource> outcome) { opened(std::move(outcome)); });
}

void WindowApplication::opened(Result<OpenedSource> outcome)
{
    if (!outcome) {
        failed(outcome.error());
        return;
    }
    m_window->clearSource();
    m_shown = nullptr;
    m_session = std::make_unique<LiveSession>(std::move(outcome).value(), m_clock);
    showSource(m_session->portfolio());
    m_session->portfolio().start();
}

void WindowApplication::openSnapshot(const QString &path)
{
    const QFileInfo file(path);
    if (file.exists() && !file.isFile()) { // a pipe would keep the window waiting
        failedToOpen(Error(ErrorKind::Storage, 0, file.fileName(), QStringLiteral("it is not a regular file")));
        return;
    }
    auto snapshot = loadSnapshot(path);
    if (!snapshot) {
        failedToOpen(snapshot.error());
        return;
    }
    auto shown = std::make_unique<SnapshotPortfolio>(std::move(snapshot.value().portfolio), snapshot->time);
    showSource(*shown);
    m_snapshot = std::move(shown); // the one shown before is let go only now
    rememberRecentFiles(withRecentFile(m_settings.recentFiles, path));
}

void WindowApplication::saveSnapshot(const QString &path)
{
    if (!m_shown)
        return;
    const Portfolio &portfolio = m_shown->portfolio();
    const auto saved = apollo::saveSnapshot(
        {portfolio.asOf.value_or(m_clock.utcNow()), QStringLiteral("Apollo " APOLLO_VERSION), portfolio}, path);
    if (!saved) {
        failed(saved.error());
        return;
    }
    rememberRecentFiles(withRecentFile(m_settings.recentFiles, path));
    m_prompts.message(m_window.get(), ui::Prompts::Tone::Information, tr("Snapshot saved"), path);
}

void WindowApplication::closeSnapshot()
{
    if (m_session)
        showSource(m_session->portfolio());
    else {
        m_window->clearSource();
        m_shown = nullptr;
    }
    m_snapshot.reset();
}

void WindowApplication::showSource(PortfolioSource &source)
{
    m_shown = &source;
    m_window->setSource(source);
    m_log->follow(source);
    if (m_options.select.isEmpty())
        return;
    selectWanted();
    connect(&source, &PortfolioSource::changed, this, [this] {
        if (!m_options.select.isEmpty())
            selectWanted();
    });
}

void WindowApplication::selectWanted()
{
    for (const PositionEntry &entry : m_shown->portfolio().positions) {
        if (entry.reported.key.symbol != m_options.select)
            continue;
        m_options.select.clear(); // from here on it is the trader's choice
        m_window->page()->selectPosition(entry.reported.key);
        return;
    }
}

bool WindowApplication::isDetailShown() const
{
    const ui::DetailPane *detail = m_window->page()->detail();
    return !detail->position() || detail->chart()->feed().state() != ui::CandleFeed::State::Loading;
}

void WindowApplication::failed(const Error &error)
{
    report(error, sentenceOf(error));
}

void WindowApplication::failedToOpen(const Error &error)
{
    //: %1 is a file name, %2 what is wrong with it.
    report(error, tr("%1 was not opened: %2.").arg(error.where(), error.detail()));
}

void WindowApplication::report(const Error &error, const QString &sentence)
{
    printError(sentence);
    m_log->failed(LogCategory::App, error);
    if (isUnattended()) {
        // What the command line named could not be used: for a file that is a wrong use.
        startupDone(m_options.source.kind == SourceSpec::Kind::File ? ExitCode::Usage : exitCodeOf(error));
        return;
    }
    m_prompts.message(m_window.get(), ui::Prompts::Tone::Error, tr("Apollo could not do this"), sentence);
}

void WindowApplication::watchStartup()
{
    const bool late = m_clock.monotonicNow() - m_startedAt > kStartupDeadline;
    if (!m_shown) {
        if (m_options.source.kind == SourceSpec::Kind::None)
            startupDone(ExitCode::Ok);
        else if (late)
            startupDone(ExitCode::Failed);
        return;
    }
    const SourceState &state = m_shown->state();
    if (state.kind == SourceState::Kind::NeedsAttention && state.reason) {
        printError(sentenceOf(*state.reason));
        startupDone(exitCodeOf(*state.reason));
        return;
    }
    const bool there = state.kind == SourceState::Kind::Snapshot
        || (state.kind == SourceState::Kind::Live
            && (m_options.screenshot.isEmpty() || m_shown->portfolio().equityRun.size() >= kSamplesInPicture));
    if (there && !m_options.select.isEmpty()) {
        printError(tr("There is no position in %1.").arg(m_options.select));
        startupDone(ExitCode::Usage);
    } else if (there && isDetailShown()) {
        startupDone(ExitCode::Ok);
    } else if (late) {
        printError(state.reason ? sentenceOf(*state.reason) : tr("The account was not there in time."));
        startupDone(ExitCode::Network);
    }
}

void WindowApplication::startupDone(ExitCode code)
{
    m_startup.stop();
    if (code == ExitCode::Ok && !m_options.screenshot.isEmpty()
        && !m_window->grab().save(m_options.screenshot, "PNG")) {
        printError(tr("The picture could not be written to %1.").arg(m_options.screenshot));
        code = ExitCode::Failed;
    }
    QTimer::singleShot(0, &m_application, [code] { QCoreApplication::exit(static_cast<int>(code)); });
}

template <typename Change>
void WindowApplication::remember(Change change)
{
    change(m_settings);
    if (isUnattended())
        return;
    auto settings = m_settingsFile.load();
    if (!settings)
        return; // a file that cannot be understood is not replaced
    change(settings.value());
    if (const auto saved = m_settingsFile.save(*settings); !saved)
        failed(saved.error());
}

void WindowApplication::rememberTheme(ThemeChoice choice)
{
    remember([&](Settings &settings) { settings.theme = nameOf(choice); });
}

void WindowApplication::rememberRecentFiles(const QStringList &files)
{
    remember([&](Settings &settings) { settings.recentFiles = files; });
    m_window->setRecentFiles(m_settings.recentFiles);
}

void WindowApplication::rememberLayout()
{
    auto settings = m_settingsFile.load();
    if (!settings)
        return; // a file that cannot be understood is not replaced
    settings.value().windowLayout = m_window->layoutState();
    if (const auto saved = m_settingsFile.save(*settings); !saved)
        printError(sentenceOf(saved.error()));
}

} // namespace apollo
