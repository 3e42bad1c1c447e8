// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/httpserver.h"

#include <QTimer>

namespace apollo::demo {

/// One client connection: reads requests, delivers answers in order, misbehaves when an answer says so.
class HttpConnection : public QObject {
    Q_OBJECT

public:
    HttpConnection(QTcpSocket *socket, HttpServer::Answer answer, HttpServer::HandOver handOver);

private:
    void read();
    /// Reads and answers one request; false when more bytes are needed or the connection is done.
    [[nodiscard]] bool readOne();
    void upgrade(const HttpRequest &request);
    void deliver(const HttpAnswer &answer);
    void finish(const HttpAnswer &answer);
    void drip();

    QTcpSocket *m_socket;
    HttpServer::Answer m_answer;
    HttpServer::HandOver m_handOver;
    QTimer m_drip;
    QByteArray m_slowBytes;
    bool m_silent = false;
};

} // namespace apollo::demo
