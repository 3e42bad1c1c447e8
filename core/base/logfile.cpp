// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/logfile.h"

#include "core/base/privatefile.h"

#include <QDir>

namespace apollo {

namespace {

constexpr QFileDevice::Permissions kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

} // namespace

LogFile::LogFile(QString directory, QString name)
    : m_directory(std::move(directory))
    , m_name(std::move(name))
{
}

Result<std::unique_ptr<LogFile>> LogFile::open(const QString &directory, const QString &name)
{
    if (Result<void> made = makePrivateDirectory(directory); !made)
        return fail(made.error());
    std::unique_ptr<LogFile> log(new LogFile(directory, name)); // the constructor is private
    if (Result<void> opened = log->openNewest(); !opened)
        return fail(opened.error());
    return log;
}

QString LogFile::path(int age) const
{
    const QString number = age == 0 ? QString() : QLatin1Char('.') + QString::number(age);
    return QDir(m_directory).filePath(m_name + number + QStringLiteral(".log"));
}

Result<void> LogFile::openNewest()
{
    m_file.setFileName(path(0));
    // The mode is given at creation: there is no moment in which others could open it.
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered, kOwnerOnly)
        || !m_file.setPermissions(kOwnerOnly))
        return fail(ErrorKind::Storage, m_name, m_file.errorString());
    return {};
}

Result<void> LogFile::turnOver()
{
    m_file.close();
    QFile::remove(path(kFiles - 1));
    for (int age = kFiles - 2; age >= 0; --age) {
        if (QFile::exists(path(age)) && !QFile::rename(path(age), path(age + 1)))
            return fail(ErrorKind::Storage, m_name, QStringLiteral("the log files cannot be turned over"));
    }
    return openNewest();
}

Result<void> LogFile::append(const QByteArray &line)
{
    if (!m_file.isOpen()) {
        if (Result<void> opened = openNewest(); !opened)
            return opened;
    }
    if (m_file.size() > 0 && m_file.size() + line.size() > kMaxSize) {
        if (Result<void> turned = turnOver(); !turned)
            return turned;
    }
    if (m_file.write(line) != line.size())
        return fail(ErrorKind::Storage, m_name, m_file.errorString());
    return {};
}

} // namespace apollo
