// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analytics/margin.h"

#include "core/analytics/marktomarket.h"
#include "core/analytics/precision.h"

namespace apollo {

namespace {

/// What the formulas ask of the rules; nullptr when it is not known.
struct Terms {
    const RiskTier *tier = nullptr;
    const FeeRate *fee = nullptr;
    MarginGap gap = MarginGap::None; ///< the first that is missing
};

Terms termsFor(const InstrumentKey &key, const Decimal &markValue, const MarginRules &rules)
{
    Terms terms;
    const auto table = rules.riskTables.find(key);
    const bool hasTiers = table != rules.riskTables.end() && !table->second.tiers.empty();
    if (hasTiers)
        terms.tier = table->second.tierFor(markValue);
    const auto fee = rules.feeRates.find(key);
    if (fee != rules.feeRates.end())
        terms.fee = &fee->second;
    if (!hasTiers)
        terms.gap = MarginGap::NoRiskTiers;
    else if (terms.tier == nullptr)
        terms.gap = MarginGap::BeyondRiskTiers;
    else if (terms.fee == nullptr)
        terms.gap = MarginGap::NoFeeRate;
    return terms;
}

/// The part of maintenance margin that both modes share.
Figure tierMargin(const Decimal &markValue, const RiskTier &tier)
{
    return product(markValue, tier.maintenanceRate) - tier.deduction;
}

PositionMargin crossMargin(const Decimal &markValue, const Figure &leverage, const Terms &terms)
{
    PositionMargin margin{quotient(markValue, leverage, kComputedScale), {}, terms.gap};
    if (terms.gap == MarginGap::None)
        margin.maintenance = trimmed(tierMargin(markValue, *terms.tier) + product(markValue, terms.fee->taker));
    if (!margin.initial)
        margin.gap = MarginGap::NoLeverage;
    return margin;
}

PositionMargin isolatedMargin(const Position &position, const Decimal &markValue, const Figure &leverage,
                              const Terms &terms)
{
    const Figure entryValue = valueAt(position, nonZero(position.avgPrice));
    if (!entryValue)
        return {{}, {}, MarginGap::NoPrice};
    const Figure share = quotient(entryValue, leverage, kComputedScale);
    if (!share)
        return {{}, {}, MarginGap::NoLeverage};
    if (terms.fee == nullptr)
        return {{}, {}, terms.gap};
    // The bankruptcy price lies 1/L below the entry of a long; the value of an inverse contract is its reciprocal.
    const int lean = position.key.category == Category::Inverse ? -position.direction() : position.direction();
    const Figure closingFee = product(entryValue - Decimal(lean) * share, terms.fee->taker);
    PositionMargin margin{trimmed(share + closingFee), {}, terms.gap};
    if (terms.tier != nullptr)
        margin.maintenance = trimmed(tierMargin(markValue, *terms.tier) + closingFee);
    return margin;
}

} // namespace

PositionMargin positionMargin(const Position &position, const Figure &markValue, MarginMode mode,
                              const MarginRules &rules)
{
    if (mode == MarginMode::Unknown)
        return {{}, {}, MarginGap::ModeUnknown};
    if (mode == MarginMode::Portfolio)
        return {{}, {}, MarginGap::PortfolioMargin};
    if (position.key.category == Category::Option) {
        if (position.direction() < 0)
            return {{}, {}, MarginGap::ShortOption};
        return {Decimal(), Decimal(), MarginGap::None}; // paid for: nothing more can be lost
    }
    if (!markValue)
        return {{}, {}, MarginGap::NoPrice};
    const Figure leverage = position.leverage && position.leverage->sign() > 0 ? position.leverage : std::nullopt;
    const Terms terms = termsFor({position.key.category, position.key.symbol}, *markValue, rules);
    return mode == MarginMode::Isolated ? isolatedMargin(position, *markValue, leverage, terms)
                                        : crossMargin(*markValue, leverage, terms);
}

} // namespace apollo
