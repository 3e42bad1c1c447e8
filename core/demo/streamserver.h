// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/world.h"
#include "core/demo/wsreplies.h"

#include <QJsonObject>
#include <QObject>
#include <QSet>
#include <QWebSocket>

#include <memory>
#include <vector>

namespace apollo::demo {

/// One connected client of a stream.
struct StreamSession {
    QWebSocket *socket = nullptr;
    QByteArray connectionId;
    QSet<QByteArray> topics;
    bool authenticated = false;
};

/// What all streams share: sessions, reading commands, pongs, faults. One per path.
class StreamServer : public QObject {
    Q_OBJECT

public:
    StreamServer(World &world, Dialect dialect, QObject *parent);
    ~StreamServer() override;

    /// Takes a connected socket over.
    void adopt(QWebSocket *socket);
    /// Breaks every connection without a close handshake.
    void drop();
    /// silent, garbage, close, refuse-login or none; false for another word.
    [[nodiscard]] bool fault(const QByteArray &kind, int times);
    /// {"sockets":n,"topics":[...]}
    [[nodiscard]] QByteArray stats() const;

protected:
    /// Subscribe, unsubscribe and whatever else the stream understands; false for an unknown op.
    [[nodiscard]] virtual bool handle(StreamSession &session, const Command &command, const QJsonObject &message) = 0;
    virtual void forget(StreamSession &session) { Q_UNUSED(session) }

    void send(StreamSession &session, const QByteArray &message);
    void reply(StreamSession &session, const Command &command, const QByteArray &error = {});

    [[nodiscard]] World &world() const { return m_world; }
    [[nodiscard]] Dialect dialect() const { return m_dialect; }
    [[nodiscard]] const std::vector<std::unique_ptr<StreamSession>> &sessions() const { return m_sessions; }
    /// Takes one ordered refusal of a login, if there is any.
    [[nodiscard]] bool refusesLogin();

private:
    void receive(StreamSession &session, const QString &text);
    void remove(StreamSession *session);

    World &m_world;
    Dialect m_dialect;
    std::vector<std::unique_ptr<StreamSession>> m_sessions;
    quint64 m_connections = 0;
    bool m_silent = false;
    int m_refusedLogins = 0;
};

/// `error:already subscribed,topic:...` or `error:handler not found,topic:...`.
[[nodiscard]] QByteArray alreadySubscribed(const QByteArray &topic);
[[nodiscard]] QByteArray handlerNotFound(const QByteArray &topic);

} // namespace apollo::demo
