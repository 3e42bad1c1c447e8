// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/httpconnection.h"

namespace apollo::demo {

namespace {

constexpr qint64 kHeadLimit = 32 * 1024;
constexpr qint64 kBodyLimit = 64 * 1024;
constexpr qsizetype kDripBytes = 8;
constexpr int kDripInterval = 20;

HttpAnswer plain(int status)
{
    HttpAnswer answer;
    answer.status = status;
    return answer;
}

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, HttpServer::Answer answer, HttpServer::HandOver handOver)
    : QObject(socket)
    , m_socket(socket)
    , m_answer(std::move(answer))
    , m_handOver(std::move(handOver))
{
    m_drip.setInterval(kDripInterval);
    connect(&m_drip, &QTimer::timeout, this, &HttpConnection::drip);
    connect(socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
}

void HttpConnection::read()
{
    while (!m_silent && m_slowBytes.isEmpty() && readOne()) { }
}

bool HttpConnection::readOne()
{
    const QByteArray seen = m_socket->peek(kHeadLimit);
    const qsizetype end = seen.indexOf("\r\n\r\n");
    if (end < 0) {
        if (seen.size() >= kHeadLimit)
            finish(plain(413));
        return false;
    }
    std::optional<HttpRequest> request = parseHead(seen.left(end));
    const qint64 bodyLength = request ? request->contentLength() : -1;
    if (bodyLength < 0) {
        finish(plain(400));
        return false;
    }
    if (request->wantsWebSocket()) {
        upgrade(*request);
        return false;
    }
    if (bodyLength > kBodyLimit) {
        finish(plain(413));
        return false;
    }
    const qint64 headLength = end + 4;
    if (m_socket->bytesAvailable() < headLength + bodyLength)
        return false;
    m_socket->skip(headLength);
    request->body = m_socket->read(bodyLength);
    deliver(m_answer(*request));
    return m_socket->state() == QAbstractSocket::ConnectedState && m_socket->bytesAvailable() > 0;
}

void HttpConnection::upgrade(const HttpRequest &request)
{
    QTcpSocket *socket = m_socket;
    disconnect(socket, nullptr, this, nullptr);
    disconnect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    setParent(nullptr);
    if (m_handOver(request, socket)) {
        deleteLater();
        return;
    }
    // No such stream: the handshake is refused, as the real hosts do.
    setParent(socket);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    finish(plain(404));
}

void HttpConnection::deliver(const HttpAnswer &answer)
{
    switch (answer.delivery) {
    case HttpAnswer::Delivery::Whole: m_socket->write(answer.toByteArray()); break;
    case HttpAnswer::Delivery::Truncated: {
        const QByteArray bytes = answer.toByteArray();
        m_socket->write(bytes.left(bytes.size() - answer.body.size() / 2));
        m_socket->disconnectFromHost();
        break;
    }
    case HttpAnswer::Delivery::Never: m_silent = true; break;
    case HttpAnswer::Delivery::Slow:
        m_slowBytes = answer.toByteArray();
        m_drip.start();
        break;
    case HttpAnswer::Delivery::Abort:
        m_silent = true;
        m_socket->abort();
        break;
    }
}

void HttpConnection::finish(const HttpAnswer &answer)
{
    m_silent = true;
    m_socket->write(answer.toByteArray());
    m_socket->disconnectFromHost();
}

void HttpConnection::drip()
{
    m_socket->write(m_slowBytes.left(kDripBytes));
    m_slowBytes.remove(0, kDripBytes);
    if (m_slowBytes.isEmpty()) {
        m_drip.stop();
        read();
    }
}

} // namespace apollo::demo
