// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Public streams for the stream bench, in a process of their own: answers subscribe and ping on every path, and sends
// linear tickers when told on standard input, "COUNT RATE LAST": so many frames, so many a second, one per write (0: as
// fast as they go, up to 512 per write), the last with that time stamp. Prints its base URL first.

#include "tests/bench/measure.h"
#include "tests/bench/tickerframes.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>

#include <atomic>
#include <cstdio>
#include <iostream>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace {

using namespace apollo::bench;
using namespace std::chrono_literals;

constexpr int kFramesPerWrite = 512;

struct Order {
    int count = 0;
    int rate = 0;
    qint64 last = 0;
};

/// What standard input asked for, until the linear stream takes it.
class Desk {
public:
    void put(Order order)
    {
        const std::lock_guard lock(m_mutex);
        m_order = order;
    }
    std::optional<Order> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_order, std::nullopt);
    }

private:
    std::mutex m_mutex;
    std::optional<Order> m_order;
};

QByteArray wireFrame(const QByteArray &text)
{
    QByteArray frame("\x81", 1);
    if (text.size() < 126) {
        frame += static_cast<char>(text.size());
    } else {
        frame += '\x7e';
        frame += static_cast<char>(text.size() >> 8);
        frame += static_cast<char>(text.size() & 0xff);
    }
    return frame + text;
}

/// One stream, with blocking calls: it has a thread to itself.
class Connection {
public:
    Connection(qintptr descriptor, Desk &desk)
        : m_desk(desk)
    {
        m_socket.setSocketDescriptor(descriptor);
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    }

    void run()
    {
        if (!shakeHands())
            return;
        while (m_socket.state() == QAbstractSocket::ConnectedState) {
            m_socket.waitForReadyRead(5);
            m_received += m_socket.readAll();
            while (answerNext()) { }
            if (!m_frames)
                continue;
            if (const auto order = m_desk.take())
                send(*order);
        }
    }

private:
    bool shakeHands()
    {
        while (!m_received.contains("\r\n\r\n")) {
            if (!m_socket.waitForReadyRead(5000))
                return false;
            m_received += m_socket.readAll();
        }
        const QByteArray head = m_received.left(m_received.indexOf("\r\n\r\n"));
        m_received.remove(0, head.size() + 4);
        m_path = head.mid(4, head.indexOf(' ', 4) - 4);
        const QByteArray name("sec-websocket-key: ");
        const qsizetype at = head.toLower().indexOf(name) + name.size();
        const QByteArray key = head.mid(at, head.indexOf('\r', at) - at);
        const QByteArray accept =
            QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1).toBase64();
        m_socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                       "Sec-WebSocket-Accept: "
                       + accept + "\r\n\r\n");
        return m_socket.flush();
    }

    /// Takes one masked client frame off what was received and answers it.
    bool answerNext()
    {
        if (m_received.size() < 6)
            return false;
        const auto byte = [this](qsizetype at) { return static_cast<unsigned char>(m_received[at]); };
        qsizetype size = byte(1) & 0x7f;
        qsizetype mask = 2;
        if (size == 126) {
            size = byte(2) << 8 | byte(3);
            mask = 4;
        }
        if (m_received.size() < mask + 4 + size)
            return false;
        QByteArray text = m_received.mid(mask + 4, size);
        for (qsizetype i = 0; i < size; ++i)
            text[i] = static_cast<char>(text[i] ^ m_received[mask + i % 4]);
        const int opcode = byte(0) & 0x0f;
        m_received.remove(0, mask + 4 + size);
        if (opcode == 8)
            m_socket.abort();
        else if (opcode == 1)
            answer(QJsonDocument::fromJson(text).object());
        return true;
    }

    void answer(const QJsonObject &message)
    {
        const QString op = message.value(QLatin1String("op")).toString();
        const bool isOption = m_path.endsWith("/option");
        const QJsonArray topics = message.value(QLatin1String("args")).toArray();
        QJsonObject reply{{QStringLiteral("success"), true},
                          {QStringLiteral("ret_msg"), op == QLatin1String("ping") ? QStringLiteral("pong") : QString()},
                          {QStringLiteral("conn_id"), QStringLiteral("bench")},
                          {QStringLiteral("req_id"), message.value(QLatin1String("req_id"))},
                          {QStringLiteral("op"), op}};
        if (isOption && op != QLatin1String("ping"))
            reply = {
                {QStringLiteral("success"), true},
                {QStringLiteral("conn_id"), QStringLiteral("bench")},
                {QStringLiteral("type"), QStringLiteral("COMMAND_RESP")},
                {QStringLiteral("data"),
                 QJsonObject{{QStringLiteral("failTopics"), QJsonArray()}, {QStringLiteral("successTopics"), topics}}}};
        write(QJsonDocument(reply).toJson(QJsonDocument::Compact));
        if (op == QLatin1String("subscribe") && m_path.endsWith("/linear"))
            begin(topics);
    }

    void begin(const QJsonArray &topics)
    {
        QByteArrayList names;
        for (const auto &topic : topics)
            names << topic.toString().toLatin1();
        m_frames = std::make_unique<TickerFrames>(names);
        for (const QByteArray &name : names)
            write(m_frames->snapshot(name, 1'700'000'000'000));
    }

    void write(const QByteArray &text)
    {
        m_socket.write(wireFrame(text));
        m_socket.flush();
    }

    void send(const Order &order)
    {
        const auto start = std::chrono::steady_clock::now();
        QByteArray batch;
        for (int i = 0; i < order.count; ++i) {
            const qint64 ts = order.last - (order.count - 1 - i);
            if (order.rate > 0) {
                std::this_thread::sleep_until(start + i * 1'000'000'000ns / order.rate);
                write(m_frames->next(ts, wallTime()));
                continue;
            }
            batch += wireFrame(m_frames->next(ts, wallTime()));
            if ((i + 1) % kFramesPerWrite != 0 && i + 1 != order.count)
                continue;
            m_socket.write(std::exchange(batch, {}));
            while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(5000)) { }
        }
    }

    Desk &m_desk;
    QTcpSocket m_socket;
    QByteArray m_path;
    QByteArray m_received;
    std::unique_ptr<TickerFrames> m_frames; ///< once linear tickers were subscribed
};

/// Hands every connection to a thread.
class Server : public QTcpServer {
public:
    explicit Server(Desk &desk)
        : m_desk(desk)
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        std::thread([descriptor, &desk = m_desk] { Connection(descriptor, desk).run(); }).detach();
    }

private:
    Desk &m_desk;
};

} // namespace

int main()
{
    Desk desk;
    Server server(desk);
    if (!server.listen(QHostAddress::LocalHost))
        return 1;
    std::printf("ws://127.0.0.1:%d/v5/public\n", server.serverPort());
    std::fflush(stdout);
    std::thread([&desk] {
        Order order;
        while (std::cin >> order.count >> order.rate >> order.last)
            desk.put(order);
        std::quick_exit(0); // whoever started us is gone
    }).detach();
    while (server.isListening()) {
        server.waitForNewConnection(-1);
        while (server.hasPendingConnections())
            server.nextPendingConnection();
    }
    return 0;
}
