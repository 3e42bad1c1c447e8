// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bybit/endpoint.h"
#include "core/bybit/parse/envelope.h"
#include "core/bybit/parse/fields.h"
#include "core/bybit/requests.h"

#include <functional>

namespace apollo::bybit::json {

/// Reads `result`. Rejected means: this is not what the page documents.
using ResultReader = std::function<Outcome(Value &result)>;

/// Walks a REST answer once, to its end, and hands `result` to the reader.
/// @return Http for what is no complete JSON answer, the exchange's error for a retCode other than 0, Parse for a
/// result that is missing or rejected.
[[nodiscard]] Result<Envelope> readReply(const QByteArray &body, const Endpoint &endpoint, const ResultReader &reader);

/// Reads a row; rows that do not name their category belong to `fallback` (nullopt where there are no categories).
template <typename Row>
using RowReader = Outcome (*)(Value &value, std::optional<Category> fallback, Row &row);

/// Reads an answer whose result is `{category, nextPageCursor, list[]}`. nullopt for lists without a category.
template <typename Row>
[[nodiscard]] Result<Page<Row>> readPage(const QByteArray &body, const Endpoint &endpoint,
                                         std::optional<Category> category, RowReader<Row> reader)
{
    struct Draft {
        Page<Row> page;
        std::optional<Category> asked;
        RowReader<Row> reader;
        bool hasList = false;
    };
    static constexpr FieldTable kFields{
        Field<Draft>{"category",
                     [](Draft &draft, Value &value) {
                         if (!draft.asked)
                             return Outcome::Ok;
                         std::optional<Category> told = draft.asked;
                         const Outcome outcome = assignState(told, scalarOf(value));
                         return told == draft.asked ? outcome : Outcome::Rejected;
                     }},
        Field<Draft>{"list",
                     [](Draft &draft, Value &value) {
                         draft.hasList = true;
                         return readRows(
                             value, draft.page.rows, draft.page.rejectedRows,
                             [&draft](Value &element, Row &row) { return draft.reader(element, draft.asked, row); });
                     }},
        Field<Draft>{"nextPageCursor",
                     [](Draft &draft, Value &value) {
                         draft.page.nextCursor = toBytes(scalarOf(value));
                         return Outcome::Ok;
                     }},
    };

    Draft draft{{}, category, reader};
    const Result<Envelope> envelope = readReply(body, endpoint, [&draft](Value &result) {
        const Outcome outcome = readObject(draft, result, kFields);
        // No list is not an empty list: "unknown" must not look like "flat".
        return outcome == Outcome::Ok && !draft.hasList ? Outcome::Rejected : outcome;
    });
    if (!envelope)
        return fail(envelope.error());
    draft.page.time = envelope->time.value_or(UtcTime{});
    return std::move(draft.page);
}

} // namespace apollo::bybit::json
