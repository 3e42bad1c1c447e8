// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/positioncells.h"

#include "core/analytics/precision.h"
#include "core/analytics/settlecoin.h"

#include <algorithm>

namespace apollo::ui::positioncells {

namespace {

/// Texts of this file for translators.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(apollo::ui::PositionCells)
};

using Sign = NumberFormat::Sign;

const Figure kNear = Decimal::scaled(5, 2);   // below 5 % to liquidation: danger
const Figure kWatch = Decimal::scaled(15, 2); // below 15 %: caution

InstrumentKey keyOf(const Row &row)
{
    return {row.key().category, row.key().symbol};
}

QString kindOf(const Row &row)
{
    const bool isPerpetual = paysFunding(keyOf(row), row.contract());
    switch (row.key().category) {
    case Category::Linear: return isPerpetual ? Text::tr("Perp") : Text::tr("Future");
    case Category::Inverse: return isPerpetual ? Text::tr("Inverse perp") : Text::tr("Inverse future");
    case Category::Option:
        if (row.instrument && row.instrument->optionsType == QLatin1String("Call"))
            return Text::tr("Call");
        if (row.instrument && row.instrument->optionsType == QLatin1String("Put"))
            return Text::tr("Put");
        return Text::tr("Option");
    case Category::Spot: break;
    }
    return Text::tr("Spot");
}

/// What the size counts: the base coin, USD contracts on inverse.
QString sizeUnit(const Row &row)
{
    if (row.key().category == Category::Inverse)
        return QStringLiteral("USD");
    return row.instrument ? row.instrument->baseCoin : QString();
}

Cell price(const Figure &value, const Row &row, const Context &context, const QString &missing)
{
    return figureCell(value, context.formats.numbers.price(value, row.contract()), missing);
}

QString amountOf(const Figure &value, const Row &row, const Context &context, Sign sign = Sign::NegativeOnly)
{
    return context.formats.numbers.amount(value, row.settleCoin, sign);
}

QString withUnit(const QString &text, const QString &unit)
{
    return unit.isEmpty() ? text : text + QLatin1Char(' ') + unit;
}

} // namespace

Figure weightOf(const Row &row, const Context &context)
{
    return quotient(row.entry.computed.valueUsd, context.equity, kRatioScale);
}

Figure signedSize(const Row &row)
{
    return row.entry.reported.size * Decimal(row.entry.reported.direction());
}

Cell symbol(const Row &row, const Context &)
{
    Cell cell = textCell(row.key().symbol);
    cell.second = row.settleCoin.isEmpty() ? kindOf(row) : kindOf(row) + QStringLiteral(" \u00b7 ") + row.settleCoin;
    cell.copy = row.key().symbol;
    cell.weight = QFont::Medium;
    return cell;
}

Cell side(const Row &row, const Context &)
{
    const int direction = row.entry.reported.direction();
    Cell cell = textCell(direction > 0 ? Text::tr("Long") : (direction < 0 ? Text::tr("Short") : Text::tr("Flat")));
    if (direction != 0) {
        cell.glyph = direction > 0 ? QStringLiteral("triangle-up") : QStringLiteral("triangle-down");
        cell.glyphTone = direction > 0 ? Tone::Up : Tone::Dn;
    }
    if (row.key().positionIdx != 0)
        cell.second = Text::tr("Hedge");
    return cell;
}

Cell size(const Row &row, const Context &context)
{
    const Figure value = signedSize(row);
    const QString text = context.formats.numbers.quantity(value, row.contract(), Sign::Always);
    Cell cell = figureCell(value, text, NumberFormat::unknown());
    cell.second = sizeUnit(row);
    return cell;
}

Cell value(const Row &row, const Context &context)
{
    const PositionValuation &computed = row.entry.computed;
    Cell cell = figureCell(computed.value, amountOf(computed.value, row, context), context.missing(), row.settleCoin);
    if (NumberFormat::scaleOfCoin(row.settleCoin) != NumberFormat::scaleOfCoin(QStringLiteral("USD")) && computed.value
        && computed.valueUsd)
        cell.second = QStringLiteral("\u2248 ")
            + context.formats.numbers.amount(computed.valueUsd, QStringLiteral("USD")) + QStringLiteral(" USD");
    return cell;
}

