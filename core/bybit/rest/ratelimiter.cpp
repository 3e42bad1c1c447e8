// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/rest/ratelimiter.h"

#include <algorithm>

namespace apollo::bybit {

namespace {

constexpr std::chrono::milliseconds kGroupWindow{1'000};
constexpr std::chrono::milliseconds kFirstPenalty{1'000};
constexpr std::chrono::milliseconds kLongestBlock{10'000};
constexpr int kPercent = 100;
// Far above every tier of Bybit's: a header beyond it is no reason to overflow.
constexpr int kAbsurdLimit = 1'000'000;

/// When the window has room for one more call.
Monotonic roomAt(const std::deque<Monotonic> &sent, int limit, std::chrono::milliseconds window, Monotonic now)
{
    const auto allowed = static_cast<std::size_t>(std::max(limit, 1));
    return sent.size() < allowed ? now : sent[sent.size() - allowed] + window;
}

} // namespace

RateLimiter::RateLimiter()
    : RateLimiter(Options{})
{
}

RateLimiter::RateLimiter(Options options)
    : m_options(options)
{
}

int RateLimiter::shareOf(int limit) const
{
    return std::max(std::min(limit, kAbsurdLimit) * m_options.sharePercent / kPercent, 1);
}

RateLimiter::Group &RateLimiter::groupOf(const Endpoint &endpoint)
{
    const auto [entry, isNew] = m_groups.try_emplace(endpoint.group);
    if (isNew && endpoint.documentedRate > 0)
        entry->second.callsPerSecond = m_options.callsPerSecond.value_or(shareOf(endpoint.documentedRate));
    return entry->second;
}

RateLimiter::Ticket RateLimiter::enqueue(const Endpoint &endpoint, Priority priority, Monotonic now)
{
    forgetOldCalls(now);
    groupOf(endpoint);
    const auto behind = std::upper_bound(m_waiting.begin(), m_waiting.end(), priority,
                                         [](Priority wanted, const Waiting &other) { return wanted < other.priority; });
    m_waiting.insert(behind, {m_nextTicket, priority, endpoint.group});
    return m_nextTicket++;
}

void RateLimiter::cancel(Ticket ticket)
{
    std::erase_if(m_waiting, [ticket](const Waiting &waiting) { return waiting.ticket == ticket; });
}

void RateLimiter::answered(LimitGroup name, const LimitHeaders &headers, Monotonic now)
{
    const auto entry = m_groups.find(name);
    if (entry == m_groups.end())
        return;
    Group &group = entry->second;

    const bool adapts = group.callsPerSecond > 0 && !m_options.callsPerSecond;
    if (adapts && headers.limit && *headers.limit > 0)
        group.callsPerSecond = shareOf(*headers.limit);
    if (headers.limit && headers.remaining)
        group.lastSeen = Seen{*headers.remaining, *headers.limit, now};

    const bool empty = headers.exceeded || (headers.remaining && *headers.remaining <= 0);
    if (!empty) {
        group.penalty = {};
        return;
    }
    if (!headers.resetIn)
        group.penalty = group.penalty.count() == 0 ? kFirstPenalty : std::min(group.penalty * 2, kLongestBlock);
    const auto pause = headers.resetIn ? std::clamp(*headers.resetIn, std::chrono::milliseconds::zero(), kLongestBlock)
                                       : group.penalty;
    group.blockedUntil = std::max(group.blockedUntil, now + pause);
}

void RateLimiter::forgetOldCalls(Monotonic now)
{
    const auto trim = [now](std::deque<Monotonic> &sent, std::chrono::milliseconds window) {
        while (!sent.empty() && sent.front() + window <= now)
            sent.pop_front();
    };
    trim(m_ipSent, m_options.ipWindow);
    for (auto &[name, group] : m_groups)
        trim(group.sent, kGroupWindow);
}

Monotonic RateLimiter::availableAt(const Group &group, Monotonic now) const
{
    Monotonic at = std::max(group.blockedUntil, roomAt(m_ipSent, m_options.ipCalls, m_options.ipWindow, now));
    if (group.callsPerSecond > 0)
        at = std::max(at, roomAt(group.sent, group.callsPerSecond, kGroupWindow, now));
    return at;
}

RateLimiter::Step RateLimiter::step(Monotonic now, std::size_t slots)
{
    forgetOldCalls(now);
    Step step;
    std::deque<Waiting> staying;
    for (const Waiting &waiting : m_waiting) {
        Group &group = m_groups.at(waiting.group);
        const Monotonic at = availableAt(group, now);
        if (at <= now && step.ready.size() < slots) {
            m_ipSent.push_back(now);
            group.sent.push_back(now);
            step.ready.push_back(waiting.ticket);
            continue;
        }
        staying.push_back(waiting);
        // A call that only lacks a slot needs no alarm: the slot's end brings the next step.
        if (at > now)
            step.nextWakeup = std::min(step.nextWakeup.value_or(at), at);
    }
    m_waiting = std::move(staying);
    return step;
}

std::optional<std::pair<int, int>> RateLimiter::tightest() const
{
    std::optional<Monotonic> latest;
    for (const auto &[name, group] : m_groups) {
        if (group.lastSeen)
            latest = std::max(latest.value_or(group.lastSeen->at), group.lastSeen->at);
    }
    std::optional<std::pair<int, int>> tightest;
    for (const auto &[name, group] : m_groups) {
        const auto &seen = group.lastSeen;
        if (!seen || seen->at + kGroupWindow <= *latest)
            continue;
        const auto share = [](int remaining, int limit) { return static_cast<qint64>(remaining) * limit; };
        if (!tightest || share(seen->remaining, tightest->second) < share(tightest->first, seen->limit))
            tightest = {seen->remaining, seen->limit};
    }
    return tightest;
}

} // namespace apollo::bybit
