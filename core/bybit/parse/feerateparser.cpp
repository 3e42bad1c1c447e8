// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/marginrequests.h"
#include "core/bybit/parse/reply.h"

namespace apollo::bybit {

namespace json {

namespace {

struct Row {
    QString symbol;
    Figure taker;
    Figure maker;
};

constexpr FieldTable kFields{
    Field<Row>{"makerFeeRate", &take<&Row::maker>},
    Field<Row>{"symbol", &take<&Row::symbol>},
    Field<Row>{"takerFeeRate", &take<&Row::taker>},
};

Outcome readFeeRate(Value &value, std::optional<Category> category, FeeRateRow &rate)
{
    Row row;
    if (const Outcome outcome = readObject(row, value, kFields); outcome != Outcome::Ok)
        return outcome;
    if (!category || row.symbol.isEmpty() || !row.taker || !row.maker)
        return Outcome::Rejected;
    rate.instrument = {*category, row.symbol};
    rate.rate = {*row.taker, *row.maker};
    return Outcome::Ok;
}

} // namespace

} // namespace json

Result<Page<FeeRateRow>> FeeRateRequest::parse(const QByteArray &body) const
{
    Result<Page<FeeRateRow>> page = json::readPage<FeeRateRow>(body, endpoint(), category, &json::readFeeRate);
    if (page) {
        for (FeeRateRow &row : page.value().rows)
            row.rate.asOf = page->time;
    }
    return page;
}

} // namespace apollo::bybit
