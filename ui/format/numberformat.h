// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/figure.h"
#include "core/domain/instrument.h"

#include <QLocale>
#include <QString>

namespace apollo::ui {

/// How figures are written for people: locale separators, tabular digits, a true minus sign, never
/// scientific, never "-0", "—" for unknown. A value; views and `apollo-cli` hold one each.
class NumberFormat {
public:
    enum class Sign { NegativeOnly, Always };

    explicit NumberFormat(const QLocale &locale = QLocale::c());

    /// A price with the digits of the tick size; without an instrument with the digits it has.
    /// A non-zero price never reads 0.00: more digits are shown instead.
    [[nodiscard]] QString price(const Figure &price, const Instrument *instrument) const;
    /// A quantity with the digits of the quantity step.
    [[nodiscard]] QString quantity(const Figure &quantity, const Instrument *instrument,
                                   Sign sign = Sign::NegativeOnly) const;
    /// An amount of a coin: 2 digits for USD, USDT, USDC and other dollar coins, 8 for the rest.
    [[nodiscard]] QString amount(const Figure &amount, const QString &coin, Sign sign = Sign::NegativeOnly) const;
    /// A fraction as percent: 0.0821 is "8.21 %".
    [[nodiscard]] QString percent(const Figure &fraction, int digits = 2, Sign sign = Sign::NegativeOnly) const;
    /// "10×"; digits only where there are some ("12.5×").
    [[nodiscard]] QString leverage(const Figure &leverage) const;
    /// Any figure with exactly `scale` digits.
    [[nodiscard]] QString fixed(const Figure &value, int scale, Sign sign = Sign::NegativeOnly) const;
    /// All digits that the figure has.
    [[nodiscard]] QString exact(const Figure &value, Sign sign = Sign::NegativeOnly) const;

    /// Digits after the point for amounts of a coin.
    [[nodiscard]] static int scaleOfCoin(const QString &coin);

    [[nodiscard]] static QString unknown();       ///< "—": no value
    [[nodiscard]] static QString notApplicable(); ///< "n/a": does not exist in this mode
    [[nodiscard]] static QString loading();       ///< "…"

private:
    [[nodiscard]] QString written(const Decimal &value, int scale, Sign sign) const;

    QString m_point;
    QString m_group;
};

} // namespace apollo::ui
