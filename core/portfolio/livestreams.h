// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bybit/hosts.h"
#include "core/bybit/stream/streamconnection.h"
#include "core/portfolio/livestate.h"
#include "core/portfolio/subscriptionplanner.h"

#include <QObject>

#include <map>
#include <memory>

namespace apollo {

/// The connections of one live account: the private stream, and one public stream per category that is needed,
/// opened when its first topic is planned and closed with its last. A stream that gets through wakes the others.
class LiveStreams : public QObject {
    Q_OBJECT

public:
    /// @param clock, serverClock, credentials, recorder outlive this; recorder may be nullptr.
    LiveStreams(bybit::HostSet hosts, const Clock &clock, const bybit::ServerClock &serverClock,
                const Credentials &credentials, bybit::TrafficRecorder *recorder = nullptr, QObject *parent = nullptr);
    ~LiveStreams() override;

    /// Connects the private stream; again after NeedsAttention.
    void start();
    void stop();
    void retryNow();
    /// The tickers wanted from now on.
    void setPlan(const TopicPlan &plan);

    [[nodiscard]] bybit::StreamState privateState() const;
    [[nodiscard]] StreamView privateView() const;
    [[nodiscard]] std::vector<StreamView> publicViews() const;
    /// Topics that the exchange refused, per stream; remembered when a stream is closed.
    [[nodiscard]] TopicPlan refused() const;
    [[nodiscard]] std::optional<std::chrono::milliseconds> privateRoundTrip() const;
    /// The longest of the public streams.
    [[nodiscard]] std::optional<std::chrono::milliseconds> publicRoundTrip() const;
    /// When the last public frame came.
    [[nodiscard]] std::optional<Monotonic> lastPublicFrame() const;

Q_SIGNALS:
    void privateStateChanged(apollo::bybit::StreamState state);
    /// A state other than the private one.
    void publicStateChanged();
    void privateFrame(const apollo::bybit::StreamFrame &frame);
    void publicFrame(const apollo::bybit::StreamFrame &frame);

private:
    struct Stream;
    void open(bybit::StreamKind kind);
    void wakeOthers(const Stream &awake);
    [[nodiscard]] StreamView viewOf(const Stream &stream) const;

    bybit::HostSet m_hosts;
    const Clock &m_clock;
    const bybit::ServerClock &m_serverClock;
    const Credentials &m_credentials;
    bybit::TrafficRecorder *m_recorder;
    std::unique_ptr<Stream> m_private;
    std::map<bybit::StreamKind, std::unique_ptr<Stream>> m_public;
    TopicPlan m_refused;
};

} // namespace apollo
