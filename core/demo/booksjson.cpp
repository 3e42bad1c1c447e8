// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/booksjson.h"

#include "core/demo/accountjson.h"
#include "core/demo/tickerjson.h"

namespace apollo::demo {

namespace {

QByteArray tickersOf(Category category, const World &world)
{
    JsonObject tickers;
    for (const Instrument &instrument : world.market.instruments()) {
        if (instrument.category == category && instrument.walks()) {
            tickers.raw(instrument.symbol.constData(), restTicker(instrument, world.market, world.now()).toByteArray());
        }
    }
    return tickers.toByteArray();
}

/// The row with its category, which answers of REST carry beside the list.
QByteArray withCategory(const QByteArray &row, Category category)
{
    return "{\"category\":" + quoted(nameOf(category)) + ',' + row.mid(1);
}

/// What the margin figures above were made of, in whatever mode; unknown as "".
QByteArray marginJson(const Account &account, const Books &books)
{
    QByteArrayList positions;
    for (std::size_t i = 0; i < books.positions.size(); ++i) {
        const Holding &holding = account.holdings[i];
        const PositionFigures &figures = books.positions[i];
        if (holding.isFlat())
            continue;
        positions.append(JsonObject()
                             .text("category", nameOf(holding.instrument->category))
                             .text("symbol", holding.instrument->symbol)
                             .integer("positionIdx", holding.positionIdx)
                             .figure("markValue", figures.markValue)
                             .integer("tier", figures.tier ? figures.tier->id : 0)
                             .figure("initialMargin", figures.initialMargin)
                             .figure("maintenanceMargin", figures.maintenanceMargin)
                             .toByteArray());
    }
    QByteArrayList coins;
    for (std::size_t i = 0; i < books.coins.size(); ++i) {
        const CoinFigures &figures = books.coins[i];
        coins.append(JsonObject()
                         .text("coin", account.wallets[i].coin)
                         .figure("index", figures.index)
                         .figure("haircut", figures.haircut)
                         .figure("orderMargin", figures.orderMargin)
                         .figure("positionMargin", figures.positionMargin)
                         .figure("maintenanceMargin", figures.maintenanceMargin)
                         .toByteArray());
    }
    return JsonObject()
        .figure("initialMargin", books.account.initialMargin)
        .figure("maintenanceMargin", books.account.maintenanceMargin)
        .figure("haircut", books.account.haircut)
        .figure("base", books.account.base)
        .figure("equityAfterHaircut", books.account.equity - books.account.haircut)
        .raw("positions", jsonArray(positions))
        .raw("coins", jsonArray(coins))
        .toByteArray();
}

} // namespace

QByteArray booksJson(const World &world)
{
    const Account &account = world.account;
    const Books books = account.books(world.market);
    QByteArrayList positions;
    for (std::size_t i = 0; i < books.positions.size(); ++i) {
        const Holding &holding = account.holdings[i];
        if (holding.isFlat())
            continue;
        positions.append(withCategory(positionJson(holding, books.positions[i], account.mode(), Wire::Rest),
                                      holding.instrument->category));
    }
    QByteArrayList coins;
    for (std::size_t i = 0; i < books.coins.size(); ++i)
        coins.append(coinJson(account.wallets[i], books.coins[i], account.mode()));
    QByteArrayList orders;
    for (const DemoOrder &order : account.orders)
        orders.append(withCategory(orderJson(order, Wire::Rest), order.instrument->category));
    JsonObject tickers;
    for (const Category category : kCategories)
        tickers.raw(nameOf(category).constData(), tickersOf(category, world));
    return JsonObject()
        .raw("heldAt", world.heldAt == 0 ? "null" : QByteArray::number(world.heldAt))
        .integer("time", world.now())
        .integer("ticks", world.ticks)
        .raw("account", accountJson(books.account, account.mode(), {}))
        .raw("positions", jsonArray(positions))
        .raw("coins", jsonArray(coins))
        .raw("orders", jsonArray(orders))
        .raw("margin", marginJson(account, books))
        .raw("tickers", tickers.toByteArray())
        .toByteArray();
}

} // namespace apollo::demo
