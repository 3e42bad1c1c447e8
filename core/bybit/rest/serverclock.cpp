// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/rest/serverclock.h"

#include <algorithm>
#include <array>
#include <vector>

namespace apollo::bybit {

namespace {

constexpr std::size_t kKeptSamples = 9;
constexpr std::size_t kBestSamples = 3;
// The exchange takes a timestamp up to 5,000 ms (recv window) late, but not 1,000 ms early.
constexpr std::chrono::milliseconds kSigningMargin{1'000};

} // namespace

ServerClock::ServerClock(const Clock &clock)
    : m_clock(clock)
{
}

void ServerClock::addSample(UtcTime server, Monotonic sent, Monotonic received)
{
    if (received < sent)
        return;
    const Monotonic middle = sent + (received - sent) / 2;
    m_samples.push_back({server.time_since_epoch() - middle, received - sent, suspendedTime()});
    if (m_samples.size() > kKeptSamples)
        m_samples.pop_front();
}

void ServerClock::forget()
{
    m_samples.clear();
}

UtcTime ServerClock::now() const
{
    return isSynchronized() ? UtcTime(m_clock.monotonicNow() + offset()) : m_clock.utcNow();
}

UtcTime ServerClock::signingTime() const
{
    return now() - kSigningMargin;
}

std::optional<std::chrono::milliseconds> ServerClock::wallOffset() const
{
    if (!isSynchronized())
        return std::nullopt;
    return m_clock.utcNow() - now();
}

std::chrono::milliseconds ServerClock::suspendedTime() const
{
    return m_clock.bootTimeNow() - m_clock.monotonicNow();
}

std::chrono::milliseconds ServerClock::offset() const
{
    std::vector<Sample> best(m_samples.begin(), m_samples.end());
    std::stable_sort(best.begin(), best.end(),
                     [](const Sample &a, const Sample &b) { return a.roundTrip < b.roundTrip; });
    best.resize(std::min(best.size(), kBestSamples));

    std::vector<std::chrono::milliseconds> offsets;
    for (const Sample &sample : best)
        offsets.push_back(sample.offset + (suspendedTime() - sample.suspended));
    if (offsets.size() < kBestSamples)
        return offsets.front();
    std::sort(offsets.begin(), offsets.end());
    return offsets[kBestSamples / 2];
}

} // namespace apollo::bybit
