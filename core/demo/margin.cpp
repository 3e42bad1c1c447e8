// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/margin.h"

namespace apollo::demo {

namespace {

constexpr int kMoneyScale = 8;

Figure money(const Figure &value)
{
    return rounded(value, kMoneyScale);
}

bool isInverse(const Instrument &instrument)
{
    return instrument.category == Category::Inverse;
}

} // namespace

Figure signedBy(int direction, const Figure &value)
{
    return direction < 0 ? -value : value;
}

Figure unrealizedPnl(const Instrument &instrument, int direction, const Figure &size, const Figure &entry,
                     const Figure &mark)
{
    const Figure moved = signedBy(direction, size * (mark - entry));
    return isInverse(instrument) ? quotient(moved, mark * entry, kMoneyScale) : money(moved);
}

Figure valueAt(const Instrument &instrument, const Figure &size, const Figure &price)
{
    return isInverse(instrument) ? quotient(size, price, kMoneyScale) : money(size * price);
}

MarginTier tierFor(const Instrument &instrument, const Figure &value)
{
    const Figure low = instrument.maintenanceRate;
    const Figure high = low + low;
    if (!value || *value <= instrument.tierLimit)
        return {1, instrument.tierLimit, instrument.maintenanceRate, Decimal(0)};
    const Figure limit = instrument.tierLimit * Decimal(5);
    return {2, limit.value_or(instrument.tierLimit), high.value_or(instrument.maintenanceRate),
            instrument.tierLimit * (high - low)};
}

Figure crossInitialMargin(const Figure &markValue, const Figure &leverage)
{
    return quotient(markValue, leverage, kMoneyScale);
}

Figure crossMaintenanceMargin(const Instrument &instrument, const Figure &markValue)
{
    const MarginTier tier = tierFor(instrument, markValue);
    return money(markValue * tier.rate - tier.deduction + markValue * kTakerFee);
}

Figure isolatedInitialMargin(const Instrument &instrument, int direction, const Figure &entryValue,
                             const Figure &leverage)
{
    // The bankruptcy price lies 1/L below the entry of a long, above that of a short; inverse mirrored.
    const int lean = isInverse(instrument) ? -direction : direction;
    const Figure share = quotient(Decimal(1), leverage, 16);
    const Figure closingFee = entryValue * (Decimal(1) - signedBy(lean, share)) * kTakerFee;
    return money(entryValue * share + closingFee);
}

Figure isolatedLiquidationPrice(const Instrument &instrument, int direction, const Figure &size, const Figure &entry,
                                const Figure &leverage)
{
    const Figure entryValue = valueAt(instrument, size, entry);
    const MarginTier tier = tierFor(instrument, entryValue);
    const Figure one = Decimal(1);
    if (isInverse(instrument)) {
        const Figure exact = quotient(size, entry, 16);
        const Figure margin = quotient(exact, leverage, 16) + tier.deduction;
        return quotient(size * (one + signedBy(direction, tier.rate)), exact + signedBy(direction, margin),
                        instrument.priceScale);
    }
    const Figure margin = quotient(entry, leverage, 16) + quotient(tier.deduction, size, 16);
    return quotient(entry - signedBy(direction, margin), one - signedBy(direction, tier.rate), instrument.priceScale);
}

Figure breakEvenPrice(const Instrument &instrument, int direction, const Figure &size, const Figure &entry,
                      const Figure &realized)
{
    if (instrument.category != Category::Linear)
        return std::nullopt;
    const Figure quantity = signedBy(direction, size);
    return quotient(entry * quantity - realized, quantity - size * kTakerFee, instrument.priceScale);
}

Figure averagedEntry(const Instrument &instrument, const Figure &size, const Figure &entry, const Figure &quantity,
                     const Figure &price)
{
    if (isInverse(instrument)) {
        // (S + q) / (S/E + q/P), brought to one fraction so that it is rounded once.
        return quotient((size + quantity) * entry * price, size * price + quantity * entry, kMoneyScale);
    }
    return quotient(size * entry + quantity * price, size + quantity, kMoneyScale);
}

} // namespace apollo::demo
