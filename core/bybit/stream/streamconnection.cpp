// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/stream/streamconnection.h"

#include "core/base/wakeup.h"
#include "core/bybit/hosts.h"
#include "core/bybit/record/trafficrecorder.h"
#include "core/bybit/signer.h"
#include "core/bybit/stream/pacedreads.h"
#include "core/bybit/stream/socketerror.h"
#include "core/bybit/stream/streammachine.h"
#include "core/bybit/stream/streammessages.h"

#include <QPointer>
#include <QRandomGenerator>
#include <QWebSocket>

#include <deque>
#include <utility>

namespace apollo::bybit {

namespace {

std::chrono::milliseconds systemRandom(std::chrono::milliseconds upTo)
{
    return std::chrono::milliseconds(QRandomGenerator::global()->bounded(qint64(upTo.count()) + 1));
}

/// The name of a recording.
QByteArray nameOf(StreamKind kind)
{
    switch (kind) {
    case StreamKind::PublicSpot: return "spot";
    case StreamKind::PublicLinear: return "linear";
    case StreamKind::PublicInverse: return "inverse";
    case StreamKind::PublicOption: return "option";
    case StreamKind::Private: break;
    }
    return "private";
}

Backoff::Random randomOf(const StreamConnection::Options &options)
{
    return options.random ? options.random : Backoff::Random(systemRandom);
}

} // namespace

struct StreamConnection::Private {
    Private(StreamConnection *connection, Options given, const Clock &timeSource, const ServerClock &exchangeClock,
            const Credentials *keys)
        : q(connection)
        , options(std::move(given))
        , clock(timeSource)
        , serverClock(exchangeClock)
        , credentials(keys)
        , machine(options.kind, options.timings, randomOf(options), options.url.path())
        , wakeup(timeSource)
    {
    }

    void handle(StreamMachine::Event event);
    void arm(std::optional<Monotonic> when);

    void perform(const StreamMachine::OpenSocket &action);
    void perform(const StreamMachine::AbortSocket &action);
    void perform(const StreamMachine::SendAuth &action);
    void perform(const StreamMachine::SendTopics &action);
    void perform(const StreamMachine::SendPing &action);
    void perform(const StreamMachine::ReportState &) { } // emitted by handle, after everything else

    template <typename Work>
    void within(QWebSocket *from, Work work);
    void received(quint64 epoch, const QString &text);
    void discardSocket();

    StreamConnection *q;
    Options options;
    const Clock &clock;
    const ServerClock &serverClock;
    const Credentials *credentials;
    StreamMachine machine;
    Wakeup wakeup;
    std::optional<Monotonic> armed;
    QWebSocket *socket = nullptr;  ///< of the current epoch; child of q
    PacedReads *pace = nullptr;    ///< of the socket; null on the private stream
    QWebSocket *onStack = nullptr; ///< whose signal is being handled just now
    std::deque<StreamMachine::Event> pending;
    bool busy = false; ///< performing actions: events raised meanwhile wait in `pending`
};

void StreamConnection::Private::handle(StreamMachine::Event event)
{
    pending.push_back(std::move(event));
    const QPointer<StreamConnection> alive(q);
    while (!busy && !pending.empty()) {
        const StreamMachine::Event next = std::move(pending.front());
        pending.pop_front();
        const StreamMachine::Step step = machine.step(clock.monotonicNow(), next);
        arm(step.nextWakeup);

        busy = true;
        std::optional<StreamState> report;
        for (const StreamMachine::Action &action : step.actions) {
            std::visit([this](const auto &typed) { perform(typed); }, action);
            if (const auto *changed = std::get_if<StreamMachine::ReportState>(&action))
                report = changed->state;
        }
        busy = false;

        // Last, with nothing half done: the slot may call back into us or delete us.
        if (report) {
            Q_EMIT q->stateChanged(*report);
            if (!alive)
                return;
        }
    }
}

void StreamConnection::Private::arm(std::optional<Monotonic> when)
{
    if (when == armed)
        return; // most frames change nothing; restarting the timer for each would be waste
    armed = when;
    wakeup.at(when);
}

void StreamConnection::Private::perform(const StreamMachine::OpenSocket &action)
{
    const quint64 epoch = action.epoch;
    const QString where = options.url.path();
    if (!isAllowed(options.url)) {
        handle(StreamMachine::Hopeless{
            epoch,
            Error(ErrorKind::Usage, 0, where,
                  QStringLiteral("the stream's host %1 is not allowed").arg(options.url.host()))});
        return;
    }
    if (options.kind == StreamKind::Private && !credentials) {
        handle(StreamMachine::Hopeless{
            epoch, Error(ErrorKind::Usage, 0, where, QStringLiteral("the private stream needs credentials"))});
        return;
    }

    auto *opened = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, q);
    socket = opened;
    pace = options.kind == StreamKind::Private ? nullptr : new PacedReads(*opened, options.readInterval);
    opened->setMaxAllowedIncomingMessageSize(options.messageCap);
    opened->setMaxAllowedIncomingFrameSize(options.messageCap);

