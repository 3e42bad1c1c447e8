// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/showcommand.h"

#include "app/cli/portfoliotext.h"
#include "core/snapshot/snapshotfile.h"

namespace apollo::cli {

ShowCommand::ShowCommand(const Context &context, SourceSpec source, bool json)
    : FetchCommand(context, std::move(source))
    , m_json(json)
{
}

void ShowCommand::start()
{
    if (source().kind != SourceSpec::Kind::File) {
        FetchCommand::start();
        return;
    }
    const auto snapshot = loadSnapshot(source().file);
    if (!snapshot) {
        context().console.complain(snapshot.error());
        // The file is what the command line named: a wrong one is a wrong use.
        Q_EMIT finished(ExitCode::Usage);
        return;
    }
    if (m_json)
        context().console.printRaw(snapshotToJson(*snapshot));
    else
        context().console.print(portfolioText(snapshot->portfolio, snapshot->time));
    Q_EMIT finished(reportMissing(snapshot->portfolio));
}

void ShowCommand::fetched(const Portfolio &portfolio)
{
    const UtcTime time = portfolio.asOf.value_or(context().clock.utcNow());
    if (m_json)
        context().console.printRaw(snapshotToJson({time, QStringLiteral("Apollo " APOLLO_VERSION), portfolio}));
    else
        context().console.print(portfolioText(portfolio, time));
    Q_EMIT finished(reportMissing(portfolio));
}

} // namespace apollo::cli
