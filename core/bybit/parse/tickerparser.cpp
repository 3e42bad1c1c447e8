// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/parse/reply.h"
#include "core/bybit/parse/rows.h"

namespace apollo::bybit {

namespace json {

namespace {

/// A quote: nobody bids or asks "0".
template <auto Member>
Outcome takeQuote(TickerDelta &ticker, Value &value)
{
    (ticker.*Member).emplace(nonZero(toFigure(scalarOf(value))));
    return Outcome::Ok;
}

constexpr FieldTable kFields{
    Field<TickerDelta>{"ask1Price", &takeQuote<&TickerDelta::ask1Price>},
    Field<TickerDelta>{"askPrice", &takeQuote<&TickerDelta::ask1Price>}, // option stream
    Field<TickerDelta>{"bid1Price", &takeQuote<&TickerDelta::bid1Price>},
    Field<TickerDelta>{"bidPrice", &takeQuote<&TickerDelta::bid1Price>}, // option stream
    Field<TickerDelta>{"delta", &take<&TickerDelta::delta>},
    Field<TickerDelta>{"fundingIntervalHour",
                       [](TickerDelta &ticker, Value &value) {
                           const auto hours = toInteger(scalarOf(value));
                           ticker.fundingInterval.emplace();
                           if (hours && *hours > 0 && *hours <= 24 * 365)
                               *ticker.fundingInterval = std::chrono::hours(*hours);
                           return Outcome::Ok;
                       }},
    Field<TickerDelta>{"fundingRate", &take<&TickerDelta::fundingRate>},
    Field<TickerDelta>{"gamma", &take<&TickerDelta::gamma>},
    Field<TickerDelta>{"indexPrice", &take<&TickerDelta::indexPrice>},
    Field<TickerDelta>{"lastPrice", &take<&TickerDelta::lastPrice>},
    Field<TickerDelta>{"markIv", &take<&TickerDelta::markIv>},
    Field<TickerDelta>{"markPrice", &take<&TickerDelta::markPrice>},
    Field<TickerDelta>{"markPriceIv", &take<&TickerDelta::markIv>}, // option stream
    Field<TickerDelta>{"nextFundingTime", &take<&TickerDelta::nextFundingTime>},
    Field<TickerDelta>{"prevPrice24h", &take<&TickerDelta::prevPrice24h>},
    Field<TickerDelta>{"price24hPcnt", &take<&TickerDelta::price24hPcnt>},
    Field<TickerDelta>{"symbol", &take<&TickerDelta::symbol>},
    Field<TickerDelta>{"theta", &take<&TickerDelta::theta>},
    Field<TickerDelta>{"underlyingPrice", &take<&TickerDelta::underlyingPrice>},
    Field<TickerDelta>{"usdIndexPrice", &take<&TickerDelta::usdIndexPrice>},
    Field<TickerDelta>{"vega", &take<&TickerDelta::vega>},
};

Outcome readTickerRow(Value &value, std::optional<Category>, Ticker &ticker)
{
    TickerDelta delta;
    const Outcome outcome = readTicker(value, delta);
    if (outcome != Outcome::Ok)
        return outcome;
    if (delta.symbol.isEmpty())
        return Outcome::Rejected;
    merge(ticker, delta, true, UtcTime{});
    return Outcome::Ok;
}

template <typename T>
void mergeOne(T &target, const std::optional<T> &change)
{
    if (change)
        target = *change;
}

} // namespace

Outcome readTicker(Value &value, TickerDelta &ticker)
{
    return readObject(ticker, value, kFields);
}

} // namespace json

void merge(Ticker &ticker, const TickerDelta &delta, bool snapshot, UtcTime time)
{
    using json::mergeOne;
    if (snapshot)
        ticker = Ticker();
    ticker.symbol = delta.symbol;
    mergeOne(ticker.lastPrice, delta.lastPrice);
    mergeOne(ticker.markPrice, delta.markPrice);
    mergeOne(ticker.indexPrice, delta.indexPrice);
    mergeOne(ticker.usdIndexPrice, delta.usdIndexPrice);
    mergeOne(ticker.bid1Price, delta.bid1Price);
    mergeOne(ticker.ask1Price, delta.ask1Price);
    mergeOne(ticker.prevPrice24h, delta.prevPrice24h);
    mergeOne(ticker.price24hPcnt, delta.price24hPcnt);
    mergeOne(ticker.fundingRate, delta.fundingRate);
    mergeOne(ticker.underlyingPrice, delta.underlyingPrice);
    mergeOne(ticker.markIv, delta.markIv);
    mergeOne(ticker.delta, delta.delta);
    mergeOne(ticker.gamma, delta.gamma);
    mergeOne(ticker.vega, delta.vega);
    mergeOne(ticker.theta, delta.theta);
    mergeOne(ticker.nextFundingTime, delta.nextFundingTime);
    mergeOne(ticker.fundingInterval, delta.fundingInterval);
    ticker.updatedAt = time;
}

Result<Page<Ticker>> TickersRequest::parse(const QByteArray &body) const
{
    auto page = json::readPage<Ticker>(body, endpoint(), category, &json::readTickerRow);
    if (page) {
        const UtcTime time = page->time;
        for (Ticker &ticker : page.value().rows)
            ticker.updatedAt = time == UtcTime{} ? std::nullopt : std::optional(time);
    }
    return page;
}

} // namespace apollo::bybit
