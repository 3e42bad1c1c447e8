// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/klineroutes.h"

#include "core/demo/json.h"
#include "core/demo/window.h"

#include <algorithm>

namespace apollo::demo {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;

/// The instrument of a request with a category and a symbol.
struct Subject {
    std::optional<ApiReply> error;
    Category category = Category::Linear;
    const Instrument *instrument = nullptr;
};

Subject subjectOf(const HttpRequest &request, const World &world)
{
    Subject subject;
    const QByteArray name = request.parameter("category");
    const QByteArray symbol = request.parameter("symbol");
    const std::optional<Category> category = categoryOf(name.isEmpty() ? "linear" : name);
    if (!category) {
        subject.error = refusal(10001, "params error: Category is invalid");
        return subject;
    }
    subject.category = *category;
    subject.instrument = world.market.find(*category, symbol);
    if (!subject.instrument)
        subject.error = refusal(10001, "params error: symbol invalid " + symbol);
    return subject;
}

QByteArray candleJson(const Bar &bar, Series series, const Instrument &instrument, int scale)
{
    QByteArrayList fields{quoted(QByteArray::number(bar.minute * kMinuteMs))};
    for (const qint64 price : {bar.open, bar.high, bar.low, bar.close})
        fields.append(quoted(Decimal::scaled(price, scale).toByteArray()));
    if (series == Series::Last) {
        const Figure volume = instrument.qtyStep * Decimal(bar.lots);
        const Figure price = quotient(Decimal::scaled(bar.open + bar.high + bar.low + bar.close, scale), Decimal(4), 8);
        const Figure turnover =
            instrument.category == Category::Inverse ? quotient(volume, price, 8) : rounded(volume * price, 4);
        for (const Figure &figure : {volume, turnover})
            fields.append(quoted(figure ? figure->normalized().toByteArray() : QByteArray()));
    }
    return jsonArray(fields);
}

ApiReply candles(const HttpRequest &request, const World &world, Series series,
                 std::initializer_list<Category> categories)
{
    const Subject subject = subjectOf(request, world);
    if (subject.error)
        return *subject.error;
    if (std::find(categories.begin(), categories.end(), subject.category) == categories.end())
        return refusal(10001, "params error: Category is invalid");
    const std::optional<Interval> interval = Interval::named(request.parameter("interval"));
    if (!interval)
        return refusal(10001, "params error: interval invalid");
    const qint64 now = world.now();
    const std::optional<qint64> start = numberIn(request, "start", 0);
    const std::optional<qint64> end = numberIn(request, "end", now);
    const std::optional<qint64> limit = numberIn(request, "limit", 200);
    const qint64 most = subject.category == Category::Option ? 500 : 1000;
    if (!start || !end || !limit || *limit < 1 || *limit > most || *start > *end)
        return refusal(10001, "params error: start, end or limit invalid");
    CandleQuery query;
    query.from = (*start + kMinuteMs - 1) / kMinuteMs;
    query.to = *end / kMinuteMs;
    query.limit = static_cast<std::size_t>(*limit);
    query.forward = !request.parameter("start").isEmpty() && request.parameter("end").isEmpty();
    const int scale = world.market.scaleOf(series, *subject.instrument);
    QByteArrayList rows;
    const std::vector<Bar> bars = world.candles.list(series, *subject.instrument, *interval, query, now);
    for (auto it = bars.rbegin(); it != bars.rend(); ++it)
        rows.append(candleJson(*it, series, *subject.instrument, scale));
    ApiReply reply;
    reply.result = JsonObject()
                       .text("symbol", subject.instrument->symbol)
                       .text("category", nameOf(subject.category))
                       .raw("list", jsonArray(rows))
                       .toByteArray();
    return reply;
}

/// The rate that was paid at `time`; unknown when the exchange was not there to say.
Figure rateAt(const World &world, const Instrument &instrument, qint64 time)
{
    if (time <= world.past.openingMinute() * kMinuteMs || !instrument.walks())
        return world.past.fundingRate(instrument, time);
    const std::vector<PaidFunding> &paid = world.account.history.funding;
    const auto it = std::find_if(paid.begin(), paid.end(), [&](const PaidFunding &one) {
        return one.instrument == &instrument && one.time == time;
    });
    return it == paid.end() ? std::nullopt : Figure(it->rate);
}

} // namespace

ApiReply kline(const HttpRequest &request, const World &world)
{
    return candles(request, world, Series::Last, {Category::Linear, Category::Inverse, Category::Spot});
}

ApiReply markPriceKline(const HttpRequest &request, const World &world)
{
    return candles(request, world, Series::Mark, {Category::Linear, Category::Inverse, Category::Option});
}

ApiReply indexPriceKline(const HttpRequest &request, const World &world)
{
    return candles(request, world, Series::Index, {Category::Linear, Category::Inverse});
}

ApiReply fundingHistory(const HttpRequest &request, const World &world)
{
    const Subject subject = subjectOf(request, world);
    if (subject.error)
        return *subject.error;
    if (request.parameter("category").isEmpty() || !subject.instrument->isPerpetual())
        return refusal(10001, "params error: Category is invalid");
    const qint64 now = world.now();
    const std::optional<qint64> start = numberIn(request, "startTime", 0);
    const std::optional<qint64> end = numberIn(request, "endTime", now);
    const std::optional<qint64> limit = numberIn(request, "limit", 200);
    if (!request.parameter("startTime").isEmpty() && request.parameter("endTime").isEmpty())
        return refusal(10001, "params error: endTime is required with startTime");
    if (!start || !end || !limit || *limit < 1 || *limit > 200 || *start > *end)
        return refusal(10001, "params error: startTime, endTime or limit invalid");
    const qint64 interval = subject.instrument->fundingHours * kHourMs;
    const qint64 first = std::max(*start, world.past.firstMinute() * kMinuteMs);
    QByteArrayList rows;
    for (qint64 time = std::min(*end, now) / interval * interval; time >= first && rows.size() < *limit;
         time -= interval) {
        const Figure rate = rateAt(world, *subject.instrument, time);
        if (!rate)
            continue;
        rows.append(JsonObject()
                        .text("symbol", subject.instrument->symbol)
                        .figure("fundingRate", rate)
                        .text("fundingRateTimestamp", QByteArray::number(time))
                        .toByteArray());
    }
    ApiReply reply;
    reply.result = JsonObject().text("category", nameOf(subject.category)).raw("list", jsonArray(rows)).toByteArray();
    return reply;
}

} // namespace apollo::demo
