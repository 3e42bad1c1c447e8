// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/decimal.h"

#include <algorithm>
#include <array>

namespace apollo {

namespace {

namespace mp = boost::multiprecision;

/// Wide enough for any intermediate here: 38 + 38 + 2 x 76 digits.
using Wide = mp::number<mp::cpp_int_backend<1024, 1024, mp::signed_magnitude, mp::unchecked, void>>;

/// 10^n for 0 <= n <= 18.
constexpr std::array<quint64, 19> kSmallPowers = [] {
    std::array<quint64, 19> powers{};
    quint64 power = 1;
    for (auto &entry : powers) {
        entry = power;
        power *= 10;
    }
    return powers;
}();

Wide powerOfTen(int exponent)
{
    Wide power = 1;
    for (; exponent >= 18; exponent -= 18)
        power *= kSmallPowers[18];
    return power * kSmallPowers[static_cast<std::size_t>(exponent)];
}

/// 10^n for 0 <= n <= 38.
template <typename Integer>
const Integer &tablePower(int exponent)
{
    static const auto powers = [] {
        std::array<Integer, Decimal::kMaxDigits + 1> table;
        for (int n = 0; n <= Decimal::kMaxDigits; ++n)
            table[static_cast<std::size_t>(n)] = static_cast<Integer>(powerOfTen(n));
        return table;
    }();
    return powers[static_cast<std::size_t>(exponent)];
}

Failure failed(ErrorKind kind, const QString &detail)
{
    return fail(kind, QStringLiteral("decimal"), detail);
}

Failure tooLong()
{
    return failed(ErrorKind::Overflow, QStringLiteral("more than 38 digits"));
}

Failure scaleTooLarge()
{
    return failed(ErrorKind::Overflow, QStringLiteral("more than 76 digits after the point"));
}

Failure scaleOutOfRange()
{
    return failed(ErrorKind::Validation, QStringLiteral("scale out of range"));
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
    const Wide twice = mp::abs(remainder) * 2;
    bool away = false;
    switch (rounding) {
    case Rounding::HalfEven:
        away = twice > denominator || (twice == denominator && mp::bit_test(mp::abs(quotient), 0));
        break;
    case Rounding::HalfUp: away = twice >= denominator; break;
    case Rounding::Down: away = false; break;
    case Rounding::Up: away = true; break;
    case Rounding::Floor: away = negative; break;
    case Rounding::Ceiling: away = !negative; break;
    }
    if (away)
        quotient += negative ? -1 : 1;
    return quotient;
}

} // namespace

template <typename W>
Result<Decimal> Decimal::fromWide(const W &coefficient, int scale)
{
    if (mp::abs(coefficient) >= tablePower<Wide>(kMaxDigits))
        return tooLong();
    return Decimal(static_cast<Coefficient>(coefficient), scale);
}

Decimal Decimal::scaled(qint64 coefficient, int scale)
{
    return {Coefficient(coefficient), scale};
}

template <typename Char>
Result<Decimal> Decimal::parseText(const Char *begin, const Char *end)
{
    const auto notANumber = [] { return failed(ErrorKind::Parse, QStringLiteral("not a decimal number")); };

    const Char *at = begin;
    bool negative = false;
    if (at != end && (*at == '+' || *at == '-')) {
        negative = *at == '-';
        ++at;
    }

    // The first 18 digits fit 64 bits; the rest goes to the wide coefficient in chunks.
    quint64 chunk = 0;
    int chunkDigits = 0;
    Coefficient coefficient = 0;
    bool wide = false;
    int significant = 0;
    int scale = 0;
    bool anyDigit = false;
    bool afterPoint = false;
    for (; at != end; ++at) {
        if (*at == '.') {
            if (afterPoint)
                return notANumber();
            afterPoint = true;
            continue;
        }
        if (*at < '0' || *at > '9')
            break;
        anyDigit = true;
        const auto digit = static_cast<quint64>(*at - '0');
        if (afterPoint)
            ++scale;
        if (significant == 0 && digit == 0)
            continue;
        if (++significant > kMaxDigits)
            return tooLong();
        chunk = chunk * 10 + digit;
        if (++chunkDigits == 18) {
            coefficient = coefficient * kSmallPowers[18] + chunk;
            wide = true;
            chunk = 0;
            chunkDigits = 0;
        }
    }
    if (!anyDigit)
        return notANumber();

    int exponent = 0;
    if (at != end && (*at == 'e' || *at == 'E')) {
        ++at;
        bool negativeExponent = false;
        if (at != end && (*at == '+' || *at == '-')) {
            negativeExponent = *at == '-';
            ++at;
        }
        if (at == end)
            return notANumber();
        for (; at != end && *at >= '0' && *at <= '9'; ++at)
            exponent = std::min(exponent * 10 + static_cast<int>(*at - '0'), 100'000);
        if (negativeExponent)
            exponent = -exponent;
    }
    if (at != end)
        return notANumber();

    if (wide)
        coefficient = coefficient * kSmallPowers[static_cast<std::size_t>(chunkDigits)] + chunk;
    else
        coefficient = chunk;
    if (negative)
        coefficient = -coefficient;

    scale -= exponent;
    if (scale < 0) { // 1e5: the digits before the point become plain
        if (coefficient.is_zero())
            return Decimal();
        if (significant - scale > kMaxDigits)
            return tooLong();
        return fromWide(Wide(coefficient) * powerOfTen(-scale), 0);
    }
    if (scale > kMaxScale)
        return scaleTooLarge();
    return Decimal(std::move(coefficient), scale);
}

Result<Decimal> Decimal::parse(std::string_view utf8)
{
    return parseText(utf8.data(), utf8.data() + utf8.size());
}

Result<Decimal> Decimal::parse(QStringView utf16)
{
    return parseText(utf16.utf16(), utf16.utf16() + utf16.size());
}

Result<Decimal> Decimal::add(const Decimal &a, const Decimal &b)
{
    const int scale = std::max(a.m_scale, b.m_scale);
    const int shiftA = scale - a.m_scale;
    const int shiftB = scale - b.m_scale;
    // Both stay under 10^37 at the common scale: the sum fits the coefficient's 127 bits and 38 digits.
    if (shiftA < kMaxDigits && shiftB < kMaxDigits
        && mp::abs(a.m_coefficient) < tablePower<Coefficient>(kMaxDigits - 1 - shiftA)
        && mp::abs(b.m_coefficient) < tablePower<Coefficient>(kMaxDigits - 1 - shiftB)) {
        return Decimal(Coefficient(a.m_coefficient * tablePower<Coefficient>(shiftA)
                                   + b.m_coefficient * tablePower<Coefficient>(shiftB)),
                       scale);
    }
    return fromWide(Wide(a.m_coefficient) * powerOfTen(shiftA) + Wide(b.m_coefficient) * powerOfTen(shiftB), scale);
}

Result<Decimal> Decimal::subtract(const Decimal &a, const Decimal &b)
{
    return add(a, b.negated());
}

Result<Decimal> Decimal::multiply(const Decimal &a, const Decimal &b)
{
    if (a.m_scale + b.m_scale > kMaxScale)
        return scaleTooLarge();
    // Two 18-digit factors: the product has at most 36 digits.
    if (mp::abs(a.m_coefficient) < kSmallPowers[18] && mp::abs(b.m_coefficient) < kSmallPowers[18])
        return Decimal(Coefficient(a.m_coefficient * b.m_coefficient), a.m_scale + b.m_scale);
    return fromWide(Wide(a.m_coefficient) * Wide(b.m_coefficient), a.m_scale + b.m_scale);
}

Result<Decimal> Decimal::divide(const Decimal &a, const Decimal &b, int scale, Rounding rounding)
{
    if (b.isZero())
        return failed(ErrorKind::Validation, QStringLiteral("division by zero"));
    if (scale < 0 || scale > kMaxScale)
        return scaleOutOfRange();
    const int shift = scale + b.m_scale - a.m_scale;
    Wide numerator = a.m_coefficient;
    Wide denominator = b.m_coefficient;
    if (shift >= 0)
        numerator *= powerOfTen(shift);
    else
        denominator *= powerOfTen(-shift);
    if (denominator.sign() < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    return fromWide(dividedRounded(numerator, denominator, rounding), scale);
}

Result<Decimal> Decimal::rounded(int scale, Rounding rounding) const
{
    if (scale == m_scale)
        return *this;
    if (scale < 0 || scale > kMaxScale)
        return scaleOutOfRange();
    if (scale > m_scale)
        return fromWide(Wide(m_coefficient) * powerOfTen(scale - m_scale), scale);
    return fromWide(dividedRounded(Wide(m_coefficient), powerOfTen(m_scale - scale), rounding), scale);
}

Decimal Decimal::negated() const
{
    return {Coefficient(-m_coefficient), m_scale};
}

Decimal Decimal::absolute() const
{
    return sign() < 0 ? negated() : *this;
}

Decimal Decimal::normalized() const
{
    Decimal value = *this;
    while (value.m_scale > 0 && value.m_coefficient % 10 == 0) {
        value.m_coefficient /= 10;
        --value.m_scale;
    }
    return value;
}

QByteArray Decimal::toByteArray() const
{
    // Written from the last digit: at most 38 digits or 76 after the point, the point, one zero before it, the sign.
    std::array<char, kMaxScale + 8> text;
    char *const end = text.data() + text.size();
    char *at = end;
    int digits = 0;
    const auto put = [&](char digit) {
        if (digits++ == m_scale && m_scale > 0)
            *--at = '.';
        *--at = digit;
    };
    Coefficient rest = mp::abs(m_coefficient);
    while (!rest.is_zero()) {
        auto chunk = static_cast<quint64>(rest % kSmallPowers[18]);
        rest /= kSmallPowers[18];
        for (int i = 0; rest.is_zero() ? chunk != 0 : i < 18; ++i) {
            put(static_cast<char>('0' + chunk % 10));
            chunk /= 10;
        }
    }
    while (digits <= m_scale)
        put('0');
    if (sign() < 0)
        *--at = '-';
    return {at, end - at};
}

QString Decimal::toString() const
{
    return QString::fromLatin1(toByteArray());
}

QString Decimal::format(const DecimalFormat &format) const
{
    const Result<Decimal> shown = rounded(format.scale, format.rounding);
    // Too long for the wanted scale: show all digits there are rather than none.
    const Decimal &value = shown ? *shown : *this;

    const QString plain = value.absolute().toString();
    const qsizetype pointAt = plain.indexOf(QLatin1Char('.'));
    const QString whole = pointAt < 0 ? plain : plain.left(pointAt);
    QString text;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        if (i > 0 && (whole.size() - i) % 3 == 0)
            text += format.group;
        text += whole.at(i);
    }
    if (pointAt >= 0)
        text += format.point + plain.mid(pointAt + 1);

    if (value.sign() < 0)
        return format.minus + text;
    if (value.sign() > 0 && format.sign == DecimalFormat::Sign::Always)
        return format.plus + text;
    return text;
}

std::strong_ordering Decimal::compare(const Decimal &a, const Decimal &b)
{
    const auto order = [](const auto &x, const auto &y) {
        return x < y ? std::strong_ordering::less
                     : (y < x ? std::strong_ordering::greater : std::strong_ordering::equal);
    };
    if (a.m_scale == b.m_scale)
        return order(a.m_coefficient, b.m_coefficient);
    if (a.sign() != b.sign())
        return a.sign() <=> b.sign();
    const int scale = std::max(a.m_scale, b.m_scale);
    return order(Wide(a.m_coefficient) * powerOfTen(scale - a.m_scale),
                 Wide(b.m_coefficient) * powerOfTen(scale - b.m_scale));
}

} // namespace apollo
