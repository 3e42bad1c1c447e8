// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/ordercolumns.h"

#include "ui/models/ordercells.h"

#include <array>

namespace apollo::ui {

namespace {

/// Texts of this file for translators.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(apollo::ui::OrderColumns)
};

namespace cells = ordercells;
using Row = OrderRow;
using Context = TableContext;
using Spec = ColumnSpec<OrderRow>;

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

Figure momentOf(const std::optional<UtcTime> &time)
{
    return time ? Figure(Decimal(qint64(time->time_since_epoch().count()))) : Figure();
}

constexpr auto kSymbol = [](const Row &row) { return row.order.instrument.symbol; };
constexpr auto kCreated = [](const Row &row) { return momentOf(row.order.createdTime); };
constexpr auto kUpdated = [](const Row &row) { return momentOf(row.order.updatedTime); };
constexpr auto kSide = [](const Row &row) { return Figure(Decimal(row.order.side == Side::Buy ? 1 : -1)); };
constexpr auto kType = [](const Row &row) { return row.order.orderType + row.order.stopOrderType; };
constexpr auto kPrice = [](const Row &row) { return row.order.price; };
constexpr auto kAverage = [](const Row &row) { return nonZero(row.order.avgPrice); };
constexpr auto kTrigger = [](const Row &row) { return row.order.triggerPrice; };
constexpr auto kQty = [](const Row &row) { return row.order.qty; };
constexpr auto kValue = [](const Row &row) { return cells::valueOf(row); };
constexpr auto kFilledValue = [](const Row &row) { return row.order.cumExecValue; };
constexpr auto kFee = [](const Row &row) { return row.order.cumExecFee; };
constexpr auto kDistance = [](const Row &row) { return cells::distanceOf(row); };
constexpr auto kReduce = [](const Row &row) { return Figure(Decimal(row.order.reduceOnly ? 1 : 0)); };
constexpr auto kForce = [](const Row &row) { return row.order.timeInForce; };
constexpr auto kTakeProfit = [](const Row &row) { return row.order.takeProfit; };
constexpr auto kStatus = [](const Row &row) { return row.order.orderStatus; };
constexpr auto kReason = [](const Row &row) { return row.order.cancelType + row.order.rejectReason; };
constexpr auto kId = [](const Row &row) { return row.order.orderId; };

// Columns that both tables have.

constexpr Spec kSymbolColumn{
    "symbol",
    QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Symbol"),
    QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Contract or pair of the order. Source: Bybit."),
    Spec::Left,
    cells::symbol,
    byText<kSymbol>};
constexpr Spec kSideColumn{"side",
                           QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Side"),
                           QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Buy or sell. Source: Bybit."),
                           Spec::Left,
                           cells::side,
                           by<kSide>};
constexpr Spec kTypeColumn{
    "type",
    QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Type"),
    QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Kind of order, and what a conditional one is for. Source: Bybit."),
    Spec::Left,
    cells::type,
    byText<kType>,
    cells::typeDetail};
constexpr Spec kPriceColumn{"price",
                            QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Price"),
                            QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Limit price. Source: Bybit."),
                            Spec::Plain,
                            cells::limit,
                            by<kPrice>};
constexpr Spec kTriggerColumn{
    "trigger",
    QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Trigger"),
    QT_TRANSLATE_NOOP("apollo::ui::OrderColumns",
                      "Price that activates the order, and which price is watched. Source: Bybit."),
    Spec::Plain,
    cells::trigger,
    by<kTrigger>};
constexpr Spec kQuantityColumn{
    "qty",
    QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Filled / Qty"),
    QT_TRANSLATE_NOOP("apollo::ui::OrderColumns",
                      "Filled and ordered quantity. Base coin; USD contracts on inverse. Source: Bybit."),
    Spec::Plain,
    cells::quantity,
    by<kQty>};
constexpr Spec kForceColumn{
    "timeInForce",
    QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "TIF"),
    QT_TRANSLATE_NOOP(
        "apollo::ui::OrderColumns",
        "Time in force: GTC until cancelled, IOC at once or not, FOK whole or not, PostOnly as maker. Source: Bybit."),
    Spec::Left,
    cells::timeInForce,
    byText<kForce>};
