// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bybit/rest/httpserver.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace apollo::test {

QByteArray HttpRequest::target() const
{
    return raw.left(raw.indexOf("\r\n")).split(' ').value(1);
}

QByteArray HttpRequest::path() const
{
    return target().split('?').value(0);
}

QByteArray HttpRequest::query() const
{
    const qsizetype mark = target().indexOf('?');
    return mark < 0 ? QByteArray() : target().mid(mark + 1);
}

QByteArray HttpRequest::header(const QByteArray &name) const
{
    for (const QByteArray &line : raw.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

HttpReply HttpReply::status(int code, const QByteArray &body, const QByteArray &extraHeaders)
{
    return {"HTTP/1.1 " + QByteArray::number(code) + " Text\r\nContent-Length: " + QByteArray::number(body.size())
                + "\r\n" + extraHeaders + "\r\n" + body,
            false,
            {}};
}

HttpReply HttpReply::json(const QByteArray &body, const QByteArray &extraHeaders)
{
    return status(200, body, "Content-Type: application/json\r\n" + extraHeaders);
}

HttpServer::HttpServer()
{
    connect(this, &QTcpServer::newConnection, this, &HttpServer::accept);
    listen(QHostAddress::LocalHost);
}

QUrl HttpServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort()));
}

int HttpServer::count(const QByteArray &path) const
{
    return static_cast<int>(std::count_if(m_requests.begin(), m_requests.end(),
                                          [&path](const HttpRequest &request) { return request.path() == path; }));
}

void HttpServer::accept()
{
    while (QTcpSocket *socket = nextPendingConnection()) {
        ++m_connections;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            ++m_disconnections;
            socket->deleteLater();
        });
    }
}

void HttpServer::read(QTcpSocket *socket)
{
    QByteArray data = socket->property("pending").toByteArray() + socket->readAll();
    while (true) {
        const qsizetype end = data.indexOf("\r\n\r\n");
        if (end < 0)
            break;
        m_requests.push_back({data.left(end + 4)});
        data.remove(0, end + 4);
        write(socket, m_responder(m_requests.back()));
    }
    socket->setProperty("pending", data);
}

void HttpServer::write(QTcpSocket *socket, const HttpReply &reply)
{
    if (reply.drip.count() == 0) {
        socket->write(reply.bytes);
        if (reply.closeAfter)
            socket->disconnectFromHost();
        return;
    }
    auto *timer = new QTimer(socket);
    auto position = std::make_shared<qsizetype>(0);
    connect(timer, &QTimer::timeout, socket, [socket, timer, reply, position] {
        socket->write(reply.bytes.mid((*position)++, 1));
        if (*position >= reply.bytes.size())
            timer->stop();
    });
    timer->start(reply.drip);
}

} // namespace apollo::test
