// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

namespace apollo::test {

/// A clock that stands still until the test moves it.
class ManualClock final : public Clock {
public:
    explicit ManualClock(UtcTime utc = UtcTime(std::chrono::milliseconds(1'767'225'600'000)))
        : m_utc(utc)
    {
    }

    [[nodiscard]] UtcTime utcNow() const override { return m_utc; }
    [[nodiscard]] Monotonic monotonicNow() const override { return m_monotonic; }
    [[nodiscard]] Monotonic bootTimeNow() const override { return m_bootTime; }

    /// Time passes, awake.
    void advance(std::chrono::milliseconds by)
    {
        m_utc += by;
        m_monotonic += by;
        m_bootTime += by;
    }
    /// The machine sleeps: the monotonic clock stands still.
    void suspend(std::chrono::milliseconds by)
    {
        m_utc += by;
        m_bootTime += by;
    }
    /// Somebody sets the computer's clock.
    void setUtc(UtcTime utc) { m_utc = utc; }

private:
    UtcTime m_utc;
    Monotonic m_monotonic{1'000'000};
    Monotonic m_bootTime{1'000'000};
};

} // namespace apollo::test
