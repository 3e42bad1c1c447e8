// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/recentmenu.h"

#include "ui/views/tooltip.h"

#include <QDir>
#include <QFileInfo>

namespace apollo::ui {

namespace {

/// "main.json (~/snapshots)": an ampersand in it is no mnemonic.
QString entryText(int number, const QString &path)
{
    const QFileInfo file(path);
    QString folder = file.absolutePath();
    if (folder == QDir::homePath() || folder.startsWith(QDir::homePath() + QLatin1Char('/')))
        folder.replace(0, QDir::homePath().size(), QStringLiteral("~"));
    QString text = QStringLiteral("%1 (%2)").arg(file.fileName(), QDir::toNativeSeparators(folder));
    text.replace(QLatin1Char('&'), QLatin1String("&&"));
    // Digits are keys of the entries: 1 to 9, then 0.
    return QStringLiteral("&%1 ").arg(number % 10) + text;
}

} // namespace

RecentMenu::RecentMenu(QWidget *parent)
    : QMenu(parent)
{
    setObjectName(QStringLiteral("recentMenu"));
    setTitle(tr("Open &recent"));
    setToolTipsVisible(true);
    setFiles({});
}

void RecentMenu::setFiles(const QStringList &files)
{
    m_files = files;
    clear();
    int number = 0;
    for (const QString &path : files) {
        QAction *action = addAction(entryText(++number, path));
        action->setToolTip(toolTipOf({path}));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT chosen(path); });
    }
    if (files.isEmpty())
        addAction(tr("No snapshots yet"))->setEnabled(false);
    addSeparator();
    QAction *forget = addAction(tr("&Clear list"));
    forget->setEnabled(!files.isEmpty());
    connect(forget, &QAction::triggered, this, &RecentMenu::clearRequested);
}

} // namespace apollo::ui
