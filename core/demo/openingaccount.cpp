// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/openingaccount.h"

#include "core/demo/pastactivity.h"

namespace apollo::demo {

namespace {

constexpr qint64 kMinuteMs = 60'000;

/// A constant of the opening account; the texts below are all well formed.
Decimal number(const char *text)
{
    const Result<Decimal> value = Decimal::parse(std::string_view(text));
    Q_ASSERT(value);
    return *value;
}

Figure known(const char *text)
{
    return *text ? Figure(number(text)) : std::nullopt;
}

struct OpeningHolding {
    Category category;
    const char *symbol;
    int positionIdx;
    int direction;
    const char *size;
    int minutesAgo; ///< when it was taken up; the past market passes near its known entry then
    const char *leverage;
    const char *takeProfit;
    const char *stopLoss;
};

constexpr OpeningHolding kHoldings[] = {
    {Category::Linear, "BTCUSDT", 0, 1, "2.700", 4'096, "40", "64200.00", "60900.00"},
    {Category::Linear, "ETHUSDT", 0, -1, "12.00", 4'096, "20", "2780.00", "3150.00"},
    {Category::Linear, "SOLUSDT", 0, 1, "150.0", 4'096, "10", "", "132.00"},
    {Category::Linear, "XRPUSDT", 0, 1, "8000", 4'096, "10", "2.4000", ""},
    {Category::Linear, "DOGEUSDT", 0, -1, "60000", 4'096, "10", "0.15000", ""},
    {Category::Linear, "HYPEUSDT", 0, 1, "180.00", 32'768, "5", "", ""},
    {Category::Linear, "1000PEPEUSDT", 1, 1, "120000", 4'096, "20", "", ""},
    {Category::Linear, "1000PEPEUSDT", 2, -1, "50000", 8'192, "20", "", ""},
    {Category::Linear, "BTCPERP", 0, -1, "0.150", 8'192, "20", "", ""},
    {Category::Inverse, "ETHUSD", 0, 1, "5000", 8'192, "10", "", ""},
    {Category::Option, "BTC-25DEC26-70000-C-USDT", 0, 1, "0.50", 16'384, "", "", ""},
};

struct OpeningWallet {
    const char *coin;
    const char *balance; ///< about; the first deposit is a multiple of `deposit`
    const char *deposit;
};

constexpr OpeningWallet kWallets[] = {
    {"USDT", "18240", "100"},  {"USDC", "3150", "10"}, {"BTC", "0.0812", "0.001"},
    {"ETH", "1.4251", "0.01"}, {"MNT", "820", "1"},
};

struct OpeningOrder {
    Category category;
    const char *symbol;
    const char *side;
    const char *type;
    const char *price;
    const char *quantity;
    const char *executed;
    int executedMinutesAgo;
    const char *triggerPrice;
    int triggerDirection;
    const char *stopOrderType;
    bool reduceOnly;
    const char *takeProfit;
    const char *stopLoss;
};

constexpr OpeningOrder kOrders[] = {
    {Category::Linear, "BTCUSDT", "Sell", "Market", "0", "2.700", "0", 0, "64200.00", 1, "TakeProfit", true, "", ""},
    {Category::Linear, "BTCUSDT", "Sell", "Market", "0", "2.700", "0", 0, "60900.00", 2, "StopLoss", true, "", ""},
    {Category::Linear, "BTCUSDT", "Buy", "Limit", "60500.00", "0.100", "0", 0, "", 0, "", false, "63500.00",
     "59800.00"},
    {Category::Linear, "SOLUSDT", "Sell", "Market", "0", "50.0", "0", 0, "134.50", 2, "Stop", true, "", ""},
    {Category::Linear, "HYPEUSDT", "Sell", "Limit", "44.500", "60.00", "15.00", 16'384, "", 0, "", true, "", ""},
    {Category::Linear, "BTCPERP", "Buy", "Limit", "60800.0", "0.050", "0", 0, "", 0, "", false, "", ""},
    {Category::Spot, "ETHUSDT", "Buy", "Limit", "2850.00", "0.50000", "0", 0, "", 0, "", false, "", ""},
    {Category::Spot, "MNTUSDT", "Sell", "Limit", "1.3500", "200.00", "0", 0, "", 0, "", false, "", ""},
    {Category::Inverse, "ETHUSD", "Sell", "Limit", "3180.00", "2000", "0", 0, "", 0, "", true, "", ""},
    {Category::Option, "BTC-25DEC26-70000-C-USDT", "Sell", "Limit", "2900", "0.20", "0", 0, "", 0, "", true, "", ""},
};

DemoOrder openOrder(const Market &market, const OpeningOrder &row, int count, qint64 now)
{
    DemoOrder order;
    order.instrument = market.find(row.category, row.symbol);
    order.orderId = "fd4300ae-7847-404e-b947-b46980a4d" + QByteArray::number(100 + count);
    order.orderLinkId = row.category == Category::Option ? "demo-option-1" : "";
    order.side = row.side;
    order.type = row.type;
    order.price = known(row.price);
    order.quantity = known(row.quantity);
    order.triggerPrice = known(row.triggerPrice);
    order.triggerDirection = row.triggerDirection;
    order.stopOrderType = row.stopOrderType;
    order.triggerBy = order.triggerPrice ? "LastPrice" : "";
    order.reduceOnly = row.reduceOnly;
    order.takeProfit = known(row.takeProfit);
    order.stopLoss = known(row.stopLoss);
    order.timeInForce = order.type == "Market" ? "IOC" : "GTC";
    order.permanent = true;
    if (order.triggerPrice)
        order.status = "Untriggered";
    // Placed within the last hours, in which the past market did not reach them, or before their first fill.
    const qint64 minutesAgo = row.executedMinutesAgo > 0 ? row.executedMinutesAgo + 95 : (30 - count) * 8;
    order.createdTime = now - minutesAgo * kMinuteMs;
    order.updatedTime = order.createdTime + 2;
    return order;
}

} // namespace

Account openAccount(const Market &market, const PastMarket &past, MarginMode mode, quint64 seed, qint64 opening)
{
    Account account(mode, seed);
    PastActivity activity(market, past, account, seed);
    for (const OpeningHolding &row : kHoldings) {
        Holding &holding = account.holdings.emplace_back();
        holding.instrument = market.find(row.category, row.symbol);
        holding.positionIdx = row.positionIdx;
        holding.direction = row.direction;
        holding.startSize = known(row.size);
        holding.leverage = known(row.leverage);
        activity.planHolding(account.holdings.size() - 1, row.minutesAgo);
    }
    for (const OpeningWallet &row : kWallets) {
        account.wallets.push_back({row.coin, Decimal(0), Decimal(0)});
        activity.planDeposit(row.coin, number(row.balance), number(row.deposit));
    }
    int count = 0;
    for (const OpeningOrder &row : kOrders) {
        account.orders.push_back(openOrder(market, row, count++, opening));
        if (row.executedMinutesAgo > 0)
            activity.planOpenFill(account.orders.size() - 1, number(row.executed), row.executedMinutesAgo);
    }
    activity.planSpot();
    activity.planCancellations();
    activity.replay();
    for (std::size_t i = 0; i < account.holdings.size(); ++i) {
        account.holdings[i].takeProfit = known(kHoldings[i].takeProfit);
        account.holdings[i].stopLoss = known(kHoldings[i].stopLoss);
    }
    return account;
}

} // namespace apollo::demo
