// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/historyrequests.h"
#include "core/bybit/parse/reply.h"

#include <map>

namespace apollo::bybit {

namespace json {

namespace {

struct Draft {
    const CandleQuery &query;
    Page<Candle> page;
    bool hasList = false;
};

/// [start, open, high, low, close] and, for trades, [volume, turnover].
Outcome readCandle(Value &value, PriceKind kind, Candle &candle)
{
    Array array;
    switch (value.get_array().get(array)) {
    case simdjson::SUCCESS: break;
    case simdjson::INCORRECT_TYPE: return Outcome::Rejected;
    default: return Outcome::Broken;
    }
    std::array<Scalar, 7> texts;
    std::size_t count = 0;
    for (auto item : array) {
        Value element;
        if (std::move(item).get(element) != simdjson::SUCCESS)
            return Outcome::Broken;
        if (count == texts.size())
            return Outcome::Rejected;
        texts[count++] = scalarOf(element);
    }
    if (count != 5 && count != 7)
        return Outcome::Rejected;

    const auto start = toTime(texts[0]);
    const Figure open = toFigure(texts[1]);
    const Figure high = toFigure(texts[2]);
    const Figure low = toFigure(texts[3]);
    const Figure close = toFigure(texts[4]);
    if (!start || !open || !high || !low || !close || low->sign() < 0)
        return Outcome::Rejected;
    if (*low > *open || *low > *close || *open > *high || *close > *high)
        return Outcome::Rejected;
    candle = {*start, *open, *high, *low, *close, std::nullopt};
    if (kind == PriceKind::Last && count == 7)
        candle.volume = toFigure(texts[5]);
    return Outcome::Ok;
}

constexpr FieldTable kFields{
    Field<Draft>{"category",
                 [](Draft &draft, Value &value) {
                     std::optional<Category> told = draft.query.instrument.category;
                     const Outcome outcome = assignState(told, scalarOf(value));
                     return told == draft.query.instrument.category ? outcome : Outcome::Rejected;
                 }},
    Field<Draft>{"list",
                 [](Draft &draft, Value &value) {
                     draft.hasList = true;
                     return readRows(value, draft.page.rows, draft.page.rejectedRows,
                                     [&draft](Value &element, Candle &candle) {
                                         return readCandle(element, draft.query.kind, candle);
                                     });
                 }},
    Field<Draft>{"symbol",
                 [](Draft &draft, Value &value) {
                     const QString told = toText(scalarOf(value));
                     return told.isEmpty() || told == draft.query.instrument.symbol ? Outcome::Ok : Outcome::Rejected;
                 }},
};

/// Oldest first. Of two candles with one start the first that came stays; the other is counted.
void order(Page<Candle> &page)
{
    std::map<UtcTime, Candle> candles;
    for (const Candle &candle : page.rows)
        page.rejectedRows += candles.try_emplace(candle.start, candle).second ? 0 : 1;
    page.rows.clear();
    for (const auto &[start, candle] : candles)
        page.rows.push_back(candle);
}

} // namespace

} // namespace json

Result<Page<Candle>> CandlesRequest::parse(const QByteArray &body) const
{
    using namespace json;
    Draft draft{query, {}};
    const Result<Envelope> envelope = readReply(body, endpoint(), [&draft](Value &result) {
        const Outcome outcome = readObject(draft, result, kFields);
        return outcome == Outcome::Ok && !draft.hasList ? Outcome::Rejected : outcome;
    });
    if (!envelope)
        return fail(envelope.error());
    order(draft.page);
    draft.page.time = envelope->time.value_or(UtcTime{});
    return std::move(draft.page);
}

} // namespace apollo::bybit