Cell margin(const Row &row, const Context &context)
{
    if (context.marginMode == MarginMode::Portfolio)
        return textCell(Text::tr("PM"));
    QString text = context.marginMode == MarginMode::Isolated ? Text::tr("Isolated")
        : context.marginMode == MarginMode::Cross             ? Text::tr("Cross")
                                                              : QString();
    if (row.entry.reported.leverage) {
        const QString leverage = context.formats.numbers.leverage(row.entry.reported.leverage);
        text = text.isEmpty() ? leverage : text + QLatin1Char(' ') + leverage;
    }
    return text.isEmpty() ? missingCell(NumberFormat::unknown()) : textCell(text);
}

Cell entry(const Row &row, const Context &context)
{
    return price(row.entry.reported.avgPrice, row, context, NumberFormat::unknown());
}

Cell breakEven(const Row &row, const Context &context)
{
    return price(row.entry.reported.breakEvenPrice, row, context, NumberFormat::unknown());
}

Cell mark(const Row &row, const Context &context)
{
    return price(row.entry.computed.markPrice, row, context, context.missing());
}

Cell liqPrice(const Row &row, const Context &context)
{
    Cell cell = price(row.entry.reported.liqPrice, row, context, context.missingMargin());
    if (row.entry.reported.liqPrice && context.marginMode == MarginMode::Cross)
        cell.second = Text::tr("est.");
    return cell;
}

Cell toLiq(const Row &row, const Context &context)
{
    const Figure &distance = row.entry.computed.distanceToLiq;
    Cell cell = figureCell(distance, context.formats.numbers.percent(distance, 1), context.missingMargin());
    if (!distance)
        return cell;
    if (*distance < *kNear)
        cell.tone = Tone::Dang;
    else if (*distance < *kWatch)
        cell.tone = Tone::Warn;
    if (cell.tone != Tone::None) {
        cell.glyph = QStringLiteral("triangle-alert");
        cell.glyphTone = cell.tone;
    }
    const Figure perMille = rounded(distance * Decimal(1000), 0, Rounding::Down);
    cell.bar = perMille ? std::min(perMille->toByteArray().toInt(), 1000) : -1;
    return cell;
}

Cell unrealizedPnl(const Row &row, const Context &context)
{
    const PositionValuation &computed = row.entry.computed;
    Cell cell = moneyCell(computed.unrealizedPnl, row.settleCoin, context);
    if (!computed.unrealizedPnl)
        return missingCell(context.missing());
    if (computed.roi) {
        cell.second =
            QLatin1Char('(') + context.formats.numbers.percent(computed.roi, 2, Sign::Always) + QLatin1Char(')');
        cell.secondTone = cell.tone == Tone::None ? Tone::Muted : cell.tone;
    }
    return cell;
}

Cell realizedPnl(const Row &row, const Context &context)
{
    return moneyCell(row.entry.reported.curRealizedPnl, row.settleCoin, context);
}

Cell totalPnl(const Row &row, const Context &context)
{
    if (!row.entry.computed.totalPnl)
        return missingCell(context.missing());
    Cell cell = moneyCell(row.entry.computed.totalPnl, row.settleCoin, context);
    cell.weight = QFont::Medium;
    return cell;
}

Cell nextFunding(const Row &row, const Context &context)
{
    if (!paysFunding(keyOf(row), row.contract()))
        return missingCell(NumberFormat::notApplicable());
    const PositionValuation &computed = row.entry.computed;
    if (!computed.nextFunding)
        return missingCell(context.missing());
    Cell cell = moneyCell(computed.nextFunding, row.settleCoin, context);
    if (computed.nextFundingTime)
        cell.second = Text::tr("in %1").arg(TimeFormat::countdown(*computed.nextFundingTime - context.now));
    return cell;
}

Cell takeProfitStopLoss(const Row &row, const Context &context)
{
    const Position &reported = row.entry.reported;
    const auto written = [&](const Figure &value) { return context.formats.numbers.price(value, row.contract()); };
    if (!reported.takeProfit && !reported.stopLoss && !reported.trailingStop)
        return missingCell(NumberFormat::unknown());
    Cell cell = textCell(written(reported.takeProfit));
    if (!reported.takeProfit)
        cell.tone = Tone::Muted;
    cell.second = written(reported.stopLoss);
    if (!reported.stopLoss && reported.trailingStop)
        cell.second = Text::tr("trail %1").arg(written(reported.trailingStop));
    return cell;
}

