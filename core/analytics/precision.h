// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/figure.h"

namespace apollo {

/// Digits after the point that computed amounts keep at most: finer than any amount Bybit reports (8), coarse
/// enough that sums and conversions stay within a Decimal's 38 digits.
inline constexpr int kComputedScale = 18;
/// Digits after the point of computed ratios (return on margin, distance to liquidation). Far more than are shown: a
/// ratio that is rounded twice, here and for the eye, shows a wrong last digit about once in 25,000 times with 8.
inline constexpr int kRatioScale = 16;

/// The figure with at most kComputedScale digits after the point, half-even; shorter ones stay as they are.
[[nodiscard]] Figure trimmed(const Figure &value);

/// a x b, trimmed. Exact while the product fits 38 digits; longer ones are multiplied with 12 digits after the
/// point each, and are unknown only when even that does not fit.
[[nodiscard]] Figure product(const Figure &a, const Figure &b);

} // namespace apollo
