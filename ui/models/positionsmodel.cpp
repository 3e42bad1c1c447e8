// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/positionsmodel.h"

#include "core/analytics/settlecoin.h"

#include <algorithm>
#include <utility>

namespace apollo::ui {

namespace {

constexpr std::chrono::seconds kTimesInterval{5};

std::optional<MarginDifference> comparedIn(const std::optional<Reconciliation> &reconciliation, const PositionKey &key)
{
    if (!reconciliation)
        return std::nullopt;
    const auto &items = reconciliation->positions;
    auto item = std::lower_bound(items.begin(), items.end(), key,
                                 [](const PositionReconciliationItem &candidate, const PositionKey &wanted) {
                                     return candidate.position < wanted;
                                 });
    if (item == items.end() || item->position != key)
        return std::nullopt;
    MarginDifference difference{reconciliation->at, {}, {}};
    for (; item != items.end() && item->position == key; ++item) {
        if (item->item.figure == QLatin1String("positionIM"))
            difference.im = item->item.difference;
        else if (item->item.figure == QLatin1String("positionMM"))
            difference.mm = item->item.difference;
    }
    return difference;
}

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
    row.compared = comparedIn(portfolio.reconciliation, entry.reported.key);
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
    const std::optional<Reconciliation> &reconciliation = m_source.portfolio().reconciliation;
    const auto comparedAt = reconciliation ? std::optional(reconciliation->at) : std::nullopt;
    const bool isComparedAgain = std::exchange(m_comparedAt, comparedAt) != comparedAt;
    if (isComparedAgain || changes.positionSet || changes.sections
        || (changes.positions && changes.positionKeys.empty())) {
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
