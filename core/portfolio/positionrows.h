// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analytics/valuation.h"
#include "core/bybit/requests.h"
#include "core/domain/portfolio.h"
#include "core/portfolio/rowversion.h"

#include <map>
#include <vector>

namespace apollo {

/// Which list of positions (and of linear, inverse and option orders) an instrument appears in.
[[nodiscard]] PositionScope scopeOf(const InstrumentKey &key, const Portfolio &portfolio);

/// Keeps `Portfolio::positions` current: newer rows replace older ones by key, flat rows remove. Remembers the
/// version of positions that are gone, so that a late message does not bring them back. Pure.
class PositionRows {
public:
    enum class Effect { None, Updated, Added, Removed };

    struct Change {
        PositionKey key;
        Effect effect = Effect::None;
    };

    /// One row of a message or answer of time `time`.
    Change apply(Portfolio &portfolio, const Position &row, UtcTime time);

    /// A complete list: rows of the scope that it lacks are closed, unless they changed after the answer. An answer
    /// with rejected rows closes nothing: the row may be among them.
    std::vector<Change> applyList(Portfolio &portfolio, const PositionScope &scope, const bybit::Page<Position> &list);

private:
    std::map<PositionKey, RowVersion> m_versions;
};

} // namespace apollo
