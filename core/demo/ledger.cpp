// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/ledger.h"

#include "core/demo/feerates.h"
#include "core/demo/ids.h"
#include "core/demo/margin.h"

#include <algorithm>

namespace apollo::demo {

namespace {

constexpr int kMoneyScale = 8;
constexpr qint64 kHourMs = 3'600'000;

Wallet &walletOf(Account &account, const QByteArray &coin)
{
    if (Wallet *wallet = account.wallet(coin))
        return *wallet;
    account.wallets.push_back({coin, Decimal(0), Decimal(0)});
    return account.wallets.back();
}

/// A holding that is taken up anew.
void open(Holding &holding, const Deal &deal, int direction)
{
    holding.direction = direction;
    holding.entry = deal.price;
    if (holding.instrument->settleCoin == "USDC" && holding.instrument->isPerpetual())
        holding.sessionEntry = deal.price;
    holding.realized = Decimal(0);
    holding.openFees = Decimal(0);
    holding.openTime = deal.time;
    if (holding.createdTime == 0)
        holding.createdTime = deal.time;
}

void grow(Holding &holding, const Deal &deal, const Figure &fee)
{
    const Instrument &instrument = *holding.instrument;
    if (!holding.size->isZero()) {
        holding.entry = averagedEntry(instrument, holding.size, holding.entry, deal.quantity, deal.price);
        if (holding.sessionEntry) {
            holding.sessionEntry =
                averagedEntry(instrument, holding.size, holding.sessionEntry, deal.quantity, deal.price);
        }
    }
    holding.size = holding.size + deal.quantity;
    holding.openFees = holding.openFees + fee;
}

/// Adds a closing fill to the closed P&L of its order.
void close(History &history, const Holding &holding, const DemoOrder &order, const Deal &deal, const Figure &openFee,
           const Figure &closeFee)
{
    constexpr std::ptrdiff_t kLatest = 30;
    const auto begin = history.closed.end() - std::min(kLatest, std::ssize(history.closed));
    auto row = std::find_if(begin, history.closed.end(),
                            [&](const ClosedPnl &one) { return one.order.orderId == order.orderId; });
    if (row == history.closed.end()) {
        ClosedPnl fresh;
        fresh.instrument = holding.instrument;
        fresh.order = order;
        fresh.direction = holding.direction;
        fresh.leverage = holding.leverage;
        fresh.createdTime = deal.time;
        row = history.closed.insert(row, fresh);
    }
    row->closedSize = row->closedSize + deal.quantity;
    row->entryValue = row->entryValue + valueAt(*holding.instrument, deal.quantity, holding.entry);
    row->exitValue = row->exitValue + valueAt(*holding.instrument, deal.quantity, deal.price);
    row->openFee = row->openFee + openFee;
    row->closeFee = row->closeFee + closeFee;
    row->updatedTime = deal.time;
    ++row->fills;
}

void execute(DemoOrder &order, const Deal &deal, const Figure &fee)
{
    const Instrument &instrument = *order.instrument;
    order.averagePrice = order.executed->isZero()
        ? deal.price
        : averagedEntry(instrument, order.executed, order.averagePrice, deal.quantity, deal.price);
    order.executed = order.executed + deal.quantity;
    order.fee = order.fee + fee;
    order.status = order.executed == order.quantity ? "Filled" : "PartiallyFilled";
    order.updatedTime = deal.time;
}

Execution executionOf(Account &account, const DemoOrder &order, const Deal &deal)
{
    Execution execution;
    execution.instrument = order.instrument;
    execution.positionIdx = order.positionIdx;
    execution.execId = newId(account.ids);
    execution.orderId = order.orderId;
    execution.orderLinkId = order.orderLinkId;
    execution.orderType = order.type;
    execution.createType = order.createType;
    execution.side = order.side;
    execution.price = deal.price;
    execution.quantity = deal.quantity;
    execution.value = valueAt(*order.instrument, deal.quantity, deal.price);
    execution.orderPrice = order.price;
    execution.orderQuantity = order.quantity;
    execution.leaves = order.quantity - order.executed;
    execution.mark = deal.mark;
    execution.maker = deal.maker;
    execution.time = deal.time;
    execution.seq = ++account.seq;
    return execution;
}

LedgerRow ledgerRow(const Execution &execution, const QByteArray &coin)
{
    LedgerRow row;
    row.instrument = execution.instrument;
    row.coin = coin;
    row.type = "TRADE";
    row.side = execution.side;
    row.tradeId = execution.execId;
    row.orderId = execution.orderId;
    row.orderLinkId = execution.orderLinkId;
    row.quantity = execution.quantity;
    row.price = execution.price;
    row.feeRate = execution.feeRate;
    row.time = execution.time;
    row.seq = execution.seq;
    return row;
}

/// Lets a row take effect on the wallet and keeps it.
void enter(Account &account, LedgerRow row, bool realizes)
{
    Wallet &wallet = walletOf(account, row.coin);
    row.change = row.cashFlow + row.funding.value_or(Decimal(0)) - row.fee;
    wallet.balance = wallet.balance + row.change;
    if (realizes)
        wallet.realized = wallet.realized + row.change;
    row.balance = wallet.balance;
    account.history.ledger.push_back(std::move(row));
}

} // namespace

const Execution &bookDeal(Account &account, Holding &holding, DemoOrder &order, const Deal &deal)
{
    const Instrument &instrument = *holding.instrument;
    const bool isOption = instrument.category == Category::Option;
    if (holding.size->isZero())
        open(holding, deal, order.direction());
    const Figure value = valueAt(instrument, deal.quantity, deal.price);
    const FeeRates rates = feeRatesOf(instrument);
    const Decimal rate = deal.maker ? rates.maker : rates.taker;
    const Figure fee = rounded((isOption ? deal.quantity * deal.index : value) * rate, kMoneyScale);
    Figure pnl = Decimal(0);
    Figure closed = Decimal(0);
    if (holding.direction == order.direction()) {
        grow(holding, deal, fee);
    } else {
        Q_ASSERT(deal.quantity <= holding.size);
        pnl = unrealizedPnl(instrument, holding.direction, deal.quantity, holding.basis(), deal.price);
        closed = deal.quantity;
        const bool whole = holding.size == deal.quantity;
        const Figure openFee = whole ? holding.openFees : quotient(holding.openFees * deal.quantity, holding.size, 8);
        if (!isOption)
            close(account.history, holding, order, deal, openFee, fee);
        holding.openFees = holding.openFees - openFee;
        holding.size = holding.size - deal.quantity;
    }
    execute(order, deal, fee);
    Execution execution = executionOf(account, order, deal);
    execution.fee = fee;
    execution.feeRate = rate;
    execution.feeCoin = instrument.settleCoin;
    execution.closed = closed;
    execution.pnl = pnl;
    if (isOption)
        execution.underlying = deal.index;
    holding.realized = holding.realized + pnl - fee;
    holding.realizedAllTime = holding.realizedAllTime + pnl - fee;
    holding.seq = execution.seq;
    holding.updatedTime = deal.time;
    LedgerRow row = ledgerRow(execution, instrument.settleCoin);
    row.size = signedBy(holding.direction, holding.size);
    row.fee = fee;
    // An option is paid for; of a contract only the difference changes hands.
    row.cashFlow = isOption ? signedBy(-order.direction(), value) : pnl;
    enter(account, std::move(row), true);
    account.history.executions.push_back(std::move(execution));
    return account.history.executions.back();
}

const Execution &bookSpot(Account &account, DemoOrder &order, const Deal &deal)
{
    const Instrument &instrument = *order.instrument;
    const bool buys = order.direction() > 0;
    const FeeRates rates = feeRatesOf(instrument);
    const Decimal rate = deal.maker ? rates.maker : rates.taker;
    const Figure value = valueAt(instrument, deal.quantity, deal.price);
    // The fee is paid in the coin that comes.
    const Figure fee = rounded((buys ? deal.quantity : value) * rate, kMoneyScale);
    execute(order, deal, fee);
    Execution execution = executionOf(account, order, deal);
    execution.fee = fee;
    execution.feeRate = rate;
    execution.feeCoin = buys ? instrument.baseCoin : instrument.quoteCoin;
    LedgerRow base = ledgerRow(execution, instrument.baseCoin);
    base.quantity = signedBy(order.direction(), deal.quantity);
    base.cashFlow = base.quantity;
    LedgerRow quote = ledgerRow(execution, instrument.quoteCoin);
    quote.quantity = signedBy(-order.direction(), value);
    quote.cashFlow = quote.quantity;
    (buys ? base : quote).fee = fee;
    enter(account, std::move(base), false);
    enter(account, std::move(quote), false);
    account.history.executions.push_back(std::move(execution));
    return account.history.executions.back();
}

int bookFunding(Account &account, Holding &holding, const Decimal &rate, const Decimal &mark, qint64 time)
{
    const Instrument &instrument = *holding.instrument;
    Execution execution;
    execution.instrument = &instrument;
    execution.positionIdx = holding.positionIdx;
    execution.type = "Funding";
    execution.execId = newId(account.ids);
    execution.orderId = QByteArray::number(time / 1000) + '-' + QByteArray::number(holding.positionIdx) + "-1448939-"
        + instrument.symbol;
    execution.side = holding.direction > 0 ? "Buy" : "Sell";
    execution.feeCoin = instrument.settleCoin;
    execution.price = mark;
    execution.mark = mark;
    execution.quantity = holding.size;
    execution.value = valueAt(instrument, holding.size, mark);
    // Longs pay shorts while the rate is positive.
    execution.fee = rounded(signedBy(holding.direction, execution.value * rate), kMoneyScale);
    execution.feeRate = rate;
    execution.time = time;
    execution.seq = ++account.seq;
    LedgerRow row = ledgerRow(execution, instrument.settleCoin);
    row.type = "SETTLEMENT";
    row.size = signedBy(holding.direction, holding.size);
    row.funding = -execution.fee;
    row.feeRate = signedBy(holding.direction, rate);
    const bool settles = holding.sessionEntry.has_value() && time % (8 * kHourMs) == 0;
    int added = 1;
    account.history.executions.push_back(execution);
    if (settles) {
        Settlement settlement;
        settlement.instrument = &instrument;
        settlement.side = execution.side;
        settlement.size = holding.size;
        settlement.mark = mark;
        settlement.pnl = unrealizedPnl(instrument, holding.direction, holding.size, holding.sessionEntry, mark);
        settlement.time = time;
        row.cashFlow = settlement.pnl;
        holding.sessionEntry = mark;
        execution.type = "Settle";
        execution.execId = newId(account.ids);
        execution.fee = Decimal(0);
        execution.feeRate = Decimal(0);
        execution.pnl = settlement.pnl;
        execution.seq = ++account.seq;
        account.history.executions.push_back(execution);
        account.history.settlements.push_back(std::move(settlement));
        ++added;
    }
    const Figure change = row.cashFlow + row.funding;
    holding.realized = holding.realized + change;
    holding.realizedAllTime = holding.realizedAllTime + change;
    holding.seq = execution.seq;
    holding.updatedTime = time;
    enter(account, std::move(row), true);
    return added;
}

void bookTransfer(Account &account, const QByteArray &coin, const Figure &amount, qint64 time)
{
    LedgerRow row;
    row.coin = coin;
    row.type = amount && amount->sign() < 0 ? "TRANSFER_OUT" : "TRANSFER_IN";
    row.quantity = amount;
    row.cashFlow = amount;
    row.time = time;
    row.seq = ++account.seq;
    enter(account, std::move(row), false);
}

} // namespace apollo::demo
