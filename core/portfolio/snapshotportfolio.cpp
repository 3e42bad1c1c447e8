// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/snapshotportfolio.h"

namespace apollo {

SnapshotPortfolio::SnapshotPortfolio(Portfolio portfolio, UtcTime takenAt, QObject *parent)
    : PortfolioSource(parent)
    , m_portfolio(std::move(portfolio))
{
    m_state.kind = SourceState::Kind::Snapshot;
    m_state.since = takenAt;
    m_state.valuesFrom = m_portfolio.asOf ? m_portfolio.asOf : takenAt;
}

} // namespace apollo
