// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/parse/reply.h"

namespace apollo::bybit {

namespace json {

namespace {

using Row = Instrument;

constexpr FieldTable kLeverageFields{
    Field<Row>{"maxLeverage", &take<&Row::maxLeverage>},
    Field<Row>{"minLeverage", &take<&Row::minLeverage>},
};
constexpr FieldTable kLotFields{
    Field<Row>{"basePrecision", &take<&Row::qtyStep>}, // spot
    Field<Row>{"qtyStep", &take<&Row::qtyStep>},
};
constexpr FieldTable kPriceFields{
    Field<Row>{"tickSize", &take<&Row::tickSize>},
};

/// A filter that is null or missing leaves its figures unknown.
template <const auto &Fields>
Outcome takeFilter(Row &row, Value &value)
{
    const Outcome outcome = readObject(row, value, Fields);
    return outcome == Outcome::Rejected ? Outcome::Ok : outcome;
}

constexpr FieldTable kFields{
    Field<Row>{"baseCoin", &take<&Row::baseCoin>},
    Field<Row>{"contractType", &take<&Row::contractType>},
    Field<Row>{"deliveryTime", &take<&Row::deliveryTime>},
    Field<Row>{"fundingInterval",
               [](Row &row, Value &value) {
                   const auto minutes = toInteger(scalarOf(value));
                   if (minutes && *minutes > 0 && *minutes <= 60 * 24 * 365)
                       row.fundingInterval = std::chrono::minutes(*minutes);
                   return Outcome::Ok;
               }},
    Field<Row>{"leverageFilter", &takeFilter<kLeverageFields>},
    Field<Row>{"lotSizeFilter", &takeFilter<kLotFields>},
    Field<Row>{"optionsType", &take<&Row::optionsType>},
    Field<Row>{"priceFilter", &takeFilter<kPriceFields>},
    Field<Row>{"quoteCoin", &take<&Row::quoteCoin>},
    Field<Row>{"settleCoin", &take<&Row::settleCoin>},
    Field<Row>{"status", &take<&Row::status>},
    Field<Row>{"symbol",
               [](Row &row, Value &value) {
                   assign(row.key.symbol, scalarOf(value));
                   return Outcome::Ok;
               }},
};

Outcome readInstrument(Value &value, std::optional<Category> category, Instrument &instrument)
{
    const Outcome outcome = readObject(instrument, value, kFields);
    if (outcome != Outcome::Ok)
        return outcome;
    if (!category || instrument.key.symbol.isEmpty())
        return Outcome::Rejected;
    instrument.key.category = *category;
    return Outcome::Ok;
}

struct ServerTime {
    std::optional<qint64> nanoseconds;
    std::optional<qint64> seconds;
};

constexpr FieldTable kTimeFields{
    Field<ServerTime>{"timeNano", &take<&ServerTime::nanoseconds>},
    Field<ServerTime>{"timeSecond", &take<&ServerTime::seconds>},
};

} // namespace

} // namespace json

Result<Page<Instrument>> InstrumentsInfoRequest::parse(const QByteArray &body) const
{
    return json::readPage<Instrument>(body, endpoint(), category, &json::readInstrument);
}

Result<UtcTime> MarketTimeRequest::parse(const QByteArray &body) const
{
    using namespace std::chrono;
    json::ServerTime time;
    const Result<Envelope> envelope = json::readReply(
        body, endpoint(), [&time](json::Value &result) { return json::readObject(time, result, json::kTimeFields); });
    if (!envelope)
        return fail(envelope.error());
    if (time.nanoseconds)
        return UtcTime(duration_cast<milliseconds>(nanoseconds(*time.nanoseconds)));
    if (envelope->time)
        return *envelope->time;
    constexpr qint64 kLastSecond = 253'402'300'799; // year 9999: beyond it milliseconds could overflow
    if (time.seconds && *time.seconds <= kLastSecond)
        return UtcTime(seconds(*time.seconds));
    return fail(ErrorKind::Parse, QStringLiteral("/v5/market/time"), QStringLiteral("the answer holds no time"));
}

} // namespace apollo::bybit
