// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/portfolio/portfoliosource.h"

#include <utility>

namespace apollo::test {

/// A source that shows what the test puts into it and counts what is asked of it.
class FixedSource final : public PortfolioSource {
public:
    FixedSource(Portfolio portfolio, SourceState state)
        : m_portfolio(std::move(portfolio))
        , m_state(std::move(state))
    {
    }
    /// Live.
    explicit FixedSource(Portfolio portfolio)
        : m_portfolio(std::move(portfolio))
    {
        m_state.kind = SourceState::Kind::Live;
    }

    [[nodiscard]] const Portfolio &portfolio() const override { return m_portfolio; }
    [[nodiscard]] const SourceState &state() const override { return m_state; }
    [[nodiscard]] ConnectionFigures connection() const override { return m_connection; }
    void refresh() override { ++refreshes; }
    void retryNow() override { ++retries; }

    /// Says that everything changed.
    void setPortfolio(Portfolio portfolio)
    {
        m_portfolio = std::move(portfolio);
        PortfolioChanges all;
        all.account = all.positions = all.positionSet = all.coins = all.orders = all.executions = true;
        all.equityRun = all.sections = true;
        Q_EMIT changed(all);
    }
    void setState(SourceState state)
    {
        m_state = std::move(state);
        Q_EMIT stateChanged();
    }
    void setConnection(ConnectionFigures connection) { m_connection = std::move(connection); }

    int refreshes = 0;
    int retries = 0;

private:
    Portfolio m_portfolio;
    SourceState m_state;
    ConnectionFigures m_connection;
};

} // namespace apollo::test
