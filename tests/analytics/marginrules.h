// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/marginrules.h"
#include "tests/analytics/figures.h"

// Margin rules in a few words.
namespace apollo::test {

/// The key of a position in the rules.
inline InstrumentKey instrumentOf(const Position &held)
{
    return {held.key.category, held.key.symbol};
}

inline RiskTier tier(int id, const char *limit, const char *maintenance, const char *maxLeverage, const char *deduction)
{
    RiskTier result;
    result.id = id;
    result.limit = figure(limit).value_or(Decimal());
    result.maintenanceRate = figure(maintenance).value_or(Decimal());
    result.maxLeverage = figure(maxLeverage).value_or(Decimal());
    result.initialRate = quotient(Decimal(1), result.maxLeverage, 8).value_or(Decimal());
    result.deduction = figure(deduction).value_or(Decimal());
    return result;
}

/// Two tiers that meet at `limit`: 0.5 % up to it, then 1 % with a deduction of limit x 0.5 %, up to five times as
/// much.
inline RiskTable twoTiers(const char *limit, const char *end, const char *deduction)
{
    return {{tier(1, limit, "0.005", "100", "0"), tier(2, end, "0.01", "50", deduction)}, at(1)};
}

inline FeeRate fees(const char *taker)
{
    return {figure(taker).value_or(Decimal()), Decimal(), at(1)};
}

inline CollateralTier collateralTier(const char *from, const char *to, const char *ratio)
{
    return {figure(from).value_or(Decimal()), figure(to), figure(ratio).value_or(Decimal())};
}

/// BTCUSDT and BTCUSD with two tiers and a taker fee of 0.055 %.
inline MarginRules bitcoinRules()
{
    MarginRules rules;
    const InstrumentKey linear{Category::Linear, QStringLiteral("BTCUSDT")};
    const InstrumentKey inverse{Category::Inverse, QStringLiteral("BTCUSD")};
    rules.riskTables[linear] = twoTiers("2000000", "10000000", "10000");
    rules.riskTables[inverse] = twoTiers("150", "750", "0.75");
    rules.feeRates[linear] = fees("0.00055");
    rules.feeRates[inverse] = fees("0.00055");
    return rules;
}

inline Position leveraged(Position held, const char *leverage)
{
    held.leverage = figure(leverage);
    return held;
}

} // namespace apollo::test
