// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/sourcecommand.h"

namespace apollo::cli {

SourceCommand::SourceCommand(const Context &context, SourceSpec source)
    : Command(context)
    , m_source(std::move(source))
{
}

void SourceCommand::start()
{
    const auto settings = context().settingsFile.load();
    if (!settings) {
        Q_EMIT finished(context().console.complain(settings.error()));
        return;
    }
    openSource(m_source, *settings, context().secrets, this, [this](Result<OpenedSource> outcome) {
        if (outcome)
            opened(std::move(outcome).value());
        else
            Q_EMIT finished(context().console.complain(outcome.error()));
    });
}

} // namespace apollo::cli
