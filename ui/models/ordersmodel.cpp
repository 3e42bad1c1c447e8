// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/ordersmodel.h"

#include "core/analytics/settlecoin.h"

namespace apollo::ui {

OrdersModel::OrdersModel(const PortfolioSource &source, const Clock &clock, TableFormats formats, OrderList list,
                         QObject *parent)
    : KeyedModel(orderColumns(list), kOrderColumns, contextOf(source, clock, formats), parent)
    , m_source(source)
    , m_clock(clock)
    , m_formats(std::move(formats))
    , m_list(list)
{
    connect(&source, &PortfolioSource::changed, this, &OrdersModel::update);
    connect(&source, &PortfolioSource::stateChanged, this, [this] { setContext(currentContext()); });
    reload();
}

void OrdersModel::showOnly(std::optional<InstrumentKey> instrument)
{
    if (m_only == instrument)
        return;
    m_only = std::move(instrument);
    reload();
}

TableContext OrdersModel::currentContext() const
{
    return contextOf(m_source, m_clock, m_formats);
}

void OrdersModel::update(const PortfolioChanges &changes)
{
    setContext(currentContext());
    // Open orders: any change may come with a new mark price; rows that are equal cost a comparison.
    if (m_list == OrderList::Open || changes.orderHistory || changes.sections)
        reload();
}

OrderRow OrdersModel::rowOf(const Order &order) const
{
    const Portfolio &portfolio = m_source.portfolio();
    OrderRow row;
    row.order = order;
    const Instrument *instrument = portfolio.instrument(order.instrument);
    if (instrument)
        row.instrument = *instrument;
    const bool isSpot = order.instrument.category == Category::Spot;
    if (!isSpot)
        row.settleCoin = settleCoinOf(order.instrument, instrument);
    else if (instrument)
        row.settleCoin = instrument->quoteCoin;
    const Ticker *ticker = m_list == OrderList::Open ? portfolio.ticker(order.instrument) : nullptr;
    if (ticker)
        row.markPrice = isSpot ? ticker->lastPrice : ticker->markPrice;
    return row;
}

void OrdersModel::reload()
{
    const Portfolio &portfolio = m_source.portfolio();
    std::vector<OrderRow> rows;
    const auto take = [&](const auto &orders) {
        rows.reserve(orders.size());
        for (const Order &order : orders) {
            if (!m_only || order.instrument == *m_only)
                rows.push_back(rowOf(order));
        }
    };
    if (m_list == OrderList::Open)
        take(portfolio.orders);
    else
        take(portfolio.orderHistory);
    setRows(std::move(rows));
}

} // namespace apollo::ui
