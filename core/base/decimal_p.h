// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/decimal.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <array>
#include <limits>
#include <optional>

// Inside of Decimal: only its own files include this, so that no other sees wide integers.

namespace apollo::decimal {

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

/// Digits of a coefficient that is handled in one machine word.
constexpr int kWordDigits = 18;

[[nodiscard]] Wide powerOfTen(int exponent);

/// 10^38, the first magnitude that is too long.
[[nodiscard]] const Wide &limit();

[[nodiscard]] inline Failure failed(ErrorKind kind, const QString &detail)
{
    return fail(kind, QStringLiteral("decimal"), detail);
}

[[nodiscard]] inline Failure tooLong()
{
    return failed(ErrorKind::Overflow, QStringLiteral("more than 38 digits"));
}

[[nodiscard]] inline Failure scaleTooLarge()
{
    return failed(ErrorKind::Overflow, QStringLiteral("more than 76 digits after the point"));
}

} // namespace apollo::decimal

namespace apollo {

/// What a Decimal is made of. Nearly every figure of an exchange has at most 18 digits and stays in one word; the rest
/// goes through Boost's integers.
struct DecimalArithmetic {
    static bool isWord(const Decimal &value) { return value.m_high == 0; }

    static Decimal make(bool negative, quint64 high, quint64 low, int scale)
    {
        Decimal value;
        value.m_low = low;
        value.m_high = high;
        value.m_negative = negative && (low != 0 || high != 0);
        value.m_scale = static_cast<quint8>(scale);
        return value;
    }

    static decimal::Wide wide(const Decimal &value)
    {
        decimal::Wide magnitude = value.m_high;
        magnitude <<= 64;
        magnitude |= value.m_low;
        return value.m_negative ? decimal::Wide(-magnitude) : magnitude;
    }

    static Result<Decimal> fromWide(const decimal::Wide &coefficient, int scale)
    {
        const decimal::Wide magnitude = decimal::mp::abs(coefficient);
        if (magnitude >= decimal::limit())
            return decimal::tooLong();
        constexpr quint64 kWord = std::numeric_limits<quint64>::max();
        return make(coefficient.sign() < 0, static_cast<quint64>(magnitude >> 64),
                    static_cast<quint64>(magnitude & kWord), scale);
    }

    /// The magnitude with `shift` more digits after the point, when that still is a word.
    static std::optional<quint64> shifted(const Decimal &value, int shift)
    {
        if (!isWord(value) || shift > decimal::kWordDigits)
            return std::nullopt;
        const quint64 power = decimal::kSmallPowers[static_cast<std::size_t>(shift)];
        if (value.m_low > std::numeric_limits<quint64>::max() / power)
            return std::nullopt;
        return value.m_low * power;
    }

    /// Two magnitudes with their signs, added.
    static Decimal sum(quint64 a, bool aNegative, quint64 b, bool bNegative, int scale)
    {
        if (aNegative == bNegative)
            return make(aNegative, a + b < a ? 1 : 0, a + b, scale);
        return a >= b ? make(aNegative, 0, a - b, scale) : make(bNegative, 0, b - a, scale);
    }

    static Decimal withSign(Decimal value, bool negative)
    {
        value.m_negative = negative && !value.isZero();
        return value;
    }
};

} // namespace apollo
