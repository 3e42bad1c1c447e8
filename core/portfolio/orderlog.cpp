// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/orderlog.h"

#include <algorithm>
#include <array>

namespace apollo {

namespace {

bool comesBefore(const Order &a, const Order &b)
{
    return a.updatedTime != b.updatedTime ? a.updatedTime > b.updatedTime : a.orderId > b.orderId;
}

} // namespace

bool hasEnded(const Order &order)
{
    static const std::array ended{QLatin1String("Filled"), QLatin1String("Cancelled"),
                                  QLatin1String("PartiallyFilledCanceled"), QLatin1String("Rejected"),
                                  QLatin1String("Deactivated")};
    return std::ranges::find(ended, order.orderStatus) != ended.end();
}

bool addClosedOrder(std::deque<Order> &orders, const Order &order)
{
    if (order.orderId.isEmpty() || !hasEnded(order))
        return false;
    const auto known = std::ranges::find(orders, order.orderId, &Order::orderId);
    if (known != orders.end()) {
        if (order.updatedTime <= known->updatedTime)
            return false;
        orders.erase(known);
    }
    const auto at = std::upper_bound(orders.begin(), orders.end(), order, comesBefore);
    if (at == orders.end() && orders.size() >= kClosedOrdersKept)
        return false;
    orders.insert(at, order);
    if (orders.size() > kClosedOrdersKept)
        orders.pop_back();
    return true;
}

bool dropOrdersBefore(std::deque<Order> &orders, UtcTime start)
{
    return std::erase_if(orders,
                         [start](const Order &order) { return order.updatedTime && *order.updatedTime < start; })
        > 0;
}

} // namespace apollo
