// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/positionsmodel.h"

#include "core/analytics/settlecoin.h"

#include <algorithm>

namespace apollo::ui {

namespace {

constexpr std::chrono::seconds kTimesInterval{5};

} // namespace

PositionsModel::PositionsModel(const PortfolioSource &source, const Clock &clock, TableFormats formats, QObject *parent)
    : KeyedModel(positionColumns(), kPositionColumns, contextOf(source, clock, formats), parent)
    , m_source(source)
    , m_clock(clock)
    , m_formats(std::move(formats))
{
    connect(&source, &PortfolioSource::changed, this, &PositionsModel::update);
    connect(&source, &PortfolioSource::stateChanged, this, [this] { setContext(currentContext()); });
    connect(&m_minutes, &QTimer::timeout, this, &PositionsModel::refreshTimes);
    m_minutes.start(kTimesInterval);
    reload();
}

TableContext PositionsModel::currentContext() const
{
    return contextOf(m_source, m_clock, m_formats);
}

void PositionsModel::refreshTimes()
{
    setContext(currentContext());
    refreshLook();
}

PositionRow PositionsModel::rowOf(const PositionEntry &entry) const
{
    const Portfolio &portfolio = m_source.portfolio();
    const InstrumentKey key{entry.reported.key.category, entry.reported.key.symbol};
    const Instrument *instrument = portfolio.instrument(key);
    const Ticker *ticker = portfolio.ticker(key);
    PositionRow row;
    row.entry = entry;
    if (instrument)
        row.instrument = *instrument;
    row.settleCoin = settleCoinOf(key, instrument);
    if (ticker)
        row.indexPrice = ticker->indexPrice;
    return row;
}

void PositionsModel::reload()
{
    std::vector<PositionRow> rows;
    rows.reserve(m_source.portfolio().positions.size());
    for (const PositionEntry &entry : m_source.portfolio().positions)
        rows.push_back(rowOf(entry));
    setRows(std::move(rows));
}

void PositionsModel::update(const PortfolioChanges &changes)
{
    setContext(currentContext());
    if (changes.positionSet || changes.sections || (changes.positions && changes.positionKeys.empty())) {
        reload();
        return;
    }
    const std::vector<PositionEntry> &positions = m_source.portfolio().positions;
    for (const PositionKey &key : changes.positionKeys) {
        const auto found = std::lower_bound(
            positions.begin(), positions.end(), key,
            [](const PositionEntry &entry, const PositionKey &wanted) { return entry.reported.key < wanted; });
        const auto at = static_cast<int>(found - positions.begin());
        const bool isKnown =
            found != positions.end() && found->reported.key == key && at < rowCount() && row(at).key() == key;
        if (!isKnown) { // the set changed between two flushes: read it whole
            reload();
            return;
        }
        updateRow(at, rowOf(*found));
    }
}

} // namespace apollo::ui
