// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analytics/collateral.h"

#include "core/analytics/precision.h"

namespace apollo {

Figure collateralOf(const CollateralTable &table, const Decimal &equity)
{
    Figure counted = Decimal();
    Decimal reached;
    for (const CollateralTier &tier : table.tiers) {
        if (tier.from != reached)
            return std::nullopt;
        const bool isLast = !tier.to || equity <= *tier.to;
        const Decimal &end = isLast ? equity : *tier.to;
        counted = trimmed(counted + product(end - tier.from, tier.ratio));
        if (isLast)
            return counted;
        reached = *tier.to;
    }
    return std::nullopt;
}

Haircut haircutOf(const CoinBalance &coin, const Figure &equity, const Figure &index, const MarginRules &rules)
{
    if (!equity)
        return {{}, MarginGap::PositionsUnknown};
    if (equity->sign() <= 0)
        return {Decimal(), MarginGap::None};
    Figure counted = Decimal();
    if (coin.marginCollateral && coin.collateralSwitch) {
        const auto table = rules.collateralTables.find(coin.coin);
        if (table != rules.collateralTables.end())
            counted = collateralOf(table->second, *equity);
        if (table == rules.collateralTables.end() || !counted)
            return {{}, MarginGap::NoCollateralRatio};
    }
    const Figure lost = equity - counted;
    if (lost && lost->isZero())
        return {Decimal(), MarginGap::None};
    const Figure usd = product(lost, index);
    return {usd, usd ? MarginGap::None : MarginGap::NoPrice};
}

} // namespace apollo
