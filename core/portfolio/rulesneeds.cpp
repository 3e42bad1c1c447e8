// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/rulesneeds.h"

#include "core/portfolio/marketneeds.h"

namespace apollo {

namespace {

constexpr std::chrono::hours kRulesLast{1};
constexpr std::chrono::seconds kRetryAfter{30};

bool hasRules(Category category)
{
    return category == Category::Linear || category == Category::Inverse;
}

/// True when the rule is there and fresh.
template <typename Map>
bool isFresh(const Map &rules, const typename Map::key_type &key, UtcTime now)
{
    const auto found = rules.find(key);
    return found != rules.end() && now < found->second.asOf + kRulesLast;
}

template <typename Key>
void subtract(std::set<Key> &from, const std::set<Key> &what)
{
    std::erase_if(from, [&what](const Key &key) { return what.contains(key); });
}

template <typename Map>
bool keep(Map &rules, const std::set<typename Map::key_type> &needed)
{
    return std::erase_if(rules, [&needed](const auto &entry) { return !needed.contains(entry.first); }) > 0;
}

} // namespace

RulesNeeds rulesFor(const Portfolio &portfolio)
{
    RulesNeeds needs;
    for (const PositionEntry &entry : portfolio.positions) {
        const InstrumentKey key{entry.reported.key.category, entry.reported.key.symbol};
        if (hasRules(key.category)) {
            needs.riskTables.insert(key);
            needs.feeRates.insert(key);
        }
    }
    for (const Order &order : portfolio.orders) {
        if (hasRules(order.instrument.category))
            needs.feeRates.insert(order.instrument);
    }
    for (const CoinEntry &entry : portfolio.coins) {
        if (holdsAnything(entry.reported))
            needs.coins.insert(entry.reported.coin);
    }
    return needs;
}

bool keepRules(MarginRules &rules, const RulesNeeds &needed)
{
    const bool risk = keep(rules.riskTables, needed.riskTables);
    const bool fees = keep(rules.feeRates, needed.feeRates);
    const bool ratios = keep(rules.collateralTables, needed.coins);
    return keep(rules.collateral, needed.coins) || risk || fees || ratios;
}

std::optional<RulesNeeds> RulesProgress::due(const Portfolio &portfolio, UtcTime now) const
{
    if (m_failed && now < *m_readAt + kRetryAfter)
        return std::nullopt;
    RulesNeeds needs = rulesFor(portfolio);
    const MarginRules &rules = portfolio.rules;
    std::erase_if(needs.riskTables, [&](const InstrumentKey &key) { return isFresh(rules.riskTables, key, now); });
    std::erase_if(needs.feeRates, [&](const InstrumentKey &key) { return isFresh(rules.feeRates, key, now); });
    std::erase_if(needs.coins, [&](const QString &coin) {
        return isFresh(rules.collateralTables, coin, now) && isFresh(rules.collateral, coin, now);
    });
    if (now < m_answeredFrom + kRulesLast) {
        subtract(needs.riskTables, m_answered.riskTables);
        subtract(needs.feeRates, m_answered.feeRates);
        subtract(needs.coins, m_answered.coins);
    }
    return m_readAt && !m_failed && needs.isEmpty() ? std::nullopt : std::optional(needs);
}

void RulesProgress::taken(const RulesNeeds &asked, bool complete, UtcTime now)
{
    m_readAt = now;
    m_failed = !complete;
    if (now >= m_answeredFrom + kRulesLast) {
        m_answered = {};
        m_answeredFrom = now;
    }
    if (!complete)
        return;
    m_answered.riskTables.insert(asked.riskTables.begin(), asked.riskTables.end());
    m_answered.feeRates.insert(asked.feeRates.begin(), asked.feeRates.end());
    m_answered.coins.insert(asked.coins.begin(), asked.coins.end());
}

} // namespace apollo
