// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/bybit/stream/streamtimings.h"

#include <QByteArray>

#include <optional>

namespace apollo::bybit {

/// Finds out whether a connection still lives: asks for a ping at every interval; any frame is a sign of
/// life, and none within the deadline after a ping means dead. Pure.
class Heartbeat {
public:
    explicit Heartbeat(const StreamTimings &timings);

    /// The socket opened: the first ping is due one interval from now.
    void start(Monotonic now);
    /// The socket is gone. The last round trip stays readable.
    void stop();

    /// A frame of any kind arrived.
    void frameArrived(Monotonic now);
    /// A pong arrived; `requestId` is "" when the stream does not echo it.
    void pongArrived(const QByteArray &requestId, Monotonic now);

    enum class Verdict { Nothing, SendPing, Dead };
    /// What is due. After SendPing the ping counts as sent, under `pingId`.
    [[nodiscard]] Verdict step(Monotonic now);
    /// When to call step again; nullopt only while stopped.
    [[nodiscard]] std::optional<Monotonic> nextWakeup() const;

    /// Request id of the last ping.
    [[nodiscard]] const QByteArray &pingId() const { return m_pingId; }
    [[nodiscard]] std::optional<Monotonic> lastFrameAt() const { return m_lastFrameAt; }
    /// From the last answered ping to its pong.
    [[nodiscard]] std::optional<std::chrono::milliseconds> roundTrip() const { return m_roundTrip; }

private:
    StreamTimings m_timings;
    quint64 m_pings = 0;
    QByteArray m_pingId;
    std::optional<Monotonic> m_nextPing;
    std::optional<Monotonic> m_deadAt;   ///< unless a frame arrives before
    std::optional<Monotonic> m_pongFrom; ///< when the unanswered ping was sent
    std::optional<Monotonic> m_lastFrameAt;
    std::optional<std::chrono::milliseconds> m_roundTrip;
};

} // namespace apollo::bybit