    connect(opened, &QWebSocket::connected, q,
            [this, opened, epoch] { within(opened, [&] { handle(StreamMachine::SocketOpen{epoch}); }); });
    connect(opened, &QWebSocket::textMessageReceived, q,
            [this, opened, epoch](const QString &text) { within(opened, [&] { received(epoch, text); }); });
    connect(opened, &QWebSocket::binaryMessageReceived, q,
            [this, opened, epoch] { within(opened, [&] { handle(StreamMachine::FrameArrived{epoch}); }); });
    // Qt answers a broken or too large frame by closing politely, which a stubborn peer could draw out:
    // the first sign of closing is the end.
    const auto closed = [this, opened, epoch, where] {
        within(opened, [&] {
            handle(StreamMachine::SocketClosed{epoch, closeError(opened->closeCode(), opened->closeReason(), where)});
        });
    };
    connect(opened, &QWebSocket::disconnected, q, closed);
    connect(opened, &QWebSocket::aboutToClose, q, closed);
    const auto failed = [this, opened, epoch, where](QAbstractSocket::SocketError error) {
        within(opened, [&] {
            handle(StreamMachine::SocketClosed{epoch, socketError(error, opened->errorString(), where)});
        });
    };
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(opened, &QWebSocket::errorOccurred, q, failed);
#else
    connect(opened, QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error), q, failed);
#endif
    opened->open(options.url);
}

void StreamConnection::Private::perform(const StreamMachine::AbortSocket &)
{
    discardSocket();
}

void StreamConnection::Private::perform(const StreamMachine::SendAuth &action)
{
    const UtcTime expires = serverClock.now() + options.timings.expiresIn;
    const Result<QByteArray> signature = signStream(*credentials, expires);
    if (!signature) {
        handle(StreamMachine::Hopeless{machine.epoch(), signature.error()});
        return;
    }
    socket->sendTextMessage(authMessage(action.requestId, credentials->apiKey, expires, *signature));
}

void StreamConnection::Private::perform(const StreamMachine::SendTopics &action)
{
    socket->sendTextMessage(topicsMessage(action.request));
}

void StreamConnection::Private::perform(const StreamMachine::SendPing &action)
{
    socket->sendTextMessage(pingMessage(action.requestId));
}

/// Remembers whose signal runs `work`: a slot that deletes us must not take that socket along.
template <typename Work>
void StreamConnection::Private::within(QWebSocket *from, Work work)
{
    const QPointer<StreamConnection> alive(q);
    QWebSocket *outer = std::exchange(onStack, from);
    work();
    if (alive)
        onStack = outer;
}

void StreamConnection::Private::received(quint64 epoch, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    if (options.recorder)
        options.recorder->recordFrame(
            nameOf(options.kind), options.kind == StreamKind::Private ? TrafficScope::Private : TrafficScope::Public,
            bytes);
    const Result<StreamFrame> frame = parseStreamFrame(bytes, options.kind);
    if (frame && std::holds_alternative<ControlReply>(*frame)) {
        handle(StreamMachine::Replied{epoch, std::get<ControlReply>(*frame)});
        return;
    }
    const QPointer<StreamConnection> alive(q);
    handle(StreamMachine::FrameArrived{epoch});
    if (!alive || !socket || machine.epoch() != epoch)
        return;
    if (pace && machine.state() == StreamState::Live)
        pace->delivered();
    if (frame)
        Q_EMIT q->dataReceived(*frame);
    else
        Q_EMIT q->frameRejected(frame.error());
}

void StreamConnection::Private::discardSocket()
{
    if (!socket)
        return;
    QWebSocket *old = std::exchange(socket, nullptr);
    pace = nullptr;
    old->disconnect(q);
    old->abort(); // close() would wait for a peer that may be gone
    old->deleteLater();
}

StreamConnection::StreamConnection(Options options, const Clock &clock, const ServerClock &serverClock,
                                   const Credentials *credentials, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(options), clock, serverClock, credentials))
{
    if (d->options.recorder && credentials)
        d->options.recorder->hide(credentials->apiKey);
    connect(&d->wakeup, &Wakeup::due, this, [this] {
        d->armed.reset();
        d->handle(StreamMachine::Tick{});
    });
}

StreamConnection::~StreamConnection()
{
    d->discardSocket();
    // Deleted by a slot: the socket whose signal led there is still on the stack and deletes itself later.
    if (d->onStack)
        d->onStack->setParent(nullptr);
}

void StreamConnection::start()
{
    d->handle(StreamMachine::Start{});
}

void StreamConnection::stop()
{
    d->handle(StreamMachine::Stop{});
}

void StreamConnection::retryNow()
{
    d->handle(StreamMachine::RetryNow{});
}

void StreamConnection::setTopics(const std::set<QByteArray> &topics)
{
    d->handle(StreamMachine::TopicsChanged{topics});
}

StreamState StreamConnection::state() const
{
    return d->machine.state();
}

StreamKind StreamConnection::kind() const
{
    return d->options.kind;
}

const std::set<QByteArray> &StreamConnection::confirmedTopics() const
{
    return d->machine.subscriptions().confirmed();
}

const std::map<QByteArray, QString> &StreamConnection::refusedTopics() const
{
    return d->machine.subscriptions().refused();
}

quint64 StreamConnection::epoch() const
{
    return d->machine.epoch();
}

std::optional<Monotonic> StreamConnection::retryAt() const
{
    return d->machine.retryAt();
}

std::optional<Monotonic> StreamConnection::lastFrameAt() const
{
    return d->machine.heartbeat().lastFrameAt();
}

std::optional<std::chrono::milliseconds> StreamConnection::roundTrip() const
{
    return d->machine.heartbeat().roundTrip();
}

const std::optional<Error> &StreamConnection::lastError() const
{
    return d->machine.lastError();
}

} // namespace apollo::bybit
