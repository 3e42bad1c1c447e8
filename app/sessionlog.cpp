// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sessionlog.h"

#include "app/words.h"
#include "core/base/privatefile.h"
#include "core/domain/wirenames.h"

#include <QStandardPaths>

namespace apollo {

namespace {

// Qt's message handler takes no context: this is the one place that it can be passed through.
Log *qtMessageLog = nullptr;
QtMessageHandler previousHandler = nullptr;

void writeQtMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (qtMessageLog)
        qtMessageLog->writeQtMessage(type, text);
    if (previousHandler)
        previousHandler(type, context, text);
}

} // namespace

QString logDirectory()
{
    const QString own = qEnvironmentVariable("APOLLO_CONFIG_DIR");
    const QString base = own.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/apollo")
        : own;
    return base + QStringLiteral("/log");
}

SessionLog::SessionLog(const QString &level, const Clock &clock)
{
    const QString directory = logDirectory();
    std::unique_ptr<LogFile> file;
    if (makePrivateDirectory(directory)) {
        m_lock = std::make_unique<QLockFile>(directory + QStringLiteral("/apollo.lock"));
        m_lock->setStaleLockTime(0);
        if (m_lock->tryLock()) {
            if (auto opened = LogFile::open(directory, QStringLiteral("apollo")))
                file = std::move(opened).value();
        }
    }
    m_log = std::make_unique<Log>(std::move(file), clock, logLevelFromString(level).value_or(LogLevel::Info));
    m_log->write(LogLevel::Info, LogCategory::App, "started", {{LogKey::Version, QStringLiteral(APOLLO_VERSION)}});
    qtMessageLog = m_log.get();
    previousHandler = qInstallMessageHandler(&writeQtMessage);
}

SessionLog::~SessionLog()
{
    qInstallMessageHandler(previousHandler);
    qtMessageLog = nullptr;
    m_log->write(LogLevel::Info, LogCategory::App, "ended");
}

void SessionLog::follow(PortfolioSource &source)
{
    if (m_source)
        disconnect(m_source, nullptr, this, nullptr);
    m_source = &source;
    connect(&source, &PortfolioSource::stateChanged, this, &SessionLog::stateChanged);
    connect(&source, &QObject::destroyed, this, [this] { m_source = nullptr; });
    const std::string_view environment = toWire(source.portfolio().environment);
    m_log->write(
        LogLevel::Info, LogCategory::Portfolio, "source-shown",
        {{LogKey::Environment, QString::fromLatin1(environment.data(), static_cast<qsizetype>(environment.size()))}});
    stateChanged();
}

void SessionLog::failed(LogCategory category, const Error &error)
{
    m_log->write(LogLevel::Error, category, "failed", error);
}

void SessionLog::stateChanged()
{
    const SourceState &state = m_source->state();
    if (state.kind == m_last)
        return;
    m_last = state.kind;
    m_log->write(LogLevel::Info, LogCategory::Portfolio, "state-changed",
                 {{LogKey::State, QString::fromLatin1(nameOf(state.kind))}, {LogKey::Attempt, qint64(state.attempts)}});
    if (state.reason)
        m_log->write(LogLevel::Warning, LogCategory::Portfolio, "reason", *state.reason);
}

} // namespace apollo
