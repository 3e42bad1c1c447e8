// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/executioncolumns.h"

namespace apollo::ui {

/// The executions of a source, newest first. Fetches nothing.
class ExecutionsModel : public KeyedModel<ExecutionRow> {
    Q_OBJECT

public:
    /// @param source, clock outlive this.
    ExecutionsModel(const PortfolioSource &source, const Clock &clock, TableFormats formats, QObject *parent = nullptr);

    /// Only the executions of this instrument; nullopt for all.
    void showOnly(std::optional<InstrumentKey> instrument);

private:
    void update(const PortfolioChanges &changes);
    void reload();
    [[nodiscard]] ExecutionRow rowOf(const Execution &execution) const;
    [[nodiscard]] TableContext currentContext() const;

    const PortfolioSource &m_source;
    const Clock &m_clock;
    TableFormats m_formats;
    std::optional<InstrumentKey> m_only;
};

} // namespace apollo::ui
