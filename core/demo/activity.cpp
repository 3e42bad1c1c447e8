// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/activity.h"

#include "core/demo/accountjson.h"
#include "core/demo/margin.h"

#include <algorithm>

namespace apollo::demo {

namespace {

constexpr int kMoneyScale = 8;
constexpr std::size_t kOrdersOfTheOther = 3; ///< open at a time, beside the permanent ones

struct Fill {
    DemoOrder order;
    Figure price;
    Figure quantity;
    Figure fee;
    Figure pnl;    ///< realized by the part that closes
    Figure closed; ///< quantity that closes
    qint64 time = 0;
    qint64 seq = 0;
};

/// Books a fill into the holding and its coin's wallet.
void book(Holding &holding, Wallet &wallet, Fill &fill, bool grows)
{
    const Instrument &instrument = *holding.instrument;
    fill.fee = rounded(valueAt(instrument, fill.quantity, fill.price) * kTakerFee, kMoneyScale);
    fill.pnl = Decimal(0);
    fill.closed = Decimal(0);
    if (grows) {
        holding.entry = averagedEntry(instrument, holding.size, holding.entry, fill.quantity, fill.price);
        if (holding.sessionEntry) {
            holding.sessionEntry =
                averagedEntry(instrument, holding.size, holding.sessionEntry, fill.quantity, fill.price);
        }
        holding.size = holding.size + fill.quantity;
    } else {
        fill.pnl = unrealizedPnl(instrument, holding.direction, fill.quantity, holding.basis(), fill.price);
        fill.closed = fill.quantity;
        holding.size = holding.size - fill.quantity;
    }
    const Figure change = fill.pnl - fill.fee;
    holding.realized = holding.realized + change;
    holding.realizedAllTime = holding.realizedAllTime + change;
    holding.seq = fill.seq;
    holding.updatedTime = fill.time;
    wallet.balance = wallet.balance + change;
    wallet.realized = wallet.realized + change;
}

QByteArray executionJson(const Fill &fill, const QByteArray &execId, const Quote &quote)
{
    const Instrument &instrument = *fill.order.instrument;
    return JsonObject()
        .text("category", nameOf(instrument.category))
        .text("symbol", instrument.symbol)
        .exact("closedSize", fill.closed)
        .figure("execFee", fill.fee)
        .text("execId", execId)
        .exact("execPrice", fill.price)
        .exact("execQty", fill.quantity)
        .text("execType", "Trade")
        .figure("execValue", valueAt(instrument, fill.quantity, fill.price))
        .exact("feeRate", kTakerFee)
        .text("tradeIv", "")
        .text("markIv", "")
        .text("blockTradeId", "")
        .exact("markPrice", quote.mark)
        .text("indexPrice", "")
        .text("underlyingPrice", "")
        .text("leavesQty", "0")
        .text("orderId", fill.order.orderId)
        .text("orderLinkId", "")
        .exact("orderPrice", fill.order.price)
        .exact("orderQty", fill.quantity)
        .text("orderType", "Market")
        .text("stopOrderType", "UNKNOWN")
        .text("side", fill.order.side)
        .text("execTime", QByteArray::number(fill.time))
        .text("isLeverage", "0")
        .boolean("isMaker", false)
        .integer("seq", fill.seq)
        .text("marketUnit", "")
        .figure("execPnl", fill.pnl)
        .text("createType", "CreateByUser")
        .raw("extraFees", "[]")
        .text("feeCurrency", instrument.settleCoin)
        .toByteArray();
}

Push orderPush(const DemoOrder &order)
{
    return {"order", nameOf(order.instrument->category), {orderJson(order, Wire::Stream)}};
}

} // namespace

Activity::Activity(quint64 seed)
    : m_rng(seed ^ 0x5deece66dULL)
    , m_ticksToTrade(m_rng.between(50, 120))
    , m_ticksToOrder(m_rng.between(30, 90))
{
}

std::vector<Push> Activity::tick(Account &account, const Market &market, qint64 now)
{
    std::vector<Push> pushes;
    if (--m_ticksToTrade <= 0) {
        m_ticksToTrade = m_rng.between(60, 160);
        pushes = trade(account, market, now);
    }
    if (--m_ticksToOrder <= 0) {
        m_ticksToOrder = m_rng.between(40, 120);
        const auto extra = std::count_if(account.orders.begin(), account.orders.end(),
                                         [](const DemoOrder &order) { return !order.permanent; });
        const bool full = static_cast<std::size_t>(extra) >= kOrdersOfTheOther;
        const std::vector<Push> more =
            full || (extra > 0 && m_rng.oneIn(2)) ? cancel(account, market, now) : place(account, market, now);
        pushes.insert(pushes.end(), more.begin(), more.end());
    }
    return pushes;
}

std::vector<Push> Activity::trade(Account &account, const Market &market, qint64 now)
{
    const auto pick = static_cast<std::size_t>(m_rng.between(0, static_cast<qint64>(account.holdings.size()) - 1));
    Holding &holding = account.holdings[pick];
    const Instrument &instrument = *holding.instrument;
    Wallet *wallet = account.wallet(instrument.settleCoin);
    // The option stays as it is: its order book is thin.
    if (!instrument.isPerpetual() || !wallet)
        return {};
    // Back towards the size of the beginning, so that no run ever flips or closes a position.
    const bool grows = holding.size == holding.startSize ? m_rng.oneIn(2) : holding.size < holding.startSize;
    const int direction = grows ? holding.direction : -holding.direction;
    const Figure lots =
        rounded(quotient(holding.startSize, instrument.qtyStep * Decimal(m_rng.between(25, 80)), 8), 0, Rounding::Up);
    const Quote quote = market.quote(instrument);
    Fill fill;
    fill.price = direction > 0 ? quote.ask : quote.bid;
    fill.quantity = lots * instrument.qtyStep;
    fill.time = now;
    fill.seq = ++account.seq;
    book(holding, *wallet, fill, grows);
    DemoOrder &order = fill.order;
    order.instrument = &instrument;
    order.orderId = newId();
    order.side = direction > 0 ? "Buy" : "Sell";
    order.type = "Market";
    order.status = "Filled";
    order.timeInForce = "IOC";
    order.price = fill.price;
    order.quantity = fill.quantity;
    order.executed = fill.quantity;
    order.averagePrice = fill.price;
    order.fee = fill.fee;
    order.positionIdx = holding.positionIdx;
    order.reduceOnly = !grows;
    order.createdTime = now;
    order.updatedTime = now;
    std::vector<Push> pushes{orderPush(order)};
    pushes.push_back({"execution", nameOf(instrument.category), {executionJson(fill, newId(), quote)}});
    for (Push &push : aftermath(account, market, instrument))
        pushes.push_back(std::move(push));
    return pushes;
}

std::vector<Push> Activity::place(Account &account, const Market &market, qint64 now)
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
    order.orderId = newId();
    order.side = "Buy";
    const Figure tick = instrument->price(1);
    order.price = rounded(quotient(away, tick, 0) * tick, instrument->priceScale);
    order.quantity = instrument->qtyStep * Decimal(choice.quantitySteps);
    order.createdTime = now;
    order.updatedTime = now;
    account.orders.push_back(order);
    std::vector<Push> pushes{orderPush(order)};
    for (Push &push : aftermath(account, market, *instrument))
        pushes.push_back(std::move(push));
    return pushes;
}

