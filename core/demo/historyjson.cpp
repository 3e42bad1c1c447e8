// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/historyjson.h"

namespace apollo::demo {

namespace {

constexpr int kMoneyScale = 8;

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

} // namespace

QByteArray executionJson(const Execution &execution, Wire wire)
{
    const Instrument &instrument = *execution.instrument;
    JsonObject row;
    if (wire == Wire::Stream)
        row.text("category", nameOf(instrument.category));
    row.text("symbol", instrument.symbol)
        .exact("closedSize", execution.closed)
        .figure("execFee", execution.fee)
        .text("execId", execution.execId)
        .exact("execPrice", execution.price)
        .exact("execQty", execution.quantity)
        .text("execType", execution.type)
        .figure("execValue", execution.value)
        .exact("feeRate", execution.feeRate)
        .text("tradeIv", "")
        .text("markIv", "")
        .text("blockTradeId", "")
        .exact("markPrice", execution.mark)
        .exact("indexPrice", execution.underlying)
        .exact("underlyingPrice", execution.underlying)
        .exact("leavesQty", execution.leaves)
        .text("orderId", execution.orderId)
        .text("orderLinkId", execution.orderLinkId)
        .exact("orderPrice", execution.orderPrice)
        .exact("orderQty", execution.orderQuantity)
        .text("orderType", execution.orderType)
        .text("stopOrderType", "UNKNOWN")
        .text("side", execution.side)
        .text("execTime", number(execution.time))
        .text("isLeverage", "0")
        .boolean("isMaker", execution.maker)
        .integer("seq", execution.seq)
        .text("marketUnit", "")
        .text("createType", execution.createType)
        .text("feeCurrency", execution.feeCoin);
    if (wire == Wire::Stream)
        row.figure("execPnl", execution.pnl).raw("extraFees", "[]");
    else
        row.text("extraFees", "");
    return row.toByteArray();
}

QByteArray ledgerJson(const LedgerRow &row)
{
    const QByteArray symbol = row.instrument ? row.instrument->symbol : QByteArray();
    return JsonObject()
        .text("transSubType", "")
        .text("id", "1448939_" + (symbol.isEmpty() ? row.coin : symbol) + '_' + number(row.seq))
        .text("symbol", symbol)
        .text("side", row.side)
        .figure("funding", row.funding)
        .text("orderLinkId", row.orderLinkId)
        .text("orderId", row.orderId)
        .figure("fee", row.fee)
        .figure("change", row.change)
        .figure("cashFlow", row.cashFlow)
        .text("transactionTime", number(row.time))
        .text("type", row.type)
        .exact("feeRate", row.feeRate)
        .text("bonusChange", "")
        .exact("size", row.size)
        .exact("qty", row.quantity)
        .figure("cashBalance", row.balance)
        .text("currency", row.coin)
        .text("category", row.instrument ? nameOf(row.instrument->category) : QByteArray())
        .exact("tradePrice", row.price)
        .text("tradeId", row.tradeId)
        .text("extraFees", "")
        .toByteArray();
}

QByteArray closedPnlJson(const ClosedPnl &row)
{
    const Instrument &instrument = *row.instrument;
    // An inverse value is size / price, so the average price is the other way round.
    const bool inverse = instrument.category == Category::Inverse;
    const auto average = [&](const Figure &value) {
        return inverse ? quotient(row.closedSize, value, kMoneyScale) : quotient(value, row.closedSize, kMoneyScale);
    };
    return JsonObject()
        .text("symbol", instrument.symbol)
        .text("orderType", row.order.type)
        .figure("leverage", row.leverage)
        .text("updatedTime", number(row.updatedTime))
        .text("side", row.order.side)
        .text("orderId", row.order.orderId)
        .figure("closedPnl", row.pnl())
        .figure("avgEntryPrice", average(row.entryValue))
        .exact("qty", row.order.quantity)
        .figure("cumEntryValue", row.entryValue)
        .text("createdTime", number(row.createdTime))
        .exact("orderPrice", row.order.price)
        .exact("closedSize", row.closedSize)
        .figure("avgExitPrice", average(row.exitValue))
        .text("execType", "Trade")
        .text("fillCount", number(row.fills))
        .figure("cumExitValue", row.exitValue)
        .figure("openFee", row.openFee)
        .figure("closeFee", row.closeFee)
        .toByteArray();
}

QByteArray settlementJson(const Settlement &row)
{
    return JsonObject()
        .figure("realisedPnl", row.pnl)
        .text("symbol", row.instrument->symbol)
        .text("side", row.side)
        .exact("markPrice", row.mark)
        .exact("size", row.size)
        .text("createdTime", number(row.time))
        .exact("sessionAvgPrice", row.mark)
        .toByteArray();
}

} // namespace apollo::demo
