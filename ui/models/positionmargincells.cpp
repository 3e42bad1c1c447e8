// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/positionmargincells.h"

#include "ui/format/margintext.h"

namespace apollo::ui::positioncells {

namespace {

/// Texts of this file for translators.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(apollo::ui::PositionMarginCells)
};

using Row = PositionRow;
using Context = TableContext;
using Sign = NumberFormat::Sign;

QString written(const Figure &value, const Row &row, const Context &context, Sign sign = Sign::NegativeOnly)
{
    return context.formats.numbers.amount(value, row.settleCoin, sign);
}

QString withCoin(const Figure &value, const Row &row, const Context &context, Sign sign = Sign::NegativeOnly)
{
    const QString text = written(value, row, context, sign);
    return value ? text + QLatin1Char(' ') + row.settleCoin : text;
}

Cell computed(const Figure &value, const Row &row, const Context &context)
{
    const MarginGap gap = row.entry.computed.marginGap;
    const QString missing = isNotApplicable(gap) ? NumberFormat::notApplicable()
        : gap == MarginGap::NotComputed          ? context.missing()
                                                 : NumberFormat::unknown();
    return figureCell(value, written(value, row, context), missing, row.settleCoin);
}

Cell difference(const Figure &value, const Row &row, const Context &context)
{
    const QString missing =
        isNotApplicable(row.entry.computed.marginGap) ? NumberFormat::notApplicable() : NumberFormat::unknown();
    return figureCell(value, written(value, row, context, Sign::Always), missing, row.settleCoin);
}

/// "Difference at 12:04:10: +0.02 USDT"
QString differenceLine(const Figure &value, const Row &row, const Context &context)
{
    return Text::tr("Difference at %1: %2")
        .arg(context.formats.times.time(row.compared->at), withCoin(value, row, context, Sign::Always));
}

} // namespace

Cell requirement(const Row &row, const Context &context)
{
    const Position &reported = row.entry.reported;
    Cell cell = figureCell(reported.positionIM, written(reported.positionIM, row, context), context.missingMargin(),
                           row.settleCoin);
    if (reported.positionIM || reported.positionMM)
        cell.second = written(reported.positionMM, row, context);
    return cell;
}

Cell computedIm(const Row &row, const Context &context)
{
    return computed(row.entry.computed.positionIM, row, context);
}

Cell computedMm(const Row &row, const Context &context)
{
    return computed(row.entry.computed.positionMM, row, context);
}

Cell imDifference(const Row &row, const Context &context)
{
    return difference(row.compared ? row.compared->im : Figure(), row, context);
}

Cell mmDifference(const Row &row, const Context &context)
{
    return difference(row.compared ? row.compared->mm : Figure(), row, context);
}

QString requirementDetail(const Row &row, const Context &context)
{
    const Position &reported = row.entry.reported;
    const PositionValuation &own = row.entry.computed;
    QStringList lines;
    lines << Text::tr("Initial margin, reported by Bybit: %1").arg(withCoin(reported.positionIM, row, context));
    if (own.positionIM)
        lines << Text::tr("Initial margin, computed now: %1").arg(withCoin(own.positionIM, row, context));
    if (row.compared && row.compared->im)
        lines << differenceLine(row.compared->im, row, context);
    lines << Text::tr("Maintenance margin, reported by Bybit: %1").arg(withCoin(reported.positionMM, row, context));
    if (own.positionMM)
        lines << Text::tr("Maintenance margin, computed now: %1").arg(withCoin(own.positionMM, row, context));
    if (row.compared && row.compared->mm)
        lines << differenceLine(row.compared->mm, row, context);
    if (!own.positionIM || !own.positionMM)
        lines << marginGapSentence(own.marginGap);
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString gapDetail(const Row &row, const Context &)
{
    return marginGapSentence(row.entry.computed.marginGap);
}

QString differenceDetail(const Row &row, const Context &context)
{
    if (!row.compared)
        return Text::tr("The two have not been compared yet.");
    return Text::tr("Computed \u2212 reported, when both were last compared, at %1.")
        .arg(context.formats.times.time(row.compared->at));
}

} // namespace apollo::ui::positioncells
