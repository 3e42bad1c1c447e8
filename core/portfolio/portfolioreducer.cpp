// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/portfolioreducer.h"

#include "core/analytics/reconcile.h"
#include "core/analytics/settlecoin.h"
#include "core/portfolio/executionlog.h"
#include "core/portfolio/historyprogress.h"
#include "core/portfolio/orderlog.h"
#include "core/portfolio/readingsections.h"
#include "core/portfolio/rulesneeds.h"

#include <algorithm>

namespace apollo {

namespace {

/// A stream ticker older than this no longer beats what REST says.
constexpr std::chrono::seconds kTickerTrust{10};
constexpr std::chrono::seconds kSampleSpacing{1};
constexpr std::size_t kSamplesKept = 24 * 60 * 60;

} // namespace

PortfolioReducer::PortfolioReducer(QString accountName, Environment environment)
{
    m_portfolio.accountName = std::move(accountName);
    m_portfolio.environment = environment;
}

void PortfolioReducer::apply(const AccountReading &reading)
{
    setSections(sectionsOf(reading, m_portfolio.info.mode));
    if (reading.keyInfo && *reading.keyInfo) {
        const QString &uid = (*reading.keyInfo)->userId;
        m_changes.account = m_changes.account || uid != m_portfolio.uid;
        m_portfolio.uid = uid;
    }
    if (reading.info && *reading.info && m_portfolio.info != **reading.info) {
        m_portfolio.info = **reading.info;
        m_changes.account = true;
        m_accountStale = true;
        m_allPositionsStale = true; // another margin mode, another margin
    }
    if (reading.wallet && *reading.wallet)
        applyWallet(**reading.wallet, (*reading.wallet)->summary.asOf.value_or(reading.time));
    for (const ListAnswer<Position> &list : reading.positions) {
        if (!list.rows)
            continue;
        m_basis.knownPositions.insert(list.scope);
        m_accountStale = true;
        for (const auto &change : m_positionRows.applyList(m_portfolio, list.scope, *list.rows))
            note(change);
        adoptMarks(*list.rows);
        noteTime(list.rows->time);
    }
    for (const ListAnswer<Order> &list : reading.orders) {
        if (!list.rows)
            continue;
        m_changes.orders = m_orderRows.applyList(m_portfolio, list.scope, *list.rows) || m_changes.orders;
        noteTime(list.rows->time);
    }
}

void PortfolioReducer::applyWallet(const bybit::Wallet &wallet, UtcTime time)
{
    learnIndices(m_basis.impliedIndex, wallet.coins);
    m_basis.walletKnown = true;
    m_accountStale = true;
    m_allPositionsStale = true; // the index of a settle coin without a pair may have moved
    note(m_walletRows.applyComplete(m_portfolio, wallet, time));
    noteTime(time);
}

void PortfolioReducer::apply(const MarketReading &reading)
{
    setSections(sectionsOf(reading));
    for (const Instrument &instrument : reading.instruments) {
        m_portfolio.instruments.insert_or_assign(instrument.key, instrument);
        m_allPositionsStale = true;
        m_changes.positions = true;
        m_changes.orders = true;
    }
    for (const CategoryTicker &row : reading.tickers) {
        const InstrumentKey key{row.category, row.ticker.symbol};
        const auto streamed = m_streamed.find(key);
        if (streamed != m_streamed.end() && streamed->second + kTickerTrust > reading.time)
            continue;
        m_portfolio.tickers.insert_or_assign(key, row.ticker);
        m_portfolio.tickers[key].updatedAt = row.ticker.updatedAt.value_or(reading.time);
        priceChanged(key);
    }
    noteTime(reading.time);
}

void PortfolioReducer::apply(const HistoryReading &reading)
{
    setSections(sectionsOf(reading, m_portfolio.info.mode == AccountMode::Classic));
    for (const auto &list : reading.executions) {
        if (!list.rows)
            continue;
        for (const Execution &row : list.rows->rows)
            m_changes.executions = addExecution(m_portfolio.executions, row) || m_changes.executions;
        noteTime(list.rows->time);
    }
    for (const auto &list : reading.orders) {
        if (!list.rows)
            continue;
        for (const Order &row : list.rows->rows) {
            if (hasEnded(row))
                addOrder(row, list.rows->time);
        }
        noteTime(list.rows->time);
    }
    dropOldHistory(reading.time);
    if (reading.greeks && *reading.greeks) {
        for (const CoinGreeks &greeks : (*reading.greeks)->rows)
            takeGreeks(greeks, (*reading.greeks)->time);
        dropGreeks();
    }
}

void PortfolioReducer::apply(const RulesReading &reading)
{
    const MarginRules before = m_portfolio.rules;
    MarginRules &rules = m_portfolio.rules;
    const auto takeOver = [](auto &known, const auto &fresh) {
        for (const auto &[key, rule] : fresh)
            known.insert_or_assign(key, rule);
    };
    takeOver(rules.riskTables, reading.rules.riskTables);
    takeOver(rules.feeRates, reading.rules.feeRates);
    takeOver(rules.collateralTables, reading.rules.collateralTables);
    takeOver(rules.collateral, reading.rules.collateral);
    keepRules(rules, rulesFor(m_portfolio));

    auto sections = sectionsOf(reading, m_portfolio.info.mode == AccountMode::Classic);
    SectionStatus &status = sections[Section::MarginRules];
    if (status.state == SectionStatus::State::Failed && rules != MarginRules())
        status.state = SectionStatus::State::Partial; // nothing new arrived, and the old is still there
    setSections(sections);
    if (rules == before)
        return;
    m_changes.rules = true;
    m_allPositionsStale = true;
    m_accountStale = true;
}

void PortfolioReducer::apply(const bybit::StreamFrame &frame)
{
    std::visit([this](const auto &message) { on(message); }, frame);
}

void PortfolioReducer::on(const bybit::PositionUpdate &update)
{
    for (const Position &row : update.positions)
        note(m_positionRows.apply(m_portfolio, row, update.time));
    noteTime(update.time);
}

void PortfolioReducer::on(const bybit::WalletUpdate &update)
{
    note(m_walletRows.applyMessage(m_portfolio, update.wallet, update.time));
    m_accountStale = true;
    noteTime(update.time);
}

void PortfolioReducer::on(const bybit::OrderUpdate &update)
{
    for (const Order &row : update.orders)
        addOrder(row, update.time);
    dropOldHistory(update.time);
    noteTime(update.time);
}

void PortfolioReducer::on(const bybit::ExecutionUpdate &update)
{
    for (const Execution &row : update.executions)
        m_changes.executions = addExecution(m_portfolio.executions, row) || m_changes.executions;
    dropOldHistory(update.time);
    noteTime(update.time);
}

void PortfolioReducer::on(const bybit::GreeksUpdate &update)
{
    for (const CoinGreeks &greeks : update.greeks)
        takeGreeks(greeks, update.time);
    noteTime(update.time);
}

void PortfolioReducer::takeGreeks(const CoinGreeks &greeks, UtcTime time)
{
    UtcTime &known = m_greeksTimes[greeks.baseCoin];
    if (time < known)
        return;
    known = time;
    CoinGreeks &held = m_portfolio.greeks[greeks.baseCoin];
    m_changes.greeks = m_changes.greeks || held != greeks;
    held = greeks;
}

/// Greeks of base coins without an option any more.
void PortfolioReducer::dropGreeks()
{
    const std::set<HistoryScope> lists = historyScopesOf(m_portfolio);
    const auto gone = std::erase_if(m_portfolio.greeks, [&lists](const auto &entry) {
        return !lists.contains({Category::Option, entry.first});
    });
    m_changes.greeks = m_changes.greeks || gone > 0;
}

void PortfolioReducer::addOrder(const Order &row, UtcTime time)
{
    m_changes.orders = m_orderRows.apply(m_portfolio, row, time) || m_changes.orders;
    m_changes.orderHistory = addClosedOrder(m_portfolio.orderHistory, row) || m_changes.orderHistory;
}

void PortfolioReducer::dropOldHistory(UtcTime now)
{
    const UtcTime start = now - kHistorySpan;
    m_changes.executions = dropExecutionsBefore(m_portfolio.executions, start) || m_changes.executions;
    m_changes.orderHistory = dropOrdersBefore(m_portfolio.orderHistory, start) || m_changes.orderHistory;
}

void PortfolioReducer::applyTicker(const bybit::TickerUpdate &update)
{
    const InstrumentKey key{update.category, update.ticker.symbol};
    const auto streamed = m_streamed.find(key);
    if (streamed != m_streamed.end() && update.time < streamed->second)
        return;
    if (streamed == m_streamed.end() && !update.snapshot && !m_portfolio.tickers.contains(key))
        return; // a delta onto nothing is no ticker
    m_streamed.insert_or_assign(key, update.time);
    Ticker &ticker = m_portfolio.tickers[key];
    ticker.symbol = key.symbol;
    bybit::merge(ticker, update.ticker, update.snapshot, update.time);
    priceChanged(key);
    noteTime(update.time);
}

/// While a ticker stream is down, the mark of a REST position is the newest there is.
void PortfolioReducer::adoptMarks(const bybit::Page<Position> &list)
{
    for (const Position &row : list.rows) {
        const InstrumentKey key{row.key.category, row.key.symbol};
        const auto found = m_portfolio.tickers.find(key);
        if (found == m_portfolio.tickers.end() || !nonZero(row.markPrice)
            || found->second.updatedAt.value_or(UtcTime()) + kTickerTrust > list.time)
            continue;
        found->second.markPrice = row.markPrice;
        found->second.updatedAt = list.time;
        priceChanged(key);
    }
}

void PortfolioReducer::priceChanged(const InstrumentKey &key)
{
    m_accountStale = true;
    m_movedPrices.insert(key); // whose positions that makes stale is looked up once per revaluation, not per frame
}

bool PortfolioReducer::isStale(const PositionEntry &entry) const
{
    if (m_allPositionsStale || m_stalePositions.contains(entry.reported.key))
        return true;
    if (m_movedPrices.empty())
        return false;
    const InstrumentKey held{entry.reported.key.category, entry.reported.key.symbol};
    if (m_movedPrices.contains(held))
        return true;
    if (m_movedPrices.begin()->category != Category::Spot) // spot comes first in the order of categories
        return false;
    const auto pairs = indexPairsOf(settleCoinOf(held, m_portfolio.instrument(held)));
    return std::any_of(pairs.begin(), pairs.end(), [this](const QString &pair) {
        return m_movedPrices.contains({Category::Spot, pair});
    });
}

void PortfolioReducer::note(const PositionRows::Change &change)
{
    if (change.effect == PositionRows::Effect::None)
        return;
    m_changes.positions = true;
    m_changes.positionSet = m_changes.positionSet || change.effect != PositionRows::Effect::Updated;
    m_changedPositions.insert(change.key);
    m_stalePositions.insert(change.key);
    m_accountStale = true;
    if (change.effect == PositionRows::Effect::Removed && change.key.category == Category::Option)
        dropGreeks();
}

void PortfolioReducer::note(const WalletRows::Change &change)
{
    m_changes.account = m_changes.account || change.summary;
    m_changes.coins = m_changes.coins || change.coins;
}

void PortfolioReducer::noteTime(UtcTime time)
{
    m_portfolio.asOf = std::max(m_portfolio.asOf, std::optional(time));
}

void PortfolioReducer::setSections(const std::map<Section, SectionStatus> &sections)
{
    for (const auto &[section, status] : sections) {
        SectionStatus &known = m_portfolio.sections[section];
        SectionStatus next = status;
        if (!next.asOf)
            next.asOf = known.asOf; // failed now: the last complete answer still counts
        if (known == next)
            continue;
        known = next;
        m_changes.sections = true;
    }
}

void PortfolioReducer::revalue()
{
    for (PositionEntry &entry : m_portfolio.positions) {
        if (!isStale(entry))
            continue;
        const PositionValuation before = entry.computed;
        valuePosition(entry, m_portfolio, m_basis.impliedIndex);
        if (entry.computed != before) {
            m_changes.positions = true;
            m_changedPositions.insert(entry.reported.key);
        }
    }
    m_stalePositions.clear();
    m_movedPrices.clear();
    m_allPositionsStale = false;
    if (!m_accountStale)
        return;
    m_accountStale = false;
    std::vector<CoinValuation> before;
    before.reserve(m_portfolio.coins.size());
    for (const CoinEntry &coin : m_portfolio.coins)
        before.push_back(coin.computed);
    const AccountValuation totals = m_portfolio.valuation;
    valueAccount(m_portfolio, m_basis);
    m_changes.account = m_changes.account || m_portfolio.valuation != totals;
    for (std::size_t i = 0; i < before.size(); ++i)
        m_changes.coins = m_changes.coins || m_portfolio.coins[i].computed != before[i];
}

void PortfolioReducer::reconcile(UtcTime at)
{
    if (!m_basis.walletKnown)
        return;
    m_portfolio.reconciliation = apollo::reconcile(m_portfolio, at);
    m_changes.account = true;
}

void PortfolioReducer::sampleEquity(UtcTime at)
{
    auto &run = m_portfolio.equityRun;
    const Figure &equity = m_portfolio.valuation.totalEquity;
    if (!equity || (!run.empty() && at < run.back().at + kSampleSpacing))
        return;
    run.push_back({at, *equity, m_portfolio.valuation.totalPerpUPL});
    if (run.size() > kSamplesKept)
        run.pop_front();
    m_changes.equityRun = true;
}

void PortfolioReducer::keepTickers(const std::set<InstrumentKey> &needed)
{
    const auto unneeded = [&needed](const auto &entry) { return !needed.contains(entry.first); };
    std::erase_if(m_portfolio.tickers, unneeded);
    std::erase_if(m_streamed, unneeded);
}

bool PortfolioReducer::hasChanges() const
{
    const PortfolioChanges &c = m_changes;
    return m_accountStale || m_allPositionsStale || !m_stalePositions.empty() || c.account || c.positions
        || c.positionSet || c.coins || c.orders || c.orderHistory || c.executions || c.rules || c.greeks || c.equityRun
        || c.sections;
}

PortfolioChanges PortfolioReducer::takeChanges()
{
    PortfolioChanges changes = std::exchange(m_changes, {});
    if (!changes.positionSet)
        changes.positionKeys.assign(m_changedPositions.begin(), m_changedPositions.end());
    m_changedPositions.clear();
    return changes;
}

} // namespace apollo
