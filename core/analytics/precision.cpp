// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analytics/precision.h"

namespace apollo {

namespace {

constexpr int kShortScale = 12;

Figure atMost(const Figure &value, int scale)
{
    return value && value->scale() > scale ? rounded(value, scale) : value;
}

} // namespace

Figure trimmed(const Figure &value)
{
    return atMost(value, kComputedScale);
}

Figure product(const Figure &a, const Figure &b)
{
    const Figure exact = a * b;
    return trimmed(exact ? exact : atMost(a, kShortScale) * atMost(b, kShortScale));
}

} // namespace apollo
