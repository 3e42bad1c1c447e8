// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/portfolio/accountreading.h"

#include <map>
#include <set>

namespace apollo {

/// How far back a portfolio looks: what Bybit answers without times, and the longest span of one question.
inline constexpr std::chrono::hours kHistorySpan{7 * 24};

/// A list to be read. Fills from `from` on, or of the last 7 days; closed orders always of the last 7 days, because
/// Bybit selects them by when they were placed.
struct HistoryQuery {
    HistoryScope scope;
    std::optional<UtcTime> from;

    bool operator==(const HistoryQuery &) const = default;
};

struct HistoryNeeds {
    std::vector<HistoryQuery> lists;
    bool greeks = false;

    [[nodiscard]] bool isEmpty() const { return lists.empty() && !greeks; }
    bool operator==(const HistoryNeeds &) const = default;
};

/// The lists that an account has: spot, linear and inverse, and options of every base coin held or ordered.
[[nodiscard]] std::set<HistoryScope> historyScopesOf(const Portfolio &portfolio);

/// Knows how far the fills and closed orders of each list are known, so that no gap between two connections of the
/// private stream stays open. Pure.
class HistoryProgress {
public:
    /// What is to be read now: everything never read, everything since a loss of the stream, and, while the stream is
    /// down, everything since the last reading. A gap is read from five minutes before its start: fills can be late in
    /// the list, and a dead connection is noticed late.
    /// @param now exchange time.
    [[nodiscard]] HistoryNeeds due(const std::set<HistoryScope> &wanted, bool streamLive, UtcTime now) const;

    /// A reading arrived. Lists that failed stay due. @param streamLive as it was during the whole reading.
    void taken(const HistoryReading &reading, bool streamLive);
    /// The stream told what happened until now.
    void streamSpoke(UtcTime now);
    /// The stream went down, or came back.
    void streamLost();

private:
    struct Known {
        UtcTime to{};     ///< everything until then was seen
        bool gap = false; ///< and something after may not have been
    };
    std::map<HistoryScope, Known> m_known;
    bool m_greeksKnown = false;
};

} // namespace apollo
