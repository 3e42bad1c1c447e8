// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/bybit/stream/backoff.h"
#include "core/bybit/stream/heartbeat.h"
#include "core/bybit/stream/streamstate.h"
#include "core/bybit/stream/streamtimings.h"
#include "core/bybit/stream/subscriptionset.h"

#include <optional>
#include <set>
#include <variant>
#include <vector>

namespace apollo::bybit {

/// The life of one stream connection as a pure machine: events and time in, actions and the next wake-up
/// out. It never sees a socket or a timer. Every attempt has an epoch; what belongs to an older one, or to
/// a socket already given up, is dropped.
class StreamMachine {
public:
    // Events
    struct Start { };
    struct Stop { };
    struct RetryNow { };
    struct Tick { };
    struct TopicsChanged {
        std::set<QByteArray> topics;
    };
    struct SocketOpen {
        quint64 epoch = 0;
    };
    struct SocketClosed {
        quint64 epoch = 0;
        Error reason;
    };
    /// Any frame that is no ControlReply, readable or not: a sign of life.
    struct FrameArrived {
        quint64 epoch = 0;
    };
    /// A reply to auth, subscribe, unsubscribe or ping.
    struct Replied {
        quint64 epoch = 0;
        ControlReply reply;
    };
    /// The attempt cannot succeed by repeating it (host not allowed, key unusable).
    struct Hopeless {
        quint64 epoch = 0;
        Error reason;
    };
    using Event = std::variant<Start, Stop, RetryNow, Tick, TopicsChanged, SocketOpen, SocketClosed, FrameArrived,
                               Replied, Hopeless>;

    // Actions, to be performed in their order
    struct OpenSocket {
        quint64 epoch = 0;
    };
    struct AbortSocket { };
    struct SendAuth {
        QByteArray requestId;
    };
    /// Subscribe or unsubscribe.
    struct SendTopics {
        SubscriptionSet::Request request;
    };
    struct SendPing {
        QByteArray requestId;
    };
    /// The state differs from before the step. Always the last action; none after Stop.
    struct ReportState {
        StreamState state = StreamState::Idle;
    };
    using Action = std::variant<OpenSocket, AbortSocket, SendAuth, SendTopics, SendPing, ReportState>;

    struct Step {
        std::vector<Action> actions;
        std::optional<Monotonic> nextWakeup; ///< send Tick then; nullopt in Idle and NeedsAttention
    };

    /// @param where names the stream in errors, e.g. "/v5/private".
    StreamMachine(StreamKind kind, const StreamTimings &timings, Backoff::Random random, QString where);

    [[nodiscard]] Step step(Monotonic now, const Event &event);

    [[nodiscard]] StreamState state() const { return m_state; }
    [[nodiscard]] quint64 epoch() const { return m_epoch; }
    [[nodiscard]] std::optional<Monotonic> retryAt() const;
    /// Why the last attempt ended; nullopt once Live again.
    [[nodiscard]] const std::optional<Error> &lastError() const { return m_lastError; }
    [[nodiscard]] const SubscriptionSet &subscriptions() const { return m_subscriptions; }
    [[nodiscard]] const Heartbeat &heartbeat() const { return m_heartbeat; }

private:
    [[nodiscard]] bool hasSocket() const;
    [[nodiscard]] bool isCurrent(quint64 epoch) const { return epoch == m_epoch && hasSocket(); }

    void handle(const Start &, Monotonic now);
    void handle(const Stop &, Monotonic now);
    void handle(const RetryNow &, Monotonic now);
    void handle(const Tick &, Monotonic now);
    void handle(const TopicsChanged &event, Monotonic now);
    void handle(const SocketOpen &event, Monotonic now);
    void handle(const SocketClosed &event, Monotonic now);
    void handle(const FrameArrived &event, Monotonic now);
    void handle(const Replied &event, Monotonic now);
    void handle(const Hopeless &event, Monotonic now);

    void attempt(Monotonic now);
    void open(Monotonic now);
    void authReplied(const ControlReply &reply, Monotonic now);
    void subscribe(Monotonic now);
    void checkDeadlines(Monotonic now);
    void dropSocket();
    void lose(Error reason, Monotonic now);
    void giveUp(Error reason);
    [[nodiscard]] Error timeout(const QString &what) const;
    [[nodiscard]] std::optional<Monotonic> nextWakeup() const;

    StreamKind m_kind;
    StreamTimings m_timings;
    QString m_where;
    Backoff m_backoff;
    Heartbeat m_heartbeat;
    SubscriptionSet m_subscriptions;

    StreamState m_state = StreamState::Idle;
    quint64 m_epoch = 0;
    Monotonic m_deadline{};  ///< of Connecting and Authenticating; in Waiting, the next attempt
    Monotonic m_notBefore{}; ///< in Waiting, the end of a wait the exchange asked for
    QByteArray m_authId;
    std::optional<Error> m_lastError;
    std::vector<Action> m_actions; ///< of the step under way
};

} // namespace apollo::bybit
