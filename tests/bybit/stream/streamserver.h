// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QUrl>
#include <QWebSocket>
#include <QWebSocketServer>

#include <map>
#include <set>
#include <vector>

namespace apollo::test {

/// A small exchange stream on loopback: answers as Bybit's streams do, or as the test tells it.
class StreamServer : public QObject {
    Q_OBJECT

public:
    enum class Shape { Private, Spot, Linear, Option };

    explicit StreamServer(Shape shape)
        : m_shape(shape)
        , m_server(QStringLiteral("test"), QWebSocketServer::NonSecureMode)
    {
        connect(&m_server, &QWebSocketServer::newConnection, this, &StreamServer::accept);
        m_listening = m_server.listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] bool isListening() const { return m_listening; }
    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("ws://127.0.0.1:%1/v5/stream").arg(m_server.serverPort()));
    }
    void dropAll()
    {
        for (const QPointer<QWebSocket> &socket : m_sockets) {
            if (socket)
                socket->abort();
        }
    }
    void sendRaw(const QString &text)
    {
        if (m_current)
            m_current->sendTextMessage(text);
    }
    [[nodiscard]] int openSockets() const
    {
        int open = 0;
        for (const QPointer<QWebSocket> &socket : m_sockets)
            open += socket && socket->state() == QAbstractSocket::ConnectedState;
        return open;
    }
    [[nodiscard]] int countOf(const QString &op) const
    {
        int count = 0;
        for (const QJsonObject &message : messages)
            count += message.value(QLatin1String("op")).toString() == op;
        return count;
    }

    bool answersAuth = true;
    bool answersTopics = true;
    bool answersPings = true;
    QString authRefusal;             ///< non-empty: the login is refused with these words
    std::set<QString> unknownTopics; ///< their whole request is refused
    std::set<QString> preSubscribed; ///< "already subscribed" on every connection
    int connections = 0;
    std::vector<QJsonObject> messages; ///< everything received, in order
    std::set<QString> subscribed;      ///< of the current connection

private:
    void accept()
    {
        while (QWebSocket *socket = m_server.nextPendingConnection()) {
            ++connections;
            socket->setParent(this);
            m_sockets.emplace_back(socket);
            m_current = socket;
            subscribed = preSubscribed;
            connect(socket, &QWebSocket::textMessageReceived, this,
                    [this, socket](const QString &text) { answer(socket, text); });
            connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
        }
    }

    void answer(QWebSocket *socket, const QString &text)
    {
        const QJsonObject message = QJsonDocument::fromJson(text.toUtf8()).object();
        messages.push_back(message);
        const QString op = message.value(QLatin1String("op")).toString();
        const QString id = message.value(QLatin1String("req_id")).toString();
        if (op == QLatin1String("auth") && answersAuth) {
            reply(socket,
                  {{QStringLiteral("success"), authRefusal.isEmpty()},
                   {QStringLiteral("ret_msg"), authRefusal},
                   {QStringLiteral("op"), op},
                   {QStringLiteral("conn_id"), QStringLiteral("c")}});
        } else if (op == QLatin1String("ping") && answersPings) {
            pong(socket, id);
        } else if ((op == QLatin1String("subscribe") || op == QLatin1String("unsubscribe")) && answersTopics) {
            changeTopics(socket, op, id, message.value(QLatin1String("args")).toArray());
        }
    }

    void pong(QWebSocket *socket, const QString &id)
    {
        const QJsonArray stamp{QStringLiteral("1767225600123")};
        switch (m_shape) {
        case Shape::Private:
            reply(socket,
                  {{QStringLiteral("req_id"), id},
                   {QStringLiteral("op"), QStringLiteral("pong")},
                   {QStringLiteral("args"), stamp},
                   {QStringLiteral("conn_id"), QStringLiteral("c")}});
            break;
        case Shape::Option:
            reply(socket, {{QStringLiteral("args"), stamp}, {QStringLiteral("op"), QStringLiteral("pong")}});
            break;
        case Shape::Spot:
        case Shape::Linear:
            reply(socket,
                  {{QStringLiteral("success"), true},
                   {QStringLiteral("ret_msg"), QStringLiteral("pong")},
                   {QStringLiteral("conn_id"), QStringLiteral("c")},
                   {QStringLiteral("req_id"), m_shape == Shape::Spot ? id : QString()},
                   {QStringLiteral("op"), QStringLiteral("ping")}});
            break;
        }
    }

    void changeTopics(QWebSocket *socket, const QString &op, const QString &id, const QJsonArray &topics)
    {
        const bool subscribing = op == QLatin1String("subscribe");
        QJsonArray failed;
        QJsonArray done;
        QString words;
        for (const auto &value : topics) {
            const QString topic = value.toString();
            const bool unknown = unknownTopics.contains(topic);
            const bool already = subscribing && subscribed.contains(topic);
            if (unknown)
                words = QStringLiteral("error:handler not found,topic:") + topic;
            else if (already)
                words = QStringLiteral("error:already subscribed,topic:") + topic;
            (unknown || already ? failed : done).append(topic);
        }
        if (m_shape == Shape::Option || failed.isEmpty()) {
            for (const auto &value : std::as_const(done)) {
                if (subscribing)
                    subscribed.insert(value.toString());
                else
                    subscribed.erase(value.toString());
            }
        }
        if (m_shape == Shape::Option) {
            reply(socket,
                  {{QStringLiteral("success"), true},
                   {QStringLiteral("conn_id"), QStringLiteral("c")},
                   {QStringLiteral("data"),
                    QJsonObject{{QStringLiteral("failTopics"), failed}, {QStringLiteral("successTopics"), done}}},
                   {QStringLiteral("type"), QStringLiteral("COMMAND_RESP")}});
            return;
        }
        if (failed.isEmpty() && m_shape == Shape::Spot)
            words = op;
        reply(socket,
              {{QStringLiteral("success"), failed.isEmpty()},
               {QStringLiteral("ret_msg"), words},
               {QStringLiteral("conn_id"), QStringLiteral("c")},
               {QStringLiteral("req_id"), m_shape == Shape::Linear ? QString() : id},
               {QStringLiteral("op"), op}});
    }

    static void reply(QWebSocket *socket, const QJsonObject &object)
    {
        socket->sendTextMessage(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    }

    Shape m_shape;
    QWebSocketServer m_server;
    bool m_listening = false;
    std::vector<QPointer<QWebSocket>> m_sockets;
    QPointer<QWebSocket> m_current;
};

} // namespace apollo::test
