// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/ordercolumns.h"

#include "core/analytics/marktomarket.h"
#include "core/analytics/precision.h"

#include <array>

namespace apollo::ui {

namespace {

/// Texts of this file for translators.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(apollo::ui::OrderColumns)
};

using Row = OrderRow;
using Context = TableContext;
using Spec = ColumnSpec<OrderRow>;

constexpr qsizetype kShortId = 8;

/// Where the order is: its trigger while it waits for it, else its limit.
Figure levelOf(const Row &row)
{
    return row.order.triggerPrice ? row.order.triggerPrice : row.order.price;
}

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

QString triggerWord(const QString &by)
{
    if (by == QLatin1String("MarkPrice"))
        return Text::tr("Mark");
    if (by == QLatin1String("LastPrice"))
        return Text::tr("Last");
    if (by == QLatin1String("IndexPrice"))
        return Text::tr("Index");
    return by;
}

QString stopWord(const QString &kind)
{
    if (kind == QLatin1String("TakeProfit") || kind == QLatin1String("PartialTakeProfit"))
        return Text::tr("Take profit");
    if (kind == QLatin1String("StopLoss") || kind == QLatin1String("PartialStopLoss"))
        return Text::tr("Stop loss");
    if (kind == QLatin1String("TrailingStop"))
        return Text::tr("Trailing stop");
    if (kind == QLatin1String("Stop"))
        return Text::tr("Conditional");
    return kind;
}

Cell price(const Figure &value, const Row &row, const Context &context)
{
    return figureCell(value, context.formats.numbers.price(value, row.contract()), NumberFormat::unknown());
}

Cell symbol(const Row &row, const Context &)
{
    Cell cell = textCell(row.order.instrument.symbol);
    cell.second = row.settleCoin;
    cell.copy = row.order.instrument.symbol;
    cell.weight = QFont::Medium;
    return cell;
}

Cell time(const Row &row, const Context &context)
{
    if (!row.order.createdTime)
        return missingCell(NumberFormat::unknown());
    Cell cell = textCell(context.formats.times.time(*row.order.createdTime));
    cell.second = context.formats.times.date(*row.order.createdTime);
    return cell;
}

Cell side(const Row &row, const Context &)
{
    const bool isBuy = row.order.side == Side::Buy;
    Cell cell = textCell(isBuy ? Text::tr("Buy") : Text::tr("Sell"));
    cell.glyph = isBuy ? QStringLiteral("triangle-up") : QStringLiteral("triangle-down");
    cell.glyphTone = isBuy ? Tone::Up : Tone::Dn;
    return cell;
}

Cell type(const Row &row, const Context &)
{
    QString word = row.order.orderType;
    if (word == QLatin1String("Limit"))
        word = row.order.triggerPrice ? Text::tr("Stop limit") : Text::tr("Limit");
    else if (word == QLatin1String("Market"))
        word = row.order.triggerPrice ? Text::tr("Stop market") : Text::tr("Market");
    Cell cell = textCell(word);
    cell.second = stopWord(row.order.stopOrderType);
    return cell;
}

Cell limit(const Row &row, const Context &context)
{
    if (!row.order.price && row.order.orderType == QLatin1String("Market"))
        return textCell(Text::tr("Market"), Tone::Muted);
    return price(row.order.price, row, context);
}

Cell trigger(const Row &row, const Context &context)
{
    Cell cell = price(row.order.triggerPrice, row, context);
    if (row.order.triggerPrice)
        cell.second = triggerWord(row.order.triggerBy);
    return cell;
}

Cell quantity(const Row &row, const Context &context)
{
    const NumberFormat &numbers = context.formats.numbers;
    Cell cell = figureCell(row.order.qty, numbers.quantity(row.order.qty, row.contract()), NumberFormat::unknown());
    if (row.order.cumExecQty && !row.order.cumExecQty->isZero())
        cell.second = Text::tr("%1 filled").arg(numbers.quantity(row.order.cumExecQty, row.contract()));
    return cell;
}

Cell value(const Row &row, const Context &context)
{
    const Figure amount = valueOf(row);
    Cell cell = figureCell(amount, context.formats.numbers.amount(amount, row.settleCoin), NumberFormat::unknown(),
                           row.settleCoin);
    if (amount)
        cell.second = row.settleCoin;
    return cell;
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
    const QString &raw = row.order.orderStatus;
    if (raw == QLatin1String("New"))
        return textCell(Text::tr("New"));
    if (raw == QLatin1String("PartiallyFilled"))
        return textCell(Text::tr("Partly filled"));
    if (raw == QLatin1String("Untriggered"))
        return textCell(Text::tr("Untriggered"));
    return textCell(raw);
}

Cell orderId(const Row &row, const Context &)
{
    const QString &id = row.order.orderId;
    Cell cell = textCell(id.size() > kShortId ? id.left(kShortId) + QChar(0x2026) : id);
    cell.copy = id;
    return cell;
}

QString orderIdDetail(const Row &row, const Context &)
{
    return row.order.orderLinkId.isEmpty()
        ? row.order.orderId
        : row.order.orderId + QLatin1Char('\n') + Text::tr("Your own id: %1").arg(row.order.orderLinkId);
}

QString timeDetail(const Row &row, const Context &context)
{
    return row.order.createdTime ? context.formats.times.dateTime(*row.order.createdTime) : QString();
}

template <auto figureOf>
SortKey by(const Row &row, const Context &)
{
    return {figureOf(row), {}};
}

template <auto textOf>
SortKey byText(const Row &row, const Context &)
{
    return {std::nullopt, textOf(row)};
}

SortKey byTime(const Row &row, const Context &)
{
    const std::optional<UtcTime> &created = row.order.createdTime;
    return {created ? Figure(Decimal(qint64(created->time_since_epoch().count()))) : Figure(), {}};
}

constexpr auto kSymbol = [](const Row &row) { return row.order.instrument.symbol; };
constexpr auto kSide = [](const Row &row) { return Figure(Decimal(row.order.side == Side::Buy ? 1 : -1)); };
constexpr auto kType = [](const Row &row) { return row.order.orderType + row.order.stopOrderType; };
constexpr auto kPrice = [](const Row &row) { return row.order.price; };
constexpr auto kTrigger = [](const Row &row) { return row.order.triggerPrice; };
constexpr auto kQty = [](const Row &row) { return row.order.qty; };
constexpr auto kValue = [](const Row &row) { return valueOf(row); };
constexpr auto kDistance = [](const Row &row) { return distanceOf(row); };
constexpr auto kReduce = [](const Row &row) { return Figure(Decimal(row.order.reduceOnly ? 1 : 0)); };
constexpr auto kForce = [](const Row &row) { return row.order.timeInForce; };
constexpr auto kTakeProfit = [](const Row &row) { return row.order.takeProfit; };
constexpr auto kStatus = [](const Row &row) { return row.order.orderStatus; };
constexpr auto kId = [](const Row &row) { return row.order.orderId; };

constexpr std::array kColumns{
    Spec{"symbol", QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Symbol"),
         QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Contract or pair of the order. Source: Bybit."), Spec::Left,
         symbol, byText<kSymbol>},
    Spec{"time", QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Time"),
         QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "When the order was created. Source: Bybit."), Spec::Left, time,
         byTime, timeDetail},
    Spec{"side", QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Side"),
         QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Buy or sell. Source: Bybit."), Spec::Left, side, by<kSide>},
    Spec{"type", QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Type"),
         QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Kind of order; below it what triggers it for. Source: Bybit."),
         Spec::Left, type, byText<kType>},
    Spec{"price", QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Price"),
         QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Limit price. Source: Bybit."), Spec::Plain, limit, by<kPrice>},
    Spec{"trigger", QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Trigger"),
         QT_TRANSLATE_NOOP("apollo::ui::OrderColumns",
                           "Price that activates the order, and which price is watched. Source: Bybit."),
         Spec::Plain, trigger, by<kTrigger>},
    Spec{"qty", QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Qty"),
         QT_TRANSLATE_NOOP(
             "apollo::ui::OrderColumns",
             "Ordered quantity, below it the filled part. Base coin; USD contracts on inverse. Source: Bybit."),
         Spec::Plain, quantity, by<kQty>},
    Spec{"value", QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Value"),
         QT_TRANSLATE_NOOP("apollo::ui::OrderColumns",
                           "Quantity \u00d7 limit or trigger price; inverse: quantity / price. Computed."),
         Spec::Plain, value, by<kValue>},
    Spec{"toMark", QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "To mark"),
         QT_TRANSLATE_NOOP("apollo::ui::OrderColumns",
                           "(trigger or limit price \u2212 mark price) / mark price. Computed."),
         Spec::Live, toMark, by<kDistance>},
    Spec{"reduceOnly", QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Reduce-only"),
         QT_TRANSLATE_NOOP("apollo::ui::OrderColumns",
                           "Whether the order may only make a position smaller. Source: Bybit."),
         Spec::Left, reduceOnly, by<kReduce>},
    Spec{"timeInForce", QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "TIF"),
         QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Time in force. Source: Bybit."), Spec::Left, timeInForce,
         byText<kForce>},
    Spec{"tpSl", QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "TP / SL"),
         QT_TRANSLATE_NOOP("apollo::ui::OrderColumns",
                           "Take profit, below it stop loss, attached to the order. Source: Bybit."),
         Spec::Plain, protection, by<kTakeProfit>},
    Spec{"status", QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Status"),
         QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "State of the order. Source: Bybit."), Spec::Left, status,
         byText<kStatus>},
    Spec{"orderId", QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Order ID"),
         QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Shortened; copying gives the whole. Source: Bybit."),
         Spec::Left, orderId, byText<kId>, orderIdDetail},
};

} // namespace

QString OrderRow::name() const
{
    return (order.side == Side::Buy ? Text::tr("buy order %1") : Text::tr("sell order %1"))
        .arg(order.instrument.symbol);
}

std::span<const ColumnSpec<OrderRow>> orderColumns()
{
    return kColumns;
}

} // namespace apollo::ui
