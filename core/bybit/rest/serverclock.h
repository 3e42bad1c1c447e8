// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <chrono>
#include <deque>
#include <optional>

namespace apollo::bybit {

/// The exchange's time, estimated from round trips on the monotonic clock (REFERENCE 2.2, RELIABILITY 5.5).
/// The wall clock is only the fallback before the first sample.
class ServerClock {
public:
    explicit ServerClock(const Clock &clock);

    /// One answer: `server` is its `time`, `sent` and `received` are monotonic.
    void addSample(UtcTime server, Monotonic sent, Monotonic received);

    /// Drops every sample: the exchange said that the estimate is wrong, so the next sample counts alone.
    void forget();

    /// Best estimate of the exchange's time now.
    [[nodiscard]] UtcTime now() const;
    /// What to sign with: the estimate minus 1,000 ms, because a timestamp ahead of the server fails.
    [[nodiscard]] UtcTime signingTime() const;
    /// Wall clock minus server time; nullopt before the first sample.
    [[nodiscard]] std::optional<std::chrono::milliseconds> wallOffset() const;
    [[nodiscard]] bool isSynchronized() const { return !m_samples.empty(); }

private:
    struct Sample {
        std::chrono::milliseconds offset; ///< server time since the epoch minus monotonic midpoint
        std::chrono::milliseconds roundTrip;
        std::chrono::milliseconds suspended; ///< the machine's total suspended time when it was taken
    };
    [[nodiscard]] std::chrono::milliseconds offset() const; ///< median of the three shortest of nine

    /// The monotonic clock stands still during a suspend, the exchange does not.
    [[nodiscard]] std::chrono::milliseconds suspendedTime() const;

    const Clock &m_clock;
    std::deque<Sample> m_samples;
};

} // namespace apollo::bybit
