// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/notices.h"
#include "ui/views/viewcontext.h"
#include "ui/views/windowactions.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

class QStackedWidget;

namespace apollo {
class PortfolioSource;
}

namespace apollo::ui {

class AccountStrip;
class Banner;
class EmptyState;
class PageRail;
class PortfolioPage;
class Prompts;
class RecentMenu;
class ReconciliationDialog;
class StatusStrip;

/// The window: menus, layout and the mode of what is shown; every view has a file of its own. Shows any
/// PortfolioSource and does not know which kind it is; what needs the rest of the program is asked for by signal.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// Without an account: says how to get one. @param theme, clock, prompts outlive this.
    MainWindow(Theme &theme, const Clock &clock, NumberFormat numbers, TimeFormat times, Prompts &prompts,
               QWidget *parent = nullptr);
    /// @param source as for setSource.
    MainWindow(PortfolioSource &source, Theme &theme, const Clock &clock, NumberFormat numbers, TimeFormat times,
               Prompts &prompts, QWidget *parent = nullptr);

    /// Shows another source. It must live until the next call of this or of clearSource, or outlive this.
    void setSource(PortfolioSource &source);
    void clearSource();

    /// Checks the entry of the menu; the theme itself is set by the caller.
    void setThemeChoice(ThemeChoice choice);
    /// What "Open recent" offers; kept by the caller.
    void setRecentFiles(const QStringList &files);
    /// Size, place, splitters and columns, to be kept by the caller.
    [[nodiscard]] QByteArray layoutState() const;
    /// @return false, and nothing changes, for bytes that are not from layoutState.
    bool restoreLayoutState(const QByteArray &state);

    [[nodiscard]] AccountStrip *accountStrip() const { return m_strip; }
    [[nodiscard]] StatusStrip *statusStrip() const { return m_status; }
    [[nodiscard]] Banner *banner() const { return m_banner; }
    [[nodiscard]] PortfolioPage *page() const { return m_page; }
    [[nodiscard]] WindowActions *actions() const { return m_actions; }
    [[nodiscard]] RecentMenu *recentMenu() const { return m_recent; }

Q_SIGNALS:
    /// The trader chose a snapshot file to look at.
    void openRequested(const QString &path);
    /// These files are to be offered from now on: one was gone, or the list was cleared.
    void recentFilesChanged(const QStringList &files);
    /// The trader wants what is shown in a file.
    void saveRequested(const QString &path);
    /// Back to the live account.
    void closeSnapshotRequested();
    /// The trader wants to look around without an account.
    void sampleRequested();
    /// Already applied; to be remembered.
    void themeChosen(apollo::ui::ThemeChoice choice);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildLayout();
    void connectActions();
    void display(PortfolioSource *source);
    void stateChanged();
    void refreshNotices();
    void act(Notice::Action action);
    void applyTheme(ThemeChoice choice);
    void askForSnapshot();
    void openRecent(const QString &path);
    void showReconciliation();
    void askWhereToSave();
    void showAbout();
    [[nodiscard]] bool isSnapshot() const;
    [[nodiscard]] QString titleText() const;

    ViewContext m_context;
    Prompts &m_prompts;
    PortfolioSource *m_source = nullptr;
    WindowActions *m_actions = nullptr;
    RecentMenu *m_recent = nullptr;
    Banner *m_banner = nullptr;
    AccountStrip *m_strip = nullptr;
    PageRail *m_rail = nullptr;
    QStackedWidget *m_stack = nullptr;
    PortfolioPage *m_page = nullptr;
    EmptyState *m_empty = nullptr;
    StatusStrip *m_status = nullptr;
    QPointer<ReconciliationDialog> m_reconciliation;
    QTimer m_second; ///< ages and countdowns
};

} // namespace apollo::ui
