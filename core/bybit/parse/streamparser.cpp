// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/parse/streamframe.h"

#include "core/bybit/parse/controlparser.h"
#include "core/bybit/parse/rows.h"
#include "core/domain/wirenames.h"

namespace apollo::bybit {

namespace json {

namespace {

enum class Topic { None, Tickers, Position, Wallet, Order, Execution, Greeks, Other };
enum class Type { None, Snapshot, Delta, CommandResponse };

/// What is known of a frame while it is walked. Keys come in any order (REFERENCE 9.2).
struct Draft {
    StreamKind kind = StreamKind::Private;
    QByteArray topicName;
    Topic topic = Topic::None;
    std::optional<Category> category; ///< of `position.linear` and the like
    Type type = Type::None;
    std::optional<UtcTime> time;
    ControlDraft control;
    StreamFrame payload;
    Outcome data = Outcome::Rejected; ///< as long as no data was seen
    bool dataCameFirst = false;       ///< before the topic said what it is
};

bool splitOff(std::string_view &name, std::string_view prefix)
{
    if (!name.starts_with(prefix) || (name.size() > prefix.size() && name[prefix.size()] != '.'))
        return false;
    name.remove_prefix(std::min(name.size(), prefix.size() + 1));
    return true;
}

Topic topicOf(std::string_view name, StreamKind kind, std::optional<Category> &category)
{
    if (kind != StreamKind::Private)
        return name.starts_with("tickers.") ? Topic::Tickers : Topic::Other;
    if (name == "wallet")
        return Topic::Wallet;
    if (name == "greeks")
        return Topic::Greeks;
    for (const auto &[prefix, topic] : {std::pair<std::string_view, Topic>{"position", Topic::Position},
                                        {"order", Topic::Order},
                                        {"execution", Topic::Execution}}) {
        std::string_view rest = name;
        if (!splitOff(rest, prefix))
            continue;
        category = categoryFromWire(rest);
        // Anything else behind the dot is another message: `execution.fast`.
        return rest.empty() || category ? topic : Topic::Other;
    }
    return Topic::Other;
}

Category categoryOf(StreamKind kind)
{
    switch (kind) {
    case StreamKind::PublicSpot: return Category::Spot;
    case StreamKind::PublicInverse: return Category::Inverse;
    case StreamKind::PublicOption: return Category::Option;
    case StreamKind::PublicLinear:
    case StreamKind::Private: break;
    }
    return Category::Linear;
}

template <typename Row, typename Update>
Outcome readUpdate(Draft &draft, Value &value, std::vector<Row> Update::*rows,
                   Outcome (*reader)(Value &, std::optional<Category>, Row &))
{
    auto &update = draft.payload.emplace<Update>();
    return readRows(value, update.*rows, update.rejectedRows,
                    [&](Value &element, Row &row) { return reader(element, draft.category, row); });
}

Outcome readData(Draft &draft, Value &value)
{
    switch (draft.topic) {
    case Topic::None: return readControlData(draft.control, value);
    case Topic::Tickers: return readTicker(value, draft.payload.emplace<TickerUpdate>().ticker);
    case Topic::Position: return readUpdate(draft, value, &PositionUpdate::positions, &readPosition);
    case Topic::Wallet: return readWallet(value, draft.payload.emplace<WalletUpdate>().wallet);
    case Topic::Order: return readUpdate(draft, value, &OrderUpdate::orders, &readOrder);
    case Topic::Execution: return readUpdate(draft, value, &ExecutionUpdate::executions, &readExecution);
    case Topic::Greeks: return readUpdate(draft, value, &GreeksUpdate::greeks, &readCoinGreeks);
    case Topic::Other: break;
    }
    return Outcome::Ok;
}

template <auto Member>
Outcome takeControl(Draft &draft, Value &value)
{
    using Target = std::remove_reference_t<decltype(draft.control.*Member)>;
    const Scalar scalar = scalarOf(value);
    if constexpr (std::is_same_v<Target, QByteArray>)
        draft.control.*Member = toBytes(scalar);
    else if constexpr (std::is_same_v<Target, std::optional<bool>>)
        draft.control.*Member = toBool(scalar);
    else if constexpr (std::is_same_v<Target, std::optional<qint64>>)
        draft.control.*Member = toInteger(scalar);
    else
        assign(draft.control.*Member, scalar);
    return Outcome::Ok;
}

constexpr FieldTable kFields{
    Field<Draft>{"creationTime", &take<&Draft::time>}, // private topics
    Field<Draft>{"data",
                 [](Draft &draft, Value &value) {
                     draft.dataCameFirst = draft.topic == Topic::None;
                     draft.data = draft.dataCameFirst ? Outcome::Ok : readData(draft, value);
                     return draft.data == Outcome::Broken ? Outcome::Broken : Outcome::Ok;
                 }},
    Field<Draft>{"op", &takeControl<&ControlDraft::op>},
    Field<Draft>{"reqId", &takeControl<&ControlDraft::requestId>},
    Field<Draft>{"req_id", &takeControl<&ControlDraft::requestId>},
    Field<Draft>{"retCode", &takeControl<&ControlDraft::retCode>},
    Field<Draft>{"retMsg", &takeControl<&ControlDraft::message>},
    Field<Draft>{"ret_msg", &takeControl<&ControlDraft::message>},
    Field<Draft>{"success", &takeControl<&ControlDraft::success>},
    Field<Draft>{"topic",
                 [](Draft &draft, Value &value) {
                     const Scalar scalar = scalarOf(value);
                     if (scalar.text.empty())
                         return Outcome::Ok;
                     draft.topicName = toBytes(scalar);
                     draft.topic = topicOf(scalar.text, draft.kind, draft.category);
                     return Outcome::Ok;
                 }},
    Field<Draft>{"ts", &take<&Draft::time>}, // public topics
    Field<Draft>{"type",
                 [](Draft &draft, Value &value) {
                     const std::string_view text = scalarOf(value).text;
                     draft.type = text == "delta" ? Type::Delta
                         : text == "snapshot"     ? Type::Snapshot
                         : text == "COMMAND_RESP" ? Type::CommandResponse
                                                  : Type::None;
                     return Outcome::Ok;
                 }},
};

/// The rare second look: `data` came before the topic, or belongs to a reply.
constexpr FieldTable kDataOnly{
    Field<Draft>{"data",
                 [](Draft &draft, Value &value) {
                     draft.data = readData(draft, value);
                     return draft.data == Outcome::Broken ? Outcome::Broken : Outcome::Ok;
                 }},
};

Outcome readFrame(const QByteArray &frame, Draft &draft)
{
    JsonDocument document(frame);
    Object root;
    if (document.root(root) != simdjson::SUCCESS || readObject(draft, root, kFields) != Outcome::Ok
        || !document.isAtEnd())
        return Outcome::Broken;
    if (!draft.dataCameFirst)
        return Outcome::Ok;
    document.rewind();
    return document.root(root) == simdjson::SUCCESS ? readObject(draft, root, kDataOnly) : Outcome::Broken;
}

/// Puts what the frame's outer part says into what its data gave. False when they do not fit.
bool complete(Draft &draft)
{
    const UtcTime time = draft.time.value_or(UtcTime{});
    switch (draft.topic) {
    case Topic::Tickers: {
        auto &update = std::get<TickerUpdate>(draft.payload);
        if (update.ticker.symbol.isEmpty())
            update.ticker.symbol = QString::fromUtf8(draft.topicName.sliced(QByteArrayView("tickers.").size()));
        update.category = categoryOf(draft.kind);
        update.snapshot = draft.type == Type::Snapshot;
        update.time = time;
        return draft.type == Type::Snapshot || draft.type == Type::Delta;
    }
    case Topic::Position: std::get<PositionUpdate>(draft.payload).time = time; break;
    case Topic::Order: std::get<OrderUpdate>(draft.payload).time = time; break;
    case Topic::Execution: std::get<ExecutionUpdate>(draft.payload).time = time; break;
    case Topic::Greeks: std::get<GreeksUpdate>(draft.payload).time = time; break;
    case Topic::Wallet: {
        auto &update = std::get<WalletUpdate>(draft.payload);
        update.time = time;
        update.wallet.summary.asOf = draft.time;
        break;
    }
    case Topic::Other: draft.payload = OtherTopic{draft.topicName}; break;
    case Topic::None: break;
    }
    return true;
}

} // namespace

} // namespace json

Result<StreamFrame> parseStreamFrame(const QByteArray &frame, StreamKind kind)
{
    using namespace json;
    Draft draft;
    draft.kind = kind;
    if (readFrame(frame, draft) != Outcome::Ok)
        return fail(ErrorKind::Parse, QStringLiteral("stream"), QStringLiteral("the frame is no JSON object"));

    if (draft.topic == Topic::None) {
        draft.control.isCommandResponse = draft.type == Type::CommandResponse;
        if (auto reply = classify(std::move(draft.control)))
            return StreamFrame(*std::move(reply));
        return fail(ErrorKind::Parse, QStringLiteral("stream"),
                    QStringLiteral("the frame has neither a topic nor a reply"));
    }
    const bool isReadable = draft.topic == Topic::Other || draft.data == Outcome::Ok;
    if (!isReadable || !complete(draft))
        return fail(ErrorKind::Parse, QString::fromUtf8(draft.topicName),
                    QStringLiteral("the data is missing or not as documented"));
    return std::move(draft.payload);
}

} // namespace apollo::bybit
