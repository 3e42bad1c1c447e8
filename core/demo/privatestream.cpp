// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/privatestream.h"

#include "core/demo/json.h"

#include <QJsonArray>

namespace apollo::demo {

namespace {

bool isTopic(const QByteArray &name)
{
    static const QByteArrayList kNames{
        "position",         "position.linear",   "position.inverse", "position.option", "wallet",    "order",
        "order.spot",       "order.linear",      "order.inverse",    "order.option",    "execution", "execution.spot",
        "execution.linear", "execution.inverse", "execution.option", "greeks"};
    return kNames.contains(name);
}

} // namespace

PrivateStream::PrivateStream(World &world, QObject *parent)
    : StreamServer(world, Dialect::Private, parent)
{
}

void PrivateStream::publish(const Pushes &pushes)
{
    for (const Push &push : pushes) {
        const qint64 now = world().now();
        const QByteArray message = JsonObject()
                                       .text("id", "demo_" + push.topic + '_' + QByteArray::number(++m_messages))
                                       .text("topic", push.topic)
                                       .integer("creationTime", now)
                                       .raw("data", jsonArray(push.rows))
                                       .toByteArray();
        for (const auto &session : sessions()) {
            if (session->topics.contains(push.topic) || session->topics.contains(push.topic + '.' + push.category))
                send(*session, message);
        }
    }
}

bool PrivateStream::handle(StreamSession &session, const Command &command, const QJsonObject &message)
{
    if (command.op == "auth") {
        login(session, command, message);
    } else if (command.op == "subscribe") {
        subscribe(session, command);
    } else if (command.op == "unsubscribe") {
        for (const QByteArray &topic : command.topics)
            session.topics.remove(topic);
        reply(session, command);
    } else {
        return false;
    }
    return true;
}

void PrivateStream::login(StreamSession &session, const Command &command, const QJsonObject &message)
{
    const QJsonArray arguments = message.value(QLatin1String("args")).toArray();
    const qint64 expires = arguments.at(1).toInteger();
    const bool ok = !refusesLogin() && arguments.size() == 3
        && world().auth.checkStream(arguments.at(0).toString().toUtf8(), expires, arguments.at(2).toString().toUtf8(),
                                    world().now());
    session.authenticated = session.authenticated || ok;
    send(session, authReply(ok, command.requestId, session.connectionId));
}

void PrivateStream::subscribe(StreamSession &session, const Command &command)
{
    QByteArray error;
    if (!session.authenticated)
        error = "Request not authorized";
    for (const QByteArray &topic : command.topics) {
        if (error.isEmpty() && !isTopic(topic))
            error = handlerNotFound(topic);
        if (error.isEmpty() && (session.topics.contains(topic) || command.topics.count(topic) > 1))
            error = alreadySubscribed(topic);
    }
    if (error.isEmpty()) {
        for (const QByteArray &topic : command.topics)
            session.topics.insert(topic);
    }
    reply(session, command, error);
}

} // namespace apollo::demo
