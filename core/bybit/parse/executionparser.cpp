// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/historyrequests.h"
#include "core/bybit/parse/reply.h"
#include "core/bybit/parse/rows.h"

namespace apollo::bybit {

namespace json {

namespace {

using Row = Categorized<Execution>;

constexpr FieldTable kFields{
    Field<Row>{"category", &takeState<&Row::rowCategory>},
    Field<Row>{"closedSize", &take<&Execution::closedSize>},
    Field<Row>{"createType", &take<&Execution::createType>},
    Field<Row>{"execFee", &take<&Execution::execFee>},
    Field<Row>{"execId", &take<&Execution::execId>},
    Field<Row>{"execPnl", &take<&Execution::execPnl>},
    Field<Row>{"execPrice", &take<&Execution::execPrice>},
    Field<Row>{"execQty", &take<&Execution::execQty>},
    Field<Row>{"execTime", &take<&Execution::execTime>},
    Field<Row>{"execType", &take<&Execution::execType>},
    Field<Row>{"execValue", &take<&Execution::execValue>},
    Field<Row>{"feeCurrency", &take<&Execution::feeCurrency>},
    Field<Row>{"feeRate", &take<&Execution::feeRate>},
    Field<Row>{"isMaker", &take<&Execution::isMaker>},
    Field<Row>{"leavesQty", &take<&Execution::leavesQty>},
    Field<Row>{"markPrice", &take<&Execution::markPrice>},
    Field<Row>{"orderId", &take<&Execution::orderId>},
    Field<Row>{"orderLinkId", &take<&Execution::orderLinkId>},
    Field<Row>{"orderPrice", &takeNonZero<&Execution::orderPrice>},
    Field<Row>{"orderQty", &take<&Execution::orderQty>},
    Field<Row>{"orderType", &take<&Execution::orderType>},
    Field<Row>{"seq", &take<&Execution::seq>},
    Field<Row>{"side", &takeState<&Execution::side>},
    Field<Row>{"stopOrderType", &take<&Execution::stopOrderType>},
    Field<Row>{"symbol",
               [](Row &row, Value &value) {
                   assign(row.instrument.symbol, scalarOf(value));
                   return Outcome::Ok;
               }},
};

} // namespace

Outcome readExecution(Value &value, std::optional<Category> fallback, Execution &execution)
{
    Row row;
    row.rowCategory = fallback;
    if (const Outcome outcome = readObject(row, value, kFields); outcome != Outcome::Ok)
        return outcome;
    if (!row.rowCategory || row.instrument.symbol.isEmpty() || row.execId.isEmpty())
        return Outcome::Rejected;
    row.instrument.category = *row.rowCategory;
    // "UNKNOWN" is how Bybit writes "none" here (REFERENCE 10.1).
    if (row.stopOrderType == QLatin1String("UNKNOWN"))
        row.stopOrderType.clear();
    execution = std::move(static_cast<Execution &>(row));
    return Outcome::Ok;
}

} // namespace json

Result<Page<Execution>> ExecutionListRequest::parse(const QByteArray &body) const
{
    return json::readPage<Execution>(body, endpoint(), category, &json::readExecution);
}

} // namespace apollo::bybit
