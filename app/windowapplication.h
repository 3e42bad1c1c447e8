// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/opensource.h"
#include "app/sessionlog.h"
#include "app/windowoptions.h"
#include "core/portfolio/snapshotportfolio.h"
#include "core/secrets/keychainsecretstore.h"
#include "core/settings/settingsfile.h"
#include "ui/prompts/widgetprompts.h"
#include "ui/theme/theme.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QApplication;

namespace apollo {

class LiveSession;

namespace ui {
class MainWindow;
enum class ThemeChoice;
} // namespace ui

/// The composition root of the window: owns every part, in the order in which they are built, and connects them.
class WindowApplication : public QObject {
    Q_OBJECT

public:
    WindowApplication(QApplication &application, WindowOptions options);
    ~WindowApplication() override;

    /// Shows the window and opens the source. Ends the application itself where the options say so.
    void start();

private:
    void open(const SourceSpec &source);
    void opened(Result<OpenedSource> outcome);
    void openSnapshot(const QString &path);
    void saveSnapshot(const QString &path);
    void closeSnapshot();
    void showSource(PortfolioSource &source);
    /// Selects the position that the command line names, once it is there.
    void selectWanted();
    /// False while the chart of the selected position is still being read.
    [[nodiscard]] bool isDetailShown() const;
    void failed(const Error &error);
    void failedToOpen(const Error &error);
    /// Says it where somebody can read it, and ends a program that nobody watches.
    void report(const Error &error, const QString &sentence);
    void watchStartup();
    void startupDone(ExitCode code);
    /// True when the program ends by itself: nobody's habits are to be remembered then.
    [[nodiscard]] bool isUnattended() const;
    /// Applies the change to the settings and to their file.
    template <typename Change>
    void remember(Change change);
    void rememberTheme(ui::ThemeChoice choice);
    void rememberRecentFiles(const QStringList &files);
    void rememberLayout();

    QApplication &m_application;
    WindowOptions m_options;
    SystemClock m_clock;
    SettingsFile m_settingsFile;
    Settings m_settings;
    std::unique_ptr<SessionLog> m_log;
    KeychainSecretStore m_secrets;
    ui::Theme m_theme;
    ui::WidgetPrompts m_prompts;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<LiveSession> m_session;
    std::unique_ptr<SnapshotPortfolio> m_snapshot;
    PortfolioSource *m_shown = nullptr;
    QTimer m_startup; ///< looks whether the account is on screen, where that ends the program
    std::chrono::milliseconds m_startedAt{0};
};

} // namespace apollo
