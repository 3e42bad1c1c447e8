// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/account.h"
#include "core/demo/pastmarket.h"

#include <vector>

namespace apollo::demo {

/// What the account did in the 90 days before the exchange opened: first planned order by order, then replayed in the
/// order of time through the ledger, as if it had been traded. Everything but the amounts of the first deposits
/// follows from the fills.
class PastActivity {
public:
    /// All must outlive this; the account's lists grow by what is replayed.
    PastActivity(const Market &market, const PastMarket &past, Account &account, quint64 seed);

    /// Some trades that end flat, then the holding's startSize, taken up about `minutesAgo` before the opening.
    void planHolding(std::size_t holding, qint64 minutesAgo);
    /// A first deposit of the coin, a multiple of `step`, that leads to a final balance near `balance`; a few
    /// transfers after it.
    void planDeposit(const QByteArray &coin, const Decimal &balance, const Decimal &step);
    /// The fill that an open order of the account has already had. Its holding is larger by it before.
    void planOpenFill(std::size_t order, const Decimal &quantity, qint64 minutesAgo);
    void planSpot();
    void planCancellations();

    void replay();

private:
    enum class Kind { Fill, OpenFill, Finish, Transfer };

    struct Happening {
        qint64 time = 0;
        Kind kind = Kind::Fill;
        std::size_t order = 0; ///< of m_orders, or of the account for OpenFill
        Decimal quantity;      ///< or amount
        QByteArray coin;
    };

    struct Deposit {
        QByteArray coin;
        Decimal balance;
        Decimal step;
        std::size_t row = 0; ///< its place in the ledger
    };

    [[nodiscard]] qint64 opening() const { return m_past.openingMinute(); }
    [[nodiscard]] qint64 timeIn(qint64 minute);
    /// Plans an order of `lots` quantity steps in about that minute, in one to three fills.
    void planOrder(const Instrument &instrument, int positionIdx, int direction, qint64 lots, qint64 minute,
                   bool reduces);
    /// Some orders that together trade `lots`, from `minute` on. @return the minute of the last
    qint64 planOrders(const Holding &holding, int direction, qint64 lots, qint64 minute, bool reduces);
    void take(const Happening &happening);
    void payFunding(qint64 time);
    void settleDeposits();

    const Market &m_market;
    const PastMarket &m_past;
    Account &m_account;
    Rng m_rng;
    std::vector<DemoOrder> m_orders;
    std::vector<Happening> m_happenings;
    std::vector<Deposit> m_deposits;
    std::vector<std::size_t> m_lastOrders; ///< per holding: the one that completed it
};

} // namespace apollo::demo
