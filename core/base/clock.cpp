// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/clock.h"

#ifdef __linux__
#include <ctime>
#endif

namespace apollo {

UtcTime SystemClock::utcNow() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Monotonic SystemClock::monotonicNow() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

Monotonic SystemClock::bootTimeNow() const
{
#ifdef __linux__
    timespec now{};
    if (clock_gettime(CLOCK_BOOTTIME, &now) == 0) {
        return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::seconds(now.tv_sec)
                                                                     + std::chrono::nanoseconds(now.tv_nsec));
    }
#endif
    // macOS and Windows: steady_clock counts suspended time there.
    return monotonicNow();
}

} // namespace apollo
