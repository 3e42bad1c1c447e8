// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <vector>

class QTcpSocket;

namespace apollo::test {

/// One request as it arrived, byte for byte.
struct HttpRequest {
    QByteArray raw;

    [[nodiscard]] QByteArray target() const; ///< `/v5/x?a=1`, as written
    [[nodiscard]] QByteArray path() const;
    [[nodiscard]] QByteArray query() const;
    [[nodiscard]] QByteArray header(const QByteArray &name) const; ///< case-insensitive
};

/// What the server does with one request.
struct HttpReply {
    QByteArray bytes;                  ///< everything that is written, header included
    bool closeAfter = false;           ///< close the connection after the bytes
    std::chrono::milliseconds drip{0}; ///< one byte per interval
    static HttpReply json(const QByteArray &body, const QByteArray &extraHeaders = {});
    static HttpReply status(int code, const QByteArray &body, const QByteArray &extraHeaders = {});
    static HttpReply silence() { return {}; }
};

/// A small HTTP server on loopback that misbehaves on demand.
class HttpServer : public QTcpServer {
    Q_OBJECT

public:
    using Responder = std::function<HttpReply(const HttpRequest &)>;

    HttpServer();

    void respond(Responder responder) { m_responder = std::move(responder); }
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] const std::vector<HttpRequest> &requests() const { return m_requests; }
    [[nodiscard]] int count(const QByteArray &path) const;
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] int disconnections() const { return m_disconnections; }

private:
    void accept();
    void read(QTcpSocket *socket);
    static void write(QTcpSocket *socket, const HttpReply &reply);

    Responder m_responder;
    std::vector<HttpRequest> m_requests;
    int m_connections = 0;
    int m_disconnections = 0;
};

} // namespace apollo::test
