// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/ratelimits.h"

#include <algorithm>

namespace apollo::demo {

namespace {

constexpr qint64 kWindow = 1'000;
constexpr qint64 kAddressWindow = 5'000;

void forget(std::deque<qint64> &times, qint64 before)
{
    while (!times.empty() && times.front() <= before)
        times.pop_front();
}

} // namespace

RateLimits::Status RateLimits::count(const QByteArray &path, int documented, qint64 now)
{
    std::deque<qint64> &times = m_recent[path];
    forget(times, now - kWindow);
    Status status;
    status.limit = m_overrides.value(path, documented);
    const auto used = static_cast<int>(times.size());
    status.allowed = used < status.limit;
    status.remaining = std::max(0, status.limit - used - 1);
    status.resetAt = status.allowed || times.empty() ? now : times.front() + kWindow;
    if (status.allowed)
        times.push_back(now);
    return status;
}

bool RateLimits::countAddress(qint64 now)
{
    forget(m_address, now - kAddressWindow);
    m_address.push_back(now);
    return static_cast<int>(m_address.size()) <= m_addressLimit;
}

void RateLimits::setLimit(const QByteArray &path, int perSecond)
{
    if (perSecond > 0)
        m_overrides.insert(path, perSecond);
    else
        m_overrides.remove(path);
}

} // namespace apollo::demo
