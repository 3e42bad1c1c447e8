// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/demo/demoharness.h"

#include "core/base/clock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace apollo::test {

QJsonObject RawAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QJsonObject RawAnswer::result() const
{
    return json().value(QLatin1String("result")).toObject();
}

int RawAnswer::retCode() const
{
    return json().value(QLatin1String("retCode")).toInt(-999);
}

QString RawAnswer::retMsg() const
{
    return json().value(QLatin1String("retMsg")).toString();
}

QList<QJsonObject> RawAnswer::list() const
{
    QList<QJsonObject> rows;
    const QJsonArray array = result().value(QLatin1String("list")).toArray();
    for (const auto &row : array)
        rows.append(row.toObject());
    return rows;
}

QByteArray hmacHex(const QByteArray &text, const QByteArray &secret)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    HMAC(EVP_sha256(), secret.constData(), static_cast<int>(secret.size()),
         reinterpret_cast<const unsigned char *>(text.constData()), static_cast<std::size_t>(text.size()), digest,
         &length);
    return QByteArray(reinterpret_cast<const char *>(digest), static_cast<qsizetype>(length)).toHex();
}

qint64 utcNow()
{
    return SystemClock().utcNow().time_since_epoch().count();
}

DemoHarness::DemoHarness(demo::Options options, bool held)
    : exchange(std::move(options))
{
    const Result<demo::Addresses> started = exchange.start();
    if (!started)
        qFatal("the demo exchange did not start");
    addresses = *started;
    if (held)
        exchange.hold();
}

RawAnswer readAnswer(QTcpSocket &socket, int timeout)
{
    RawAnswer answer;
    QByteArray bytes;
    QDeadlineTimer deadline(timeout);
    qsizetype end = -1;
    qsizetype length = -1;
    while (!deadline.hasExpired()) {
        bytes += socket.readAll();
        if (end < 0 && (end = bytes.indexOf("\r\n\r\n")) >= 0) {
            const QByteArrayList lines = bytes.left(end).split('\n');
            answer.status = lines.first().split(' ').value(1).toInt();
            for (qsizetype i = 1; i < lines.size(); ++i) {
                const qsizetype colon = lines[i].indexOf(':');
                answer.headers.insert(lines[i].left(colon).toLower(), lines[i].mid(colon + 1).trimmed());
            }
            length = answer.headers.value("content-length", "0").toLongLong();
        }
        if (end >= 0 && bytes.size() >= end + 4 + length) {
            answer.complete = true;
            break;
        }
        if (socket.state() != QAbstractSocket::ConnectedState && socket.bytesAvailable() == 0)
            break;
        socket.waitForReadyRead(static_cast<int>(std::min<qint64>(100, deadline.remainingTime())));
    }
    if (end >= 0)
        answer.body = bytes.mid(end + 4);
    return answer;
}

RawAnswer DemoHarness::raw(const QByteArray &bytes, int timeout) const
{
    QTcpSocket socket;
    socket.connectToHost(addresses.rest.host(), static_cast<quint16>(addresses.rest.port()));
    if (!socket.waitForConnected(timeout))
        return {};
    socket.write(bytes);
    socket.flush();
    return readAnswer(socket, timeout);
}

RawAnswer DemoHarness::get(const QByteArray &target) const
{
    return raw("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
}

RawAnswer DemoHarness::post(const QByteArray &target) const
{
    return raw("POST " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n");
}

QByteArray DemoHarness::signedRequest(const QByteArray &path, const QByteArray &query, qint64 timestamp,
                                      const QByteArray &window) const
{
    const QByteArray stamp = QByteArray::number(timestamp);
    const QByteArray signature = hmacHex(stamp + addresses.apiKey + window + query, addresses.secret);
    return "GET " + path + (query.isEmpty() ? QByteArray() : '?' + query) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        + "X-BAPI-API-KEY: " + addresses.apiKey + "\r\nX-BAPI-TIMESTAMP: " + stamp + "\r\nX-BAPI-RECV-WINDOW: " + window
        + "\r\nX-BAPI-SIGN: " + signature + "\r\n\r\n";
}

RawAnswer DemoHarness::signedGet(const QByteArray &path, const QByteArray &query, qint64 skew,
                                 const QByteArray &window) const
{
    return raw(signedRequest(path, query, utcNow() + skew, window));
}

QJsonObject DemoHarness::books()
{
    return QJsonDocument::fromJson(exchange.books()).object();
}

StreamClient::StreamClient(const QUrl &url)
{
    connect(&socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        texts.append(text.toUtf8());
        messages.append(QJsonDocument::fromJson(text.toUtf8()).object());
    });
    connect(&socket, QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error), this, [this] { refused = true; });
    socket.open(url);
}

bool StreamClient::connected()
{
    return QTest::qWaitFor([this] { return refused || socket.state() == QAbstractSocket::ConnectedState; }, 5000)
        && socket.state() == QAbstractSocket::ConnectedState;
}

void StreamClient::send(const QByteArray &json)
{
    socket.sendTextMessage(QString::fromUtf8(json));
}

QJsonObject StreamClient::ask(const QByteArray &json)
{
    const qsizetype seen = messages.size();
    QJsonObject reply;
    const auto find = [&] {
        for (qsizetype i = seen; i < messages.size() && reply.isEmpty(); ++i) {
            if (!messages[i].contains(QLatin1String("topic")))
                reply = messages[i];
        }
        return !reply.isEmpty();
    };
    send(json);
    return QTest::qWaitFor(find, 5000) ? reply : QJsonObject();
}

QList<QJsonObject> StreamClient::of(const QString &topic) const
{
    QList<QJsonObject> found;
    for (const QJsonObject &message : messages) {
        if (message.value(QLatin1String("topic")).toString() == topic)
            found.append(message);
    }
    return found;
}

QByteArray authMessage(const demo::Addresses &addresses, const QByteArray &secret, qint64 expires)
{
    const QByteArray stamp = QByteArray::number(expires);
    return "{\"req_id\":\"a1\",\"op\":\"auth\",\"args\":[\"" + addresses.apiKey + "\"," + stamp + ",\""
        + hmacHex("GET/realtime" + stamp, secret) + "\"]}";
}

bool StreamClient::login(const demo::Addresses &addresses, const QByteArrayList &topics)
{
    if (!connected())
        return false;
    const QJsonObject auth = ask(authMessage(addresses, addresses.secret, utcNow() + 10'000));
    if (!auth.value(QLatin1String("success")).toBool())
        return false;
    if (topics.isEmpty())
        return true;
    const QByteArray request = "{\"op\":\"subscribe\",\"args\":[\"" + topics.join("\",\"") + "\"]}";
    return ask(request).value(QLatin1String("success")).toBool();
}

} // namespace apollo::test
