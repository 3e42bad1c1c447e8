// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/matching.h"

#include "core/demo/ledger.h"

#include <algorithm>

namespace apollo::demo {

namespace {

constexpr qint64 kHourMs = 3'600'000;

/// The price at which the order trades now; unknown while it rests.
Figure reachedPrice(const DemoOrder &order, const Quote &quote)
{
    if (order.status == "Untriggered") {
        const bool rises = order.triggerDirection == 1;
        const bool reached = rises ? quote.last >= *order.triggerPrice : quote.last <= *order.triggerPrice;
        return reached ? Figure(order.direction() > 0 ? quote.ask : quote.bid) : std::nullopt;
    }
    const bool reached = order.direction() > 0 ? quote.ask <= *order.price : quote.bid >= *order.price;
    return reached ? order.price : std::nullopt;
}

/// What an order may still trade: no more than its holding when it only reduces, or would flip it.
Figure tradable(const Account &account, const DemoOrder &order, const Holding *holding)
{
    const Figure open = order.quantity - order.executed;
    if (order.instrument->category == Category::Spot) {
        const QByteArray &coin = order.direction() > 0 ? order.instrument->quoteCoin : order.instrument->baseCoin;
        const auto wallet = std::find_if(account.wallets.begin(), account.wallets.end(),
                                         [&](const Wallet &one) { return one.coin == coin; });
        const Figure cost = order.direction() > 0 ? open * order.price : open;
        return wallet != account.wallets.end() && wallet->balance >= cost ? open : Figure(Decimal(0));
    }
    if (!holding)
        return Decimal(0);
    if (holding->isFlat())
        return order.reduceOnly ? Figure(Decimal(0)) : open;
    if (holding->direction == order.direction())
        return order.reduceOnly ? Figure(Decimal(0)) : open;
    return std::min(open, holding->size);
}

/// Books a fill and says so; the order is finished afterwards, whatever was left of it.
Pushes fill(Account &account, const Market &market, DemoOrder order, const Figure &price, bool maker, qint64 now)
{
    const Instrument &instrument = *order.instrument;
    const Quote quote = market.quote(instrument);
    Holding *holding = account.holding(instrument, order.positionIdx);
    Deal deal;
    deal.price = price;
    deal.quantity = tradable(account, order, holding);
    deal.mark = quote.mark;
    deal.index = quote.index;
    deal.maker = maker;
    deal.time = now;
    Pushes pushes;
    if (!deal.quantity || deal.quantity->isZero()) {
        order.status = "Cancelled";
        order.cancelType = order.reduceOnly ? "CancelByReduceOnly" : "CancelByUser";
        order.updatedTime = now;
        account.history.orders.push_back(order);
        return {orderPush(order)};
    }
    if (order.reduceOnly)
        order.quantity = order.executed + deal.quantity;
    const Execution execution = instrument.category == Category::Spot ? bookSpot(account, order, deal)
                                                                      : bookDeal(account, *holding, order, deal);
    if (order.isOpen()) {
        order.status = "Cancelled";
        order.cancelType = "CancelByReduceOnly";
    }
    account.history.orders.push_back(order);
    pushes.push_back(orderPush(order));
    pushes.push_back(executionPush(execution));
    if (holding && holding->isFlat()) {
        holding->takeProfit = std::nullopt;
        holding->stopLoss = std::nullopt;
    }
    append(pushes, aftermath(account, market, instrument));
    return pushes;
}

/// Ends the orders that could only reduce what is no longer held.
Pushes cancelLeftovers(Account &account, const Market &market, qint64 now)
{
    Pushes pushes;
    for (std::size_t i = account.orders.size(); i-- > 0;) {
        const DemoOrder &order = account.orders[i];
        const Holding *holding = account.holding(*order.instrument, order.positionIdx);
        if (!order.reduceOnly || !holding || !holding->isFlat())
            continue;
        const bool ofPosition = order.stopOrderType == "TakeProfit" || order.stopOrderType == "StopLoss";
        append(pushes, cancelOrder(account, market, i, ofPosition ? "CancelByTpSlTsClear" : "CancelByReduceOnly", now));
    }
    return pushes;
}

} // namespace

Pushes matchOrders(Account &account, const Market &market, qint64 now)
{
    Pushes pushes;
    for (std::size_t i = 0; i < account.orders.size();) {
        const bool stop = account.orders[i].status == "Untriggered";
        const Figure price = reachedPrice(account.orders[i], market.quote(*account.orders[i].instrument));
        if (!price) {
            ++i;
            continue;
        }
        DemoOrder order = account.orders[i];
        account.orders.erase(account.orders.begin() + static_cast<std::ptrdiff_t>(i));
        if (stop) {
            order.price = price;
            if (order.stopOrderType == "TakeProfit" || order.stopOrderType == "StopLoss")
                order.createType = "CreateBy" + order.stopOrderType;
            else
                order.createType = "CreateByStopOrder";
        }
        append(pushes, fill(account, market, std::move(order), price, !stop, now));
    }
    if (!pushes.empty())
        append(pushes, cancelLeftovers(account, market, now));
    return pushes;
}

Pushes fillAtMarket(Account &account, const Market &market, DemoOrder order, qint64 now)
{
    const Quote quote = market.quote(*order.instrument);
    order.type = "Market";
    order.timeInForce = "IOC";
    order.price = order.direction() > 0 ? quote.ask : quote.bid;
    order.createdTime = now;
    const Figure price = order.price;
    return fill(account, market, std::move(order), price, false, now);
}

Pushes cancelOrder(Account &account, const Market &market, std::size_t place, const QByteArray &cancelType, qint64 now)
{
    DemoOrder order = account.orders[place];
    account.orders.erase(account.orders.begin() + static_cast<std::ptrdiff_t>(place));
    order.status = order.status == "Untriggered" ? "Deactivated" : "Cancelled";
    order.cancelType = cancelType;
    order.updatedTime = now;
    account.history.orders.push_back(order);
    Pushes pushes{orderPush(order)};
    append(pushes, aftermath(account, market, *order.instrument));
    return pushes;
}

Pushes payFunding(Account &account, const Market &market, qint64 before, qint64 now)
{
    Pushes pushes;
    if (now / kHourMs <= before / kHourMs)
        return pushes;
    for (const Instrument &instrument : market.instruments()) {
        const qint64 interval = instrument.fundingHours * kHourMs;
        const qint64 mark = now / interval * interval;
        if (!instrument.isPerpetual() || !instrument.walks() || mark <= before)
            continue;
        const Quote quote = market.quote(instrument);
        account.history.funding.push_back({&instrument, quote.fundingRate, mark});
        bool paid = false;
        for (Holding &holding : account.holdings) {
            if (holding.instrument != &instrument || holding.isFlat())
                continue;
            const int added = bookFunding(account, holding, quote.fundingRate, quote.mark, mark);
            const auto &executions = account.history.executions;
            for (auto it = executions.end() - added; it != executions.end(); ++it)
                pushes.push_back(executionPush(*it));
            paid = true;
        }
        if (paid)
            append(pushes, aftermath(account, market, instrument));
    }
    return pushes;
}

} // namespace apollo::demo
