// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/bybit/stream/streamtimings.h"

#include <chrono>
#include <deque>
#include <functional>
#include <optional>

namespace apollo::bybit {

/// When to try again: full jitter, random(0, min(cap, base x 2^k)), the first retry at once; and never more
/// than so many attempts in a window, whatever the reason for trying. Pure: time and chance come in.
class Backoff {
public:
    /// A uniformly random duration from 0 to `upTo`, both included.
    using Random = std::function<std::chrono::milliseconds(std::chrono::milliseconds upTo)>;

    Backoff(const StreamTimings &timings, Random random);

    /// The connection became Live.
    void live(Monotonic now);
    /// The attempt or connection ended; forgets earlier failures when it was Live long enough.
    /// @return how long to wait, 0 for the first retry.
    [[nodiscard]] std::chrono::milliseconds lost(Monotonic now);
    /// Earlier failures no longer count: the user asked for a fresh start.
    void reset();

    /// Counts an attempt that is made now.
    void attempted(Monotonic now);
    /// The earliest moment from `now` on at which the window allows an attempt.
    [[nodiscard]] Monotonic earliestAttempt(Monotonic now);

private:
    StreamTimings m_timings;
    Random m_random;
    int m_failures = 0;
    std::optional<Monotonic> m_liveSince;
    std::deque<Monotonic> m_attempts; ///< within the window
};

} // namespace apollo::bybit
