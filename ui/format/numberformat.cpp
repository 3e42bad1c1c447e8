// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/format/numberformat.h"

#include <algorithm>
#include <array>

namespace apollo::ui {

namespace {

constexpr int kDollarScale = 2;
constexpr int kCoinScale = 8;

// A no-break space keeps the sign on the line of its number.
const QString kPercentSign = QStringLiteral("\u00a0%");

// The bundled font has no narrow no-break space; the fallback font's would differ in height and width.
QString separator(const QString &text)
{
    return text == QChar(0x202f) ? QString(QChar(QChar::Nbsp)) : text;
}

} // namespace

NumberFormat::NumberFormat(const QLocale &locale)
    : m_point(locale.decimalPoint())
    , m_group(separator(locale.groupSeparator()))
{
}

QString NumberFormat::written(const Decimal &value, int scale, Sign sign) const
{
    DecimalFormat format;
    format.scale = scale;
    format.sign = sign == Sign::Always ? DecimalFormat::Sign::Always : DecimalFormat::Sign::NegativeOnly;
    format.minus = QStringLiteral("\u2212");
    format.point = m_point;
    format.group = m_group;
    return value.format(format);
}

QString NumberFormat::price(const Figure &price, const Instrument *instrument) const
{
    if (!price)
        return unknown();
    const int scale = instrument ? scaleOfStep(instrument->tickSize, price->scale()) : price->scale();
    const Figure shown = rounded(price, scale, Rounding::HalfUp);
    const bool vanishes = !price->isZero() && shown && shown->isZero();
    return written(*price, vanishes ? price->normalized().scale() : scale, Sign::NegativeOnly);
}

QString NumberFormat::quantity(const Figure &quantity, const Instrument *instrument, Sign sign) const
{
    if (!quantity)
        return unknown();
    if (!instrument)
        return exact(quantity, sign);
    // A rest finer than the step exists (converted or airdropped coins): it is shown, not rounded away.
    const int step = scaleOfStep(instrument->qtyStep, quantity->scale());
    return written(*quantity, std::max(step, quantity->normalized().scale()), sign);
}

QString NumberFormat::amount(const Figure &amount, const QString &coin, Sign sign) const
{
    return fixed(amount, scaleOfCoin(coin), sign);
}

QString NumberFormat::percent(const Figure &fraction, int digits, Sign sign) const
{
    const Figure percents = fraction * Decimal(100);
    return percents ? written(*percents, digits, sign) + kPercentSign : unknown();
}

QString NumberFormat::leverage(const Figure &leverage) const
{
    if (!leverage)
        return unknown();
    const Decimal plain = leverage->normalized();
    return written(plain, plain.scale(), Sign::NegativeOnly) + QChar(0x00d7);
}

QString NumberFormat::fixed(const Figure &value, int scale, Sign sign) const
{
    return value ? written(*value, scale, sign) : unknown();
}

QString NumberFormat::exact(const Figure &value, Sign sign) const
{
    return value ? written(*value, value->scale(), sign) : unknown();
}

int NumberFormat::scaleOfCoin(const QString &coin)
{
    static constexpr std::array kDollarCoins{
        QLatin1String("USD"),   QLatin1String("USDT"),  QLatin1String("USDC"), QLatin1String("USDE"),
        QLatin1String("USD1"),  QLatin1String("USDTB"), QLatin1String("DAI"),  QLatin1String("PYUSD"),
        QLatin1String("RLUSD"), QLatin1String("FDUSD"), QLatin1String("TUSD"), QLatin1String("BUSD"),
    };
    return std::find(kDollarCoins.begin(), kDollarCoins.end(), coin) != kDollarCoins.end() ? kDollarScale : kCoinScale;
}

QString NumberFormat::unknown()
{
    return QStringLiteral("\u2014");
}

QString NumberFormat::notApplicable()
{
    return QStringLiteral("n/a");
}

QString NumberFormat::loading()
{
    return QStringLiteral("\u2026");
}

} // namespace apollo::ui
