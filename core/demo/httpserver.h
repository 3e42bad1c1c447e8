// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/httpanswer.h"
#include "core/demo/httprequest.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace apollo::demo {

/// A small HTTP/1.1 responder on loopback with keep-alive and pipelining. Requests that ask for an upgrade to
/// WebSocket leave it, unread, through `handOver`, so that one port serves both.
class HttpServer : public QObject {
    Q_OBJECT

public:
    using Answer = std::function<HttpAnswer(const HttpRequest &)>;
    /// Takes the socket with the request still in its buffer, or declines a path that has no stream.
    using HandOver = std::function<bool(const HttpRequest &, QTcpSocket *)>;

    HttpServer(Answer answer, HandOver handOver, QObject *parent = nullptr);

    /// Listens on 127.0.0.1; 0 for any free port.
    [[nodiscard]] bool listen(quint16 port);
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] QString errorString() const { return m_server.errorString(); }

private:
    void accept();

    QTcpServer m_server;
    Answer m_answer;
    HandOver m_handOver;
};

} // namespace apollo::demo
