// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/activity.h"

#include "core/demo/ids.h"
#include "core/demo/matching.h"

#include <algorithm>

namespace apollo::demo {

namespace {

constexpr std::size_t kOrdersOfTheOther = 3; ///< open at a time, beside the permanent ones

} // namespace

Activity::Activity(quint64 seed)
    : m_rng(seed ^ 0x5deece66dULL)
    , m_ticksToTrade(m_rng.between(50, 120))
    , m_ticksToOrder(m_rng.between(30, 90))
{
}

Pushes Activity::tick(Account &account, const Market &market, qint64 now)
{
    Pushes pushes;
    if (--m_ticksToTrade <= 0) {
        m_ticksToTrade = m_rng.between(60, 160);
        pushes = trade(account, market, now);
    }
    if (--m_ticksToOrder <= 0) {
        m_ticksToOrder = m_rng.between(40, 120);
        const auto extra = std::count_if(account.orders.begin(), account.orders.end(),
                                         [](const DemoOrder &order) { return !order.permanent; });
        const bool full = static_cast<std::size_t>(extra) >= kOrdersOfTheOther;
        const Pushes more =
            full || (extra > 0 && m_rng.oneIn(2)) ? cancel(account, market, now) : place(account, market, now);
        pushes.insert(pushes.end(), more.begin(), more.end());
    }
    return pushes;
}

Pushes Activity::trade(Account &account, const Market &market, qint64 now)
{
    const auto pick = static_cast<std::size_t>(m_rng.between(0, static_cast<qint64>(account.holdings.size()) - 1));
    Holding &holding = account.holdings[pick];
    const Instrument &instrument = *holding.instrument;
    // The option stays as it is: its order book is thin. What was closed is not taken up again.
    if (!instrument.isPerpetual() || holding.isFlat())
        return {};
    // Back towards the size of the beginning, so that no run ever flips or closes a position.
    const bool grows = holding.size == holding.startSize ? m_rng.oneIn(2) : holding.size < holding.startSize;
    const int direction = grows ? holding.direction : -holding.direction;
    const Figure lots =
        rounded(quotient(holding.startSize, instrument.qtyStep * Decimal(m_rng.between(25, 80)), 8), 0, Rounding::Up);
    DemoOrder order;
    order.instrument = &instrument;
    order.orderId = newId(m_rng);
    order.positionIdx = holding.positionIdx;
    order.side = direction > 0 ? "Buy" : "Sell";
    order.quantity = lots * instrument.qtyStep;
    order.reduceOnly = !grows;
    return fillAtMarket(account, market, std::move(order), now);
}

Pushes Activity::place(Account &account, const Market &market, qint64 now)
{
    struct Choice {
        Category category;
        const char *symbol;
        qint64 quantitySteps;
    };
    static constexpr Choice kChoices[] = {
        {Category::Linear, "BTCUSDT", 20}, {Category::Linear, "ETHUSDT", 50},   {Category::Linear, "XRPUSDT", 400},
        {Category::Linear, "BTCPERP", 10}, {Category::Spot, "SOLUSDT", 12'000}, {Category::Inverse, "ETHUSD", 300},
    };
    const Choice &choice = kChoices[m_rng.between(0, std::ssize(kChoices) - 1)];
    const Instrument *instrument = market.find(choice.category, choice.symbol);
    if (!instrument)
        return {};
    // Far below the market: these orders wait, they are not meant to trade.
    const Quote quote = market.quote(*instrument);
    const Figure away = quote.last * Decimal::scaled(m_rng.between(930, 955), 3);
    DemoOrder order;
    order.instrument = instrument;
    order.orderId = newId(m_rng);
    order.side = "Buy";
    const Figure tick = instrument->price(1);
    order.price = rounded(quotient(away, tick, 0) * tick, instrument->priceScale);
    order.quantity = instrument->qtyStep * Decimal(choice.quantitySteps);
    order.createdTime = now;
    order.updatedTime = now;
    account.orders.push_back(order);
    Pushes pushes{orderPush(order)};
    for (Push &push : aftermath(account, market, *instrument))
        pushes.push_back(std::move(push));
    return pushes;
}

Pushes Activity::cancel(Account &account, const Market &market, qint64 now)
{
    const auto it = std::find_if(account.orders.begin(), account.orders.end(),
                                 [](const DemoOrder &order) { return !order.permanent; });
    if (it == account.orders.end())
        return {};
    return cancelOrder(account, market, static_cast<std::size_t>(it - account.orders.begin()), "CancelByUser", now);
}

} // namespace apollo::demo
