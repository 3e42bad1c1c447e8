// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/executioncolumns.h"

#include "ui/format/tradewords.h"

#include <array>

namespace apollo::ui {

namespace {

/// Texts of this file for translators.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(apollo::ui::ExecutionColumns)
};

using Row = ExecutionRow;
using Context = TableContext;
using Spec = ColumnSpec<ExecutionRow>;

constexpr int kRateDigits = 4;

/// Buyer and seller, maker and taker exist where something was traded.
bool isFunding(const Row &row)
{
    return row.execution.execType == QLatin1String("Funding");
}

Cell symbol(const Row &row, const Context &)
{
    Cell cell = textCell(row.execution.instrument.symbol);
    cell.second = row.coin;
    cell.copy = row.execution.instrument.symbol;
    cell.weight = QFont::Medium;
    return cell;
}

Cell time(const Row &row, const Context &context)
{
    return momentCell(row.execution.execTime, context);
}

Cell side(const Row &row, const Context &)
{
    return sideCell(row.execution.side);
}

Cell type(const Row &row, const Context &)
{
    Cell cell = textCell(executionWord(row.execution.execType));
    const QString stop = stopOrderWord(row.execution.stopOrderType);
    cell.second = stop.isEmpty() ? orderTypeWord(row.execution.orderType, false) : stop;
    return cell;
}

Cell price(const Row &row, const Context &context)
{
    const Figure &value = row.execution.execPrice;
    return figureCell(value, context.formats.numbers.price(value, row.contract()), NumberFormat::unknown());
}

Cell markPrice(const Row &row, const Context &context)
{
    const Figure value = nonZero(row.execution.markPrice);
    return figureCell(value, context.formats.numbers.price(value, row.contract()), NumberFormat::unknown());
}

template <auto field>
Cell quantity(const Row &row, const Context &context)
{
    const Figure &value = row.execution.*field;
    return figureCell(value, context.formats.numbers.quantity(value, row.contract()), NumberFormat::unknown());
}

Cell value(const Row &row, const Context &context)
{
    const Figure &amount = row.execution.execValue;
    Cell cell = figureCell(amount, context.formats.numbers.amount(amount, row.coin), NumberFormat::unknown(), row.coin);
    if (amount)
        cell.second = row.coin;
    return cell;
}

Cell fee(const Row &row, const Context &context)
{
    Cell cell = feeCell(row.execution.execFee, row.feeCoin(), context);
    if (row.execution.execFee)
        cell.second = row.feeCoin();
    return cell;
}

Cell feeRate(const Row &row, const Context &context)
{
    const Figure &rate = row.execution.feeRate;
    return figureCell(rate, context.formats.numbers.percent(rate, kRateDigits), NumberFormat::unknown());
}

Cell role(const Row &row, const Context &)
{
    if (isFunding(row))
        return missingCell(NumberFormat::notApplicable());
    return textCell(row.execution.isMaker ? Text::tr("Maker") : Text::tr("Taker"));
}

Cell realizedPnl(const Row &row, const Context &context)
{
    return moneyCell(row.execution.execPnl, row.coin, context);
}

Cell orderId(const Row &row, const Context &)
{
    return idCell(row.execution.orderId);
}

Cell execId(const Row &row, const Context &)
{
    return idCell(row.execution.execId);
}

Cell sequence(const Row &row, const Context &)
{
    const std::optional<qint64> &seq = row.execution.seq;
    return seq ? textCell(QString::number(*seq)) : missingCell(NumberFormat::unknown());
}

QString timeDetail(const Row &row, const Context &context)
{
    return row.execution.execTime ? context.formats.times.dateTime(*row.execution.execTime) : QString();
}

QString typeDetail(const Row &row, const Context &)
{
    QStringList lines{Text::tr("Bybit's word: %1").arg(row.execution.execType)};
    if (const QString creator = createTypeWord(row.execution.createType); !creator.isEmpty())
        lines << Text::tr("Order created by: %1").arg(creator);
    return lines.join(QLatin1Char('\n'));
}

QString feeDetail(const Row &row, const Context &context)
{
    if (!row.execution.execFee)
        return {};
    const QString exact = context.formats.numbers.exact(absolute(row.execution.execFee));
    if (row.execution.execFee->sign() < 0)
        return Text::tr("Received: %1 %2").arg(exact, row.feeCoin());
    return Text::tr("Paid: %1 %2").arg(exact, row.feeCoin());
}

QString pnlDetail(const Row &row, const Context &)
{
    return row.execution.execPnl
        ? QString()
        : Text::tr("Bybit tells the realized P&L of a fill only as it happens, not in the list of past ones.");
}

QString orderDetail(const Row &row, const Context &)
{
    return row.execution.orderLinkId.isEmpty()
        ? row.execution.orderId
        : row.execution.orderId + QLatin1Char('\n') + Text::tr("Your own id: %1").arg(row.execution.orderLinkId);
}

template <auto field>
SortKey by(const Row &row, const Context &)
{
    return {row.execution.*field, {}};
}

template <auto field>
SortKey byText(const Row &row, const Context &)
{
    return {std::nullopt, row.execution.*field};
}

SortKey byNumber(qint64 number)
{
    return {Figure(Decimal(number)), {}};
}

SortKey bySymbol(const Row &row, const Context &)
{
    return {std::nullopt, row.execution.instrument.symbol};
}

SortKey byTime(const Row &row, const Context &)
{
    const std::optional<UtcTime> &at = row.execution.execTime;
    return at ? byNumber(at->time_since_epoch().count()) : SortKey();
}

SortKey bySide(const Row &row, const Context &)
{
    return byNumber(row.execution.side == Side::Buy ? 1 : -1);
}

SortKey byRole(const Row &row, const Context &)
{
    return isFunding(row) ? SortKey() : byNumber(row.execution.isMaker ? 1 : 0);
}

SortKey bySequence(const Row &row, const Context &)
{
    return row.execution.seq ? byNumber(*row.execution.seq) : SortKey();
}

constexpr std::array kColumns{
    Spec{"symbol", QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Symbol"),
         QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Contract or pair. Source: Bybit."), Spec::Left, symbol,
         bySymbol},
    Spec{"time", QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Time"),
         QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "When it happened at the exchange. Source: Bybit."),
         Spec::Left, time, byTime, timeDetail},
    Spec{"side", QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Side"),
         QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Buy or sell. Source: Bybit."), Spec::Left, side, bySide},
    Spec{"type", QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Type"),
         QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns",
                           "What happened; below it the kind of order that it came from. Source: Bybit."),
         Spec::Left, type, byText<&Execution::execType>, typeDetail},
    Spec{"price", QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Price"),
         QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Price of the fill. Source: Bybit."), Spec::Plain, price,
         by<&Execution::execPrice>},
    Spec{"qty", QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Qty"),
         QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns",
                           "Quantity of the fill. Base coin; USD contracts on inverse. Source: Bybit."),
         Spec::Plain, quantity<&Execution::execQty>, by<&Execution::execQty>},
    Spec{"value", QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Value"),
         QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Value of the fill. Source: Bybit."), Spec::Plain, value,
         by<&Execution::execValue>},
    Spec{"fee", QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Fee"),
         QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns",
                           "Trading fee, on funding the payment. Above 0 is paid, below 0 received. Source: Bybit."),
         Spec::Plain, fee, by<&Execution::execFee>, feeDetail},
    Spec{"feeRate", QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Fee rate"),
         QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Of the value; on funding its rate. Source: Bybit."),
         Spec::Plain, feeRate, by<&Execution::feeRate>},
    Spec{"role", QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Maker / taker"),
         QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns",
                           "Maker: your order was waiting. Taker: it met a waiting one. Source: Bybit."),
         Spec::Left, role, byRole},
    Spec{"realizedPnl", QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Realized P&L"),
         QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns",
                           "What the fill realized. Bybit tells it only for fills of the running session."),
         Spec::Plain, realizedPnl, by<&Execution::execPnl>, pnlDetail},
    Spec{"orderId", QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Order ID"),
         QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Shortened; copying gives the whole. Source: Bybit."),
         Spec::Left, orderId, byText<&Execution::orderId>, orderDetail},

    Spec{"closedSize", QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Closed size"),
         QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "How much of a position it closed. Source: Bybit."),
         Spec::Hidden, quantity<&Execution::closedSize>, by<&Execution::closedSize>},
    Spec{"leavesQty", QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Left in order"),
         QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "What was left of the order. Source: Bybit."), Spec::Hidden,
         quantity<&Execution::leavesQty>, by<&Execution::leavesQty>},
    Spec{"markPrice", QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Mark"),
         QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Mark price at that moment. Source: Bybit."), Spec::Hidden,
         markPrice, by<&Execution::markPrice>},
    Spec{"execId", QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Execution ID"),
         QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Shortened; copying gives the whole. Source: Bybit."),
         Spec::Left | Spec::Hidden, execId, byText<&Execution::execId>},
    Spec{"seq", QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Sequence"),
         QT_TRANSLATE_NOOP("apollo::ui::ExecutionColumns", "Bybit's number of the event."), Spec::Hidden, sequence,
         bySequence},
};

} // namespace

QString ExecutionRow::name() const
{
    //: Read out: what happened ("Trade"), contract.
    return Text::tr("%1 %2").arg(executionWord(execution.execType), execution.instrument.symbol);
}

std::span<const ColumnSpec<ExecutionRow>> executionColumns()
{
    return kColumns;
}

} // namespace apollo::ui
