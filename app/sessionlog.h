// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/log.h"
#include "core/portfolio/portfoliosource.h"

#include <QLockFile>
#include <QObject>

#include <memory>

namespace apollo {

/// The log of the window: what state the account was in and why, and Qt's own messages. One process writes it at a
/// time; a second window logs nothing.
class SessionLog : public QObject {
    Q_OBJECT

public:
    /// @param level as in the settings ("info"). @param clock outlives this.
    SessionLog(const QString &level, const Clock &clock);
    ~SessionLog() override;

    /// Follows the state of a source from now on, until it is destroyed or another is followed.
    void follow(PortfolioSource &source);
    void failed(LogCategory category, const Error &error);

private:
    void stateChanged();

    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<Log> m_log;
    PortfolioSource *m_source = nullptr;
    SourceState::Kind m_last = SourceState::Kind::Loading;
};

/// Where the log is: `log` in APOLLO_CONFIG_DIR or, without it, in the user's data directory for Apollo.
[[nodiscard]] QString logDirectory();

} // namespace apollo
