// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analytics/valuation.h"
#include "core/bybit/requests.h"
#include "core/domain/portfolio.h"

#include <deque>
#include <map>
#include <set>

namespace apollo {

/// Keeps `Portfolio::orders`, the open ones, current: upsert by orderId, never back in time; an order that ended
/// (filled, cancelled, rejected, deactivated) stays ended whatever arrives late. Pure.
class OrderRows {
public:
    /// @return true when the open orders changed.
    bool apply(Portfolio &portfolio, const Order &row, UtcTime time);

    /// A complete list of the scope's open orders: others of the scope are gone. Ones that changed within the last
    /// five seconds stay, because a fresh order can be missing from the list (REFERENCE 10.3, 17); an answer with
    /// rejected rows removes nothing.
    bool applyList(Portfolio &portfolio, const PositionScope &scope, const bybit::Page<Order> &list);

private:
    struct Version {
        std::optional<UtcTime> updated;
        Figure filled; ///< cumExecQty only grows
        UtcTime message{};
    };
    [[nodiscard]] static bool supersedes(const Version &candidate, const Version &known);
    void rememberEnded(const QString &orderId);

    std::map<QString, Version> m_versions;
    std::set<QString> m_ended;
    std::deque<QString> m_endedOrder; ///< oldest first: what is forgotten next
};

} // namespace apollo