constexpr Spec kIdColumn{
    "orderId",
    QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Order ID"),
    QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Shortened; copying gives the whole. Source: Bybit."),
    Spec::Left,
    cells::orderId,
    byText<kId>,
    cells::orderIdDetail};

constexpr Spec reduceOnlyColumn(unsigned flags)
{
    return {"reduceOnly",
            QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Reduce-only"),
            QT_TRANSLATE_NOOP("apollo::ui::OrderColumns",
                              "Whether the order may only make a position smaller. Source: Bybit."),
            Spec::Left | flags,
            cells::reduceOnly,
            by<kReduce>};
}

constexpr Spec protectionColumn(unsigned flags)
{
    return {"tpSl",
            QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "TP / SL"),
            QT_TRANSLATE_NOOP("apollo::ui::OrderColumns",
                              "Take profit, below it stop loss, attached to the order. Source: Bybit."),
            Spec::Plain | flags,
            cells::protection,
            by<kTakeProfit>};
}

constexpr Spec statusColumn()
{
    return {"status",
            QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Status"),
            QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "State of the order. Source: Bybit."),
            Spec::Left,
            cells::status,
            byText<kStatus>,
            cells::statusDetail};
}

constexpr std::array kOpenColumns{
    kSymbolColumn,
    Spec{"time", QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Time"),
         QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "When the order was created. Source: Bybit."), Spec::Left,
         cells::created, by<kCreated>, cells::createdDetail},
    kSideColumn,
    kTypeColumn,
    kPriceColumn,
    kTriggerColumn,
    kQuantityColumn,
    Spec{"value", QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Value"),
         QT_TRANSLATE_NOOP("apollo::ui::OrderColumns",
                           "Quantity \u00d7 limit or trigger price; inverse: quantity / price. Computed."),
         Spec::Plain, cells::value, by<kValue>},
    Spec{"toMark", QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "To mark"),
         QT_TRANSLATE_NOOP("apollo::ui::OrderColumns",
                           "(trigger or limit price \u2212 mark price) / mark price. Computed."),
         Spec::Live, cells::toMark, by<kDistance>},
    reduceOnlyColumn(Spec::Plain),
    kForceColumn,
    protectionColumn(Spec::Plain),
    statusColumn(),
    kIdColumn,
};

constexpr std::array kHistoryColumns{
    kSymbolColumn,
    Spec{"time", QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Ended"),
         QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "When the order last changed. Source: Bybit."), Spec::Left,
         cells::updated, by<kUpdated>, cells::updatedDetail},
    kSideColumn,
    kTypeColumn,
    kPriceColumn,
    Spec{"avgPrice", QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Avg. price"),
         QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Average price of its fills. Source: Bybit."), Spec::Plain,
         cells::averagePrice, by<kAverage>},
    kTriggerColumn,
    kQuantityColumn,
    Spec{"filledValue", QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Filled value"),
         QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Sum over its fills. Source: Bybit."), Spec::Plain,
         cells::filledValue, by<kFilledValue>},
    Spec{"fee", QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Fee"),
         QT_TRANSLATE_NOOP("apollo::ui::OrderColumns",
                           "Fees of its fills; below 0 is a rebate. Bybit leaves it out for some contracts."),
         Spec::Plain, cells::fee, by<kFee>},
    statusColumn(),
    Spec{"reason", QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Ended by"),
         QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Why the order was cancelled or rejected. Source: Bybit."),
         Spec::Left, cells::reason, byText<kReason>, cells::reasonDetail},
    kForceColumn,
    kIdColumn,
    reduceOnlyColumn(Spec::Hidden),
    protectionColumn(Spec::Hidden),
    Spec{"created", QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "Created"),
         QT_TRANSLATE_NOOP("apollo::ui::OrderColumns", "When the order was created. Source: Bybit."),
         Spec::Left | Spec::Hidden, cells::created, by<kCreated>, cells::createdDetail},
};

} // namespace

QString OrderRow::name() const
{
    return (order.side == Side::Buy ? Text::tr("buy order %1") : Text::tr("sell order %1"))
        .arg(order.instrument.symbol);
}

std::span<const ColumnSpec<OrderRow>> orderColumns(OrderList list)
{
    if (list == OrderList::History)
        return kHistoryColumns;
    return kOpenColumns;
}

} // namespace apollo::ui
