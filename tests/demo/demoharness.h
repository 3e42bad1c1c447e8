// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demothread.h"

#include <QByteArrayList>
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QTcpSocket>
#include <QWebSocket>

namespace apollo::test {

/// What came back over a raw socket.
struct RawAnswer {
    int status = 0;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    bool complete = false; ///< as long as Content-Length said

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QJsonObject result() const;
    [[nodiscard]] int retCode() const; ///< -999 when the body is no envelope
    [[nodiscard]] QString retMsg() const;
    [[nodiscard]] QList<QJsonObject> list() const; ///< result.list
};

/// HMAC-SHA256 in hex, by OpenSSL: not the code of either side.
[[nodiscard]] QByteArray hmacHex(const QByteArray &text, const QByteArray &secret);

/// A demo exchange in its own thread and blocking raw HTTP calls to it.
class DemoHarness {
public:
    explicit DemoHarness(demo::Options options = {}, bool held = true);

    demo::DemoThread exchange;
    demo::Addresses addresses;

    /// Writes bytes, reads one answer (until close or Content-Length), within `timeout` ms.
    [[nodiscard]] RawAnswer raw(const QByteArray &bytes, int timeout = 5000) const;
    [[nodiscard]] RawAnswer get(const QByteArray &target) const;
    [[nodiscard]] RawAnswer post(const QByteArray &target) const;
    /// A signed GET; `skew` is added to the time stamp.
    [[nodiscard]] RawAnswer signedGet(const QByteArray &path, const QByteArray &query = {}, qint64 skew = 0,
                                      const QByteArray &window = "5000") const;
    /// The signed request's bytes, for tests that spoil them.
    [[nodiscard]] QByteArray signedRequest(const QByteArray &path, const QByteArray &query, qint64 timestamp,
                                           const QByteArray &window) const;
    [[nodiscard]] QJsonObject books();
};

[[nodiscard]] RawAnswer readAnswer(QTcpSocket &socket, int timeout);
[[nodiscard]] qint64 utcNow();

/// A stream client that keeps every message.
class StreamClient : public QObject {
    Q_OBJECT

public:
    explicit StreamClient(const QUrl &url);

    QWebSocket socket;
    QList<QJsonObject> messages;
    QByteArrayList texts;
    bool refused = false;

    [[nodiscard]] bool connected();
    void send(const QByteArray &json);
    /// Sends and waits for the next message that is no topic; empty after 5 s.
    [[nodiscard]] QJsonObject ask(const QByteArray &json);
    /// Messages of a topic so far.
    [[nodiscard]] QList<QJsonObject> of(const QString &topic) const;
    /// Logs in with a proper signature and subscribes.
    [[nodiscard]] bool login(const demo::Addresses &addresses, const QByteArrayList &topics = {});
};

/// The text of the login with a signature over expires = now + 10 s.
[[nodiscard]] QByteArray authMessage(const demo::Addresses &addresses, const QByteArray &secret, qint64 expires);

} // namespace apollo::test
