// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/ordercolumns.h"

namespace apollo::ui {

/// The open or the closed orders of a source, newest first. Fetches nothing.
class OrdersModel : public KeyedModel<OrderRow> {
    Q_OBJECT

public:
    /// @param source, clock outlive this.
    OrdersModel(const PortfolioSource &source, const Clock &clock, TableFormats formats, OrderList list,
                QObject *parent = nullptr);

    /// Only the orders of this instrument; nullopt for all.
    void showOnly(std::optional<InstrumentKey> instrument);

private:
    void update(const PortfolioChanges &changes);
    void reload();
    [[nodiscard]] OrderRow rowOf(const Order &order) const;
    [[nodiscard]] TableContext currentContext() const;

    const PortfolioSource &m_source;
    const Clock &m_clock;
    TableFormats m_formats;
    OrderList m_list;
    std::optional<InstrumentKey> m_only;
};

} // namespace apollo::ui
