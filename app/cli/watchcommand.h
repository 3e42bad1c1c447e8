// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/sourcecommand.h"

#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace apollo {
class LiveSession;
}

namespace apollo::cli {

/// `watch SOURCE [--for SECONDS] [--every MS]`: connects like the window does and prints one JSON object per line
/// (resources/watch.schema.json), from the moment the account is known. Refused credentials end it with exit code 4; an
/// account that never became known in the given time ends it with the reason.
class WatchCommand : public SourceCommand {
    Q_OBJECT

public:
    struct Options {
        std::optional<std::chrono::seconds> duration; ///< for ever without
        std::chrono::milliseconds interval{1000};
    };

    WatchCommand(const Context &context, SourceSpec source, const Options &options);
    ~WatchCommand() override;

protected:
    void opened(OpenedSource opened) override;

private:
    void stateChanged();
    void printLine();
    void timeIsUp();
    void end(ExitCode code);

    Options m_options;
    QTimer m_lineTimer;
    QTimer m_endTimer;
    std::unique_ptr<LiveSession> m_session;
    bool m_printed = false;
};

} // namespace apollo::cli
