// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/historyprogress.h"

#include <algorithm>

namespace apollo {

namespace {

constexpr std::chrono::minutes kOverlap{5};

QString baseCoinOf(const InstrumentKey &option, const Portfolio &portfolio)
{
    const Instrument *instrument = portfolio.instrument(option);
    return instrument != nullptr && !instrument->baseCoin.isEmpty() ? instrument->baseCoin
                                                                    : option.symbol.section(QLatin1Char('-'), 0, 0);
}

} // namespace

std::set<HistoryScope> historyScopesOf(const Portfolio &portfolio)
{
    std::set<HistoryScope> scopes{{Category::Spot, {}}, {Category::Linear, {}}, {Category::Inverse, {}}};
    const auto add = [&](const InstrumentKey &key) {
        if (key.category == Category::Option)
            scopes.insert({Category::Option, baseCoinOf(key, portfolio)});
    };
    for (const PositionEntry &entry : portfolio.positions)
        add({entry.reported.key.category, entry.reported.key.symbol});
    for (const Order &order : portfolio.orders)
        add(order.instrument);
    return scopes;
}

HistoryNeeds HistoryProgress::due(const std::set<HistoryScope> &wanted, bool streamLive, UtcTime now) const
{
    HistoryNeeds needs;
    for (const HistoryScope &scope : wanted) {
        const auto known = m_known.find(scope);
        if (known == m_known.end()) {
            needs.lists.push_back({scope, std::nullopt});
        } else if (known->second.gap || !streamLive) {
            const UtcTime from = known->second.to - kOverlap;
            needs.lists.push_back({scope, from > now - kHistorySpan ? std::optional(from) : std::nullopt});
        }
    }
    const bool hasOptions =
        std::ranges::any_of(wanted, [](const HistoryScope &scope) { return scope.category == Category::Option; });
    needs.greeks = hasOptions && (!m_greeksKnown || !streamLive);
    return needs;
}

void HistoryProgress::taken(const HistoryReading &reading, bool streamLive)
{
    for (const auto &fills : reading.executions) {
        const auto closed = std::ranges::find(reading.orders, fills.scope, &ListAnswer<Order, HistoryScope>::scope);
        if (!fills.rows || closed == reading.orders.end() || !closed->rows)
            continue;
        m_known.insert_or_assign(fills.scope, Known{std::min(fills.rows->time, closed->rows->time), !streamLive});
    }
    if (reading.greeks)
        m_greeksKnown = bool(*reading.greeks);
}

void HistoryProgress::streamSpoke(UtcTime now)
{
    for (auto &[scope, known] : m_known) {
        if (!known.gap)
            known.to = std::max(known.to, now);
    }
}

void HistoryProgress::streamLost()
{
    for (auto &[scope, known] : m_known)
        known.gap = true;
    m_greeksKnown = false;
}

} // namespace apollo
