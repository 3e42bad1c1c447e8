// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/figure.h"

namespace apollo {

namespace {

Figure figureOf(Result<Decimal> result)
{
    return result ? Figure(*std::move(result)) : std::nullopt;
}

} // namespace

Figure operator+(const Figure &a, const Figure &b)
{
    return a && b ? figureOf(Decimal::add(*a, *b)) : std::nullopt;
}

Figure operator-(const Figure &a, const Figure &b)
{
    return a && b ? figureOf(Decimal::subtract(*a, *b)) : std::nullopt;
}

Figure operator*(const Figure &a, const Figure &b)
{
    return a && b ? figureOf(Decimal::multiply(*a, *b)) : std::nullopt;
}

Figure operator-(const Figure &a)
{
    return a ? Figure(a->negated()) : std::nullopt;
}

Figure quotient(const Figure &a, const Figure &b, int scale)
{
    return a && b ? figureOf(Decimal::divide(*a, *b, scale)) : std::nullopt;
}

Figure rounded(const Figure &value, int scale, Rounding rounding)
{
    return value ? figureOf(value->rounded(scale, rounding)) : std::nullopt;
}

Figure absolute(const Figure &value)
{
    return value ? Figure(value->absolute()) : std::nullopt;
}

Figure nonZero(const Figure &value)
{
    return value && !value->isZero() ? value : std::nullopt;
}

} // namespace apollo
