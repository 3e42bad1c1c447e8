// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/windowactions.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace apollo::ui {

WindowActions::WindowActions(QObject *parent)
    : QObject(parent)
{
    openSnapshot = make(tr("&Open snapshot…"), QKeySequence(Qt::CTRL | Qt::Key_O));
    saveSnapshot = make(tr("&Save snapshot…"), QKeySequence(Qt::CTRL | Qt::Key_S));
    closeSnapshot = make(tr("&Close snapshot"), QKeySequence(Qt::Key_Escape));
    quit = make(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
    positions = make(tr("&Positions"), QKeySequence(Qt::CTRL | Qt::Key_1));
    orders = make(tr("Open &orders"), QKeySequence(Qt::CTRL | Qt::Key_2));
    history = make(tr("Order &history"), QKeySequence(Qt::CTRL | Qt::Key_3));
    executions = make(tr("&Executions"), QKeySequence(Qt::CTRL | Qt::Key_4));
    assets = make(tr("&Assets"), QKeySequence(Qt::CTRL | Qt::Key_5));
    detail = make(tr("&Detail of the position"), QKeySequence(Qt::CTRL | Qt::Key_6));
    reconciliation = make(tr("&Reconciliation…"));
    columns = make(tr("&Columns…"));
    fullScreen = make(tr("&Full screen"), QKeySequence(Qt::Key_F11));
    fullScreen->setCheckable(true);
    refresh = make(tr("&Refresh from exchange"), QKeySequence(Qt::Key_F5));
    retryNow = make(tr("Retry &now"));
    about = make(tr("&About Apollo"));
    about->setMenuRole(QAction::AboutRole);
    makeThemes();
}

QAction *WindowActions::make(const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    return action;
}

void WindowActions::makeThemes()
{
    m_themes = new QActionGroup(this);
    const std::pair<QString, ThemeChoice> kChoices[] = {
        {tr("&Follow the desktop"), ThemeChoice::FollowDesktop},
        {tr("&Dark"), ThemeChoice::Dark},
        {tr("&Light"), ThemeChoice::Light},
        {tr("&High contrast"), ThemeChoice::HighContrast},
    };
    for (const auto &[text, choice] : kChoices) {
        QAction *action = make(text);
        action->setCheckable(true);
        action->setData(int(choice));
        m_themes->addAction(action);
    }
    setThemeChoice(ThemeChoice::FollowDesktop);
    connect(m_themes, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT themeChosen(ThemeChoice(action->data().toInt())); });
}

void WindowActions::setThemeChoice(ThemeChoice choice)
{
    const auto actions = m_themes->actions();
    for (QAction *action : actions)
        action->setChecked(action->data().toInt() == int(choice));
}

void WindowActions::fill(QMenuBar &bar, QMenu &recent) const
{
    QMenu *file = bar.addMenu(tr("&File"));
    file->addAction(openSnapshot);
    file->addMenu(&recent);
    file->addActions({saveSnapshot, closeSnapshot});
    file->addSeparator();
    file->addAction(quit);

    QMenu *view = bar.addMenu(tr("&View"));
    view->addActions({positions, orders, history, executions, assets, detail});
    view->addSeparator();
    view->addAction(reconciliation);
    view->addSeparator();
    view->addMenu(tr("&Theme"))->addActions(m_themes->actions());
    view->addAction(columns);
    view->addAction(fullScreen);

    QMenu *account = bar.addMenu(tr("&Account"));
    account->addActions({refresh, retryNow});

    QMenu *help = bar.addMenu(tr("&Help"));
    help->addAction(about);
}

} // namespace apollo::ui
