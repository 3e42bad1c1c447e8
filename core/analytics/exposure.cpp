// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analytics/exposure.h"

#include "core/analytics/precision.h"
#include "core/analytics/settlecoin.h"

#include <algorithm>
#include <array>
#include <map>

namespace apollo {

namespace {

/// USD per settle coin: the wallet row's index, else what the position's own two values imply.
Figure indexOf(const Portfolio &portfolio, const PositionEntry &entry, const QString &settleCoin)
{
    for (const CoinEntry &coin : portfolio.coins) {
        if (coin.reported.coin == settleCoin && coin.computed.usdIndexPrice)
            return coin.computed.usdIndexPrice;
    }
    return quotient(entry.computed.valueUsd, entry.computed.value, kComputedScale);
}

/// Signed, in USD.
Figure exposureOf(const Portfolio &portfolio, const PositionEntry &entry, const InstrumentKey &key,
                  const Instrument *instrument)
{
    const Decimal direction(entry.reported.direction());
    if (key.category != Category::Option)
        return entry.computed.valueUsd * direction;
    const Ticker *ticker = portfolio.ticker(key);
    if (ticker == nullptr)
        return std::nullopt;
    const Figure coins = product(entry.reported.size * direction, ticker->delta);
    const Figure value = product(coins, nonZero(ticker->underlyingPrice));
    return product(value, indexOf(portfolio, entry, settleCoinOf(key, instrument)));
}

void add(CoinExposure &sum, const Figure &exposure, Category category)
{
    ++sum.positions;
    if (!exposure) {
        ++(category == Category::Option ? sum.unknownOptions : sum.unknownOthers);
        sum.longUsd = sum.shortUsd = sum.netUsd = std::nullopt;
        return;
    }
    Figure &side = exposure->sign() < 0 ? sum.shortUsd : sum.longUsd;
    side = side + absolute(exposure);
    sum.netUsd = sum.longUsd - sum.shortUsd;
}

} // namespace

QString baseCoinOf(const InstrumentKey &key, const Instrument *instrument)
{
    if (instrument != nullptr && !instrument->baseCoin.isEmpty())
        return instrument->baseCoin;
    const QString head = key.symbol.section(QLatin1Char('-'), 0, 0);
    static constexpr std::array kQuotes{QLatin1String("USDT"), QLatin1String("PERP"), QLatin1String("USDC")};
    for (const QLatin1String quote : kQuotes) {
        if (head.size() > quote.size() && head.endsWith(quote))
            return head.chopped(quote.size());
    }
    if (const qsizetype usd = head.indexOf(QLatin1String("USD"), 1); usd > 0 && key.category == Category::Inverse)
        return head.left(usd);
    return head.size() < key.symbol.size() ? head : QString();
}

std::vector<CoinExposure> exposureByCoin(const Portfolio &portfolio)
{
    std::map<QString, CoinExposure> byCoin;
    for (const PositionEntry &entry : portfolio.positions) {
        const InstrumentKey key{entry.reported.key.category, entry.reported.key.symbol};
        const Instrument *instrument = portfolio.instrument(key);
        const QString base = baseCoinOf(key, instrument);
        const QString name = base.isEmpty() ? key.symbol : base;
        CoinExposure &sum = byCoin[name];
        sum.coin = name;
        add(sum, exposureOf(portfolio, entry, key, instrument), key.category);
    }
    std::vector<const CoinExposure *> order;
    order.reserve(byCoin.size());
    for (const auto &[name, sum] : byCoin)
        order.push_back(&sum);
    // An optional orders "none" before any value, so the reverse puts it last.
    std::stable_sort(order.begin(), order.end(), [](const CoinExposure *a, const CoinExposure *b) {
        return absolute(a->netUsd) > absolute(b->netUsd);
    });
    std::vector<CoinExposure> exposures;
    exposures.reserve(order.size());
    for (const CoinExposure *sum : order)
        exposures.push_back(*sum);
    return exposures;
}

} // namespace apollo
