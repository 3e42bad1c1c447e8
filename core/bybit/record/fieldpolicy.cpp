// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/record/fieldpolicy.h"

#include <algorithm>
#include <array>

namespace apollo::bybit {

namespace {

// Secrets, and what could tell a person. `request` and `args` may echo a login.
constexpr std::array<std::string_view, 13> kBlank{
    "apiKey",  "args",         "ip",     "ips",  "kycLevel",  "kycRegion", "note",
    "request", "rsaPublicKey", "secret", "sign", "signature", "uidSuffix",
};

// Who it is and which trade it is.
constexpr std::array<std::string_view, 25> kIds{
    "accountId",   "affiliateID", "affiliateIDInt64",  "blockTradeId",   "connId",   "conn_id",
    "execId",      "id",          "inviterID",         "inviterIDInt64", "memberId", "nextPageCursor",
    "orderId",     "orderLinkId", "parentOrderLinkId", "parentUid",      "reqId",    "req_id",
    "smpOrderId",  "tradeId",     "transferId",        "txID",           "uid",      "userID",
    "userIDInt64",
};

// In public traffic `id` is a tier of a risk limit and `execId` everybody's.
constexpr std::array<std::string_view, 2> kPublicIds{"execId", "id"};

constexpr std::array<std::string_view, 2> kMessages{"retMsg", "ret_msg"};

// Their keys are coins and groups of rights.
constexpr std::array<std::string_view, 2> kMaps{"cumFeeDetail", "permissions"};

// What the private answers and topics hold besides (REFERENCE 6, 9.3).
constexpr std::array<std::string_view, 198> kHarmless{
    "accountIMRate",
    "accountIMRateByMp",
    "accountLTV",
    "accountMMRate",
    "accountMMRateByMp",
    "accountType",
    "accruedInterest",
    "adlRankIndicator",
    "ask1Price",
    "ask1Size",
    "autoAddMargin",
    "availableToBorrow",
    "availableToWithdraw",
    "avgPrice",
    "balance",
    "baseCoin",
    "basePrice",
    "bid1Price",
    "bid1Size",
    "bonus",
    "borrowAmount",
    "borrowUsageRate",
    "borrowable",
    "breakEvenPrice",
    "brokerOrderPrice",
    "bustPrice",
    "cancelType",
    "category",
    "closeOnTrigger",
    "closedPnl",
    "closedSize",
    "coin",
    "colRes",
    "collateralRatio",
    "collateralRatioList",
    "collateralSwitch",
    "confirm",
    "createType",
    "createdAt",
    "createdTime",
    "creationTime",
    "cts",
    "cumExecFee",
    "cumExecQty",
    "cumExecValue",
    "cumRealisedPnl",
    "curRealisedPnl",
    "currency",
    "data",
    "dcpStatus",
    "deadlineDay",
    "delta",
    "entryPrice",
    "equity",
    "execFee",
    "execFeeV2",
    "execPnl",
    "execPrice",
    "execQty",
    "execTime",
    "execType",
    "execValue",
    "expiredAt",
    "extraFees",
    "failTopics",
    "fee",
    "feeCoin",
    "feeCurrency",
    "feeRate",
    "feeType",
    "free",
    "freeBorrowAmount",
    "freeBorrowingAmount",
    "freeBorrowingLimit",
    "gamma",
    "hourlyBorrowRate",
    "indexPrice",
    "isLeverage",
    "isMaker",
    "isMaster",
    "isMasterTrader",
    "isReduceOnly",
    "lastPrice",
    "lastPriceOnCreated",
    "leavesQty",
    "leavesValue",
    "leverage",
    "leverageSysUpdatedTime",
    "liqPrice",
    "list",
    "locked",
    "makerFeeRate",
    "marginCollateral",
    "marginMode",
    "markIv",
    "markPrice",
    "marketUnit",
    "maxBorrowingAmount",
    "maxQty",
    "minQty",
    "mktMakerLevel",
    "mmrSysUpdateTime",
    "mmrSysUpdatedTime",
    "ocoTriggerBy",
    "op",
    "openTime",
    "orderIv",
    "orderPrice",
    "orderQty",
    "orderStatus",
    "orderType",
    "otherBorrowAmount",
    "placeType",
    "positionBalance",
    "positionIM",
    "positionIMByMp",
    "positionIdx",
    "positionMM",
    "positionMMByMp",
    "positionStatus",
    "positionValue",
    "price",
    "product",
    "qty",
    "readOnly",
    "reduceOnly",
    "rejectReason",
    "result",
    "retCode",
    "retExtInfo",
    "riskId",
    "riskLimitValue",
    "rpiMatchedQty",
    "rpiTakerAccess",
    "seq",
    "sessionAvgPrice",
    "side",
    "size",
    "slLimitPrice",
    "slTriggerBy",
    "slippageTolerance",
    "slippageToleranceType",
    "smpGroup",
    "smpType",
    "spotBorrow",
    "spotHedgingQty",
    "spotHedgingStatus",
    "stopLoss",
    "stopOrderType",
    "subFeeType",
    "success",
    "successTopics",
    "symbol",
    "takeProfit",
    "takerFeeRate",
    "theta",
    "time",
    "timeInForce",
    "timeWindow",
    "topic",
    "totalAvailableBalance",
    "totalDelta",
    "totalEquity",
    "totalGamma",
    "totalInitialMargin",
    "totalInitialMarginByMp",
    "totalMaintenanceMargin",
    "totalMaintenanceMarginByMp",
    "totalMarginBalance",
    "totalOrderIM",
    "totalPerpUPL",
    "totalPositionIM",
    "totalPositionMM",
    "totalTheta",
    "totalVega",
    "totalWalletBalance",
    "tpLimitPrice",
    "tpTriggerBy",
    "tpslMode",
    "tradeIv",
    "tradeMode",
    "trailingStop",
    "triggerBy",
    "triggerDirection",
    "triggerPrice",
    "ts",
    "type",
    "underlyingPrice",
    "unified",
    "unifiedMarginStatus",
    "unrealisedPnl",
    "updatedTime",
    "usdIndexPrice",
    "usdValue",
    "uta",
    "vega",
    "vipLevel",
    "walletBalance",
};

constexpr std::array<std::string_view, 13> kParameters{
    "accountType", "baseCoin", "category",   "coin",  "currency",  "end",    "endTime",
    "interval",    "limit",    "settleCoin", "start", "startTime", "symbol",
};

template <std::size_t Size>
constexpr bool isSorted(const std::array<std::string_view, Size> &names)
{
    return std::ranges::is_sorted(names);
}
static_assert(isSorted(kBlank) && isSorted(kIds) && isSorted(kHarmless) && isSorted(kParameters));

template <std::size_t Size>
bool contains(const std::array<std::string_view, Size> &names, std::string_view name)
{
    return std::ranges::binary_search(names, name);
}

} // namespace

FieldPolicy policyOf(std::string_view field, TrafficScope scope)
{
    if (contains(kBlank, field))
        return FieldPolicy::Blank;
    if (contains(kMessages, field))
        return FieldPolicy::Message;
    if (scope == TrafficScope::Public)
        return contains(kIds, field) && !contains(kPublicIds, field) ? FieldPolicy::Pseudonym : FieldPolicy::Keep;
    if (contains(kMaps, field))
        return FieldPolicy::Children;
    return contains(kHarmless, field) ? FieldPolicy::Keep : FieldPolicy::Pseudonym;
}

bool isHarmlessParameter(std::string_view name)
{
    return contains(kParameters, name);
}

} // namespace apollo::bybit
