// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/parse/envelope.h"

#include "core/bybit/parse/reply.h"

namespace apollo::bybit {

namespace json {

namespace {

struct Draft {
    const ResultReader *reader = nullptr;
    Envelope envelope;
    bool hasRetCode = false;
    Outcome result = Outcome::Rejected; ///< as long as no result was seen
};

constexpr FieldTable kFields{
    Field<Draft>{"result",
                 [](Draft &draft, Value &value) {
                     if (draft.reader == nullptr || draft.envelope.retCode != 0)
                         return Outcome::Ok;
                     draft.result = (*draft.reader)(value);
                     return draft.result == Outcome::Broken ? Outcome::Broken : Outcome::Ok;
                 }},
    Field<Draft>{"retCode",
                 [](Draft &draft, Value &value) {
                     const auto code = toInteger(scalarOf(value));
                     draft.hasRetCode = code && static_cast<int>(*code) == *code;
                     draft.envelope.retCode = draft.hasRetCode ? static_cast<int>(*code) : 0;
                     return Outcome::Ok;
                 }},
    Field<Draft>{"retMsg",
                 [](Draft &draft, Value &value) {
                     assign(draft.envelope.retMsg, scalarOf(value));
                     return Outcome::Ok;
                 }},
    Field<Draft>{"time",
                 [](Draft &draft, Value &value) {
                     assign(draft.envelope.time, scalarOf(value));
                     return Outcome::Ok;
                 }},
};

/// True when the body is one complete JSON object with a retCode.
bool readEnvelope(const QByteArray &body, Draft &draft)
{
    JsonDocument document(body);
    Object root;
    return document.root(root) == simdjson::SUCCESS && readObject(draft, root, kFields) == Outcome::Ok
        && document.isAtEnd() && draft.hasRetCode;
}

Failure noAnswer(const QString &where)
{
    return fail(ErrorKind::Http, where, QStringLiteral("the body is no complete JSON answer"));
}

} // namespace

Result<Envelope> readReply(const QByteArray &body, const Endpoint &endpoint, const ResultReader &reader)
{
    const QString where = QString::fromLatin1(endpoint.path.data(), static_cast<qsizetype>(endpoint.path.size()));
    Draft draft;
    draft.reader = &reader;
    if (!readEnvelope(body, draft))
        return noAnswer(where);
    if (draft.envelope.retCode != 0)
        return fail(errorOf(draft.envelope, where));
    if (draft.result != Outcome::Ok)
        return fail(ErrorKind::Parse, where, QStringLiteral("the result is missing or not as documented"));
    return std::move(draft.envelope);
}

} // namespace json

Result<Envelope> parseEnvelope(const QByteArray &body)
{
    json::Draft draft;
    if (!json::readEnvelope(body, draft))
        return json::noAnswer(QStringLiteral("envelope"));
    return std::move(draft.envelope);
}

Error errorOf(const Envelope &envelope, const QString &where)
{
    return {kindOfRetCode(envelope.retCode), envelope.retCode, where, envelope.retMsg};
}

} // namespace apollo::bybit
