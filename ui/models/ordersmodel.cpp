// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/ordersmodel.h"

#include "core/analytics/settlecoin.h"

namespace apollo::ui {

OrdersModel::OrdersModel(const PortfolioSource &source, const Clock &clock, TableFormats formats, QObject *parent)
    : KeyedModel(orderColumns(), kOrderColumns, contextOf(source, clock, formats), parent)
    , m_source(source)
    , m_clock(clock)
    , m_formats(std::move(formats))
{
    connect(&source, &PortfolioSource::changed, this, &OrdersModel::update);
    connect(&source, &PortfolioSource::stateChanged, this, [this] { setContext(currentContext()); });
    reload();
}

TableContext OrdersModel::currentContext() const
{
    return contextOf(m_source, m_clock, m_formats);
}

void OrdersModel::update(const PortfolioChanges &)
{
    // Any change may come with a new mark price; rows that are equal cost a comparison.
    setContext(currentContext());
    reload();
}

void OrdersModel::reload()
{
    const Portfolio &portfolio = m_source.portfolio();
    std::vector<OrderRow> rows;
    rows.reserve(portfolio.orders.size());
    for (const Order &order : portfolio.orders) {
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
        if (const Ticker *ticker = portfolio.ticker(order.instrument))
            row.markPrice = isSpot ? ticker->lastPrice : ticker->markPrice;
        rows.push_back(std::move(row));
    }
    setRows(std::move(rows));
}

} // namespace apollo::ui
