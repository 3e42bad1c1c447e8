// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/livestreams.h"

#include <algorithm>

namespace apollo {

namespace {

const std::set<QByteArray> kPrivateTopics{"position", "wallet", "order", "execution", "greeks"};

QString pathOf(bybit::StreamKind kind)
{
    switch (kind) {
    case bybit::StreamKind::PublicSpot: return QStringLiteral("/spot");
    case bybit::StreamKind::PublicLinear: return QStringLiteral("/linear");
    case bybit::StreamKind::PublicInverse: return QStringLiteral("/inverse");
    case bybit::StreamKind::PublicOption: return QStringLiteral("/option");
    case bybit::StreamKind::Private: break;
    }
    return {};
}

QUrl publicUrl(const QUrl &base, bybit::StreamKind kind)
{
    QUrl url = base;
    QString path = url.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path + pathOf(kind));
    return url;
}

} // namespace

struct LiveStreams::Stream {
    Stream(bybit::StreamConnection::Options options, const Clock &clock, const bybit::ServerClock &serverClock,
           const Credentials *credentials)
        : connection(new bybit::StreamConnection(std::move(options), clock, serverClock, credentials))
        , freshAt(clock.monotonicNow())
    {
    }

    /// A stream may be dropped from within one of its own signals.
    struct Later {
        void operator()(bybit::StreamConnection *gone) const
        {
            gone->disconnect();
            gone->stop();
            gone->deleteLater();
        }
    };
    std::unique_ptr<bybit::StreamConnection, Later> connection;
    Monotonic freshAt;
    std::optional<Monotonic> lastData;
    bool wasLive = false;
};

LiveStreams::LiveStreams(bybit::HostSet hosts, const Clock &clock, const bybit::ServerClock &serverClock,
                         const Credentials &credentials, bybit::TrafficRecorder *recorder, QObject *parent)
    : QObject(parent)
    , m_hosts(std::move(hosts))
    , m_clock(clock)
    , m_serverClock(serverClock)
    , m_credentials(credentials)
    , m_recorder(recorder)
{
    bybit::StreamConnection::Options options;
    options.url = m_hosts.privateStream;
    options.kind = bybit::StreamKind::Private;
    options.recorder = m_recorder;
    m_private = std::make_unique<Stream>(options, m_clock, m_serverClock, &m_credentials);
    bybit::StreamConnection *connection = m_private->connection.get();
    connection->setTopics(kPrivateTopics);
    connect(connection, &bybit::StreamConnection::stateChanged, this, [this](bybit::StreamState state) {
        if (state == bybit::StreamState::Live) {
            m_private->wasLive = true;
            wakeOthers(*m_private);
        }
        Q_EMIT privateStateChanged(state);
    });
    connect(connection, &bybit::StreamConnection::dataReceived, this, &LiveStreams::privateFrame);
}

LiveStreams::~LiveStreams() = default;

void LiveStreams::start()
{
    m_private->connection->start();
}

void LiveStreams::stop()
{
    m_public.clear();
    m_private->connection->stop();
}

void LiveStreams::retryNow()
{
    if (m_private->connection->state() == bybit::StreamState::NeedsAttention)
        m_private->connection->start();
    else
        m_private->connection->retryNow();
    for (const auto &[kind, stream] : m_public)
        stream->connection->retryNow();
}

void LiveStreams::setPlan(const TopicPlan &plan)
{
    std::erase_if(m_public, [&plan](const auto &entry) { return !plan.contains(entry.first); });
    for (const auto &[kind, topics] : plan) {
        const bool isNew = !m_public.contains(kind);
        if (isNew)
            open(kind);
        m_public[kind]->connection->setTopics(topics);
        if (isNew)
            m_public[kind]->connection->start();
    }
}

void LiveStreams::open(bybit::StreamKind kind)
{
    bybit::StreamConnection::Options options;
    options.url = publicUrl(m_hosts.publicStream, kind);
    options.kind = kind;
    options.recorder = m_recorder;
    auto created = std::make_unique<Stream>(options, m_clock, m_serverClock, nullptr);
    Stream *stream = created.get();
    bybit::StreamConnection *connection = stream->connection.get();
    m_public.insert_or_assign(kind, std::move(created));
    // `stream` lives as long as its connection is connected here: Later disconnects it first.
    connect(connection, &bybit::StreamConnection::stateChanged, this, [this, stream, kind](bybit::StreamState state) {
        for (const auto &[topic, words] : stream->connection->refusedTopics())
            m_refused[kind].insert(topic);
        if (state == bybit::StreamState::Live) {
            stream->wasLive = true;
            wakeOthers(*stream);
        }
        Q_EMIT publicStateChanged();
    });
    connect(connection, &bybit::StreamConnection::dataReceived, this, [this, stream](const bybit::StreamFrame &frame) {
        stream->lastData = m_clock.monotonicNow();
        stream->freshAt = *stream->lastData;
        Q_EMIT publicFrame(frame);
    });
}

void LiveStreams::wakeOthers(const Stream &awake)
{
    const auto wake = [&awake](const Stream &other) {
        if (&other != &awake && other.connection->state() == bybit::StreamState::Waiting)
            other.connection->retryNow();
    };
    wake(*m_private);
    for (const auto &[kind, stream] : m_public)
        wake(*stream);
}

StreamView LiveStreams::viewOf(const Stream &stream) const
{
    return {stream.connection->state(), stream.wasLive, stream.freshAt, stream.connection->lastError(),
            stream.connection->retryAt()};
}

bybit::StreamState LiveStreams::privateState() const
{
    return m_private->connection->state();
}

StreamView LiveStreams::privateView() const
{
    return viewOf(*m_private);
}

std::vector<StreamView> LiveStreams::publicViews() const
{
    std::vector<StreamView> views;
    for (const auto &[kind, stream] : m_public)
        views.push_back(viewOf(*stream));
    return views;
}

TopicPlan LiveStreams::refused() const
{
    return m_refused;
}

std::optional<std::chrono::milliseconds> LiveStreams::privateRoundTrip() const
{
    return m_private->connection->roundTrip();
}

std::optional<std::chrono::milliseconds> LiveStreams::publicRoundTrip() const
{
    std::optional<std::chrono::milliseconds> longest;
    for (const auto &[kind, stream] : m_public)
        longest = std::max(longest, stream->connection->roundTrip());
    return longest;
}

std::optional<Monotonic> LiveStreams::lastPublicFrame() const
{
    std::optional<Monotonic> last;
    for (const auto &[kind, stream] : m_public)
        last = std::max(last, stream->lastData);
    return last;
}

} // namespace apollo
