// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/portfolio/portfoliosource.h"

namespace apollo {

/// A portfolio that does not change: what a snapshot file held. Opens no socket.
class SnapshotPortfolio : public PortfolioSource {
    Q_OBJECT

public:
    explicit SnapshotPortfolio(Portfolio portfolio, UtcTime takenAt, QObject *parent = nullptr);

    [[nodiscard]] const Portfolio &portfolio() const override { return m_portfolio; }
    [[nodiscard]] const SourceState &state() const override { return m_state; }

private:
    Portfolio m_portfolio;
    SourceState m_state;
};

} // namespace apollo
