// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/figure.h"
#include "core/demo/instruments.h"

namespace apollo::demo {

/// The exchange's own formulas (help centre and API pages; REFERENCE 8). Amounts in the settle coin, rounded to
/// 8 digits half-even as Bybit prints them.

/// +1 long, -1 short. Linear and option: d x S x (M - E). Inverse: d x S x (1/E - 1/M) in the base coin.
[[nodiscard]] Figure unrealizedPnl(const Instrument &instrument, int direction, const Figure &size, const Figure &entry,
                                   const Figure &mark);
/// Size x price; size / price for inverse contracts.
[[nodiscard]] Figure valueAt(const Instrument &instrument, const Figure &size, const Figure &price);
/// value / leverage.
[[nodiscard]] Figure crossInitialMargin(const Figure &markValue, const Figure &leverage);
/// value x rate - deduction + estimated closing fee at mark. Unknown above the last tier.
[[nodiscard]] Figure crossMaintenanceMargin(const Instrument &instrument, const Figure &markValue);
/// Taker fee of closing at the bankruptcy price: 1/L below the entry of a long, above that of a short; for inverse
/// contracts the coin value is so much larger or smaller.
[[nodiscard]] Figure bankruptcyFee(const Instrument &instrument, int direction, const Figure &entryValue,
                                   const Figure &leverage);
/// Entry value / leverage plus the fee of closing at the bankruptcy price.
[[nodiscard]] Figure isolatedInitialMargin(const Instrument &instrument, int direction, const Figure &entryValue,
                                           const Figure &leverage);
/// Mark value x rate - deduction + the fee of closing at the bankruptcy price. Unknown above the last tier.
[[nodiscard]] Figure isolatedMaintenanceMargin(const Instrument &instrument, int direction, const Figure &markValue,
                                               const Figure &entryValue, const Figure &leverage);
/// Liquidation price of an isolated position without extra margin, on the tick grid.
[[nodiscard]] Figure isolatedLiquidationPrice(const Instrument &instrument, int direction, const Figure &size,
                                              const Figure &entry, const Figure &leverage);
/// (E x q - realized) / (q - |q| x max(taker fee, 0.00055)), q signed; linear only, unknown otherwise.
[[nodiscard]] Figure breakEvenPrice(const Instrument &instrument, int direction, const Figure &size,
                                    const Figure &entry, const Figure &realized);
/// Entry price after adding `quantity` at `price`; 8 digits.
[[nodiscard]] Figure averagedEntry(const Instrument &instrument, const Figure &size, const Figure &entry,
                                   const Figure &quantity, const Figure &price);

/// -x or x.
[[nodiscard]] Figure signedBy(int direction, const Figure &value);

} // namespace apollo::demo
