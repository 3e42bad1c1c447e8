// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/account.h"

#include <chrono>

namespace apollo::demo {

namespace {

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
    const char *entry;
    const char *sessionEntry;
    const char *leverage;
    const char *realized;
    const char *realizedAllTime;
    const char *takeProfit;
    const char *stopLoss;
};

constexpr OpeningHolding kHoldings[] = {
    {Category::Linear, "BTCUSDT", 0, 1, "2.700", "61900.00", "", "40", "-174.72", "1204.3185", "64200.00", "60900.00"},
    {Category::Linear, "ETHUSDT", 0, -1, "12.00", "2951.20", "", "20", "39.04", "-310.552", "2780.00", "3150.00"},
    {Category::Linear, "SOLUSDT", 0, 1, "150.0", "138.42", "", "10", "-22.95", "88.1", "", "132.00"},
    {Category::Linear, "XRPUSDT", 0, 1, "8000", "2.1934", "", "10", "-12.06", "-12.06", "2.4000", ""},
    {Category::Linear, "DOGEUSDT", 0, -1, "60000", "0.17412", "", "10", "6.18", "41.207", "0.15000", ""},
    {Category::Linear, "HYPEUSDT", 0, 1, "180.00", "37.412", "", "5", "-8.85", "-8.85", "", ""},
    {Category::Linear, "1000PEPEUSDT", 1, 1, "120000", "0.0121300", "", "20", "-0.8", "3.15", "", ""},
    {Category::Linear, "1000PEPEUSDT", 2, -1, "50000", "0.0125100", "", "20", "-0.34", "-7.02", "", ""},
    {Category::Linear, "BTCPERP", 0, -1, "0.150", "62210.0", "62346.5", "20", "6.42", "-15.5", "", ""},
    {Category::Inverse, "ETHUSD", 0, 1, "5000", "2948.35", "", "10", "-0.00158", "0.01204431", "", ""},
    {Category::Option, "BTC-25DEC26-70000-C-USDT", 0, 1, "0.50", "1480", "", "", "-7.4", "", "", ""},
};

struct OpeningWallet {
    const char *coin;
    const char *balance;
    const char *realized;
    const char *collateralRatio;
};

constexpr OpeningWallet kWallets[] = {
    {"USDT", "18240.51630000", "1011.2035", "1"}, {"USDC", "3150.40000000", "-9.08", "1"},
    {"BTC", "0.08120000", "-0.00000973", "0.95"}, {"ETH", "1.42510000", "0.01204431", "0.9"},
    {"MNT", "820.00000000", "0", "0.8"},
};

struct OpeningOrder {
    Category category;
    const char *symbol;
    const char *side;
    const char *type;
    const char *price;
    const char *quantity;
    const char *executed;
    const char *triggerPrice;
    int triggerDirection;
    const char *stopOrderType;
    bool reduceOnly;
    const char *takeProfit;
    const char *stopLoss;
};

constexpr OpeningOrder kOrders[] = {
    {Category::Linear, "BTCUSDT", "Sell", "Market", "0", "2.700", "0", "64200.00", 1, "TakeProfit", true, "", ""},
    {Category::Linear, "BTCUSDT", "Sell", "Market", "0", "2.700", "0", "60900.00", 2, "StopLoss", true, "", ""},
    {Category::Linear, "BTCUSDT", "Buy", "Limit", "60500.00", "0.100", "0", "", 0, "", false, "63500.00", "59800.00"},
    {Category::Linear, "SOLUSDT", "Sell", "Market", "0", "50.0", "0", "134.50", 2, "Stop", true, "", ""},
    {Category::Linear, "HYPEUSDT", "Sell", "Limit", "44.500", "60.00", "15.00", "", 0, "", true, "", ""},
    {Category::Linear, "BTCPERP", "Buy", "Limit", "60800.0", "0.050", "0", "", 0, "", false, "", ""},
    {Category::Spot, "ETHUSDT", "Buy", "Limit", "2850.00", "0.50000", "0", "", 0, "", false, "", ""},
    {Category::Spot, "MNTUSDT", "Sell", "Limit", "1.3500", "200.00", "0", "", 0, "", false, "", ""},
    {Category::Inverse, "ETHUSD", "Sell", "Limit", "3180.00", "2000", "0", "", 0, "", true, "", ""},
    {Category::Option, "BTC-25DEC26-70000-C-USDT", "Sell", "Limit", "2900", "0.20", "0", "", 0, "", true, "", ""},
};

constexpr qint64 kHour = 3'600'000;

} // namespace

Account::Account(const Market &market, MarginMode mode, qint64 now)
    : m_mode(mode)
{
    qint64 age = 52 * kHour;
    for (const OpeningHolding &row : kHoldings) {
        Holding holding;
        holding.instrument = market.find(row.category, row.symbol);
        holding.positionIdx = row.positionIdx;
        holding.direction = row.direction;
        holding.size = known(row.size);
        holding.startSize = holding.size;
        holding.entry = known(row.entry);
        holding.sessionEntry = known(row.sessionEntry);
        holding.leverage = known(row.leverage);
        holding.realized = known(row.realized);
        holding.realizedAllTime = known(row.realizedAllTime);
        holding.takeProfit = known(row.takeProfit);
        holding.stopLoss = known(row.stopLoss);
        holding.seq = ++seq;
        holding.createdTime = now - 40 * age;
        holding.openTime = now - age;
        holding.updatedTime = now - age / 9;
        age -= 3 * kHour;
        holdings.push_back(holding);
    }
    for (const OpeningWallet &row : kWallets)
        wallets.push_back({row.coin, known(row.balance), known(row.realized), number(row.collateralRatio)});
    int count = 0;
    for (const OpeningOrder &row : kOrders) {
        DemoOrder order;
        order.instrument = market.find(row.category, row.symbol);
        order.orderId = "fd4300ae-7847-404e-b947-b46980a4d" + QByteArray::number(100 + count);
        order.orderLinkId = row.category == Category::Option ? "demo-option-1" : "";
        order.side = row.side;
        order.type = row.type;
        order.price = known(row.price);
        order.quantity = known(row.quantity);
        order.executed = known(row.executed);
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
        if (!order.executed->isZero()) {
            order.status = "PartiallyFilled";
            order.averagePrice = order.price;
        }
        order.createdTime = now - (30 - count) * kHour / 2;
        order.updatedTime = order.createdTime + 2;
        orders.push_back(order);
        ++count;
    }
}

} // namespace apollo::demo
