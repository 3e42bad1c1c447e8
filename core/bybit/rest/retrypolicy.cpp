// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/rest/retrypolicy.h"

#include <algorithm>
#include <utility>

namespace apollo::bybit {

namespace {

bool isTransient(ErrorKind kind)
{
    return kind == ErrorKind::Network || kind == ErrorKind::Timeout || kind == ErrorKind::Server
        || kind == ErrorKind::RateLimit;
}

} // namespace

RetryPolicy::RetryPolicy(Options options, Random random)
    : m_options(options)
    , m_random(std::move(random))
{
}

std::optional<RetryPolicy::Retry> RetryPolicy::next(const Error &error)
{
    if (error.kind() == ErrorKind::Clock && !std::exchange(m_resynchronized, true))
        return Retry{{}, true};
    if (!isTransient(error.kind()) || m_retried >= m_options.retries)
        return std::nullopt;

    const auto asked = error.retryAfter().value_or(std::chrono::milliseconds::zero());
    if (asked > m_options.cap)
        return std::nullopt;
    const auto most = std::min(m_options.base * (1 << m_retried), m_options.cap);
    ++m_retried;
    return Retry{std::max(m_random(most), asked), false};
}

} // namespace apollo::bybit
