// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/log.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace apollo {

namespace {

/// A JSON string literal; Qt escapes single values only inside a document.
QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

QByteArray timeText(UtcTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC)
        .toString(Qt::ISODateWithMs)
        .toLatin1();
}

} // namespace

const char *toString(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug: return "debug";
    case LogLevel::Info: return "info";
    case LogLevel::Warning: return "warning";
    case LogLevel::Error: return "error";
    }
    return "";
}

const char *toString(LogCategory category)
{
    switch (category) {
    case LogCategory::Rest: return "rest";
    case LogCategory::Stream: return "stream";
    case LogCategory::Portfolio: return "portfolio";
    case LogCategory::Demo: return "demo";
    case LogCategory::Snapshot: return "snapshot";
    case LogCategory::Secrets: return "secrets";
    case LogCategory::Settings: return "settings";
    case LogCategory::Ui: return "ui";
    case LogCategory::App: return "app";
    }
    return "";
}

const char *toString(LogKey key)
{
    switch (key) {
    case LogKey::Endpoint: return "endpoint";
    case LogKey::RetCode: return "retCode";
    case LogKey::Kind: return "kind";
    case LogKey::Attempt: return "attempt";
    case LogKey::Milliseconds: return "ms";
    case LogKey::Topic: return "topic";
    case LogKey::Count: return "count";
    case LogKey::Bytes: return "bytes";
    case LogKey::State: return "state";
    case LogKey::Environment: return "environment";
    case LogKey::File: return "file";
    case LogKey::Version: return "version";
    case LogKey::Detail: return "detail";
    }
    return "";
}

std::optional<LogLevel> logLevelFromString(const QString &text)
{
    for (const LogLevel level : {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error}) {
        if (text == QLatin1String(toString(level)))
            return level;
    }
    return std::nullopt;
}

Log::Log(std::unique_ptr<LogFile> file, const Clock &clock, LogLevel level)
    : m_file(std::move(file))
    , m_clock(clock)
    , m_level(level)
{
}

void Log::write(LogLevel level, LogCategory category, const char *event, std::initializer_list<LogField> fields)
{
    if (level < m_level || !m_file)
        return;
    QByteArray line = "{\"time\":\"" + timeText(m_clock.utcNow()) + "\",\"level\":\"" + toString(level)
        + "\",\"category\":\"" + toString(category) + "\",\"event\":" + quoted(redacted(QString::fromUtf8(event)));
    for (const LogField &field : fields) {
        line += QByteArrayLiteral(",\"") + toString(field.key) + "\":";
        const auto *const text = std::get_if<QString>(&field.value);
        line += text ? quoted(redacted(*text)) : QByteArray::number(std::get<qint64>(field.value));
    }
    line += "}\n";

    const QMutexLocker lock(&m_mutex);
    const Result<void> written = m_file->append(line);
    m_failure = written ? std::nullopt : std::optional(written.error());
}

void Log::write(LogLevel level, LogCategory category, const char *event, const Error &error)
{
    write(level, category, event,
          {{LogKey::Endpoint, error.where()},
           {LogKey::Kind, QString::fromLatin1(toString(error.kind()))},
           {LogKey::RetCode, qint64(error.code())},
           {LogKey::Detail, error.detail()}});
}

void Log::writeQtMessage(QtMsgType type, const QString &text)
{
    const LogLevel level = type == QtDebugMsg ? LogLevel::Debug
        : type == QtInfoMsg                   ? LogLevel::Info
        : type == QtWarningMsg                ? LogLevel::Warning
                                              : LogLevel::Error;
    write(level, LogCategory::App, "qt", {{LogKey::Detail, text}});
}

std::optional<Error> Log::failure() const
{
    const QMutexLocker lock(&m_mutex);
    return m_failure;
}

} // namespace apollo
