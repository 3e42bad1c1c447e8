// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demoorder.h"

#include <vector>

namespace apollo::demo {

/// A fill, a funding payment or a session settlement. Amounts in the settle coin unless feeCoin says otherwise.
struct Execution {
    const Instrument *instrument = nullptr;
    int positionIdx = 0;
    QByteArray execId;
    QByteArray type = "Trade"; ///< or Funding, Settle
    QByteArray orderId;
    QByteArray orderLinkId;
    QByteArray orderType = "UNKNOWN";
    QByteArray createType;
    QByteArray side;
    QByteArray feeCoin;
    Figure price;
    Figure quantity;
    Figure value;
    Figure fee; ///< positive: paid
    Figure feeRate;
    Figure closed = Decimal(0); ///< quantity that closed
    Figure orderPrice = Decimal(0);
    Figure orderQuantity = Decimal(0);
    Figure leaves = Decimal(0);
    Figure mark;
    Figure underlying; ///< options only
    Figure pnl = Decimal(0);
    bool maker = false;
    qint64 time = 0; ///< ms UTC
    qint64 seq = 0;
};

/// A change of one coin's wallet: change = cashFlow + funding - fee.
struct LedgerRow {
    const Instrument *instrument = nullptr; ///< none for transfers
    QByteArray coin;
    QByteArray type; ///< TRADE, SETTLEMENT, TRANSFER_IN, TRANSFER_OUT
    QByteArray side = "None";
    QByteArray tradeId;
    QByteArray orderId;
    QByteArray orderLinkId;
    Figure quantity;
    Figure size; ///< position left, signed
    Figure price;
    Figure funding; ///< positive: received
    Figure fee = Decimal(0);
    Figure cashFlow = Decimal(0);
    Figure change;
    Figure balance; ///< afterwards
    Figure feeRate;
    qint64 time = 0;
    qint64 seq = 0;
};

/// What the closing part of one order realized: d x (exit - entry) - openFee - closeFee, for inverse contracts
/// d x (entry - exit). Values in the settle coin.
struct ClosedPnl {
    const Instrument *instrument = nullptr;
    DemoOrder order;   ///< as its first closing fill left it
    int direction = 1; ///< of the position
    Figure leverage;
    Figure closedSize = Decimal(0);
    Figure entryValue = Decimal(0);
    Figure exitValue = Decimal(0);
    Figure openFee = Decimal(0);
    Figure closeFee = Decimal(0);
    int fills = 0;
    qint64 createdTime = 0;
    qint64 updatedTime = 0;

    [[nodiscard]] Figure pnl() const
    {
        const Figure moved =
            instrument->category == Category::Inverse ? entryValue - exitValue : exitValue - entryValue;
        return (direction < 0 ? -moved : moved) - openFee - closeFee;
    }
};

/// The 8-hour settlement of a USDC contract.
struct Settlement {
    const Instrument *instrument = nullptr;
    QByteArray side;
    Figure size;
    Figure mark; ///< from which the next session counts
    Figure pnl;
    qint64 time = 0;
};

/// A funding rate that was paid while the exchange ran.
struct PaidFunding {
    const Instrument *instrument = nullptr;
    Decimal rate;
    qint64 time = 0;
};

/// Everything that happened to the account, oldest first. Lists only grow, so that a place in one is a cursor.
struct History {
    std::vector<Execution> executions;
    std::vector<DemoOrder> orders; ///< finished ones
    std::vector<LedgerRow> ledger;
    std::vector<ClosedPnl> closed;
    std::vector<Settlement> settlements;
    std::vector<PaidFunding> funding; ///< since the exchange opened
};

} // namespace apollo::demo
