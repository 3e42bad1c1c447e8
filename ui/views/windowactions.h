// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QKeySequence>
#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace apollo::ui {

/// What the trader chose for colors.
enum class ThemeChoice { FollowDesktop, Dark, Light, HighContrast };

/// Every command of the window, its keys and its place in the menus. What they do is connected by the window.
class WindowActions : public QObject {
    Q_OBJECT

public:
    explicit WindowActions(QObject *parent = nullptr);

    /// Builds the menus; actions also work while a menu bar is hidden. @param recent a menu of its own, under File
    void fill(QMenuBar &bar, QMenu &recent) const;
    /// Checks the entry without triggering it.
    void setThemeChoice(ThemeChoice choice);

    QAction *openSnapshot = nullptr;
    QAction *saveSnapshot = nullptr;
    QAction *closeSnapshot = nullptr;
    QAction *quit = nullptr;
    QAction *positions = nullptr;
    QAction *orders = nullptr;
    QAction *history = nullptr;
    QAction *executions = nullptr;
    QAction *assets = nullptr;
    QAction *detail = nullptr;
    QAction *reconciliation = nullptr;
    QAction *columns = nullptr;
    QAction *fullScreen = nullptr;
    QAction *refresh = nullptr;
    QAction *retryNow = nullptr;
    QAction *about = nullptr;

Q_SIGNALS:
    void themeChosen(apollo::ui::ThemeChoice choice);

private:
    QAction *make(const QString &text, const QKeySequence &keys = {});
    void makeThemes();

    QActionGroup *m_themes = nullptr;
};

} // namespace apollo::ui
