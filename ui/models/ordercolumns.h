// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/portfolio.h"
#include "ui/models/keyedmodel.h"

namespace apollo::ui {

/// Which orders a table shows: those that can still trade, or those that ended.
enum class OrderList { Open, History };

/// One line of a table of orders.
struct OrderRow {
    Order order;
    std::optional<Instrument> instrument;
    QString settleCoin; ///< the quote coin on spot
    Figure markPrice;   ///< the last price on spot

    [[nodiscard]] const QString &key() const { return order.orderId; }
    /// "buy order BTCUSDT", as screen readers say it.
    [[nodiscard]] QString name() const;
    [[nodiscard]] const Instrument *contract() const { return instrument ? &*instrument : nullptr; }

    bool operator==(const OrderRow &) const = default;
};

/// The context of translation of column titles and tool tips.
inline constexpr char kOrderColumns[] = "apollo::ui::OrderColumns";

/// The columns of a table of orders, in order. The first is the symbol.
[[nodiscard]] std::span<const ColumnSpec<OrderRow>> orderColumns(OrderList list);

} // namespace apollo::ui
