// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/account.h"

namespace apollo::demo {

/// One fill of an order.
struct Deal {
    Figure price;
    Figure quantity;
    Figure mark;
    Figure index; ///< of the underlying; used for options
    bool maker = false;
    qint64 time = 0; ///< ms UTC
};

// The only ways in which holdings and wallets change. Each writes what it did into the account's history.

/// Books a fill of a contract or option into its holding, the settle coin's wallet, the order and the history; the
/// order's place in the list of finished orders is the caller's business. @pre the fill does not flip the holding
const Execution &bookDeal(Account &account, Holding &holding, DemoOrder &order, const Deal &deal);
/// Books a fill on the spot market: one coin comes, less the fee, and the other goes.
const Execution &bookSpot(Account &account, DemoOrder &order, const Deal &deal);
/// Pays or receives funding on a holding at `mark`, and settles the session of a USDC contract with it in one row of
/// the ledger. @return how many executions were added: one, two with a settlement
int bookFunding(Account &account, Holding &holding, const Decimal &rate, const Decimal &mark, qint64 time);
/// Moves coins in, or out when `amount` is negative.
void bookTransfer(Account &account, const QByteArray &coin, const Figure &amount, qint64 time);

} // namespace apollo::demo
