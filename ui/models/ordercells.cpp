// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/ordercells.h"

#include "core/analytics/marktomarket.h"
#include "core/analytics/precision.h"
#include "ui/format/tradewords.h"

namespace apollo::ui::ordercells {

namespace {

/// Texts of this file for translators.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(apollo::ui::OrderCells)
};

/// Where the order is: its trigger while it waits for it, else its limit.
Figure levelOf(const Row &row)
{
    return row.order.triggerPrice ? row.order.triggerPrice : row.order.price;
}

Cell price(const Figure &value, const Row &row, const Context &context)
{
    return figureCell(value, context.formats.numbers.price(value, row.contract()), NumberFormat::unknown());
}

Cell amount(const Figure &value, const Row &row, const Context &context)
{
    Cell cell = figureCell(value, context.formats.numbers.amount(value, row.settleCoin), NumberFormat::unknown(),
                           row.settleCoin);
    if (value)
        cell.second = row.settleCoin;
    return cell;
}

QString momentDetail(const std::optional<UtcTime> &time, const Context &context)
{
    return time ? context.formats.times.dateTime(*time) : QString();
}

QString rawDetail(const QString &raw)
{
    return raw.isEmpty() ? QString() : Text::tr("Bybit's word: %1").arg(raw);
}

} // namespace

Figure valueOf(const Row &row)
{
    Position asHeld; // the value of an order is that of the position it would make
    asHeld.key.category = row.order.instrument.category;
    asHeld.size = row.order.qty;
    return valueAt(asHeld, row.order.price ? row.order.price : row.order.triggerPrice);
}

Figure distanceOf(const Row &row)
{
    return quotient(levelOf(row) - row.markPrice, row.markPrice, kRatioScale);
}

Cell symbol(const Row &row, const Context &)
{
    Cell cell = textCell(row.order.instrument.symbol);
    cell.second = row.settleCoin;
    cell.copy = row.order.instrument.symbol;
    cell.weight = QFont::Medium;
    return cell;
}

Cell created(const Row &row, const Context &context)
{
    return momentCell(row.order.createdTime, context);
}

Cell updated(const Row &row, const Context &context)
{
    return momentCell(row.order.updatedTime, context);
}

Cell side(const Row &row, const Context &)
{
    return sideCell(row.order.side);
}

Cell type(const Row &row, const Context &)
{
    const bool isConditional = row.order.triggerPrice.has_value();
    const QString stop = stopOrderWord(row.order.stopOrderType);
    if (stop.isEmpty() || row.order.stopOrderType == QLatin1String("Stop"))
        return textCell(orderTypeWord(row.order.orderType, isConditional));
    Cell cell = textCell(stop);
    cell.second = orderTypeWord(row.order.orderType, false);
    return cell;
}

Cell limit(const Row &row, const Context &context)
{
    if (!row.order.price && row.order.orderType == QLatin1String("Market"))
        return textCell(Text::tr("Market"), Tone::Muted);
    return price(row.order.price, row, context);
}

Cell averagePrice(const Row &row, const Context &context)
{
    return price(nonZero(row.order.avgPrice), row, context);
}

Cell trigger(const Row &row, const Context &context)
{
    Cell cell = price(row.order.triggerPrice, row, context);
    if (row.order.triggerPrice)
        cell.second = triggerByWord(row.order.triggerBy);
    return cell;
}

Cell quantity(const Row &row, const Context &context)
{
    const NumberFormat &numbers = context.formats.numbers;
    const auto written = [&](const Figure &value) { return numbers.quantity(value, row.contract()); };
    if (!row.order.qty)
        return missingCell(NumberFormat::unknown());
    //: Filled quantity of an order, ordered quantity.
    return textCell(Text::tr("%1 / %2").arg(written(row.order.cumExecQty), written(row.order.qty)));
}

Cell value(const Row &row, const Context &context)
{
    return amount(valueOf(row), row, context);
}

Cell filledValue(const Row &row, const Context &context)
{
    return amount(nonZero(row.order.cumExecValue), row, context);
}

Cell fee(const Row &row, const Context &context)
{
    if (row.order.cumExecQty && row.order.cumExecQty->isZero())
        return missingCell(NumberFormat::unknown()); // nothing was traded
    return feeCell(row.order.cumExecFee, row.settleCoin, context);
}

Cell toMark(const Row &row, const Context &context)
{
    const Figure distance = distanceOf(row);
    return figureCell(distance, context.formats.numbers.percent(distance, 2, NumberFormat::Sign::Always),
                      levelOf(row) ? context.missing() : NumberFormat::unknown());
}

Cell reduceOnly(const Row &row, const Context &)
{
    return row.order.reduceOnly ? textCell(Text::tr("Yes")) : missingCell(Text::tr("No"));
}

Cell timeInForce(const Row &row, const Context &)
{
    return row.order.timeInForce.isEmpty() ? missingCell(NumberFormat::unknown()) : textCell(row.order.timeInForce);
}

Cell protection(const Row &row, const Context &context)
{
    if (!row.order.takeProfit && !row.order.stopLoss)
        return missingCell(NumberFormat::unknown());
    Cell cell = price(row.order.takeProfit, row, context);
    cell.second = context.formats.numbers.price(row.order.stopLoss, row.contract());
    return cell;
}

Cell status(const Row &row, const Context &)
{
    return textCell(orderStatusWord(row.order.orderStatus));
}

Cell reason(const Row &row, const Context &)
{
    // A cancel that lost the race leaves its mark on a filled order; it did not end it.
    const bool isFilled = row.order.orderStatus == QLatin1String("Filled");
    const QString word = isFilled ? QString() : endReasonWord(row.order.cancelType, row.order.rejectReason);
    return word.isEmpty() ? missingCell(NumberFormat::unknown()) : textCell(word);
}

Cell orderId(const Row &row, const Context &)
{
    return idCell(row.order.orderId);
}

QString createdDetail(const Row &row, const Context &context)
{
    return momentDetail(row.order.createdTime, context);
}

QString updatedDetail(const Row &row, const Context &context)
{
    return momentDetail(row.order.updatedTime, context);
}

QString typeDetail(const Row &row, const Context &)
{
    const QString word = createTypeWord(row.order.createType);
    return word.isEmpty() ? QString() : Text::tr("Created by: %1").arg(word);
}

QString statusDetail(const Row &row, const Context &)
{
    return rawDetail(row.order.orderStatus);
}

QString reasonDetail(const Row &row, const Context &)
{
    QStringList raw{row.order.cancelType, row.order.rejectReason};
    raw.removeAll(QString());
    raw.removeAll(QStringLiteral("UNKNOWN"));
    raw.removeAll(QStringLiteral("EC_NoError"));
    return rawDetail(raw.join(QStringLiteral(", ")));
}

QString orderIdDetail(const Row &row, const Context &)
{
    return row.order.orderLinkId.isEmpty()
        ? row.order.orderId
        : row.order.orderId + QLatin1Char('\n') + Text::tr("Your own id: %1").arg(row.order.orderLinkId);
}

} // namespace apollo::ui::ordercells
