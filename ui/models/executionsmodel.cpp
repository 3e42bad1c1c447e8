// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/executionsmodel.h"

#include "core/analytics/settlecoin.h"

namespace apollo::ui {

ExecutionsModel::ExecutionsModel(const PortfolioSource &source, const Clock &clock, TableFormats formats,
                                 QObject *parent)
    : KeyedModel(executionColumns(), kExecutionColumns, contextOf(source, clock, formats), parent)
    , m_source(source)
    , m_clock(clock)
    , m_formats(std::move(formats))
{
    connect(&source, &PortfolioSource::changed, this, &ExecutionsModel::update);
    connect(&source, &PortfolioSource::stateChanged, this, [this] { setContext(currentContext()); });
    reload();
}

void ExecutionsModel::showOnly(std::optional<InstrumentKey> instrument)
{
    if (m_only == instrument)
        return;
    m_only = std::move(instrument);
    reload();
}

TableContext ExecutionsModel::currentContext() const
{
    return contextOf(m_source, m_clock, m_formats);
}

void ExecutionsModel::update(const PortfolioChanges &changes)
{
    setContext(currentContext());
    if (changes.executions || changes.sections) // sections: instruments may have come
        reload();
}

ExecutionRow ExecutionsModel::rowOf(const Execution &execution) const
{
    ExecutionRow row;
    row.execution = execution;
    const Instrument *instrument = m_source.portfolio().instrument(execution.instrument);
    if (instrument)
        row.instrument = *instrument;
    if (execution.instrument.category != Category::Spot)
        row.coin = settleCoinOf(execution.instrument, instrument);
    else if (instrument)
        row.coin = instrument->quoteCoin;
    return row;
}

void ExecutionsModel::reload()
{
    std::vector<ExecutionRow> rows;
    for (const Execution &execution : m_source.portfolio().executions) {
        if (!m_only || execution.instrument == *m_only)
            rows.push_back(rowOf(execution));
    }
    setRows(std::move(rows));
}

} // namespace apollo::ui
