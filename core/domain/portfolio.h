// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/domain/accountsummary.h"
#include "core/domain/coinbalance.h"
#include "core/domain/coingreeks.h"
#include "core/domain/execution.h"
#include "core/domain/instrument.h"
#include "core/domain/marginrules.h"
#include "core/domain/order.h"
#include "core/domain/position.h"
#include "core/domain/positionvaluation.h"
#include "core/domain/ticker.h"

#include <deque>
#include <map>
#include <optional>
#include <vector>

namespace apollo {

/// A position and what Apollo makes of it.
struct PositionEntry {
    Position reported;
    PositionValuation computed;

    bool operator==(const PositionEntry &) const = default;
};

/// A coin of the wallet and what Apollo makes of it.
struct CoinEntry {
    CoinBalance reported;
    CoinValuation computed;

    bool operator==(const CoinEntry &) const = default;
};

/// The parts of a portfolio that are asked for separately: one that fails never blanks another.
enum class Section {
    AccountInfo,
    Wallet,
    Positions,
    Orders,
    Instruments,
    Tickers,
    Executions,
    OrderHistory,
    MarginRules,
    Greeks,
};

/// How far a section is known.
struct SectionStatus {
    enum class State {
        Loading,       ///< asked for, nothing yet
        Complete,      ///< everything asked for arrived
        Partial,       ///< some parts failed: see `missing`
        Failed,        ///< nothing arrived
        NotApplicable, ///< this account mode does not have it (a classic account)
    };
    State state = State::Loading;
    std::vector<Error> missing;  ///< one per part that failed
    int rejectedRows = 0;        ///< rows that did not parse and were left out
    std::optional<UtcTime> asOf; ///< exchange time of the last complete answer

    bool operator==(const SectionStatus &) const = default;
};

/// One account total, reported and computed, at the last reconciliation.
struct ReconciliationItem {
    QString figure; ///< Bybit's field name: "totalEquity"
    Figure reported;
    Figure computed;
    Figure difference; ///< computed - reported; unknown when one of them is

    bool operator==(const ReconciliationItem &) const = default;
};

/// A margin figure of one position, reported and computed, at the last reconciliation. Settle coin.
struct PositionReconciliationItem {
    PositionKey position;
    ReconciliationItem item; ///< "positionIM", "positionMM"

    bool operator==(const PositionReconciliationItem &) const = default;
};

/// The result of comparing our totals with the exchange's answer of the same moment.
struct Reconciliation {
    UtcTime at;
    std::vector<ReconciliationItem> items;
    std::vector<PositionReconciliationItem> positions; ///< ordered by key

    bool operator==(const Reconciliation &) const = default;
};

/// A point of the equity curve of the running session. USD.
struct EquitySample {
    UtcTime at;
    Decimal equity;
    Figure unrealizedPnl;

    bool operator==(const EquitySample &) const = default;
};

/// Everything known about one account: a plain value. Reported and computed figures stand side by side
/// and are never mixed. Positions hold no flat rows and are ordered by key; coins by name; orders newest first.
struct Portfolio {
    QString accountName; ///< as the trader named it
    QString uid;         ///< "" until known
    Environment environment = Environment::Mainnet;

    AccountInfo info;
    AccountSummary summary;     ///< reported
    AccountValuation valuation; ///< computed
    std::vector<PositionEntry> positions;
    std::vector<CoinEntry> coins;
    std::vector<Order> orders;                       ///< open orders
    std::deque<Order> orderHistory;                  ///< closed orders of the last 7 days, newest first, at most 500
    std::deque<Execution> executions;                ///< of the last 7 days, newest first, at most 500
    std::map<InstrumentKey, Instrument> instruments; ///< of what is held or ordered
    std::map<InstrumentKey, Ticker> tickers;         ///< of what is held or ordered, and of coins (spot)
    std::deque<EquitySample> equityRun;              ///< of the running session, oldest first, at most one a second
    std::map<QString, CoinGreeks> greeks;            ///< of options, by base coin, as reported
    MarginRules rules;                               ///< what computed margin rests on
    std::map<Section, SectionStatus> sections;
    std::optional<Reconciliation> reconciliation;
    std::optional<UtcTime> asOf; ///< newest exchange time that any value stems from

    bool operator==(const Portfolio &) const = default;

    [[nodiscard]] const Instrument *instrument(const InstrumentKey &key) const;
    [[nodiscard]] const Ticker *ticker(const InstrumentKey &key) const;
    /// Complete only when every applicable section is.
    [[nodiscard]] bool isComplete() const;
};

} // namespace apollo
