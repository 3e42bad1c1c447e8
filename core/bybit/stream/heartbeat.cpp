// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/stream/heartbeat.h"

#include <algorithm>

namespace apollo::bybit {

Heartbeat::Heartbeat(const StreamTimings &timings)
    : m_timings(timings)
{
}

void Heartbeat::start(Monotonic now)
{
    m_nextPing = now + m_timings.pingInterval;
    m_deadAt.reset();
    m_pongFrom.reset();
}

void Heartbeat::stop()
{
    m_nextPing.reset();
    m_deadAt.reset();
    m_pongFrom.reset();
}

void Heartbeat::frameArrived(Monotonic now)
{
    m_lastFrameAt = now;
    m_deadAt.reset();
}

void Heartbeat::pongArrived(const QByteArray &requestId, Monotonic now)
{
    frameArrived(now);
    if (!m_pongFrom || (!requestId.isEmpty() && requestId != m_pingId))
        return;
    m_roundTrip = now - *m_pongFrom;
    m_pongFrom.reset();
}

Heartbeat::Verdict Heartbeat::step(Monotonic now)
{
    if (m_deadAt && now >= *m_deadAt)
        return Verdict::Dead;
    if (!m_nextPing || now < *m_nextPing)
        return Verdict::Nothing;
    m_nextPing = now + m_timings.pingInterval;
    // Unanswered pings do not push the deadline on: it runs from the first of them.
    if (!m_deadAt)
        m_deadAt = now + m_timings.pongDeadline;
    m_pongFrom = now;
    m_pingId = QByteArrayLiteral("ping-") + QByteArray::number(++m_pings);
    return Verdict::SendPing;
}

std::optional<Monotonic> Heartbeat::nextWakeup() const
{
    if (m_nextPing && m_deadAt)
        return std::min(*m_nextPing, *m_deadAt);
    return m_nextPing;
}

} // namespace apollo::bybit
