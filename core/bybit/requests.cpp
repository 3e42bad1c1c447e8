// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/requests.h"

#include "core/bybit/querybuilder.h"

namespace apollo::bybit {

Result<QueryParams> MarketTimeRequest::params() const
{
    return QueryParams();
}
Result<QueryParams> AccountInfoRequest::params() const
{
    return QueryParams();
}
Result<QueryParams> QueryApiRequest::params() const
{
    return QueryParams();
}

Result<QueryParams> TickersRequest::params() const
{
    QueryBuilder query(endpoint());
    const bool isOption = category == Category::Option;
    query.require(!isOption || !symbol.isEmpty() || !baseCoin.isEmpty(), "option tickers need a symbol or a base coin");
    query.require(isOption || baseCoin.isEmpty(), "only option tickers take a base coin");
    query.addCategory(category);
    query.addCode("symbol", symbol);
    query.addCode("baseCoin", baseCoin);
    return query.build();
}

Result<QueryParams> InstrumentsInfoRequest::params() const
{
    QueryBuilder query(endpoint());
    query.addCategory(category);
    query.addCode("symbol", symbol);
    query.addCode("baseCoin", baseCoin);
    if (category == Category::Spot) {
        query.require(cursor.isEmpty(), "spot instruments come in one page");
        query.require(baseCoin.isEmpty(), "spot instruments are not selected by base coin");
    } else {
        query.addLimit(1000);
        query.addCursor(cursor);
    }
    return query.build();
}

Result<QueryParams> WalletBalanceRequest::params() const
{
    QueryBuilder query(endpoint());
    query.require(!accountType.isEmpty(), "the account type is missing");
    query.addCode("accountType", accountType);
    return query.build();
}

Result<QueryParams> PositionListRequest::params() const
{
    QueryBuilder query(endpoint());
    query.require(category != Category::Spot, "spot has no positions");
    query.require(category != Category::Linear || !settleCoin.isEmpty() || !symbol.isEmpty(),
                  "linear positions need a settle coin or a symbol");
    query.addCategory(category);
    query.addCode("symbol", symbol);
    query.addCode("settleCoin", settleCoin);
    query.addLimit(200);
    query.addCursor(cursor);
    return query.build();
}

Result<QueryParams> OpenOrdersRequest::params() const
{
    QueryBuilder query(endpoint());
    query.require(category != Category::Linear || !settleCoin.isEmpty() || !symbol.isEmpty(),
                  "linear orders need a settle coin or a symbol");
    query.require(category != Category::Spot || settleCoin.isEmpty(), "spot orders take no settle coin");
    query.addCategory(category);
    query.addCode("symbol", symbol);
    query.addCode("settleCoin", settleCoin);
    query.addLimit(50);
    query.addCursor(cursor);
    return query.build();
}

} // namespace apollo::bybit
