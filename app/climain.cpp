// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/hardening.h"
#include "app/translation.h"
#include "core/secrets/keychainsecretstore.h"

#include <QCoreApplication>
#include <QTimer>

int main(int argc, char *argv[])
{
    apollo::hardenProcess();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("apollo"));
    QCoreApplication::setApplicationVersion(QStringLiteral(APOLLO_VERSION));

    const apollo::Translation translation(application);
    apollo::cli::Console console;
    const apollo::SystemClock clock;
    apollo::KeychainSecretStore secrets;
    const apollo::SettingsFile settings(apollo::SettingsFile::defaultPath());

    const apollo::cli::Parsed parsed =
        apollo::cli::parseCommandLine(QCoreApplication::arguments(), {console, clock, secrets, settings});
    if (!parsed.command)
        return static_cast<int>(parsed.code);

    QObject::connect(
        parsed.command.get(), &apollo::cli::Command::finished, &application,
        [](apollo::ExitCode code) { QCoreApplication::exit(static_cast<int>(code)); }, Qt::QueuedConnection);
    QTimer::singleShot(0, parsed.command.get(), &apollo::cli::Command::start);
    return QCoreApplication::exec();
}
