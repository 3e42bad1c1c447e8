// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/collateral.h"

#include <algorithm>

namespace apollo::demo {

namespace {

struct Row {
    const char *coin;
    qint64 from; ///< thousandths of the coin
    int percent;
};

constexpr Row kRows[] = {
    {"USDT", 0, 100},
    {"USDT", 5'000'000'000, 99},
    {"USDC", 0, 100},
    {"USDC", 1'000'000'000, 98},
    {"BTC", 0, 98},
    {"BTC", 50, 95},
    {"BTC", 20'000, 90},
    {"ETH", 0, 96},
    {"ETH", 1'000, 90},
    {"ETH", 200'000, 80},
    {"MNT", 0, 85},
    {"MNT", 500'000, 75},
    {"MNT", 100'000'000, 40},
    {"SOL", 0, 90},
    {"SOL", 500'000, 80},
    {"XRP", 0, 85},
    {"XRP", 50'000'000, 70},
    {"DOGE", 0, 80},
    {"DOGE", 500'000'000, 60},
};

} // namespace

QByteArrayList collateralCoins()
{
    QByteArrayList coins;
    for (const Row &row : kRows) {
        if (!coins.contains(row.coin))
            coins.append(row.coin);
    }
    return coins;
}

std::vector<CollateralTier> collateralTiers(const QByteArray &coin)
{
    std::vector<CollateralTier> tiers;
    for (const Row &row : kRows) {
        if (coin != row.coin)
            continue;
        const Decimal from = Decimal::scaled(row.from, 3).normalized();
        if (!tiers.empty())
            tiers.back().to = from;
        tiers.push_back({from, std::nullopt, Decimal::scaled(row.percent, 2).normalized()});
    }
    return tiers;
}

Figure collateralLoss(const QByteArray &coin, const Figure &equity)
{
    if (!equity)
        return std::nullopt;
    if (equity->sign() <= 0)
        return Decimal(0);
    Figure counts = Decimal(0);
    for (const CollateralTier &tier : collateralTiers(coin)) {
        const Decimal end = tier.to ? std::min(*tier.to, *equity) : *equity;
        if (end > tier.from)
            counts = counts + (end - tier.from) * tier.ratio;
    }
    return equity - counts;
}

} // namespace apollo::demo
