// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/privatefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace apollo {

namespace {

constexpr QFileDevice::Permissions kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

// QSaveFile syncs the content and renames it, but the rename itself is on the disk only after the directory is.
void syncDirectory(const QString &path)
{
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
#else
    Q_UNUSED(path)
#endif
}

} // namespace

Result<void> writePrivateFile(const QString &path, const QByteArray &content)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return fail(ErrorKind::Storage, info.fileName(), QStringLiteral("is not a regular file"));

    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kOwnerOnly))
        return fail(ErrorKind::Storage, info.fileName(), file.errorString());
    if (file.write(content) != content.size() || !file.commit())
        return fail(ErrorKind::Storage, info.fileName(), file.errorString());
    syncDirectory(info.absolutePath());
    return {};
}

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, name, file.errorString());
    const QByteArray content = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorKind::Storage, name, file.errorString());
    if (content.size() > limit)
        return fail(ErrorKind::Storage, name, QStringLiteral("larger than %1 bytes").arg(limit));
    return content;
}

Result<void> makePrivateDirectory(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    if (!QDir().mkpath(path))
        return fail(ErrorKind::Storage, path, QStringLiteral("the directory cannot be made"));
    if (!QFile::setPermissions(path, kOwnerOnly | QFileDevice::ExeOwner))
        return fail(ErrorKind::Storage, path, QStringLiteral("the directory's permissions cannot be set"));
    return {};
}

} // namespace apollo
