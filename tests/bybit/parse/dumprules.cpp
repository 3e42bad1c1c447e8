// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bybit/parse/dump.h"

#include "core/domain/wirenames.h"
#include "tests/bybit/parse/members.h"

namespace apollo::bybit {

QJsonObject dump(const Candle &candle)
{
    return Members()
        .add("start", std::optional(candle.start))
        .add("open", Figure(candle.open))
        .add("high", Figure(candle.high))
        .add("low", Figure(candle.low))
        .add("close", Figure(candle.close))
        .add("volume", candle.volume)
        .object;
}

QJsonObject dump(const RiskLimitRow &row)
{
    return Members()
        .add("category", toWire(row.instrument.category))
        .add("symbol", row.instrument.symbol)
        .add("id", row.tier.id)
        .add("limit", Figure(row.tier.limit))
        .add("maintenanceRate", Figure(row.tier.maintenanceRate))
        .add("initialRate", Figure(row.tier.initialRate))
        .add("maxLeverage", Figure(row.tier.maxLeverage))
        .add("deduction", Figure(row.tier.deduction))
        .object;
}

QJsonObject dump(const FeeRateRow &row)
{
    return Members()
        .add("category", toWire(row.instrument.category))
        .add("symbol", row.instrument.symbol)
        .add("taker", Figure(row.rate.taker))
        .add("maker", Figure(row.rate.maker))
        .add("asOf", std::optional(row.rate.asOf))
        .object;
}

QJsonObject dump(const CollateralInfo &info)
{
    return Members()
        .add("currency", info.currency)
        .add("hourlyBorrowRate", info.hourlyBorrowRate)
        .add("maxBorrowingAmount", info.maxBorrowingAmount)
        .add("freeBorrowAmount", info.freeBorrowAmount)
        .add("borrowAmount", info.borrowAmount)
        .add("availableToBorrow", info.availableToBorrow)
        .add("borrowUsageRate", info.borrowUsageRate)
        .add("borrowable", info.borrowable)
        .add("marginCollateral", info.marginCollateral)
        .add("collateralSwitch", info.collateralSwitch)
        .add("asOf", std::optional(info.asOf))
        .object;
}

QJsonObject dump(const CollateralRatioRow &row)
{
    QJsonArray tiers;
    for (const CollateralTier &tier : row.table.tiers) {
        tiers.append(
            Members().add("from", Figure(tier.from)).add("to", tier.to).add("ratio", Figure(tier.ratio)).object);
    }
    return Members()
        .add("currency", row.currency)
        .insert("tiers", tiers)
        .add("asOf", std::optional(row.table.asOf))
        .object;
}

QJsonObject dump(const CoinGreeks &greeks)
{
    return Members()
        .add("baseCoin", greeks.baseCoin)
        .add("totalDelta", greeks.totalDelta)
        .add("totalGamma", greeks.totalGamma)
        .add("totalVega", greeks.totalVega)
        .add("totalTheta", greeks.totalTheta)
        .object;
}

} // namespace apollo::bybit
