// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/bybit/endpoint.h"

#include <deque>
#include <limits>
#include <map>
#include <optional>
#include <vector>

namespace apollo::bybit {

/// Which call goes first when they must wait; within one priority calls keep their order.
enum class Priority { High, Normal, Low };

/// What an answer said about the budget (headers X-Bapi-Limit, -Status, -Reset-Timestamp); all optional.
struct LimitHeaders {
    std::optional<int> limit;
    std::optional<int> remaining;
    std::optional<std::chrono::milliseconds> resetIn; ///< from now; clamped by the limiter
    bool exceeded = false;                            ///< retCode 10006 or HTTP 429
};

/// Decides when each call may go out: one budget per endpoint group (70 % of X-Bapi-Limit, the documented
/// rate until a header says more or less) and one for the IP (300 calls in 5 s). A pure machine: time comes
/// in, ready calls come out.
class RateLimiter {
public:
    using Ticket = quint64;

    struct Options {
        int ipCalls = 300;
        std::chrono::milliseconds ipWindow{5000};
        int sharePercent = 70;             ///< of X-Bapi-Limit
        std::optional<int> callsPerSecond; ///< the user's override for every group
    };

    RateLimiter();
    explicit RateLimiter(Options options);

    /// Queues a call.
    Ticket enqueue(const Endpoint &endpoint, Priority priority, Monotonic now);
    /// Forgets a queued call.
    void cancel(Ticket ticket);
    /// Learns from an answer.
    void answered(LimitGroup group, const LimitHeaders &headers, Monotonic now);

    struct Step {
        std::vector<Ticket> ready;           ///< may be sent now, in this order
        std::optional<Monotonic> nextWakeup; ///< when to call step again; nullopt when nothing waits
    };
    /// Takes out every call that may go now, `slots` at most (connections that are free).
    [[nodiscard]] Step step(Monotonic now, std::size_t slots = std::numeric_limits<std::size_t>::max());

    /// The tightest budget among the headers of the latest answer and the second before it, for the status
    /// bar: {remaining, limit}.
    [[nodiscard]] std::optional<std::pair<int, int>> tightest() const;

private:
    struct Waiting {
        Ticket ticket;
        Priority priority;
        LimitGroup group;
    };
    struct Seen {
        int remaining;
        int limit;
        Monotonic at;
    };
    struct Group {
        int callsPerSecond = 0;     ///< 0: only the IP limit counts
        std::deque<Monotonic> sent; ///< within the last second
        Monotonic blockedUntil = Monotonic::min();
        std::chrono::milliseconds penalty{0}; ///< doubles while the budget is empty and no reset time comes
        std::optional<Seen> lastSeen;
    };
    Group &groupOf(const Endpoint &endpoint);
    /// The share of a limit that this program takes, at least 1.
    [[nodiscard]] int shareOf(int limit) const;
    void forgetOldCalls(Monotonic now);
    /// When the next call of the group may go; not after `now` means at once.
    [[nodiscard]] Monotonic availableAt(const Group &group, Monotonic now) const;

    Options m_options;
    std::deque<Waiting> m_waiting; ///< by priority, then by age
    std::map<LimitGroup, Group> m_groups;
    std::deque<Monotonic> m_ipSent;
    Ticket m_nextTicket = 1;
};

} // namespace apollo::bybit
