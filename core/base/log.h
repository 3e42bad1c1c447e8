// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/logfile.h"

#include <QMutex>
#include <QString>

#include <initializer_list>
#include <optional>
#include <variant>

namespace apollo {

/// How much a line matters. Lines under the level of the settings are not written.
enum class LogLevel { Debug, Info, Warning, Error };

/// Which room speaks.
enum class LogCategory { Rest, Stream, Portfolio, Demo, Snapshot, Secrets, Settings, Ui, App };

/// The names a value may be logged under: a closed list, so that nobody logs a request, a header or a body.
enum class LogKey {
    Endpoint, ///< path of the endpoint table
    RetCode,  ///< Bybit's code or the HTTP status
    Kind,     ///< toString(ErrorKind)
    Attempt,
    Milliseconds,
    Topic, ///< stream topic
    Count,
    Bytes,
    State,
    Environment,
    File, ///< a file name, no path
    Version,
    Detail, ///< English
};

[[nodiscard]] const char *toString(LogLevel level);       ///< "info"
[[nodiscard]] const char *toString(LogCategory category); ///< "rest"
[[nodiscard]] const char *toString(LogKey key);           ///< "retCode"
/// Reads the text of the settings; nullopt for another text.
[[nodiscard]] std::optional<LogLevel> logLevelFromString(const QString &text);

/// One value of a line.
struct LogField {
    LogKey key;
    std::variant<qint64, QString> value;
};

/// The structured log: one JSON object per line with time, level, category, event and fields. Every text is redacted,
/// so that no key, signature or PEM block gets onto the disk. Handed to who needs it; there is no global one.
/// May be used from every thread.
class Log {
public:
    /// @param file where the lines go; nullptr: nowhere. @param clock outlives the log.
    Log(std::unique_ptr<LogFile> file, const Clock &clock, LogLevel level);

    /// @param event a fixed English name, words joined by hyphens ("request-failed").
    void write(LogLevel level, LogCategory category, const char *event, std::initializer_list<LogField> fields = {});
    /// An Error as a line: endpoint, kind, retCode, detail.
    void write(LogLevel level, LogCategory category, const char *event, const Error &error);
    /// For the application's handler of Qt's own messages: event "qt" with the text as detail.
    void writeQtMessage(QtMsgType type, const QString &text);

    [[nodiscard]] LogLevel level() const { return m_level; }
    /// Why the last line could not be written; nullopt when it could.
    [[nodiscard]] std::optional<Error> failure() const;

private:
    std::unique_ptr<LogFile> m_file;
    const Clock &m_clock;
    LogLevel m_level;
    mutable QMutex m_mutex;
    std::optional<Error> m_failure;
};

} // namespace apollo
