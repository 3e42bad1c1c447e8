// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/streamserver.h"

#include "core/demo/json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace apollo::demo {

QByteArray alreadySubscribed(const QByteArray &topic)
{
    return "error:already subscribed,topic:" + topic;
}

QByteArray handlerNotFound(const QByteArray &topic)
{
    return "error:handler not found,topic:" + topic;
}

StreamServer::StreamServer(World &world, Dialect dialect, QObject *parent)
    : QObject(parent)
    , m_world(world)
    , m_dialect(dialect)
{
}

StreamServer::~StreamServer()
{
    for (const auto &session : m_sessions) {
        disconnect(session->socket, nullptr, this, nullptr);
        delete session->socket;
    }
}

void StreamServer::adopt(QWebSocket *socket)
{
    auto session = std::make_unique<StreamSession>();
    session->socket = socket;
    session->connectionId =
        "demo-" + QByteArray::number(++m_connections) + '-' + QByteArray::number(static_cast<int>(m_dialect));
    StreamSession *raw = session.get();
    m_sessions.push_back(std::move(session));
    socket->setParent(this);
    connect(socket, &QWebSocket::textMessageReceived, this, [this, raw](const QString &text) { receive(*raw, text); });
    connect(socket, &QWebSocket::disconnected, this, [this, raw] { remove(raw); });
}

void StreamServer::remove(StreamSession *session)
{
    const auto it = std::find_if(m_sessions.begin(), m_sessions.end(),
                                 [session](const auto &candidate) { return candidate.get() == session; });
    if (it == m_sessions.end())
        return;
    forget(*session);
    disconnect(session->socket, nullptr, this, nullptr);
    session->socket->deleteLater();
    m_sessions.erase(it);
}

void StreamServer::drop()
{
    while (!m_sessions.empty()) {
        QWebSocket *socket = m_sessions.back()->socket;
        remove(m_sessions.back().get());
        socket->abort();
    }
}

bool StreamServer::fault(const QByteArray &kind, int times)
{
    if (kind == "silent") {
        m_silent = true;
    } else if (kind == "none") {
        m_silent = false;
        m_refusedLogins = 0;
    } else if (kind == "refuse-login") {
        m_refusedLogins = times;
    } else if (kind == "garbage") {
        for (const auto &session : m_sessions)
            session->socket->sendTextMessage(QStringLiteral("{\"topic\":\"tickers.BTCUSDT\",\"data\":{\"mark"));
    } else if (kind == "close") {
        std::vector<QWebSocket *> sockets;
        for (const auto &session : m_sessions)
            sockets.push_back(session->socket);
        for (QWebSocket *socket : sockets)
            socket->close();
    } else {
        return false;
    }
    return true;
}

bool StreamServer::refusesLogin()
{
    if (m_refusedLogins == 0)
        return false;
    if (m_refusedLogins > 0)
        --m_refusedLogins;
    return true;
}

QByteArray StreamServer::stats() const
{
    QByteArrayList topics;
    for (const auto &session : m_sessions) {
        for (const QByteArray &topic : session->topics)
            topics.append(quoted(topic));
    }
    std::sort(topics.begin(), topics.end());
    return JsonObject()
        .integer("sockets", static_cast<qint64>(m_sessions.size()))
        .raw("topics", jsonArray(topics))
        .toByteArray();
}

void StreamServer::send(StreamSession &session, const QByteArray &message)
{
    if (!m_silent)
        session.socket->sendTextMessage(QString::fromUtf8(message));
}

void StreamServer::reply(StreamSession &session, const Command &command, const QByteArray &error)
{
    const bool ok = error.isEmpty();
    send(session,
         commandReply(m_dialect, command, session.connectionId, error, ok ? command.topics : QByteArrayList(),
                      ok ? QByteArrayList() : command.topics));
}

void StreamServer::receive(StreamSession &session, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (!document.isObject()) {
        send(session, undecodableReply(problem.errorString().toUtf8(), session.connectionId));
        return;
    }
    const QJsonObject message = document.object();
    Command command;
    command.op = message.value(QLatin1String("op")).toString().toUtf8();
    command.requestId = message.value(QLatin1String("req_id")).toString().toUtf8();
    const QJsonArray arguments = message.value(QLatin1String("args")).toArray();
    for (const auto &argument : arguments)
        command.topics.append(argument.toString().toUtf8());
    if (command.op == "ping")
        send(session, pongReply(m_dialect, command.requestId, session.connectionId, m_world.now()));
    else if (!handle(session, command, message))
        send(session, invalidOpReply(document.toJson(QJsonDocument::Compact), session.connectionId));
}

} // namespace apollo::demo
