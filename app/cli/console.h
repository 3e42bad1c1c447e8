// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitcode.h"
#include "core/base/error.h"

#include <QByteArray>
#include <QString>

namespace apollo::cli {

/// Standard output and standard error of `apollo-cli`.
class Console {
public:
    /// Text for people, a line feed after it.
    void print(const QString &text);
    /// Bytes as they are (JSON), a line feed after them.
    void printRaw(const QByteArray &bytes);
    /// What went wrong and what to do, to standard error. @return the exit code that belongs to it.
    ExitCode complain(const Error &error);
    /// A plain sentence to standard error.
    void complain(const QString &sentence);
};

} // namespace apollo::cli