std::vector<Push> Activity::cancel(Account &account, const Market &market, qint64 now)
{
    const auto it = std::find_if(account.orders.begin(), account.orders.end(),
                                 [](const DemoOrder &order) { return !order.permanent; });
    if (it == account.orders.end())
        return {};
    DemoOrder order = *it;
    account.orders.erase(it);
    order.status = "Cancelled";
    order.cancelType = "CancelByUser";
    order.updatedTime = now;
    std::vector<Push> pushes{orderPush(order)};
    for (Push &push : aftermath(account, market, *order.instrument))
        pushes.push_back(std::move(push));
    return pushes;
}

QByteArray Activity::newId()
{
    const QByteArray hex = QByteArray::number(m_rng.next(), 16).rightJustified(16, '0')
        + QByteArray::number(m_rng.next(), 16).rightJustified(16, '0');
    return hex.left(8) + '-' + hex.mid(8, 4) + "-4" + hex.mid(13, 3) + "-8" + hex.mid(17, 3) + '-' + hex.mid(20);
}

std::vector<Push> aftermath(const Account &account, const Market &market, const Instrument &instrument)
{
    const Books books = account.books(market);
    std::vector<Push> pushes;
    QByteArrayList rows;
    for (std::size_t i = 0; i < account.holdings.size(); ++i) {
        if (account.holdings[i].instrument == &instrument)
            rows.append(positionJson(account.holdings[i], books.positions[i], account.mode(), Wire::Stream));
    }
    if (!rows.isEmpty())
        pushes.push_back({"position", nameOf(instrument.category), rows});
    QByteArrayList coins;
    const QByteArray coin = instrument.category == Category::Spot ? instrument.quoteCoin : instrument.settleCoin;
    for (std::size_t i = 0; i < account.wallets.size(); ++i) {
        if (account.wallets[i].coin == coin)
            coins.append(coinJson(account.wallets[i], books.coins[i], account.mode()));
    }
    pushes.push_back({"wallet", {}, {accountJson(books.account, account.mode(), coins)}});
    return pushes;
}

} // namespace apollo::demo
