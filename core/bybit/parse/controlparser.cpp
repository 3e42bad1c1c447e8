// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/parse/controlparser.h"

namespace apollo::bybit::json {

namespace {

Outcome readTopics(Value &value, QByteArrayList &topics)
{
    QStringList texts;
    const Outcome outcome = readTexts(value, texts);
    for (const QString &text : std::as_const(texts))
        topics.append(text.toUtf8());
    return outcome;
}

constexpr FieldTable kDataFields{
    Field<ControlDraft>{"failTopics",
                        [](ControlDraft &draft, Value &value) { return readTopics(value, draft.failedTopics); }},
    Field<ControlDraft>{"successTopics",
                        [](ControlDraft &draft, Value &value) { return readTopics(value, draft.topics); }},
};

ControlReply::Op opOf(const ControlDraft &draft)
{
    using Op = ControlReply::Op;
    if (draft.isCommandResponse)
        return Op::CommandResponse;
    if (draft.op == "auth")
        return Op::Auth;
    if (draft.op == "subscribe")
        return Op::Subscribe;
    if (draft.op == "unsubscribe")
        return Op::Unsubscribe;
    // The public streams answer a ping with op "ping", the private, option and order-entry ones with "pong".
    if (draft.op == "pong" || (draft.op == "ping" && draft.message == QLatin1String("pong")))
        return Op::Pong;
    return Op::Unknown;
}

} // namespace

Outcome readControlData(ControlDraft &draft, Value &value)
{
    const Outcome outcome = readObject(draft, value, kDataFields);
    return outcome == Outcome::Rejected ? Outcome::Ok : outcome; // a pong's data is an array
}

std::optional<ControlReply> classify(ControlDraft draft)
{
    if (draft.op.isEmpty() && !draft.isCommandResponse && !draft.success && !draft.retCode)
        return std::nullopt;
    ControlReply reply;
    reply.op = opOf(draft);
    const bool saysSo =
        draft.success.value_or(draft.retCode ? *draft.retCode == 0 : reply.op == ControlReply::Op::Pong);
    reply.success = saysSo && draft.failedTopics.isEmpty();
    reply.requestId = std::move(draft.requestId);
    reply.message = std::move(draft.message);
    reply.failedTopics = std::move(draft.failedTopics);
    reply.topics = std::move(draft.topics);
    return reply;
}

} // namespace apollo::bybit::json
