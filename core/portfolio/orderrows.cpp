// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/orderrows.h"

#include "core/portfolio/orderlog.h"
#include "core/portfolio/positionrows.h"

#include <algorithm>

namespace apollo {

namespace {

constexpr std::size_t kEndedRemembered = 20'000;
constexpr std::chrono::seconds kListingDelay{5};

/// Newest first; equal times by id, so that the order of arrival does not matter.
bool comesBefore(const Order &a, const Order &b)
{
    return a.createdTime != b.createdTime ? a.createdTime > b.createdTime : a.orderId > b.orderId;
}

auto findById(std::vector<Order> &orders, const QString &orderId)
{
    return std::find_if(orders.begin(), orders.end(), [&](const Order &order) { return order.orderId == orderId; });
}

} // namespace

bool OrderRows::supersedes(const Version &candidate, const Version &known)
{
    if (candidate.updated && known.updated && *candidate.updated != *known.updated)
        return *candidate.updated > *known.updated;
    if (candidate.filled && known.filled && *candidate.filled != *known.filled)
        return *candidate.filled > *known.filled;
    return candidate.message >= known.message;
}

void OrderRows::rememberEnded(const QString &orderId)
{
    m_versions.erase(orderId);
    if (!m_ended.insert(orderId).second)
        return;
    m_endedOrder.push_back(orderId);
    if (m_endedOrder.size() > kEndedRemembered) {
        m_ended.erase(m_endedOrder.front());
        m_endedOrder.pop_front();
    }
}

bool OrderRows::apply(Portfolio &portfolio, const Order &row, UtcTime time)
{
    if (row.orderId.isEmpty() || m_ended.contains(row.orderId))
        return false;
    const auto at = findById(portfolio.orders, row.orderId);
    const bool exists = at != portfolio.orders.end();
    const bool ended = hasEnded(row);
    if (ended) {
        rememberEnded(row.orderId);
    } else {
        const Version version{row.updatedTime, row.cumExecQty, time};
        const auto known = m_versions.find(row.orderId);
        if (known != m_versions.end() && !supersedes(version, known->second))
            return false;
        m_versions.insert_or_assign(row.orderId, version);
    }
    if (ended || !row.isOpen()) {
        if (exists)
            portfolio.orders.erase(at);
        return exists;
    }
    if (exists && *at == row)
        return false;
    if (exists)
        portfolio.orders.erase(at);
    portfolio.orders.insert(std::upper_bound(portfolio.orders.begin(), portfolio.orders.end(), row, comesBefore), row);
    return true;
}

bool OrderRows::applyList(Portfolio &portfolio, const PositionScope &scope, const bybit::Page<Order> &list)
{
    bool changed = false;
    std::set<QString> listed;
    for (const Order &row : list.rows) {
        listed.insert(row.orderId);
        changed = apply(portfolio, row, list.time) || changed;
    }
    if (list.rejectedRows > 0)
        return changed;
    const auto removed = std::erase_if(portfolio.orders, [&](const Order &order) {
        if (listed.contains(order.orderId) || scopeOf(order.instrument, portfolio) != scope)
            return false;
        const Version &version = m_versions[order.orderId];
        return std::max(version.updated.value_or(UtcTime()), version.message) + kListingDelay <= list.time;
    });
    return changed || removed > 0;
}

} // namespace apollo
