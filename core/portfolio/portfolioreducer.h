// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bybit/parse/streamframe.h"
#include "core/portfolio/accountreading.h"
#include "core/portfolio/orderrows.h"
#include "core/portfolio/portfoliosource.h"
#include "core/portfolio/positionrows.h"
#include "core/portfolio/walletrows.h"

#include <set>

namespace apollo {

/// State + event -> state for one account: no sockets, no clock. REST readings and stream frames go in, in whatever
/// order they arrive; a Portfolio comes out, and what changed in it. A part of a reading that failed changes nothing
/// but its section's status: a failed query never means flat.
class PortfolioReducer {
public:
    PortfolioReducer() = default;
    PortfolioReducer(QString accountName, Environment environment);

    [[nodiscard]] const Portfolio &portfolio() const { return m_portfolio; }

    void apply(const AccountReading &reading);
    void apply(const MarketReading &reading);
    void apply(const HistoryReading &reading);
    /// Rules that the reading lacks stay; rules that nothing needs any more go.
    void apply(const RulesReading &reading);
    /// A position, wallet, order, execution, greeks or ticker message; other frames change nothing.
    void apply(const bybit::StreamFrame &frame);

    /// Computes what the events since the last call made out of date: their positions, then coins and account.
    void revalue();
    /// Compares reported and computed totals as they stand. @pre revalue() was called
    void reconcile(UtcTime at);
    /// Adds a point to the equity curve unless the last one is less than a second old or equity is unknown.
    void sampleEquity(UtcTime at);

    /// Forgets tickers that nothing needs any more. @param needed what is held, ordered or values a coin.
    void keepTickers(const std::set<InstrumentKey> &needed);

    [[nodiscard]] bool hasChanges() const;
    /// What changed since the last call. revalue() first, so that computed values are in it.
    [[nodiscard]] PortfolioChanges takeChanges();

private:
    void applyWallet(const bybit::Wallet &wallet, UtcTime time);
    void note(const PositionRows::Change &change);
    void note(const WalletRows::Change &change);
    void noteTime(UtcTime time);
    void addOrder(const Order &row, UtcTime time);
    void dropOldHistory(UtcTime now);
    void takeGreeks(const CoinGreeks &greeks, UtcTime time);
    void dropGreeks();
    void setSections(const std::map<Section, SectionStatus> &sections);
    void applyTicker(const bybit::TickerUpdate &update);
    void adoptMarks(const bybit::Page<Position> &list);
    void priceChanged(const InstrumentKey &key);
    [[nodiscard]] bool isStale(const PositionEntry &entry) const;

    void on(const bybit::TickerUpdate &update) { applyTicker(update); }
    void on(const bybit::PositionUpdate &update);
    void on(const bybit::WalletUpdate &update);
    void on(const bybit::OrderUpdate &update);
    void on(const bybit::ExecutionUpdate &update);
    void on(const bybit::GreeksUpdate &update);
    void on(const bybit::ControlReply &) { }
    void on(const bybit::OtherTopic &) { }

    Portfolio m_portfolio;
    ValuationBasis m_basis;
    PositionRows m_positionRows;
    WalletRows m_walletRows;
    OrderRows m_orderRows;
    std::map<InstrumentKey, UtcTime> m_streamed; ///< tickers that a stream keeps, and its last message

    std::map<QString, UtcTime> m_greeksTimes; ///< of the latest word about each base coin

    PortfolioChanges m_changes;
    std::set<PositionKey> m_changedPositions;
    std::set<PositionKey> m_stalePositions; ///< to be marked to market again
    std::set<InstrumentKey> m_movedPrices;  ///< what hangs on them is to be marked to market again
    bool m_allPositionsStale = false;
    bool m_accountStale = false; ///< coins and totals to be valued again
};

} // namespace apollo
