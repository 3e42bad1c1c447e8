// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/httpserver.h"

#include "core/demo/httpconnection.h"

namespace apollo::demo {

HttpServer::HttpServer(Answer answer, HandOver handOver, QObject *parent)
    : QObject(parent)
    , m_answer(std::move(answer))
    , m_handOver(std::move(handOver))
{
    connect(&m_server, &QTcpServer::newConnection, this, &HttpServer::accept);
}

bool HttpServer::listen(quint16 port)
{
    return m_server.listen(QHostAddress(QHostAddress::LocalHost), port);
}

void HttpServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        // Owned by the socket while it serves HTTP; deletes itself when the socket becomes a stream.
        new HttpConnection(socket, m_answer, m_handOver);
    }
}

} // namespace apollo::demo
