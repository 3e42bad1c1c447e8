// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demoexchange.h"

#include "core/demo/booksjson.h"
#include "core/demo/httpserver.h"
#include "core/demo/json.h"
#include "core/demo/privatestream.h"
#include "core/demo/publicstream.h"
#include "core/demo/router.h"
#include "core/demo/steering.h"
#include "core/demo/world.h"

#include <QRandomGenerator>
#include <QTimer>
#include <QWebSocketServer>

#include <array>

namespace apollo::demo {

namespace {

/// A key or secret of this run.
QByteArray randomText(int length)
{
    static const QByteArray kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    QRandomGenerator random = QRandomGenerator::securelySeeded();
    QByteArray text;
    for (int i = 0; i < length; ++i)
        text += kAlphabet[random.bounded(static_cast<int>(kAlphabet.size()))];
    return text;
}

} // namespace

struct DemoExchange::Private {
    Private(DemoExchange *owner, Options options)
        : secret(randomText(36))
        , world(std::move(options), randomText(18), secret)
        , steering(world, hooks())
        , router(world, steering)
        , sockets(QStringLiteral("demo"), QWebSocketServer::NonSecureMode)
        , http([this](const HttpRequest &request) { return router.answer(request); },
               [this](const HttpRequest &request, QTcpSocket *socket) { return handOver(request, socket); })
        , privateStream(world, nullptr)
    {
        for (std::size_t i = 0; i < publicStreams.size(); ++i)
            publicStreams[i] = std::make_unique<PublicStream>(world, kCategories[i], nullptr);
        timer.setInterval(world.options.tick);
        connect(&timer, &QTimer::timeout, owner, [this] { advance(1); });
        connect(&sockets, &QWebSocketServer::newConnection, owner, [this] { adopt(); });
    }

    [[nodiscard]] Steering::Hooks hooks();
    [[nodiscard]] StreamServer *streamOf(const QString &path);
    [[nodiscard]] std::vector<std::pair<QByteArray, StreamServer *>> streams();
    [[nodiscard]] bool handOver(const HttpRequest &request, QTcpSocket *socket);
    void adopt();
    void advance(int ticks);
    void hold();
    void resume();

    QByteArray secret;
    World world;
    Steering steering;
    Router router;
    QWebSocketServer sockets;
    HttpServer http;
    std::array<std::unique_ptr<PublicStream>, 4> publicStreams;
    PrivateStream privateStream;
    QTimer timer;
    bool started = false;
};

Steering::Hooks DemoExchange::Private::hooks()
{
    const auto wanted = [](const QByteArray &stream, const QByteArray &name) {
        return stream.isEmpty() || stream == "all" || name == stream || (stream == "public" && name != "private");
    };
    Steering::Hooks hooks;
    hooks.hold = [this] { hold(); };
    hooks.resume = [this] { resume(); };
    hooks.step = [this](int ticks) { advance(ticks); };
    hooks.publish = [this](const Pushes &pushes) { privateStream.publish(pushes); };
    hooks.books = [this] { return booksJson(world); };
    hooks.drop = [this, wanted](const QByteArray &stream) {
        for (const auto &[name, server] : streams()) {
            if (wanted(stream, name))
                server->drop();
        }
    };
    hooks.streamFault = [this, wanted](const QByteArray &stream, const QByteArray &kind, int times) {
        bool known = false;
        for (const auto &[name, server] : streams()) {
            if (wanted(stream, name))
                known = server->fault(kind, times) || known;
        }
        return known;
    };
    hooks.streamStats = [this] {
        JsonObject stats;
        for (const auto &[name, server] : streams())
            stats.raw(name.constData(), server->stats());
        return stats.toByteArray();
    };
    return hooks;
}

std::vector<std::pair<QByteArray, StreamServer *>> DemoExchange::Private::streams()
{
    std::vector<std::pair<QByteArray, StreamServer *>> list;
    for (std::size_t i = 0; i < publicStreams.size(); ++i)
        list.emplace_back(nameOf(kCategories[i]), publicStreams[i].get());
    list.emplace_back("private", &privateStream);
    return list;
}

StreamServer *DemoExchange::Private::streamOf(const QString &path)
{
    for (const auto &[name, server] : streams()) {
        const QByteArray own = name == "private" ? QByteArray("/v5/private") : "/v5/public/" + name;
        if (path == QLatin1String(own))
            return server;
    }
    return nullptr;
}

bool DemoExchange::Private::handOver(const HttpRequest &request, QTcpSocket *socket)
{
    if (!streamOf(QString::fromLatin1(request.path)))
        return false;
    sockets.handleConnection(socket);
    // The request is still in the buffer: tell the handshake that there is something to read.
    Q_EMIT socket->readyRead();
    return true;
}

void DemoExchange::Private::adopt()
{
    while (QWebSocket *socket = sockets.nextPendingConnection()) {
        if (StreamServer *server = streamOf(socket->requestUrl().path()))
            server->adopt(socket);
        else
            socket->deleteLater();
    }
}

void DemoExchange::Private::advance(int ticks)
{
    for (int i = 0; i < ticks; ++i) {
        privateStream.publish(world.tick());
    }
    for (const auto &stream : publicStreams)
        stream->publish();
}

void DemoExchange::Private::hold()
{
    timer.stop();
    if (world.heldAt == 0)
        world.heldAt = world.now();
}

void DemoExchange::Private::resume()
{
    world.heldAt = 0;
    if (started)
        timer.start();
}

DemoExchange::DemoExchange(Options options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(options)))
{
}

DemoExchange::~DemoExchange() = default;

Result<Addresses> DemoExchange::start()
{
    if (!d->http.listen(d->world.options.port))
        return fail(ErrorKind::Network, QStringLiteral("demo exchange"), d->http.errorString());
    d->started = true;
    if (d->world.heldAt == 0)
        d->timer.start();
    const QString host = QStringLiteral("127.0.0.1:%1").arg(d->http.port());
    Addresses addresses;
    addresses.rest = QUrl(QStringLiteral("http://") + host);
    addresses.publicStream = QUrl(QStringLiteral("ws://") + host + QStringLiteral("/v5/public"));
    addresses.privateStream = QUrl(QStringLiteral("ws://") + host + QStringLiteral("/v5/private"));
    addresses.apiKey = d->world.apiKey;
    addresses.secret = d->world.options.rsaPublicKeyPem.isEmpty() ? d->secret : QByteArray();
    return addresses;
}

void DemoExchange::hold()
{
    d->hold();
}

void DemoExchange::resume()
{
    d->resume();
}

void DemoExchange::step(int ticks)
{
    d->advance(ticks);
}

QByteArray DemoExchange::books() const
{
    return booksJson(d->world);
}

} // namespace apollo::demo
