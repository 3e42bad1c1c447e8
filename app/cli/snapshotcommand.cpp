// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/snapshotcommand.h"

#include "core/snapshot/snapshotfile.h"

namespace apollo::cli {

SnapshotCommand::SnapshotCommand(const Context &context, SourceSpec source, QString path, bool allowPartial)
    : FetchCommand(context, std::move(source))
    , m_path(std::move(path))
    , m_allowPartial(allowPartial)
{
}

void SnapshotCommand::fetched(const Portfolio &portfolio)
{
    const ExitCode completeness = reportMissing(portfolio);
    if (completeness != ExitCode::Ok && !m_allowPartial) {
        context().console.complain(
            tr("No snapshot was written, because a part is missing. Add --allow-partial to write it all the same."));
        Q_EMIT finished(completeness);
        return;
    }
    Snapshot snapshot;
    snapshot.time = portfolio.asOf.value_or(context().clock.utcNow());
    snapshot.producer = QStringLiteral("Apollo " APOLLO_VERSION);
    snapshot.portfolio = portfolio;
    if (const auto saved = saveSnapshot(snapshot, m_path); !saved) {
        Q_EMIT finished(context().console.complain(saved.error()));
        return;
    }
    context().console.print(tr("Saved %1: %2 positions, %3 coins, %4 open orders.")
                                .arg(m_path)
                                .arg(portfolio.positions.size())
                                .arg(portfolio.coins.size())
                                .arg(portfolio.orders.size()));
    Q_EMIT finished(ExitCode::Ok);
}

} // namespace apollo::cli
