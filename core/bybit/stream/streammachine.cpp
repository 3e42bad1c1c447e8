// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/stream/streammachine.h"

#include "core/bybit/stream/authrefusal.h"

#include <algorithm>
#include <utility>

namespace apollo::bybit {

StreamMachine::StreamMachine(StreamKind kind, const StreamTimings &timings, Backoff::Random random, QString where)
    : m_kind(kind)
    , m_timings(timings)
    , m_where(std::move(where))
    , m_backoff(timings, std::move(random))
    , m_heartbeat(timings)
    , m_subscriptions(kind)
{
}

StreamMachine::Step StreamMachine::step(Monotonic now, const Event &event)
{
    const StreamState before = m_state;
    std::visit([this, now](const auto &typed) { handle(typed, now); }, event);
    checkDeadlines(now);
    if (m_state != before && !std::holds_alternative<Stop>(event))
        m_actions.emplace_back(ReportState{m_state});
    return {std::exchange(m_actions, {}), nextWakeup()};
}

std::optional<Monotonic> StreamMachine::retryAt() const
{
    return m_state == StreamState::Waiting ? std::optional(m_deadline) : std::nullopt;
}

bool StreamMachine::hasSocket() const
{
    switch (m_state) {
    case StreamState::Connecting:
    case StreamState::Authenticating:
    case StreamState::Subscribing:
    case StreamState::Live: return true;
    case StreamState::Idle:
    case StreamState::Waiting:
    case StreamState::NeedsAttention: break;
    }
    return false;
}

void StreamMachine::handle(const Start &, Monotonic now)
{
    if (m_state != StreamState::Idle && m_state != StreamState::NeedsAttention)
        return;
    m_backoff.reset();
    m_lastError.reset();
    attempt(now);
}

void StreamMachine::handle(const Stop &, Monotonic)
{
    dropSocket();
    m_state = StreamState::Idle;
}

void StreamMachine::handle(const RetryNow &, Monotonic now)
{
    if (m_state == StreamState::Waiting && now >= m_notBefore)
        attempt(now);
}

void StreamMachine::handle(const Tick &, Monotonic now)
{
    if (m_state == StreamState::Waiting && now >= m_deadline)
        attempt(now);
}

void StreamMachine::handle(const TopicsChanged &event, Monotonic now)
{
    m_subscriptions.setDesired(event.topics);
    if (m_state == StreamState::Subscribing || m_state == StreamState::Live)
        subscribe(now);
}

void StreamMachine::handle(const SocketOpen &event, Monotonic now)
{
    if (event.epoch != m_epoch || m_state != StreamState::Connecting)
        return;
    m_heartbeat.start(now);
    if (m_kind != StreamKind::Private) {
        subscribe(now);
        return;
    }
    m_state = StreamState::Authenticating;
    m_deadline = now + m_timings.authenticateDeadline;
    m_authId = QByteArrayLiteral("auth-") + QByteArray::number(m_epoch);
    m_actions.emplace_back(SendAuth{m_authId});
}

void StreamMachine::handle(const SocketClosed &event, Monotonic now)
{
    if (isCurrent(event.epoch))
        lose(event.reason, now);
}

void StreamMachine::handle(const FrameArrived &event, Monotonic now)
{
    if (isCurrent(event.epoch))
        m_heartbeat.frameArrived(now);
}

void StreamMachine::handle(const Replied &event, Monotonic now)
{
    if (!isCurrent(event.epoch))
        return;
    m_heartbeat.frameArrived(now);
    switch (event.reply.op) {
    case ControlReply::Op::Pong: m_heartbeat.pongArrived(event.reply.requestId, now); break;
    case ControlReply::Op::Auth: authReplied(event.reply, now); break;
    case ControlReply::Op::Subscribe:
    case ControlReply::Op::Unsubscribe:
    case ControlReply::Op::CommandResponse:
    case ControlReply::Op::Unknown:
        if (m_state == StreamState::Subscribing || m_state == StreamState::Live) {
            m_subscriptions.replied(event.reply);
            subscribe(now);
        }
        break;
    }
}

void StreamMachine::handle(const Hopeless &event, Monotonic)
{
    if (isCurrent(event.epoch))
        giveUp(event.reason);
}

void StreamMachine::attempt(Monotonic now)
{
    const Monotonic allowed = m_backoff.earliestAttempt(now);
    if (allowed <= now) {
        open(now);
        return;
    }
    m_state = StreamState::Waiting;
    m_deadline = allowed;
}

void StreamMachine::open(Monotonic now)
{
    m_backoff.attempted(now);
    m_state = StreamState::Connecting;
    m_deadline = now + m_timings.connectDeadline;
    m_actions.emplace_back(OpenSocket{++m_epoch});
}

void StreamMachine::authReplied(const ControlReply &reply, Monotonic now)
{
    if (m_state != StreamState::Authenticating || (!reply.requestId.isEmpty() && reply.requestId != m_authId))
        return;
    if (reply.success) {
        subscribe(now);
        return;
    }
    Error refusal = authRefusal(reply.message, m_where);
    if (refusal.kind() == ErrorKind::Authentication)
        giveUp(std::move(refusal));
    else
        lose(std::move(refusal), now);
}

void StreamMachine::subscribe(Monotonic now)
{
    for (SubscriptionSet::Request &request : m_subscriptions.take(now))
        m_actions.emplace_back(SendTopics{std::move(request)});
    if (!m_subscriptions.isSettled()) {
        m_state = StreamState::Subscribing;
        return;
    }
    m_state = StreamState::Live;
    m_backoff.live(now);
    m_lastError.reset();
}

void StreamMachine::checkDeadlines(Monotonic now)
{
    switch (m_state) {
    case StreamState::Idle:
    case StreamState::NeedsAttention:
    case StreamState::Waiting: // Tick alone ends it, so that the loss is reported before the next attempt
        return;
    case StreamState::Connecting:
        if (now >= m_deadline)
            lose(timeout(QStringLiteral("the exchange did not answer the opening handshake")), now);
        return;
    case StreamState::Authenticating:
        if (now >= m_deadline) {
            lose(timeout(QStringLiteral("the exchange did not answer the login")), now);
            return;
        }
        break;
    case StreamState::Subscribing:
    case StreamState::Live: {
        const std::optional<Monotonic> oldest = m_subscriptions.oldestRequestAt();
        if (!m_subscriptions.expire(now, m_timings.subscribeDeadline)) {
            lose(timeout(QStringLiteral("the exchange did not answer a subscription")), now);
            return;
        }
        if (m_subscriptions.oldestRequestAt() != oldest)
            subscribe(now); // a topic may have waited for its unsubscribe
        break;
    }
    }
    switch (m_heartbeat.step(now)) {
    case Heartbeat::Verdict::Nothing: break;
    case Heartbeat::Verdict::SendPing: m_actions.emplace_back(SendPing{m_heartbeat.pingId()}); break;
    case Heartbeat::Verdict::Dead: lose(timeout(QStringLiteral("the connection went silent")), now); break;
    }
}

void StreamMachine::dropSocket()
{
    if (hasSocket())
        m_actions.emplace_back(AbortSocket{});
    m_heartbeat.stop();
    m_subscriptions.connectionLost();
}

void StreamMachine::lose(Error reason, Monotonic now)
{
    dropSocket();
    m_notBefore = now + reason.retryAfter().value_or(std::chrono::milliseconds::zero());
    m_state = StreamState::Waiting;
    m_deadline = m_backoff.earliestAttempt(std::max(now + m_backoff.lost(now), m_notBefore));
    m_lastError = std::move(reason);
}

void StreamMachine::giveUp(Error reason)
{
    dropSocket();
    m_state = StreamState::NeedsAttention;
    m_lastError = std::move(reason);
}

Error StreamMachine::timeout(const QString &what) const
{
    return {ErrorKind::Timeout, 0, m_where, what};
}

std::optional<Monotonic> StreamMachine::nextWakeup() const
{
    switch (m_state) {
    case StreamState::Idle:
    case StreamState::NeedsAttention: return std::nullopt;
    case StreamState::Waiting:
    case StreamState::Connecting: return m_deadline;
    case StreamState::Authenticating: return std::min(m_deadline, m_heartbeat.nextWakeup().value_or(m_deadline));
    case StreamState::Subscribing:
    case StreamState::Live: break;
    }
    const std::optional<Monotonic> beat = m_heartbeat.nextWakeup();
    const std::optional<Monotonic> oldest = m_subscriptions.oldestRequestAt();
    if (!oldest)
        return beat;
    const Monotonic overdue = *oldest + m_timings.subscribeDeadline;
    return beat ? std::min(*beat, overdue) : overdue;
}

} // namespace apollo::bybit
