// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/accountjson.h"

#include "core/demo/margin.h"

namespace apollo::demo {

namespace {

Figure unlessPortfolio(MarginMode mode, const Figure &figure)
{
    return mode == MarginMode::Portfolio ? std::nullopt : figure;
}

Figure unlessIsolated(MarginMode mode, const Figure &figure)
{
    return mode == MarginMode::Isolated ? std::nullopt : figure;
}

} // namespace

QByteArray positionJson(const Holding &holding, const PositionFigures &figures, MarginMode mode, Wire wire)
{
    const Instrument &instrument = *holding.instrument;
    const bool isOption = instrument.category == Category::Option;
    const bool portfolio = mode == MarginMode::Portfolio;
    const Figure initial = unlessPortfolio(mode, figures.initialMargin);
    const Figure maintenance = unlessPortfolio(mode, figures.maintenanceMargin);
    JsonObject row;
    row.integer("positionIdx", holding.positionIdx)
        .integer("riskId", portfolio || !figures.tier ? 0 : figures.tier->id)
        .text("riskLimitValue", portfolio || !figures.tier ? "" : figures.tier->limit.toByteArray())
        .text("symbol", instrument.symbol)
        .text("side", holding.direction > 0 ? "Buy" : "Sell")
        .exact("size", holding.size)
        .exact(wire == Wire::Stream ? "entryPrice" : "avgPrice", holding.entry)
        .figure("positionValue", figures.entryValue)
        .integer("tradeMode", 0)
        .text("positionStatus", "Normal")
        .integer("autoAddMargin", 0)
        .integer("adlRankIndicator", 2)
        .figure("leverage", unlessPortfolio(mode, holding.leverage))
        .exact("breakEvenPrice", figures.breakEven)
        .text("positionBalance", "")
        .exact("markPrice", figures.mark)
        .exact("liqPrice", figures.liquidationPrice)
        .text("bustPrice", "")
        .figure("positionMM", maintenance)
        .figure("positionMMByMp", maintenance)
        .figure("positionIM", initial)
        .figure("positionIMByMp", initial)
        .text("tpslMode", "Full")
        .exact("takeProfit", holding.takeProfit)
        .exact("stopLoss", holding.stopLoss)
        .text("trailingStop", isOption ? "" : "0")
        .figure("unrealisedPnl", figures.unrealized)
        .figure("curRealisedPnl", holding.realized)
        .figure("cumRealisedPnl", isOption && wire == Wire::Rest ? std::nullopt : holding.realizedAllTime)
        .integer("seq", holding.seq)
        .boolean("isReduceOnly", false)
        .text(wire == Wire::Stream ? "mmrSysUpdatedTime" : "mmrSysUpdateTime", "")
        .text("leverageSysUpdatedTime", "")
        .exact("sessionAvgPrice", holding.sessionEntry)
        .integer("openTime", holding.openTime)
        .text("createdTime", QByteArray::number(holding.createdTime))
        .text("updatedTime", QByteArray::number(holding.updatedTime));
    if (isOption || wire == Wire::Rest) {
        row.figure("delta", figures.delta)
            .figure("gamma", figures.gamma)
            .figure("vega", figures.vega)
            .figure("theta", figures.theta);
    }
    if (wire == Wire::Stream)
        row.text("category", nameOf(instrument.category));
    return row.toByteArray();
}

QByteArray flatPositionJson(const Instrument &instrument, int positionIdx, const Quote &quote, const Holding *last,
                            Wire wire)
{
    static const Holding kNever;
    const Holding &held = last ? *last : kNever;
    JsonObject row;
    row.integer("positionIdx", positionIdx)
        .integer("riskId", 1)
        .exact("riskLimitValue", instrument.tierLimit)
        .text("symbol", instrument.symbol)
        .text("side", "")
        .text("size", "0")
        .text(wire == Wire::Stream ? "entryPrice" : "avgPrice", "0")
        .text("positionValue", "")
        .integer("tradeMode", 0)
        .text("positionStatus", "")
        .integer("autoAddMargin", 0)
        .integer("adlRankIndicator", 0)
        .text("leverage", instrument.category == Category::Option ? "" : "10")
        .text("breakEvenPrice", "")
        .text("positionBalance", "0")
        .exact("markPrice", quote.mark)
        .text("liqPrice", "")
        .text("bustPrice", "")
        .text("positionMM", "")
        .text("positionMMByMp", "")
        .text("positionIM", "")
        .text("positionIMByMp", "")
        .text("tpslMode", "")
        .text("takeProfit", "0.00")
        .text("stopLoss", "0.00")
        .text("trailingStop", "0.00")
        .text("unrealisedPnl", "")
        .text("curRealisedPnl", "0")
        .figure("cumRealisedPnl", held.realizedAllTime)
        .integer("seq", held.seq)
        .boolean("isReduceOnly", false)
        .text(wire == Wire::Stream ? "mmrSysUpdatedTime" : "mmrSysUpdateTime", "")
        .text("leverageSysUpdatedTime", "")
        .text("sessionAvgPrice", "")
        .integer("openTime", 0)
        .text("createdTime", last ? QByteArray::number(held.createdTime) : QByteArray())
        .text("updatedTime", last ? QByteArray::number(held.updatedTime) : QByteArray());
    if (wire == Wire::Stream)
        row.text("category", nameOf(instrument.category));
    return row.toByteArray();
}

QByteArray coinJson(const Wallet &wallet, const CoinFigures &figures, MarginMode mode)
{
    return JsonObject()
        .text("coin", wallet.coin)
        .figure("equity", figures.equity)
        .figure("usdValue", figures.usdValue)
        .figure("walletBalance", wallet.balance)
        .text("availableToWithdraw", "")
        .text("availableToBorrow", "")
        .text("borrowAmount", "0.000000000000000000")
        .text("spotBorrow", "0")
        .text("accruedInterest", "0")
        .figure("totalOrderIM", unlessPortfolio(mode, figures.orderMargin))
        .figure("totalPositionIM", unlessPortfolio(mode, figures.positionMargin))
        .figure("totalPositionMM", unlessPortfolio(mode, figures.maintenanceMargin))
        .figure("unrealisedPnl", figures.unrealized)
        .figure("cumRealisedPnl", wallet.realized)
        .figure("locked", figures.locked)
        .text("bonus", "0")
        .text("spotHedgingQty", "0")
        .boolean("marginCollateral", true)
        .boolean("collateralSwitch", true)
        .toByteArray();
}

QByteArray accountJson(const AccountFigures &figures, MarginMode mode, const QByteArrayList &coins)
{
    const Figure initial = unlessIsolated(mode, figures.initialMargin);
    const Figure maintenance = unlessIsolated(mode, figures.maintenanceMargin);
    const Figure initialRate = unlessIsolated(mode, figures.initialMarginRate);
    const Figure maintenanceRate = unlessIsolated(mode, figures.maintenanceMarginRate);
    return JsonObject()
        .figure("totalEquity", figures.equity)
        .figure("accountIMRate", initialRate)
        .figure("accountIMRateByMp", initialRate)
        .figure("totalMarginBalance", unlessIsolated(mode, figures.marginBalance))
        .figure("totalInitialMargin", initial)
        .figure("totalInitialMarginByMp", initial)
        .text("accountType", "UNIFIED")
        .figure("totalAvailableBalance", unlessIsolated(mode, figures.available))
        .figure("accountMMRate", maintenanceRate)
        .figure("accountMMRateByMp", maintenanceRate)
        .figure("totalPerpUPL", figures.perpUnrealized)
        .figure("totalWalletBalance", figures.walletBalance)
        .text("accountLTV", mode == MarginMode::Isolated ? "" : "0")
        .figure("totalMaintenanceMargin", maintenance)
        .figure("totalMaintenanceMarginByMp", maintenance)
        .raw("coin", jsonArray(coins))
        .toByteArray();
}

QByteArray orderJson(const DemoOrder &order, Wire wire)
{
    const Instrument &instrument = *order.instrument;
    const bool open = order.isOpen();
    const Figure leaves = open ? order.quantity - order.executed : Figure(Decimal(0));
    QByteArray fees = "{}";
    if (!order.fee->isZero()) {
        const bool bought = instrument.category == Category::Spot && order.direction() > 0;
        const QByteArray coin = bought              ? instrument.baseCoin
            : instrument.category == Category::Spot ? instrument.quoteCoin
                                                    : instrument.settleCoin;
        fees = JsonObject().figure(coin.constData(), order.fee).toByteArray();
    }
    const QByteArray trigger = order.takeProfit || order.stopLoss ? "LastPrice" : "";
    JsonObject row;
    row.text("orderId", order.orderId)
        .text("orderLinkId", order.orderLinkId)
        .text("blockTradeId", "")
        .text("symbol", instrument.symbol)
        .exact("price", order.price)
        .exact("qty", order.quantity)
        .text("side", order.side)
        .text("isLeverage", instrument.category == Category::Spot ? "0" : "")
        .integer("positionIdx", order.positionIdx)
        .text("orderStatus", order.status)
        .text("createType", instrument.category == Category::Spot ? "" : order.createType)
        .text("cancelType", order.cancelType)
        .text("rejectReason", "EC_NoError")
        .figure("avgPrice", order.averagePrice)
        .exact("leavesQty", leaves)
        .figure("leavesValue", valueAt(instrument, leaves, order.price))
        .exact("cumExecQty", order.executed)
        .figure("cumExecValue",
                order.averagePrice ? valueAt(instrument, order.executed, order.averagePrice) : Figure(Decimal(0)))
        .figure("cumExecFee", order.fee)
        .text("timeInForce", order.timeInForce)
        .text("orderType", order.type)
        .text("stopOrderType", order.stopOrderType)
        .text("orderIv", "")
        .exact("triggerPrice", order.triggerPrice)
        .exact("takeProfit", order.takeProfit)
        .exact("stopLoss", order.stopLoss)
        .text("tpTriggerBy", trigger)
        .text("slTriggerBy", trigger)
        .integer("triggerDirection", order.triggerDirection)
        .text("triggerBy", order.triggerBy)
        .text("lastPriceOnCreated", "")
        .boolean("reduceOnly", order.reduceOnly)
        .boolean("closeOnTrigger", order.reduceOnly && order.triggerPrice.has_value())
        .text("smpType", "None")
        .integer("smpGroup", 0)
        .text("smpOrderId", "")
        .text("tpslMode", order.takeProfit || order.stopLoss ? "Full" : "")
        .text("tpLimitPrice", "")
        .text("slLimitPrice", "")
        .text("placeType", instrument.category == Category::Option ? "price" : "")
        .text("createdTime", QByteArray::number(order.createdTime))
        .text("updatedTime", QByteArray::number(order.updatedTime))
        .raw("cumFeeDetail", fees);
    if (wire == Wire::Stream)
        row.text("category", nameOf(instrument.category)).text("closedPnl", "0").text("feeCurrency", "");
    return row.toByteArray();
}

} // namespace apollo::demo
