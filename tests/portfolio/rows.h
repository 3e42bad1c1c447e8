// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/portfolio/portfolioreducer.h"
#include "tests/analytics/figures.h"

// Rows, messages and readings in a few words; times in milliseconds since the epoch.
namespace apollo::test {

inline const PositionScope kLinearUsdt{Category::Linear, QStringLiteral("USDT")};

inline Position row(const char *symbol, int idx, Side side, const char *size, qint64 seq, qint64 updated)
{
    Position held = position(Category::Linear, symbol, side, size, "100");
    held.key.positionIdx = idx;
    if (seq > 0)
        held.seq = seq;
    if (updated > 0)
        held.updatedTime = at(updated);
    return held;
}

inline bybit::StreamFrame message(const Position &held, qint64 time)
{
    return bybit::PositionUpdate{at(time), {held}, 0};
}

inline Order order(const char *id, const char *status, qint64 updated, const char *filled = "0")
{
    Order result;
    result.instrument = {Category::Linear, QStringLiteral("BTCUSDT")};
    result.orderId = QLatin1String(id);
    result.orderStatus = QLatin1String(status);
    result.createdTime = at(100);
    result.updatedTime = at(updated);
    result.cumExecQty = figure(filled);
    return result;
}

inline bybit::StreamFrame message(const Order &changed, qint64 time)
{
    return bybit::OrderUpdate{at(time), {changed}, 0};
}

inline bybit::Wallet wallet(std::vector<CoinBalance> coins, const char *equity, qint64 time)
{
    bybit::Wallet result;
    result.coins = std::move(coins);
    result.summary.totalEquity = figure(equity);
    result.summary.asOf = at(time);
    return result;
}

inline CoinBalance balance(const char *name, const char *amount, const char *usd)
{
    CoinBalance result = coin(name, amount).reported;
    result.equity = figure(amount);
    result.usdValue = figure(usd);
    return result;
}

inline AccountReading reading(const PositionScope &scope, std::vector<Position> rows, qint64 time)
{
    AccountReading result;
    result.time = at(time);
    result.positions.push_back({scope, bybit::Page<Position>{std::move(rows), {}, 0, at(time)}});
    return result;
}

inline Error error(ErrorKind kind, int code = 0)
{
    return Error(kind, code, QStringLiteral("/v5/test"), QStringLiteral("no"));
}

inline QStringList sizes(const PortfolioReducer &reducer)
{
    QStringList result;
    for (const PositionEntry &entry : reducer.portfolio().positions)
        result += entry.reported.key.symbol + QLatin1Char(' ') + QString::number(entry.reported.key.positionIdx)
            + QLatin1Char(' ') + entry.reported.size->toString();
    return result;
}

} // namespace apollo::test
