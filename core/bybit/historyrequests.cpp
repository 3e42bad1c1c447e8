// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/historyrequests.h"

#include "core/bybit/querybuilder.h"

namespace apollo::bybit {

namespace {

const char *nameOf(CandleInterval interval)
{
    switch (interval) {
    case CandleInterval::M1: return "1";
    case CandleInterval::M3: return "3";
    case CandleInterval::M5: return "5";
    case CandleInterval::M15: return "15";
    case CandleInterval::M30: return "30";
    case CandleInterval::H1: return "60";
    case CandleInterval::H2: return "120";
    case CandleInterval::H4: return "240";
    case CandleInterval::H6: return "360";
    case CandleInterval::H12: return "720";
    case CandleInterval::D1: return "D";
    case CandleInterval::W1: return "W";
    case CandleInterval::Month: break;
    }
    return "M";
}

} // namespace

Result<QueryParams> ExecutionListRequest::params() const
{
    QueryBuilder query(endpoint());
    query.addCategory(category);
    query.addCode("symbol", symbol);
    query.addCode("baseCoin", baseCoin);
    query.addWindow(startTime, endTime);
    query.addLimit(100);
    query.addCursor(cursor);
    return query.build();
}

Result<QueryParams> OrderHistoryRequest::params() const
{
    QueryBuilder query(endpoint());
    query.require(category != Category::Spot || settleCoin.isEmpty(), "spot orders take no settle coin");
    query.addCategory(category);
    query.addCode("symbol", symbol);
    query.addCode("baseCoin", baseCoin);
    query.addCode("settleCoin", settleCoin);
    query.addWindow(startTime, endTime);
    query.addLimit(50);
    query.addCursor(cursor);
    return query.build();
}

const Endpoint &CandlesRequest::endpoint() const
{
    switch (query.kind) {
    case PriceKind::Mark: return endpoints::marketMarkPriceKline;
    case PriceKind::Index: return endpoints::marketIndexPriceKline;
    case PriceKind::Last: break;
    }
    return endpoints::marketKline;
}

Result<QueryParams> CandlesRequest::params() const
{
    const Category category = query.instrument.category;
    const bool isOption = category == Category::Option;
    QueryBuilder builder(endpoint());
    builder.require(!isOption || query.kind == PriceKind::Mark, "options have candles of the mark price only");
    builder.require(category != Category::Spot || query.kind == PriceKind::Last, "spot has candles of trades only");
    builder.require(!query.instrument.symbol.isEmpty(), "candles need a symbol");
    builder.require(query.count >= 1 && query.count <= (isOption ? 500 : 1000),
                    "between 1 and 1000 candles at a time, 500 of an option");
    builder.addCategory(category);
    builder.addCode("symbol", query.instrument.symbol.toUtf8());
    builder.addText("interval", nameOf(query.interval));
    // Bybit's `end` is inclusive: a candle that begins at it would come.
    if (query.before)
        builder.addTime("end", *query.before - std::chrono::milliseconds(1));
    builder.addLimit(query.count);
    return builder.build();
}

} // namespace apollo::bybit
