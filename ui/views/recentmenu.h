// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>
#include <QStringList>

namespace apollo::ui {

/// "Open recent": the snapshots of late, newest first, and "Clear list". Shows paths; whether a file is still there is
/// looked at when it is chosen.
class RecentMenu : public QMenu {
    Q_OBJECT

public:
    explicit RecentMenu(QWidget *parent = nullptr);

    void setFiles(const QStringList &files);
    [[nodiscard]] const QStringList &files() const { return m_files; }

Q_SIGNALS:
    void chosen(const QString &path);
    void clearRequested();

private:
    QStringList m_files;
};

} // namespace apollo::ui
