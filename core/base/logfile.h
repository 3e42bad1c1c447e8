// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <memory>

namespace apollo {

/// A text file that turns over: NAME.log is written, NAME.1.log to NAME.4.log are older. Each holds whole lines and at
/// most kMaxSize bytes, and only its owner may read it (mode 0600 from the moment it exists, directory 0700).
class LogFile {
public:
    static constexpr int kFiles = 5;
    static constexpr qint64 kMaxSize = 2 * 1024 * 1024;

    /// Opens for appending, making the directory when needed. @return Storage when that is not possible.
    [[nodiscard]] static Result<std::unique_ptr<LogFile>> open(const QString &directory, const QString &name);

    /// Appends a line, break included. @return Storage when it could not be written whole; the line is then lost.
    [[nodiscard]] Result<void> append(const QByteArray &line);

    /// The path of the newest file (0) or an older one (1 to 4).
    [[nodiscard]] QString path(int age) const;

private:
    LogFile(QString directory, QString name);
    [[nodiscard]] Result<void> openNewest();
    [[nodiscard]] Result<void> turnOver();

    QString m_directory;
    QString m_name;
    QFile m_file;
};

} // namespace apollo
