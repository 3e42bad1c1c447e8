// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/wsreplies.h"

#include "core/demo/json.h"

namespace apollo::demo {

namespace {

QByteArray textArray(const QByteArrayList &texts)
{
    QByteArrayList items;
    for (const QByteArray &text : texts)
        items.append(quoted(text));
    return jsonArray(items);
}

} // namespace

QByteArray commandReply(Dialect dialect, const Command &command, const QByteArray &connectionId,
                        const QByteArray &error, const QByteArrayList &succeeded, const QByteArrayList &failed)
{
    JsonObject reply;
    if (dialect == Dialect::Option) {
        const QByteArray data =
            JsonObject().raw("failTopics", textArray(failed)).raw("successTopics", textArray(succeeded)).toByteArray();
        return reply.boolean("success", failed.isEmpty())
            .text("conn_id", connectionId)
            .raw("data", data)
            .text("type", "COMMAND_RESP")
            .toByteArray();
    }
    const bool ok = error.isEmpty();
    const QByteArray text = ok && dialect == Dialect::Spot ? command.op : error;
    reply.boolean("success", ok).text("ret_msg", text);
    if (dialect == Dialect::Private) {
        reply.text("op", command.op).text("conn_id", connectionId);
        if (!command.requestId.isEmpty())
            reply.text("req_id", command.requestId);
        return reply.toByteArray();
    }
    reply.text("conn_id", connectionId);
    if (dialect == Dialect::Contract || !command.requestId.isEmpty())
        reply.text("req_id", command.requestId);
    return reply.text("op", command.op).toByteArray();
}

QByteArray pongReply(Dialect dialect, const QByteArray &requestId, const QByteArray &connectionId, qint64 now)
{
    JsonObject reply;
    const QByteArray stamp = textArray({QByteArray::number(now)});
    if (dialect == Dialect::Option)
        return reply.raw("args", stamp).text("op", "pong").toByteArray();
    if (dialect == Dialect::Private) {
        if (!requestId.isEmpty())
            reply.text("req_id", requestId);
        return reply.text("op", "pong").raw("args", stamp).text("conn_id", connectionId).toByteArray();
    }
    reply.boolean("success", true).text("ret_msg", "pong").text("conn_id", connectionId);
    if (dialect == Dialect::Contract || !requestId.isEmpty())
        reply.text("req_id", requestId);
    return reply.text("op", "ping").toByteArray();
}

QByteArray authReply(bool ok, const QByteArray &requestId, const QByteArray &connectionId)
{
    JsonObject reply;
    reply.boolean("success", ok)
        .text("ret_msg", ok ? "" : "Params Error")
        .text("op", "auth")
        .text("conn_id", connectionId);
    if (!requestId.isEmpty())
        reply.text("req_id", requestId);
    return reply.toByteArray();
}

QByteArray invalidOpReply(const QByteArray &request, const QByteArray &connectionId)
{
    return JsonObject()
        .boolean("success", false)
        .text("ret_msg", "error:invalid op")
        .text("conn_id", connectionId)
        .raw("request", request)
        .toByteArray();
}

QByteArray undecodableReply(const QByteArray &detail, const QByteArray &connectionId)
{
    return JsonObject()
        .boolean("success", false)
        .text("ret_msg", "Failed to decode incoming data:" + detail)
        .text("conn_id", connectionId)
        .text("req_id", "")
        .text("op", "")
        .toByteArray();
}

} // namespace apollo::demo
