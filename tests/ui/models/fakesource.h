// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/portfolio/portfoliosource.h"

#include <utility>

namespace apollo::test {

/// A source whose portfolio and state a test changes by hand.
class FakeSource : public PortfolioSource {
public:
    explicit FakeSource(Portfolio portfolio = {})
        : data(std::move(portfolio))
    {
        current.kind = SourceState::Kind::Live;
    }

    [[nodiscard]] const Portfolio &portfolio() const override { return data; }
    [[nodiscard]] const SourceState &state() const override { return current; }

    void setKind(SourceState::Kind kind)
    {
        current.kind = kind;
        Q_EMIT stateChanged();
    }
    void tellPositions(std::vector<PositionKey> keys)
    {
        PortfolioChanges changes;
        changes.positions = true;
        changes.positionKeys = std::move(keys);
        Q_EMIT changed(changes);
    }
    void tellPositionSet()
    {
        PortfolioChanges changes;
        changes.positions = true;
        changes.positionSet = true;
        Q_EMIT changed(changes);
    }
    void tellAll()
    {
        const PortfolioChanges changes = PortfolioChanges::everything();
        Q_EMIT changed(changes);
    }

    Portfolio data;
    SourceState current;
};

} // namespace apollo::test
