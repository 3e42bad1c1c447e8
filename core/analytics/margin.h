// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/enums.h"
#include "core/domain/marginrules.h"
#include "core/domain/position.h"

namespace apollo {

/// Margin of one position by the published formulas, in the settle coin.
struct PositionMargin {
    Figure initial;
    Figure maintenance;
    MarginGap gap = MarginGap::None; ///< why one of the two is unknown

    bool operator==(const PositionMargin &) const = default;
};

/// Initial and maintenance margin of a position (REFERENCE 8.3, help centre *initial margin*, *maintenance margin*, in
/// force since 2 September 2025). With V the value at mark, W the value at entry, L the reported leverage, t the taker
/// fee rate, MMR and deduction of the tier that V is in, d = +1 long and -1 short:
///   cross      IM = V / L                  MM = V x MMR - deduction + V x t
///   isolated   IM = W / L + closing fee    MM = V x MMR - deduction + closing fee
///              closing fee = t x value at the bankruptcy price: linear W x (1 - d/L), inverse W x (1 + d/L)
///   options    long 0 and 0; written ones have no published formula here
///   portfolio  never: it is made of scenarios
/// Values in the settle coin (linear S x price, inverse S / price). At most 18 digits after the point. What the formula
/// lacks is named in `gap`, and what can be computed without it still is: cross IM needs neither tiers nor fees.
/// @param markValue V, unsigned; unknown leaves both unknown.
[[nodiscard]] PositionMargin positionMargin(const Position &position, const Figure &markValue, MarginMode mode,
                                            const MarginRules &rules);

} // namespace apollo
