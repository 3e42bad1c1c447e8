// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/portfolio.h"

namespace apollo::fields {

// The members of each value in JSON, named once for both ways: `visit` is a JsonWriter over const values or a
// JsonReader over mutable ones. Names are Bybit's (British "unrealisedPnl" included); what Apollo computes sits in
// objects called "computed". The order here is the order in the file. Members that came later say since which version.

template <typename Visit, typename T>
void position(Visit &visit, T &p)
{
    visit("symbol", p.key.symbol);
    visit("category", p.key.category);
    visit("positionIdx", p.key.positionIdx);
    visit("side", p.side);
    visit("size", p.size);
    visit("avgPrice", p.avgPrice);
    visit("sessionAvgPrice", p.sessionAvgPrice);
    visit("positionValue", p.positionValue);
    visit("leverage", p.leverage);
    visit("markPrice", p.markPrice);
    visit("liqPrice", p.liqPrice);
    visit("breakEvenPrice", p.breakEvenPrice);
    visit("positionIM", p.positionIM);
    visit("positionMM", p.positionMM);
    visit("unrealisedPnl", p.unrealizedPnl);
    visit("curRealisedPnl", p.curRealizedPnl);
    visit("cumRealisedPnl", p.cumRealizedPnl);
    visit("takeProfit", p.takeProfit);
    visit("stopLoss", p.stopLoss);
    visit("trailingStop", p.trailingStop);
    visit("delta", p.delta);
    visit("gamma", p.gamma);
    visit("vega", p.vega);
    visit("theta", p.theta);
    visit("positionStatus", p.status);
    visit("adlRankIndicator", p.adlRankIndicator);
    visit("riskId", p.riskId);
    visit("riskLimitValue", p.riskLimitValue);
    visit("autoAddMargin", p.autoAddMargin);
    visit("isReduceOnly", p.isReduceOnly);
    visit("seq", p.seq);
    visit("createdTime", p.createdTime);
    visit("openTime", p.openTime);
    visit("updatedTime", p.updatedTime);
}

template <typename Visit, typename T>
void positionValuation(Visit &visit, T &v)
{
    visit("markPrice", v.markPrice);
    visit("lastPrice", v.lastPrice);
    visit("value", v.value);
    visit("valueUsd", v.valueUsd);
    visit("unrealisedPnl", v.unrealizedPnl);
    visit("unrealisedPnlLast", v.unrealizedPnlLast);
    visit("unrealisedPnlUsd", v.unrealizedPnlUsd);
    visit("roi", v.roi);
    visit("totalPnl", v.totalPnl);
    visit("distanceToLiq", v.distanceToLiq);
    visit("nextFunding", v.nextFunding);
    visit("nextFundingTime", v.nextFundingTime);
    visit("asOf", v.asOf);
    visit.since(2, "positionIM", v.positionIM);
    visit.since(2, "positionMM", v.positionMM);
    visit.since(2, "marginGap", v.marginGap);
}

template <typename Visit, typename T>
void coin(Visit &visit, T &c)
{
    visit("coin", c.coin);
    visit("equity", c.equity);
    visit("usdValue", c.usdValue);
    visit("walletBalance", c.walletBalance);
    visit("locked", c.locked);
    visit("borrowAmount", c.borrowAmount);
    visit("spotBorrow", c.spotBorrow);
    visit("accruedInterest", c.accruedInterest);
    visit("totalOrderIM", c.totalOrderIM);
    visit("totalPositionIM", c.totalPositionIM);
    visit("totalPositionMM", c.totalPositionMM);
    visit("unrealisedPnl", c.unrealizedPnl);
    visit("cumRealisedPnl", c.cumRealizedPnl);
    visit("bonus", c.bonus);
    visit("marginCollateral", c.marginCollateral);
    visit("collateralSwitch", c.collateralSwitch);
}

template <typename Visit, typename T>
void coinValuation(Visit &visit, T &v)
{
    visit("usdIndexPrice", v.usdIndexPrice);
    visit("unrealisedPnl", v.unrealizedPnl);
    visit("optionValue", v.optionValue);
    visit("equity", v.equity);
    visit("usdValue", v.usdValue);
    visit.since(2, "haircut", v.haircut);
    visit.since(2, "marginValue", v.marginValue);
    visit.since(2, "positionIM", v.positionIM);
    visit.since(2, "positionMM", v.positionMM);
}

template <typename Visit, typename T>
void order(Visit &visit, T &o)
{
    visit("orderId", o.orderId);
    visit("orderLinkId", o.orderLinkId);
    visit("symbol", o.instrument.symbol);
    visit("category", o.instrument.category);
    visit("side", o.side);
    visit("orderType", o.orderType);
    visit("orderStatus", o.orderStatus);
    visit("timeInForce", o.timeInForce);
    visit("stopOrderType", o.stopOrderType);
    visit("triggerBy", o.triggerBy);
    visit("createType", o.createType);
    visit("cancelType", o.cancelType);
    visit("rejectReason", o.rejectReason);
    visit("positionIdx", o.positionIdx);
    visit("triggerDirection", o.triggerDirection);
    visit("price", o.price);
    visit("qty", o.qty);
    visit("triggerPrice", o.triggerPrice);
    visit("avgPrice", o.avgPrice);
    visit("leavesQty", o.leavesQty);
    visit("cumExecQty", o.cumExecQty);
    visit("cumExecValue", o.cumExecValue);
    visit("takeProfit", o.takeProfit);
    visit("stopLoss", o.stopLoss);
    visit("reduceOnly", o.reduceOnly);
    visit("closeOnTrigger", o.closeOnTrigger);
    visit("createdTime", o.createdTime);
    visit("updatedTime", o.updatedTime);
    visit.since(2, "cumExecFee", o.cumExecFee);
}

template <typename Visit, typename T>
void execution(Visit &visit, T &e)
{
    visit("execId", e.execId);
    visit("orderId", e.orderId);
    visit("orderLinkId", e.orderLinkId);
    visit("symbol", e.instrument.symbol);
    visit("category", e.instrument.category);
    visit("side", e.side);
    visit("execType", e.execType);
    visit("feeCurrency", e.feeCurrency);
    visit("execPrice", e.execPrice);
    visit("execQty", e.execQty);
    visit("execValue", e.execValue);
    visit("execFee", e.execFee);
    visit("execPnl", e.execPnl);
    visit("closedSize", e.closedSize);
    visit("isMaker", e.isMaker);
    visit("seq", e.seq);
    visit("execTime", e.execTime);
    visit.since(2, "orderType", e.orderType);
    visit.since(2, "createType", e.createType);
    visit.since(2, "stopOrderType", e.stopOrderType);
    visit.since(2, "orderPrice", e.orderPrice);
    visit.since(2, "orderQty", e.orderQty);
    visit.since(2, "leavesQty", e.leavesQty);
    visit.since(2, "feeRate", e.feeRate);
    visit.since(2, "markPrice", e.markPrice);
}

template <typename Visit, typename T>
void instrument(Visit &visit, T &i)
{
    visit("symbol", i.key.symbol);
    visit("category", i.key.category);
    visit("contractType", i.contractType);
    visit("status", i.status);
    visit("baseCoin", i.baseCoin);
    visit("quoteCoin", i.quoteCoin);
    visit("settleCoin", i.settleCoin);
    visit("optionsType", i.optionsType);
    visit("tickSize", i.tickSize);
    visit("qtyStep", i.qtyStep);
    visit("minLeverage", i.minLeverage);
    visit("maxLeverage", i.maxLeverage);
    visit("deliveryTime", i.deliveryTime);
    visit("fundingInterval", i.fundingInterval);
}

template <typename Visit, typename T>
void ticker(Visit &visit, T &t)
{
    visit("symbol", t.symbol);
    visit("lastPrice", t.lastPrice);
    visit("markPrice", t.markPrice);
    visit("indexPrice", t.indexPrice);
    visit("usdIndexPrice", t.usdIndexPrice);
    visit("bid1Price", t.bid1Price);
    visit("ask1Price", t.ask1Price);
    visit("prevPrice24h", t.prevPrice24h);
    visit("price24hPcnt", t.price24hPcnt);
    visit("fundingRate", t.fundingRate);
    visit("underlyingPrice", t.underlyingPrice);
    visit("markIv", t.markIv);
    visit("delta", t.delta);
    visit("gamma", t.gamma);
    visit("vega", t.vega);
    visit("theta", t.theta);
    visit("nextFundingTime", t.nextFundingTime);
    visit("fundingInterval", t.fundingInterval);
    visit("updatedAt", t.updatedAt);
}

template <typename Visit, typename T>
void accountInfo(Visit &visit, T &a)
{
    visit("marginMode", a.marginMode);
    visit("unifiedMarginStatus", a.mode);
    visit("spotHedging", a.spotHedging);
    visit("updatedTime", a.updatedTime);
}

template <typename Visit, typename T>
void accountSummary(Visit &visit, T &a)
{
    visit("accountType", a.accountType);
    visit("totalEquity", a.totalEquity);
    visit("totalWalletBalance", a.totalWalletBalance);
    visit("totalMarginBalance", a.totalMarginBalance);
    visit("totalAvailableBalance", a.totalAvailableBalance);
    visit("totalPerpUPL", a.totalPerpUPL);
    visit("totalInitialMargin", a.totalInitialMargin);
    visit("totalMaintenanceMargin", a.totalMaintenanceMargin);
    visit("accountIMRate", a.accountIMRate);
    visit("accountMMRate", a.accountMMRate);
    visit("asOf", a.asOf);
}

template <typename Visit, typename T>
void accountValuation(Visit &visit, T &v)
{
    visit("totalEquity", v.totalEquity);
    visit("totalWalletBalance", v.totalWalletBalance);
    visit("totalPerpUPL", v.totalPerpUPL);
    visit("totalMarginBalance", v.totalMarginBalance);
    visit("asOf", v.asOf);
    visit.since(2, "totalHaircut", v.totalHaircut);
    visit.since(2, "totalEquityAfterHaircut", v.totalEquityAfterHaircut);
    visit.since(2, "totalInitialMargin", v.totalInitialMargin);
    visit.since(2, "totalMaintenanceMargin", v.totalMaintenanceMargin);
    visit.since(2, "totalAvailableBalance", v.totalAvailableBalance);
    visit.since(2, "accountIMRate", v.accountIMRate);
    visit.since(2, "accountMMRate", v.accountMMRate);
    visit.since(2, "leverage", v.leverage);
    visit.since(2, "marginGap", v.marginGap);
}

template <typename Visit, typename T>
void reconciliationItem(Visit &visit, T &item)
{
    visit("figure", item.figure);
    visit("reported", item.reported);
    visit("computed", item.computed);
    visit("difference", item.difference);
}

template <typename Visit, typename T>
void positionKey(Visit &visit, T &key)
{
    visit("symbol", key.symbol);
    visit("category", key.category);
    visit("positionIdx", key.positionIdx);
}

template <typename Visit, typename T>
void equitySample(Visit &visit, T &sample)
{
    visit("time", sample.at);
    visit("equity", sample.equity);
    visit("unrealisedPnl", sample.unrealizedPnl);
}

} // namespace apollo::fields
