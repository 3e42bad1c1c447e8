// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/stream/backoff.h"

#include <algorithm>

namespace apollo::bybit {

Backoff::Backoff(const StreamTimings &timings, Random random)
    : m_timings(timings)
    , m_random(std::move(random))
{
}

void Backoff::live(Monotonic now)
{
    if (!m_liveSince)
        m_liveSince = now;
}

std::chrono::milliseconds Backoff::lost(Monotonic now)
{
    if (m_liveSince && now - *m_liveSince >= m_timings.stableAfter)
        m_failures = 0;
    m_liveSince.reset();

    const int failures = m_failures++;
    if (failures == 0)
        return std::chrono::milliseconds::zero();
    // Doubling stops at 2^20: by then any sensible cap is reached and nothing can overflow.
    const auto ceiling = std::min(m_timings.backoffCap, m_timings.backoffBase * (1 << std::min(failures - 1, 20)));
    return std::clamp(m_random(ceiling), std::chrono::milliseconds::zero(), ceiling);
}

void Backoff::reset()
{
    m_failures = 0;
    m_liveSince.reset();
}

void Backoff::attempted(Monotonic now)
{
    m_attempts.push_back(now);
}

Monotonic Backoff::earliestAttempt(Monotonic now)
{
    while (!m_attempts.empty() && m_attempts.front() + m_timings.gateWindow <= now)
        m_attempts.pop_front();
    const auto allowed = static_cast<std::size_t>(std::max(m_timings.gateConnects, 1));
    if (m_attempts.size() < allowed)
        return now;
    return m_attempts[m_attempts.size() - allowed] + m_timings.gateWindow;
}

} // namespace apollo::bybit
