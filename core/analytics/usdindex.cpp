// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analytics/usdindex.h"

#include "core/analytics/precision.h"

namespace apollo {

std::vector<QString> indexPairsOf(const QString &coin)
{
    if (coin.isEmpty() || coin == QLatin1String("USDT"))
        return {};
    if (coin == QLatin1String("USDC"))
        return {QStringLiteral("USDCUSDT")};
    return {coin + QLatin1String("USDT"), coin + QLatin1String("USDC")};
}

Figure impliedIndex(const CoinBalance &balance)
{
    const Figure index = quotient(nonZero(balance.usdValue), balance.equity, kComputedScale);
    return index && index->sign() > 0 ? index : std::nullopt;
}

void learnIndices(CoinIndex &known, const std::vector<CoinBalance> &wallet)
{
    for (const CoinBalance &balance : wallet) {
        const Figure index = impliedIndex(balance);
        if (index && (balance.usdValue->absolute() >= Decimal(1) || !known.contains(balance.coin)))
            known.insert_or_assign(balance.coin, *index);
    }
}

Figure usdIndexPrice(const QString &coin, const std::map<InstrumentKey, Ticker> &tickers, const CoinIndex &implied)
{
    for (const QString &pair : indexPairsOf(coin)) {
        const auto found = tickers.find({Category::Spot, pair});
        if (found != tickers.end() && nonZero(found->second.usdIndexPrice))
            return found->second.usdIndexPrice;
    }
    const auto found = implied.find(coin);
    return found == implied.end() ? std::nullopt : Figure(found->second);
}

} // namespace apollo
