// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/console.h"
#include "app/exitcode.h"
#include "core/base/clock.h"
#include "core/secrets/secretstore.h"
#include "core/settings/settingsfile.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace apollo::cli {

/// What every command gets. All of it outlives the command.
struct Context {
    Console &console;
    const Clock &clock;
    SecretStore &secrets;
    const SettingsFile &settingsFile;
};

/// One command of `apollo-cli`, started once.
class Command : public QObject {
    Q_OBJECT

public:
    explicit Command(const Context &context)
        : m_context(context)
    {
    }

    virtual void start() = 0;

Q_SIGNALS:
    /// Exactly once, through the event loop or from `start`.
    void finished(apollo::ExitCode code);

protected:
    [[nodiscard]] const Context &context() const { return m_context; }

private:
    Context m_context;
};

/// A command line that was understood, or the code to leave with at once (help was printed, usage was wrong).
struct Parsed {
    std::unique_ptr<Command> command;
    ExitCode code = ExitCode::Ok;
};

/// Finds the command and reads its options. Prints help, version and usage errors itself.
[[nodiscard]] Parsed parseCommandLine(const QStringList &arguments, const Context &context);

} // namespace apollo::cli
