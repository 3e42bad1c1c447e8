// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/margin.h"

#include "core/demo/feerates.h"
#include "core/demo/margintiers.h"

#include <algorithm>

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

Figure crossInitialMargin(const Figure &markValue, const Figure &leverage)
{
    return quotient(markValue, leverage, kMoneyScale);
}

Figure crossMaintenanceMargin(const Instrument &instrument, const Figure &markValue)
{
    const auto tier = tierFor(instrument, markValue);
    if (!tier)
        return std::nullopt;
    return money(markValue * tier->maintenanceRate - tier->deduction + markValue * feeRatesOf(instrument).taker);
}

Figure bankruptcyFee(const Instrument &instrument, int direction, const Figure &entryValue, const Figure &leverage)
{
    const int lean = isInverse(instrument) ? -direction : direction;
    const Figure share = quotient(Decimal(1), leverage, 16);
    return entryValue * (Decimal(1) - signedBy(lean, share)) * feeRatesOf(instrument).taker;
}

Figure isolatedInitialMargin(const Instrument &instrument, int direction, const Figure &entryValue,
                             const Figure &leverage)
{
    return money(quotient(entryValue, leverage, 16) + bankruptcyFee(instrument, direction, entryValue, leverage));
}

Figure isolatedMaintenanceMargin(const Instrument &instrument, int direction, const Figure &markValue,
                                 const Figure &entryValue, const Figure &leverage)
{
    const auto tier = tierFor(instrument, markValue);
    if (!tier)
        return std::nullopt;
    return money(markValue * tier->maintenanceRate - tier->deduction
                 + bankruptcyFee(instrument, direction, entryValue, leverage));
}

Figure isolatedLiquidationPrice(const Instrument &instrument, int direction, const Figure &size, const Figure &entry,
                                const Figure &leverage)
{
    const Figure entryValue = valueAt(instrument, size, entry);
    const auto tier = tierFor(instrument, entryValue);
    if (!tier)
        return std::nullopt;
    const Figure one = Decimal(1);
    if (isInverse(instrument)) {
        const Figure exact = quotient(size, entry, 16);
        const Figure margin = quotient(exact, leverage, 16) + tier->deduction;
        return quotient(size * (one + signedBy(direction, tier->maintenanceRate)), exact + signedBy(direction, margin),
                        instrument.priceScale);
    }
    const Figure margin = quotient(entry, leverage, 16) + quotient(tier->deduction, size, 16);
    return quotient(entry - signedBy(direction, margin), one - signedBy(direction, tier->maintenanceRate),
                    instrument.priceScale);
}

Figure breakEvenPrice(const Instrument &instrument, int direction, const Figure &size, const Figure &entry,
                      const Figure &realized)
{
    if (instrument.category != Category::Linear)
        return std::nullopt;
    const Figure quantity = signedBy(direction, size);
    const Decimal fee = std::max(feeRatesOf(instrument).taker, Decimal::scaled(55, 5));
    return quotient(entry * quantity - realized, quantity - size * fee, instrument.priceScale);
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
