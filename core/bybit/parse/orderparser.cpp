// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/historyrequests.h"
#include "core/bybit/parse/reply.h"
#include "core/bybit/parse/rows.h"

namespace apollo::bybit {

namespace json {

namespace {

using Row = Categorized<Order>;

constexpr FieldTable kFields{
    Field<Row>{"avgPrice", &take<&Order::avgPrice>},
    Field<Row>{"cancelType", &take<&Order::cancelType>},
    Field<Row>{"category", &takeState<&Row::rowCategory>},
    Field<Row>{"closeOnTrigger", &take<&Order::closeOnTrigger>},
    Field<Row>{"createType", &take<&Order::createType>},
    Field<Row>{"createdTime", &take<&Order::createdTime>},
    Field<Row>{"cumExecFee", &take<&Order::cumExecFee>},
    Field<Row>{"cumExecQty", &take<&Order::cumExecQty>},
    Field<Row>{"cumExecValue", &take<&Order::cumExecValue>},
    Field<Row>{"leavesQty", &take<&Order::leavesQty>},
    Field<Row>{"orderId", &take<&Order::orderId>},
    Field<Row>{"orderLinkId", &take<&Order::orderLinkId>},
    Field<Row>{"orderStatus", &take<&Order::orderStatus>},
    Field<Row>{"orderType", &take<&Order::orderType>},
    Field<Row>{"positionIdx",
               [](Row &row, Value &value) { return assignPositionIdx(row.positionIdx, scalarOf(value)); }},
    Field<Row>{"price", &takeNonZero<&Order::price>},
    Field<Row>{"qty", &take<&Order::qty>},
    Field<Row>{"reduceOnly", &take<&Order::reduceOnly>},
    Field<Row>{"rejectReason", &take<&Order::rejectReason>},
    Field<Row>{"side", &takeState<&Order::side>},
    Field<Row>{"stopLoss", &takeNonZero<&Order::stopLoss>},
    Field<Row>{"stopOrderType", &take<&Order::stopOrderType>},
    Field<Row>{"symbol",
               [](Row &row, Value &value) {
                   assign(row.instrument.symbol, scalarOf(value));
                   return Outcome::Ok;
               }},
    Field<Row>{"takeProfit", &takeNonZero<&Order::takeProfit>},
    Field<Row>{"timeInForce", &take<&Order::timeInForce>},
    Field<Row>{"triggerBy", &take<&Order::triggerBy>},
    Field<Row>{"triggerDirection", &take<&Order::triggerDirection>},
    Field<Row>{"triggerPrice", &takeNonZero<&Order::triggerPrice>},
    Field<Row>{"updatedTime", &take<&Order::updatedTime>},
};

} // namespace

Outcome readOrder(Value &value, std::optional<Category> fallback, Order &order)
{
    Row row;
    row.rowCategory = fallback;
    if (const Outcome outcome = readObject(row, value, kFields); outcome != Outcome::Ok)
        return outcome;
    if (!row.rowCategory || row.instrument.symbol.isEmpty() || row.orderId.isEmpty())
        return Outcome::Rejected;
    row.instrument.category = *row.rowCategory;
    // "UNKNOWN" is how Bybit writes "none" here (REFERENCE 10.1).
    for (QString *text : {&row.stopOrderType, &row.triggerBy, &row.cancelType}) {
        if (*text == QLatin1String("UNKNOWN"))
            text->clear();
    }
    order = std::move(static_cast<Order &>(row));
    return Outcome::Ok;
}

} // namespace json

Result<Page<Order>> OpenOrdersRequest::parse(const QByteArray &body) const
{
    return json::readPage<Order>(body, endpoint(), category, &json::readOrder);
}

Result<Page<Order>> OrderHistoryRequest::parse(const QByteArray &body) const
{
    return json::readPage<Order>(body, endpoint(), category, &json::readOrder);
}

} // namespace apollo::bybit
