// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/decimal.h"

#include "core/base/decimal_p.h"

#include <algorithm>

namespace apollo {

namespace {

using namespace decimal;
using Arithmetic = DecimalArithmetic;

Failure notANumber()
{
    return failed(ErrorKind::Parse, QStringLiteral("not a decimal number"));
}

/// Reads digits into `value`, which must have room for them, and moves on behind them.
template <typename Char>
const Char *readDigits(const Char *at, const Char *end, quint64 &value)
{
    for (; at != end && *at >= '0' && *at <= '9'; ++at)
        value = value * 10 + static_cast<quint64>(*at - '0');
    return at;
}

/// What nearly every figure is: a sign, digits, a point, digits, at most 18 of them. nullopt for everything else.
template <typename Char>
std::optional<Decimal> parseShort(const Char *at, const Char *end)
{
    const bool negative = at != end && *at == '-';
    if (negative)
        ++at;
    if (at == end || end - at > kWordDigits)
        return std::nullopt;
    quint64 value = 0;
    const Char *const point = readDigits(at, end, value);
    if (point == end)
        return Arithmetic::make(negative, 0, value, 0);
    if (*point != '.' || point == at || readDigits(point + 1, end, value) != end)
        return std::nullopt;
    return Arithmetic::make(negative, 0, value, static_cast<int>(end - point) - 1);
}

template <typename Char>
Result<Decimal> parseText(const Char *begin, const Char *end)
{
    if (const std::optional<Decimal> value = parseShort(begin, end))
        return *value;

    const Char *at = begin;
    bool negative = false;
    if (at != end && (*at == '+' || *at == '-')) {
        negative = *at == '-';
        ++at;
    }

    // The first 18 digits fit a word; the rest goes to the wide coefficient in chunks.
    quint64 chunk = 0;
    int chunkDigits = 0;
    std::optional<Wide> longer;
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
        if (++significant > Decimal::kMaxDigits)
            return tooLong();
        if (chunkDigits == kWordDigits) {
            longer = Wide(longer.value_or(Wide(0)) * kSmallPowers[kWordDigits] + chunk);
            chunk = 0;
            chunkDigits = 0;
        }
        chunk = chunk * 10 + digit;
        ++chunkDigits;
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

    scale -= exponent;
    if (scale > Decimal::kMaxScale)
        return scaleTooLarge();
    if (!longer && scale >= 0)
        return Arithmetic::make(negative, 0, chunk, scale);

    Wide coefficient = longer.value_or(Wide(0)) * kSmallPowers[static_cast<std::size_t>(chunkDigits)] + chunk;
    if (negative)
        coefficient = -coefficient;
    if (scale >= 0)
        return Arithmetic::fromWide(coefficient, scale);
    // 1e5: the digits before the point become plain
    if (coefficient.is_zero())
        return Decimal();
    if (significant - scale > Decimal::kMaxDigits)
        return tooLong();
    return Arithmetic::fromWide(coefficient * powerOfTen(-scale), 0);
}

} // namespace

Result<Decimal> Decimal::parse(std::string_view utf8)
{
    return parseText(utf8.data(), utf8.data() + utf8.size());
}

Result<Decimal> Decimal::parse(QStringView utf16)
{
    return parseText(utf16.utf16(), utf16.utf16() + utf16.size());
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
    const auto putWord = [&put](quint64 word, int atLeast) {
        for (int i = 0; word != 0 || i < atLeast; ++i) {
            put(static_cast<char>('0' + word % 10));
            word /= 10;
        }
    };
    if (m_high == 0) {
        putWord(m_low, 0);
    } else {
        Wide rest = mp::abs(Arithmetic::wide(*this));
        while (!rest.is_zero()) {
            const auto chunk = static_cast<quint64>(rest % kSmallPowers[kWordDigits]);
            rest /= kSmallPowers[kWordDigits];
            putWord(chunk, rest.is_zero() ? 0 : kWordDigits);
        }
    }
    while (digits <= m_scale)
        put('0');
    if (m_negative)
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

} // namespace apollo
