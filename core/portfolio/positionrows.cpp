// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/positionrows.h"

#include "core/analytics/settlecoin.h"

#include <algorithm>
#include <set>

namespace apollo {

namespace {

auto lowerBound(std::vector<PositionEntry> &positions, const PositionKey &key)
{
    return std::lower_bound(positions.begin(), positions.end(), key,
                            [](const PositionEntry &entry, const PositionKey &k) { return entry.reported.key < k; });
}

} // namespace

PositionScope scopeOf(const InstrumentKey &key, const Portfolio &portfolio)
{
    if (key.category != Category::Linear)
        return {key.category, {}};
    return {key.category, settleCoinOf(key, portfolio.instrument(key))};
}

PositionRows::Change PositionRows::apply(Portfolio &portfolio, const Position &row, UtcTime time)
{
    const RowVersion version{row.seq, row.updatedTime, time};
    const auto known = m_versions.find(row.key);
    if (known != m_versions.end() && !supersedes(version, known->second))
        return {row.key, Effect::None};
    m_versions.insert_or_assign(row.key, version);

    auto &positions = portfolio.positions;
    const auto at = lowerBound(positions, row.key);
    const bool exists = at != positions.end() && at->reported.key == row.key;
    if (row.isFlat()) {
        if (!exists)
            return {row.key, Effect::None};
        positions.erase(at);
        return {row.key, Effect::Removed};
    }
    if (!exists) {
        positions.insert(at, {row, {}});
        return {row.key, Effect::Added};
    }
    if (at->reported == row)
        return {row.key, Effect::None};
    at->reported = row;
    return {row.key, Effect::Updated};
}

std::vector<PositionRows::Change> PositionRows::applyList(Portfolio &portfolio, const PositionScope &scope,
                                                          const bybit::Page<Position> &list)
{
    std::vector<Change> changes;
    std::set<PositionKey> listed;
    for (const Position &row : list.rows) {
        listed.insert(row.key);
        changes.push_back(apply(portfolio, row, list.time));
    }
    if (list.rejectedRows > 0)
        return changes;

    std::erase_if(portfolio.positions, [&](const PositionEntry &entry) {
        const PositionKey &key = entry.reported.key;
        if (listed.contains(key) || scopeOf({key.category, key.symbol}, portfolio) != scope)
            return false;
        RowVersion &version = m_versions[key];
        if (std::max(version.updated.value_or(UtcTime()), version.message) > list.time)
            return false;
        version.updated = std::max(version.updated.value_or(UtcTime()), list.time);
        version.message = list.time;
        changes.push_back({key, Effect::Removed});
        return true;
    });
    return changes;
}

} // namespace apollo
