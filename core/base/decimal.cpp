// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/decimal.h"

#include "core/base/decimal_p.h"

#include <algorithm>
#include <type_traits>

namespace apollo {

static_assert(std::is_trivially_copyable_v<Decimal> && sizeof(Decimal) == 24);

namespace decimal {

Wide powerOfTen(int exponent)
{
    Wide power = 1;
    for (; exponent >= kWordDigits; exponent -= kWordDigits)
        power *= kSmallPowers[kWordDigits];
    return power * kSmallPowers[static_cast<std::size_t>(exponent)];
}

const Wide &limit()
{
    static const Wide power = powerOfTen(Decimal::kMaxDigits);
    return power;
}

} // namespace decimal

namespace {

using namespace decimal;

Failure scaleOutOfRange()
{
    return failed(ErrorKind::Validation, QStringLiteral("scale out of range"));
}

/// True when the magnitude goes up by one. @param half how the dropped part compares with one half; it is not zero.
bool roundsAway(Rounding rounding, bool negative, bool odd, std::strong_ordering half)
{
    switch (rounding) {
    case Rounding::HalfEven: return half > 0 || (half == 0 && odd);
    case Rounding::HalfUp: return half >= 0;
    case Rounding::Down: return false;
    case Rounding::Up: return true;
    case Rounding::Floor: return negative;
    case Rounding::Ceiling: return !negative;
    }
    return false;
}

template <typename T>
std::strong_ordering order(const T &a, const T &b)
{
    return a < b ? std::strong_ordering::less : (b < a ? std::strong_ordering::greater : std::strong_ordering::equal);
}

/// numerator / denominator as an integer, rounded. @pre denominator > 0
Wide dividedRounded(const Wide &numerator, const Wide &denominator, Rounding rounding)
{
    Wide quotient;
    Wide remainder;
    mp::divide_qr(numerator, denominator, quotient, remainder); // truncates towards zero
    if (remainder.is_zero())
        return quotient;
    const bool negative = numerator.sign() < 0;
    const bool odd = mp::bit_test(mp::abs(quotient), 0);
    if (roundsAway(rounding, negative, odd, order<Wide>(mp::abs(remainder) * 2, denominator)))
        quotient += negative ? -1 : 1;
    return quotient;
}

/// The 128-bit product of two words.
std::pair<quint64, quint64> highAndLow(quint64 a, quint64 b)
{
    constexpr quint64 kHalf = 0xffff'ffff;
    const quint64 low = (a & kHalf) * (b & kHalf);
    const quint64 cross = (a >> 32) * (b & kHalf) + (low >> 32);
    const quint64 middle = (a & kHalf) * (b >> 32) + (cross & kHalf);
    return {(a >> 32) * (b >> 32) + (cross >> 32) + (middle >> 32), (middle << 32) | (low & kHalf)};
}

} // namespace

using Arithmetic = DecimalArithmetic;

Decimal Decimal::scaled(qint64 coefficient, int scale)
{
    Decimal value(coefficient);
    value.m_scale = static_cast<quint8>(scale);
    return value;
}

Result<Decimal> Decimal::add(const Decimal &a, const Decimal &b)
{
    const int scale = std::max(a.m_scale, b.m_scale);
    const auto left = Arithmetic::shifted(a, scale - a.m_scale);
    const auto right = Arithmetic::shifted(b, scale - b.m_scale);
    if (left && right)
        return Arithmetic::sum(*left, a.m_negative, *right, b.m_negative, scale);
    return Arithmetic::fromWide(Arithmetic::wide(a) * powerOfTen(scale - a.m_scale)
                                    + Arithmetic::wide(b) * powerOfTen(scale - b.m_scale),
                                scale);
}

Result<Decimal> Decimal::subtract(const Decimal &a, const Decimal &b)
{
    return add(a, b.negated());
}

Result<Decimal> Decimal::multiply(const Decimal &a, const Decimal &b)
{
    const int scale = a.m_scale + b.m_scale;
    if (scale > kMaxScale)
        return scaleTooLarge();
    // Two 18-digit factors: the product has at most 36 digits.
    if (a.m_high == 0 && b.m_high == 0 && a.m_low < kSmallPowers[kWordDigits] && b.m_low < kSmallPowers[kWordDigits]) {
        const auto [high, low] = highAndLow(a.m_low, b.m_low);
        return Arithmetic::make(a.m_negative != b.m_negative, high, low, scale);
    }
    return Arithmetic::fromWide(Arithmetic::wide(a) * Arithmetic::wide(b), scale);
}

Result<Decimal> Decimal::divide(const Decimal &a, const Decimal &b, int scale, Rounding rounding)
{
    if (b.isZero())
        return failed(ErrorKind::Validation, QStringLiteral("division by zero"));
    if (scale < 0 || scale > kMaxScale)
        return scaleOutOfRange();
    const int shift = scale + b.m_scale - a.m_scale;
    Wide numerator = Arithmetic::wide(a);
    Wide denominator = Arithmetic::wide(b);
    if (shift >= 0)
        numerator *= powerOfTen(shift);
    else
        denominator *= powerOfTen(-shift);
    if (denominator.sign() < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    return Arithmetic::fromWide(dividedRounded(numerator, denominator, rounding), scale);
}

Result<Decimal> Decimal::rounded(int scale, Rounding rounding) const
{
    if (scale == m_scale)
        return *this;
    if (scale < 0 || scale > kMaxScale)
        return scaleOutOfRange();
    if (scale > m_scale) {
        if (const auto word = Arithmetic::shifted(*this, scale - m_scale))
            return Arithmetic::make(m_negative, 0, *word, scale);
        return Arithmetic::fromWide(Arithmetic::wide(*this) * powerOfTen(scale - m_scale), scale);
    }
    const int drop = m_scale - scale;
    if (m_high != 0 || drop > kWordDigits)
        return Arithmetic::fromWide(dividedRounded(Arithmetic::wide(*this), powerOfTen(drop), rounding), scale);
    const quint64 power = kSmallPowers[static_cast<std::size_t>(drop)];
    const quint64 rest = m_low % power;
    quint64 kept = m_low / power;
    if (rest != 0 && roundsAway(rounding, m_negative, kept % 2 != 0, order(rest, power - rest)))
        ++kept;
    return Arithmetic::make(m_negative, 0, kept, scale);
}

Decimal Decimal::negated() const
{
    return Arithmetic::withSign(*this, !m_negative);
}

Decimal Decimal::absolute() const
{
    return Arithmetic::withSign(*this, false);
}

Decimal Decimal::normalized() const
{
    if (m_high == 0) {
        Decimal value = *this;
        while (value.m_scale > 0 && value.m_low % 10 == 0) {
            value.m_low /= 10;
            --value.m_scale;
        }
        return value;
    }
    Wide coefficient = Arithmetic::wide(*this);
    int scale = m_scale;
    for (; scale > 0 && coefficient % 10 == 0; --scale)
        coefficient /= 10;
    const Result<Decimal> shorter = Arithmetic::fromWide(coefficient, scale);
    return shorter ? *shorter : *this;
}

std::strong_ordering Decimal::compare(const Decimal &a, const Decimal &b)
{
    if (a.sign() != b.sign())
        return a.sign() <=> b.sign();
    const int scale = std::max(a.m_scale, b.m_scale);
    const auto left = Arithmetic::shifted(a, scale - a.m_scale);
    const auto right = Arithmetic::shifted(b, scale - b.m_scale);
    if (left && right)
        return a.m_negative ? order(*right, *left) : order(*left, *right);
    return order<Wide>(Arithmetic::wide(a) * powerOfTen(scale - a.m_scale),
                       Arithmetic::wide(b) * powerOfTen(scale - b.m_scale));
}

} // namespace apollo
