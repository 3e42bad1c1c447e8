// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/marketneeds.h"

#include "core/analytics/settlecoin.h"
#include "core/analytics/usdindex.h"

#include <algorithm>

namespace apollo {

bool holdsAnything(const CoinBalance &balance)
{
    return nonZero(balance.equity) || nonZero(balance.walletBalance) || nonZero(balance.spotBorrow)
        || nonZero(balance.unrealizedPnl);
}

MarketNeeds needsOf(const Portfolio &portfolio)
{
    MarketNeeds needs;
    for (const PositionEntry &entry : portfolio.positions) {
        const InstrumentKey key{entry.reported.key.category, entry.reported.key.symbol};
        needs.instruments.insert(key);
        needs.coins.insert(settleCoinOf(key, portfolio.instrument(key)));
    }
    for (const Order &order : portfolio.orders)
        needs.instruments.insert(order.instrument);
    for (const CoinEntry &coin : portfolio.coins) {
        if (holdsAnything(coin.reported))
            needs.coins.insert(coin.reported.coin);
    }
    needs.coins.erase(QString());
    return needs;
}

std::set<InstrumentKey> tickersFor(const MarketNeeds &needs)
{
    std::set<InstrumentKey> tickers = needs.instruments;
    for (const QString &coin : needs.coins) {
        for (const QString &pair : indexPairsOf(coin))
            tickers.insert({Category::Spot, pair});
    }
    return tickers;
}

MarketNeeds missingIn(const Portfolio &portfolio, const MarketNeeds &needs)
{
    MarketNeeds missing;
    for (const InstrumentKey &key : needs.instruments) {
        if (portfolio.instrument(key) == nullptr || portfolio.ticker(key) == nullptr)
            missing.instruments.insert(key);
    }
    for (const QString &coin : needs.coins) {
        const std::vector<QString> pairs = indexPairsOf(coin);
        const bool known = std::any_of(pairs.begin(), pairs.end(), [&portfolio](const QString &pair) {
            return portfolio.ticker({Category::Spot, pair}) != nullptr;
        });
        if (!known && !pairs.empty())
            missing.coins.insert(coin);
    }
    return missing;
}

} // namespace apollo
