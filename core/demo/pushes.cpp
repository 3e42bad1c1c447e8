// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/pushes.h"

#include "core/demo/historyjson.h"

#include <QMap>

#include <iterator>

namespace apollo::demo {

void append(Pushes &pushes, Pushes more)
{
    pushes.insert(pushes.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Push orderPush(const DemoOrder &order)
{
    return {"order", nameOf(order.instrument->category), {orderJson(order, Wire::Stream)}};
}

Push executionPush(const Execution &execution)
{
    return {"execution", nameOf(execution.instrument->category), {executionJson(execution, Wire::Stream)}};
}

Pushes aftermath(const Account &account, const Market &market, const Instrument &instrument)
{
    const Books books = account.books(market);
    Pushes pushes;
    QByteArrayList rows;
    for (std::size_t i = 0; i < account.holdings.size(); ++i) {
        const Holding &holding = account.holdings[i];
        if (holding.instrument != &instrument)
            continue;
        rows.append(holding.isFlat() ? flatPositionJson(instrument, holding.positionIdx, market.quote(instrument),
                                                        &holding, Wire::Stream)
                                     : positionJson(holding, books.positions[i], account.mode(), Wire::Stream));
    }
    if (!rows.isEmpty())
        pushes.push_back({"position", nameOf(instrument.category), rows});
    const bool spot = instrument.category == Category::Spot;
    QByteArrayList coins;
    for (std::size_t i = 0; i < account.wallets.size(); ++i) {
        const QByteArray &coin = account.wallets[i].coin;
        if (coin == (spot ? instrument.quoteCoin : instrument.settleCoin) || (spot && coin == instrument.baseCoin))
            coins.append(coinJson(account.wallets[i], books.coins[i], account.mode()));
    }
    pushes.push_back({"wallet", {}, {accountJson(books.account, account.mode(), coins)}});
    return pushes;
}

QByteArrayList greeksRows(const Account &account, const Market &market, const QByteArray &baseCoin)
{
    struct Greeks {
        Figure delta = Decimal(0);
        Figure gamma = Decimal(0);
        Figure vega = Decimal(0);
        Figure theta = Decimal(0);
    };
    const Books books = account.books(market);
    QMap<QByteArray, Greeks> sums;
    for (std::size_t i = 0; i < account.holdings.size(); ++i) {
        const Holding &holding = account.holdings[i];
        const Instrument &instrument = *holding.instrument;
        if (instrument.category != Category::Option || holding.isFlat())
            continue;
        if (!baseCoin.isEmpty() && instrument.baseCoin != baseCoin)
            continue;
        const PositionFigures &figures = books.positions[i];
        Greeks &sum = sums[instrument.baseCoin];
        sum.delta = sum.delta + figures.delta;
        sum.gamma = sum.gamma + figures.gamma;
        sum.vega = sum.vega + figures.vega;
        sum.theta = sum.theta + figures.theta;
    }
    QByteArrayList rows;
    for (auto it = sums.constBegin(); it != sums.constEnd(); ++it) {
        rows.append(JsonObject()
                        .text("baseCoin", it.key())
                        .figure("totalDelta", it->delta)
                        .figure("totalGamma", it->gamma)
                        .figure("totalVega", it->vega)
                        .figure("totalTheta", it->theta)
                        .toByteArray());
    }
    return rows;
}

Pushes greeksPush(const Account &account, const Market &market)
{
    const QByteArrayList rows = greeksRows(account, market, {});
    return rows.isEmpty() ? Pushes() : Pushes{{"greeks", {}, rows}};
}

} // namespace apollo::demo
