// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/decimal.h"

#include <optional>

namespace apollo {

/// A figure that may be unknown. `std::nullopt` is "Bybit sent an empty text", "never received" or
/// "does not fit 38 digits": it is shown as "—" and never as 0.
using Figure = std::optional<Decimal>;

// Arithmetic on figures: unknown in, unknown out; a result that does not fit is unknown.
// Plain Decimals convert, so `price * size` is a Figure too.

[[nodiscard]] Figure operator+(const Figure &a, const Figure &b);
[[nodiscard]] Figure operator-(const Figure &a, const Figure &b);
[[nodiscard]] Figure operator*(const Figure &a, const Figure &b);
[[nodiscard]] Figure operator-(const Figure &a);

/// a / b with `scale` digits after the point, half-even; unknown when b is zero.
[[nodiscard]] Figure quotient(const Figure &a, const Figure &b, int scale);
/// The figure with `scale` digits after the point.
[[nodiscard]] Figure rounded(const Figure &value, int scale, Rounding rounding = Rounding::HalfEven);
[[nodiscard]] Figure absolute(const Figure &value);

/// The value, or unknown for zero: for fields where Bybit writes "0" for "none" (liqPrice, takeProfit).
[[nodiscard]] Figure nonZero(const Figure &value);

} // namespace apollo
