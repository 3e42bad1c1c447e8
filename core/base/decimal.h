// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <compare>
#include <string_view>

namespace apollo {

/// How a digit that does not fit is dropped. Names as in IEEE 754 and Python's decimal.
enum class Rounding {
    HalfEven, ///< to nearest, ties to the even digit
    HalfUp,   ///< to nearest, ties away from zero (what tables show)
    Down,     ///< towards zero
    Up,       ///< away from zero
    Floor,    ///< towards minus infinity
    Ceiling,  ///< towards plus infinity
};

/// How a Decimal is written for people; see Decimal::format.
struct DecimalFormat {
    enum class Sign {
        NegativeOnly, ///< "1", "−1"
        Always,       ///< "+1", "−1", "0" without a sign
    };
    int scale = 2; ///< digits after the point, exactly
    Rounding rounding = Rounding::HalfUp;
    Sign sign = Sign::NegativeOnly;
    QString minus = QStringLiteral("-");
    QString plus = QStringLiteral("+");
    QString point = QStringLiteral(".");
    QString group; ///< thousands separator; empty for none
};

/// An exact decimal number: a 128-bit coefficient of at most 38 digits and a scale (digits after the
/// point, 0 to 76). Money, prices and quantities are Decimals; binary floating point never is.
///
/// Keeps the scale of the text it came from ("50.10" stays "50.10"). Addition, subtraction and
/// multiplication are exact or fail with ErrorKind::Overflow; they never wrap and never round.
/// There is no negative zero, no infinity and no NaN; unknown is `Figure` without a value.
/// Equality and order are numeric: 1.0 == 1.00.
class Decimal {
public:
    static constexpr int kMaxDigits = 38;
    static constexpr int kMaxScale = 76;

    /// Zero with scale 0.
    Decimal() = default;
    /// An integer, scale 0. Implicit: integers are exact.
    Decimal(int value)
        : Decimal(qint64(value))
    {
    }
    Decimal(qint64 value)
        : m_low(value < 0 ? 0 - static_cast<quint64>(value) : static_cast<quint64>(value))
        , m_negative(value < 0)
    {
    }

    /// coefficient x 10^-scale, for constants: `Decimal::scaled(55, 5)` is 0.00055. @pre 0 <= scale <= kMaxScale
    [[nodiscard]] static Decimal scaled(qint64 coefficient, int scale);

    /// Reads `[+-]digits[.digits][(e|E)[+-]digits]`; one digit at least on either side of the point is
    /// enough (".5" and "5." are read). Nothing else: no spaces, separators, "Infinity" or "NaN".
    /// @return Parse for other text, Overflow for more than 38 significant digits or scale beyond 76.
    [[nodiscard]] static Result<Decimal> parse(std::string_view utf8);
    [[nodiscard]] static Result<Decimal> parse(QStringView utf16);

    [[nodiscard]] static Result<Decimal> add(const Decimal &a, const Decimal &b);
    [[nodiscard]] static Result<Decimal> subtract(const Decimal &a, const Decimal &b);
    [[nodiscard]] static Result<Decimal> multiply(const Decimal &a, const Decimal &b);
    /// a / b, correctly rounded to `scale` digits. @return Validation when b is zero or `scale` is not 0 to 76,
    /// Overflow when too long.
    [[nodiscard]] static Result<Decimal> divide(const Decimal &a, const Decimal &b, int scale,
                                                Rounding rounding = Rounding::HalfEven);
    /// The value with exactly `scale` digits after the point. @return Validation when `scale` is not 0 to 76,
    /// Overflow when the result needs over 38 digits.
    [[nodiscard]] Result<Decimal> rounded(int scale, Rounding rounding) const;

    [[nodiscard]] Decimal negated() const;
    [[nodiscard]] Decimal absolute() const;
    /// Without trailing zeros after the point: 1.500 becomes 1.5, 100 stays 100.
    [[nodiscard]] Decimal normalized() const;

    [[nodiscard]] bool isZero() const { return m_low == 0 && m_high == 0; }
    /// -1, 0 or 1.
    [[nodiscard]] int sign() const { return isZero() ? 0 : (m_negative ? -1 : 1); }
    [[nodiscard]] int scale() const { return m_scale; }

    /// Plain text with '.' and all digits of the scale: what leaves the program as JSON. Never scientific.
    [[nodiscard]] QByteArray toByteArray() const;
    [[nodiscard]] QString toString() const;
    /// Text for people. A value that rounds to zero has no sign; one that does not fit the wanted scale is
    /// shown with the digits it has.
    [[nodiscard]] QString format(const DecimalFormat &format) const;

    friend std::strong_ordering operator<=>(const Decimal &a, const Decimal &b) { return compare(a, b); }
    friend bool operator==(const Decimal &a, const Decimal &b) { return compare(a, b) == 0; }

private:
    friend struct DecimalArithmetic; // decimal.cpp, so that no file but that one sees wide integers

    static std::strong_ordering compare(const Decimal &a, const Decimal &b);

    // The coefficient's magnitude in two words: a Decimal is copied like a number, and takes 24 bytes.
    quint64 m_low = 0;
    quint64 m_high = 0;
    bool m_negative = false; ///< never of zero
    quint8 m_scale = 0;
};

} // namespace apollo
