// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bybit/parse/dump.h"

#include "core/domain/wirenames.h"
#include "tests/bybit/parse/members.h"

namespace apollo::bybit {

QJsonObject dump(const Error &error)
{
    return Members()
        .add("error", QString::fromLatin1(toString(error.kind())))
        .add("code", error.code())
        .add("where", error.where())
        .add("detail", error.detail())
        .object;
}

QJsonObject dump(UtcTime time)
{
    return Members().add("time", std::optional(time)).object;
}

QJsonObject dump(const AccountInfo &info)
{
    return Members()
        .insert("mode", static_cast<int>(info.mode))
        .add("marginMode", toWire(info.marginMode))
        .add("spotHedging", info.spotHedging)
        .add("updatedTime", info.updatedTime)
        .object;
}

QJsonObject dump(const ApiKeyInfo &info)
{
    QJsonObject permissions;
    for (auto it = info.permissions.cbegin(); it != info.permissions.cend(); ++it)
        permissions.insert(it.key(), QJsonArray::fromStringList(it.value()));
    return Members()
        .add("note", info.note)
        .add("readOnly", info.readOnly)
        .insert("permissions", permissions)
        .insert("ips", QJsonArray::fromStringList(info.ips))
        .add("type", info.type)
        .add("uta", info.uta)
        .add("isMaster", info.isMaster)
        .add("userId", info.userId)
        .add("parentUid", info.parentUid)
        .add("vipLevel", info.vipLevel)
        .add("rsaPublicKey", info.rsaPublicKey)
        .add("deadlineDay", info.deadlineDay)
        .add("expiredAt", info.expiredAt)
        .add("createdAt", info.createdAt)
        .object;
}

static QJsonObject dump(const CoinBalance &coin)
{
    return Members()
        .add("coin", coin.coin)
        .add("equity", coin.equity)
        .add("usdValue", coin.usdValue)
        .add("walletBalance", coin.walletBalance)
        .add("locked", coin.locked)
        .add("borrowAmount", coin.borrowAmount)
        .add("spotBorrow", coin.spotBorrow)
        .add("accruedInterest", coin.accruedInterest)
        .add("totalOrderIM", coin.totalOrderIM)
        .add("totalPositionIM", coin.totalPositionIM)
        .add("totalPositionMM", coin.totalPositionMM)
        .add("unrealizedPnl", coin.unrealizedPnl)
        .add("cumRealizedPnl", coin.cumRealizedPnl)
        .add("bonus", coin.bonus)
        .add("marginCollateral", coin.marginCollateral)
        .add("collateralSwitch", coin.collateralSwitch)
        .object;
}

QJsonObject dump(const Wallet &wallet)
{
    const AccountSummary &summary = wallet.summary;
    QJsonArray coins;
    for (const CoinBalance &coin : wallet.coins)
        coins.append(dump(coin));
    return Members()
        .add("accountType", summary.accountType)
        .add("totalEquity", summary.totalEquity)
        .add("totalWalletBalance", summary.totalWalletBalance)
        .add("totalMarginBalance", summary.totalMarginBalance)
        .add("totalAvailableBalance", summary.totalAvailableBalance)
        .add("totalPerpUPL", summary.totalPerpUPL)
        .add("totalInitialMargin", summary.totalInitialMargin)
        .add("totalMaintenanceMargin", summary.totalMaintenanceMargin)
        .add("accountIMRate", summary.accountIMRate)
        .add("accountMMRate", summary.accountMMRate)
        .add("asOf", summary.asOf)
        .insert("coins", coins)
        .add("rejectedRows", wallet.rejectedRows)
        .object;
}

QJsonObject dump(const Position &p)
{
    return Members()
        .add("category", toWire(p.key.category))
        .add("symbol", p.key.symbol)
        .add("positionIdx", p.key.positionIdx)
        .add("side", toWire(p.side))
        .add("size", p.size)
        .add("avgPrice", p.avgPrice)
        .add("sessionAvgPrice", p.sessionAvgPrice)
        .add("positionValue", p.positionValue)
        .add("leverage", p.leverage)
        .add("markPrice", p.markPrice)
        .add("liqPrice", p.liqPrice)
        .add("breakEvenPrice", p.breakEvenPrice)
        .add("positionIM", p.positionIM)
        .add("positionMM", p.positionMM)
        .add("unrealizedPnl", p.unrealizedPnl)
        .add("curRealizedPnl", p.curRealizedPnl)
        .add("cumRealizedPnl", p.cumRealizedPnl)
        .add("takeProfit", p.takeProfit)
        .add("stopLoss", p.stopLoss)
        .add("trailingStop", p.trailingStop)
        .add("delta", p.delta)
        .add("gamma", p.gamma)
        .add("vega", p.vega)
        .add("theta", p.theta)
        .add("status", toWire(p.status))
        .add("adlRankIndicator", p.adlRankIndicator)
        .add("riskId", p.riskId)
        .add("riskLimitValue", p.riskLimitValue)
        .add("autoAddMargin", p.autoAddMargin)
        .add("isReduceOnly", p.isReduceOnly)
        .add("seq", p.seq)
        .add("createdTime", p.createdTime)
        .add("openTime", p.openTime)
        .add("updatedTime", p.updatedTime)
        .object;
}

QJsonObject dump(const Order &o)
{
    return Members()
        .add("category", toWire(o.instrument.category))
        .add("symbol", o.instrument.symbol)
        .add("orderId", o.orderId)
        .add("orderLinkId", o.orderLinkId)
        .add("side", toWire(o.side))
        .add("orderType", o.orderType)
        .add("orderStatus", o.orderStatus)
        .add("timeInForce", o.timeInForce)
        .add("stopOrderType", o.stopOrderType)
        .add("triggerBy", o.triggerBy)
        .add("createType", o.createType)
        .add("cancelType", o.cancelType)
        .add("rejectReason", o.rejectReason)
        .add("positionIdx", o.positionIdx)
        .add("triggerDirection", o.triggerDirection)
        .add("price", o.price)
        .add("qty", o.qty)
        .add("triggerPrice", o.triggerPrice)
        .add("avgPrice", o.avgPrice)
        .add("leavesQty", o.leavesQty)
        .add("cumExecQty", o.cumExecQty)
        .add("cumExecValue", o.cumExecValue)
        .add("cumExecFee", o.cumExecFee)
        .add("takeProfit", o.takeProfit)
        .add("stopLoss", o.stopLoss)
        .add("reduceOnly", o.reduceOnly)
        .add("closeOnTrigger", o.closeOnTrigger)
        .add("createdTime", o.createdTime)
        .add("updatedTime", o.updatedTime)
        .object;
}

QJsonObject dump(const Execution &e)
{
    return Members()
        .add("category", toWire(e.instrument.category))
        .add("symbol", e.instrument.symbol)
        .add("execId", e.execId)
        .add("orderId", e.orderId)
        .add("orderLinkId", e.orderLinkId)
        .add("side", toWire(e.side))
        .add("execType", e.execType)
        .add("orderType", e.orderType)
        .add("createType", e.createType)
        .add("stopOrderType", e.stopOrderType)
        .add("feeCurrency", e.feeCurrency)
        .add("orderPrice", e.orderPrice)
        .add("orderQty", e.orderQty)
        .add("leavesQty", e.leavesQty)
        .add("execPrice", e.execPrice)
        .add("execQty", e.execQty)
        .add("execValue", e.execValue)
        .add("execFee", e.execFee)
        .add("feeRate", e.feeRate)
        .add("execPnl", e.execPnl)
        .add("markPrice", e.markPrice)
        .add("closedSize", e.closedSize)
        .add("isMaker", e.isMaker)
        .add("seq", e.seq)
        .add("execTime", e.execTime)
        .object;
}

QJsonObject dump(const Ticker &t)
{
    return Members()
        .add("symbol", t.symbol)
        .add("lastPrice", t.lastPrice)
        .add("markPrice", t.markPrice)
        .add("indexPrice", t.indexPrice)
        .add("usdIndexPrice", t.usdIndexPrice)
        .add("bid1Price", t.bid1Price)
        .add("ask1Price", t.ask1Price)
        .add("prevPrice24h", t.prevPrice24h)
        .add("price24hPcnt", t.price24hPcnt)
        .add("fundingRate", t.fundingRate)
        .add("underlyingPrice", t.underlyingPrice)
        .add("markIv", t.markIv)
        .add("delta", t.delta)
        .add("gamma", t.gamma)
        .add("vega", t.vega)
        .add("theta", t.theta)
        .add("nextFundingTime", t.nextFundingTime)
        .add("fundingIntervalHours", t.fundingInterval)
        .add("updatedAt", t.updatedAt)
        .object;
}

static QJsonObject dump(const TickerDelta &t)
{
    return Members()
        .add("symbol", t.symbol)
        .addChange("lastPrice", t.lastPrice)
        .addChange("markPrice", t.markPrice)
        .addChange("indexPrice", t.indexPrice)
        .addChange("usdIndexPrice", t.usdIndexPrice)
        .addChange("bid1Price", t.bid1Price)
        .addChange("ask1Price", t.ask1Price)
        .addChange("prevPrice24h", t.prevPrice24h)
        .addChange("price24hPcnt", t.price24hPcnt)
        .addChange("fundingRate", t.fundingRate)
        .addChange("underlyingPrice", t.underlyingPrice)
        .addChange("markIv", t.markIv)
        .addChange("delta", t.delta)
        .addChange("gamma", t.gamma)
        .addChange("vega", t.vega)
        .addChange("theta", t.theta)
        .addChange("nextFundingTime", t.nextFundingTime)
        .addChange("fundingIntervalHours", t.fundingInterval)
        .object;
}

QJsonObject dump(const Instrument &i)
{
    return Members()
        .add("category", toWire(i.key.category))
        .add("symbol", i.key.symbol)
        .add("contractType", i.contractType)
        .add("status", i.status)
        .add("baseCoin", i.baseCoin)
        .add("quoteCoin", i.quoteCoin)
        .add("settleCoin", i.settleCoin)
        .add("optionsType", i.optionsType)
        .add("tickSize", i.tickSize)
        .add("qtyStep", i.qtyStep)
        .add("minLeverage", i.minLeverage)
        .add("maxLeverage", i.maxLeverage)
        .add("deliveryTime", i.deliveryTime)
        .add("fundingIntervalMinutes", i.fundingInterval)
        .object;
}

namespace {

const char *nameOf(ControlReply::Op op)
{
    switch (op) {
    case ControlReply::Op::Auth: return "auth";
    case ControlReply::Op::Subscribe: return "subscribe";
    case ControlReply::Op::Unsubscribe: return "unsubscribe";
    case ControlReply::Op::Pong: return "pong";
    case ControlReply::Op::CommandResponse: return "command response";
    case ControlReply::Op::Unknown: break;
    }
    return "unknown";
}

struct FrameDump {
    static QJsonObject timed(const char *name, UtcTime time, QJsonObject object)
    {
        object.insert(QStringLiteral("message"), QLatin1String(name));
        object.insert(QStringLiteral("messageTime"), static_cast<qint64>(time.time_since_epoch().count()));
        return object;
    }
    QJsonObject operator()(const ControlReply &reply) const
    {
        return Members()
            .insert("message", QStringLiteral("reply"))
            .insert("op", QLatin1String(nameOf(reply.op)))
            .insert("success", reply.success)
            .add("requestId", QString::fromUtf8(reply.requestId))
            .add("text", reply.message)
            .add("failedTopics", reply.failedTopics)
            .add("topics", reply.topics)
            .object;
    }
    QJsonObject operator()(const TickerUpdate &update) const
    {
        QJsonObject object = dump(update.ticker);
        object.insert(QStringLiteral("category"), QString::fromStdString(std::string(toWire(update.category))));
        object.insert(QStringLiteral("snapshot"), update.snapshot);
        return timed("ticker", update.time, object);
    }
    QJsonObject operator()(const PositionUpdate &update) const
    {
        return timed("position", update.time, dumpRows(update.positions, update.rejectedRows));
    }
    QJsonObject operator()(const WalletUpdate &update) const
    {
        return timed("wallet", update.time, dump(update.wallet));
    }
    QJsonObject operator()(const OrderUpdate &update) const
    {
        return timed("order", update.time, dumpRows(update.orders, update.rejectedRows));
    }
    QJsonObject operator()(const ExecutionUpdate &update) const
    {
        return timed("execution", update.time, dumpRows(update.executions, update.rejectedRows));
    }
    QJsonObject operator()(const GreeksUpdate &update) const
    {
        return timed("greeks", update.time, dumpRows(update.greeks, update.rejectedRows));
    }
    QJsonObject operator()(const OtherTopic &other) const
    {
        return Members().insert("message", QStringLiteral("other")).add("topic", QString::fromUtf8(other.topic)).object;
    }
};

} // namespace

QJsonObject dump(const StreamFrame &frame)
{
    return std::visit(FrameDump(), frame);
}

} // namespace apollo::bybit
