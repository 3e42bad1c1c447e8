// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/marginrequests.h"

#include "core/bybit/querybuilder.h"

namespace apollo::bybit {

Result<QueryParams> RiskLimitRequest::params() const
{
    QueryBuilder query(endpoint());
    query.require(category == Category::Linear || category == Category::Inverse,
                  "only linear and inverse contracts have risk limits");
    query.addCategory(category);
    query.addCode("symbol", symbol);
    query.addCursor(cursor);
    return query.build();
}

Result<QueryParams> FeeRateRequest::params() const
{
    QueryBuilder query(endpoint());
    query.require(category != Category::Option, "fee rates of options are not read");
    query.addCategory(category);
    query.addCode("symbol", symbol);
    return query.build();
}

Result<QueryParams> CollateralInfoRequest::params() const
{
    QueryBuilder query(endpoint());
    query.addCode("currency", currency);
    return query.build();
}

Result<QueryParams> CollateralRatioRequest::params() const
{
    QueryBuilder query(endpoint());
    query.addCode("currency", currency);
    return query.build();
}

Result<QueryParams> CoinGreeksRequest::params() const
{
    QueryBuilder query(endpoint());
    query.addCode("baseCoin", baseCoin);
    return query.build();
}

} // namespace apollo::bybit
