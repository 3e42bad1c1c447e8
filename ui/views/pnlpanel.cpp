// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/pnlpanel.h"

#include "core/domain/portfolio.h"

#include <algorithm>

namespace apollo::ui {

namespace {

QString nameOf(const Position &position)
{
    if (position.key.positionIdx == 0)
        return position.key.symbol;
    // Hedge mode: both legs of a symbol stand side by side.
    return position.direction() > 0 ? PnlPanel::tr("%1 long").arg(position.key.symbol)
                                    : PnlPanel::tr("%1 short").arg(position.key.symbol);
}

} // namespace

std::vector<Bar> pnlBars(const Portfolio &portfolio)
{
    std::vector<const PositionEntry *> entries;
    entries.reserve(portfolio.positions.size());
    for (const PositionEntry &entry : portfolio.positions)
        entries.push_back(&entry);
    // An optional orders "none" before any value, so the reverse puts it last.
    std::stable_sort(entries.begin(), entries.end(), [](const PositionEntry *a, const PositionEntry *b) {
        return absolute(a->computed.unrealizedPnlUsd) > absolute(b->computed.unrealizedPnlUsd);
    });
    std::vector<Bar> bars;
    bars.reserve(entries.size());
    for (const PositionEntry *entry : entries)
        bars.push_back({nameOf(entry->reported), entry->computed.unrealizedPnlUsd});
    return bars;
}

PnlPanel::PnlPanel(const ViewContext &context, QWidget *parent)
    : BarPanel(context, tr("P&L by position"), tr("Position"), tr("Unrealized P&L (USD)"), parent)
{
    refresh();
}

std::vector<Bar> PnlPanel::barsOf(const Portfolio &portfolio) const
{
    return pnlBars(portfolio);
}

QString PnlPanel::captionOf(const Portfolio *) const
{
    return tr("unrealized, USD");
}

} // namespace apollo::ui