Cell last(const Row &row, const Context &context)
{
    return price(row.entry.computed.lastPrice, row, context, context.missing());
}

Cell index(const Row &row, const Context &context)
{
    return price(row.indexPrice, row, context, context.missing());
}

Cell adlRank(const Row &row, const Context &)
{
    const int rank = row.entry.reported.adlRankIndicator;
    return rank > 0 ? textCell(QString::number(rank)) : missingCell(NumberFormat::unknown());
}

Cell weight(const Row &row, const Context &context)
{
    const Figure share = weightOf(row, context);
    return figureCell(share, context.formats.numbers.percent(share), context.missing());
}

Cell delta(const Row &row, const Context &context)
{
    const Figure &value = row.entry.reported.delta;
    return figureCell(value, context.formats.numbers.fixed(value, 4, Sign::Always), NumberFormat::unknown());
}

Cell opened(const Row &row, const Context &context)
{
    const std::optional<UtcTime> &time = row.entry.reported.openTime;
    return time ? textCell(TimeFormat::age(context.now - *time)) : missingCell(NumberFormat::unknown());
}

Cell positionIdx(const Row &row, const Context &)
{
    return textCell(QString::number(row.key().positionIdx));
}

Cell sequence(const Row &row, const Context &)
{
    const std::optional<qint64> &seq = row.entry.reported.seq;
    return seq ? textCell(QString::number(*seq)) : missingCell(NumberFormat::unknown());
}

Cell updated(const Row &row, const Context &context)
{
    const std::optional<UtcTime> &time = row.entry.reported.updatedTime;
    return time ? textCell(context.formats.times.dateTime(*time)) : missingCell(NumberFormat::unknown());
}

QString sizeDetail(const Row &row, const Context &context)
{
    const QString text = context.formats.numbers.quantity(row.entry.reported.size, row.contract());
    if (row.key().category == Category::Inverse)
        return Text::tr("%1 contracts of 1 USD each").arg(text);
    return withUnit(text, sizeUnit(row));
}

QString valueDetail(const Row &row, const Context &context)
{
    const QString usd = context.formats.numbers.amount(row.entry.computed.valueUsd, QStringLiteral("USD"));
    const QString raw = withUnit(amountOf(row.entry.reported.positionValue, row, context), row.settleCoin);
    return Text::tr("In USD: %1\nBybit's own figure, at entry: %2").arg(usd, raw);
}

QString entryDetail(const Row &row, const Context &context)
{
    const Figure &session = row.entry.reported.sessionAvgPrice;
    return session ? Text::tr("Session average: %1").arg(context.formats.numbers.price(session, row.contract()))
                   : QString();
}

QString markDetail(const Row &row, const Context &context)
{
    const std::optional<UtcTime> &time = row.entry.computed.asOf;
    return time ? Text::tr("As of %1").arg(context.formats.times.dateTime(*time)) : QString();
}

QString pnlDetail(const Row &row, const Context &context)
{
    const QString reported = amountOf(row.entry.reported.unrealizedPnl, row, context, Sign::Always);
    const QString last = amountOf(row.entry.computed.unrealizedPnlLast, row, context, Sign::Always);
    const QString usd =
        context.formats.numbers.amount(row.entry.computed.unrealizedPnlUsd, QStringLiteral("USD"), Sign::Always);
    return Text::tr("At the last price: %1\nIn USD: %2\nReported by Bybit with its last message: %3")
        .arg(last, usd, reported);
}

QString fundingDetail(const Row &row, const Context &context)
{
    const std::optional<UtcTime> &time = row.entry.computed.nextFundingTime;
    return time ? Text::tr("At %1").arg(context.formats.times.dateTime(*time)) : QString();
}

QString protectionDetail(const Row &row, const Context &context)
{
    const Position &reported = row.entry.reported;
    const auto written = [&](const Figure &value) { return context.formats.numbers.price(value, row.contract()); };
    return Text::tr("Take profit: %1\nStop loss: %2\nTrailing stop: %3")
        .arg(written(reported.takeProfit), written(reported.stopLoss), written(reported.trailingStop));
}

} // namespace apollo::ui::positioncells
