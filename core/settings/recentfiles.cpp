// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/settings/recentfiles.h"

#include <QDir>
#include <QFileInfo>

namespace apollo {

namespace {

QString cleaned(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

} // namespace

QStringList withRecentFile(QStringList files, const QString &path)
{
    const QString file = cleaned(path);
    files.removeAll(file);
    files.prepend(file);
    return files.mid(0, kRecentFiles);
}

QStringList withoutRecentFile(QStringList files, const QString &path)
{
    files.removeAll(path);
    files.removeAll(cleaned(path));
    return files;
}

} // namespace apollo
