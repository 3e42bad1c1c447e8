// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace apollo {

/// A point in UTC, in milliseconds since the epoch: what Bybit calls a timestamp.
using UtcTime = std::chrono::sys_time<std::chrono::milliseconds>;

/// A point on the monotonic clock; only differences mean something.
using Monotonic = std::chrono::milliseconds;

/// Where time comes from. Passed in everywhere; nothing else in core reads a clock.
class Clock {
public:
    virtual ~Clock() = default;
    /// The computer's own idea of UTC: may be wrong, may jump.
    [[nodiscard]] virtual UtcTime utcNow() const = 0;
    /// Never goes back; stands still while the machine is suspended (Linux).
    [[nodiscard]] virtual Monotonic monotonicNow() const = 0;
    /// As monotonicNow, but counts suspended time too: the difference reveals a suspend.
    [[nodiscard]] virtual Monotonic bootTimeNow() const = 0;
};

/// The operating system's clocks.
class SystemClock final : public Clock {
public:
    [[nodiscard]] UtcTime utcNow() const override;
    [[nodiscard]] Monotonic monotonicNow() const override;
    [[nodiscard]] Monotonic bootTimeNow() const override;
};

} // namespace apollo
