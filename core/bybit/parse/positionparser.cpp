// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/parse/reply.h"
#include "core/bybit/parse/rows.h"

namespace apollo::bybit {

namespace json {

namespace {

using Row = Categorized<Position>;

constexpr FieldTable kFields{
    Field<Row>{"adlRankIndicator", &take<&Position::adlRankIndicator>},
    Field<Row>{"autoAddMargin", &take<&Position::autoAddMargin>},
    Field<Row>{"avgPrice", &take<&Position::avgPrice>},
    Field<Row>{"breakEvenPrice", &take<&Position::breakEvenPrice>},
    Field<Row>{"category", &takeState<&Row::rowCategory>},
    Field<Row>{"createdTime", &take<&Position::createdTime>},
    Field<Row>{"cumRealisedPnl", &take<&Position::cumRealizedPnl>},
    Field<Row>{"curRealisedPnl", &take<&Position::curRealizedPnl>},
    Field<Row>{"delta", &take<&Position::delta>},
    Field<Row>{"entryPrice", &take<&Position::avgPrice>}, // the stream's name
    Field<Row>{"gamma", &take<&Position::gamma>},
    Field<Row>{"isReduceOnly", &take<&Position::isReduceOnly>},
    Field<Row>{"leverage", &take<&Position::leverage>},
    Field<Row>{"liqPrice", &takeNonZero<&Position::liqPrice>},
    Field<Row>{"markPrice", &take<&Position::markPrice>},
    Field<Row>{"openTime", &take<&Position::openTime>},
    Field<Row>{"positionIM", &take<&Position::positionIM>},
    Field<Row>{"positionIdx",
               [](Row &row, Value &value) { return assignPositionIdx(row.key.positionIdx, scalarOf(value)); }},
    Field<Row>{"positionMM", &take<&Position::positionMM>},
    Field<Row>{"positionStatus", &takeState<&Position::status>},
    Field<Row>{"positionValue", &take<&Position::positionValue>},
    Field<Row>{"riskId", &take<&Position::riskId>},
    Field<Row>{"riskLimitValue", &take<&Position::riskLimitValue>},
    Field<Row>{"seq", &take<&Position::seq>},
    Field<Row>{"sessionAvgPrice", &take<&Position::sessionAvgPrice>},
    Field<Row>{"side", &takeState<&Position::side>},
    Field<Row>{"size", &takeEssential<&Position::size>},
    Field<Row>{"stopLoss", &takeNonZero<&Position::stopLoss>},
    Field<Row>{"symbol",
               [](Row &row, Value &value) {
                   assign(row.key.symbol, scalarOf(value));
                   return Outcome::Ok;
               }},
    Field<Row>{"takeProfit", &takeNonZero<&Position::takeProfit>},
    Field<Row>{"theta", &take<&Position::theta>},
    Field<Row>{"trailingStop", &takeNonZero<&Position::trailingStop>},
    Field<Row>{"unrealisedPnl", &take<&Position::unrealizedPnl>},
    Field<Row>{"updatedTime", &take<&Position::updatedTime>},
    Field<Row>{"vega", &take<&Position::vega>},
};

/// A holding has a side and a size, a flat row has neither. A row that says half of it would look flat.
bool isConsistent(const Position &position)
{
    const bool hasSize = position.size && !position.size->isZero();
    return hasSize == (position.side != Side::None) || (position.size && position.size->isZero());
}

} // namespace

Outcome readPosition(Value &value, std::optional<Category> fallback, Position &position)
{
    Row row;
    row.rowCategory = fallback;
    if (const Outcome outcome = readObject(row, value, kFields); outcome != Outcome::Ok)
        return outcome;
    if (!row.rowCategory || row.key.symbol.isEmpty() || !isConsistent(row))
        return Outcome::Rejected;
    if (row.size && row.size->sign() < 0)
        return Outcome::Rejected;
    row.key.category = *row.rowCategory;
    position = std::move(static_cast<Position &>(row));
    return Outcome::Ok;
}

} // namespace json

Result<Page<Position>> PositionListRequest::parse(const QByteArray &body) const
{
    return json::readPage<Position>(body, endpoint(), category, &json::readPosition);
}

} // namespace apollo::bybit
