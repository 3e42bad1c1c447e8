// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/portfolio.h"
#include "ui/models/keyedmodel.h"

#include <tuple>

namespace apollo::ui {

/// One line of the executions table: a fill, a funding payment or another event of a position.
struct ExecutionRow {
    Execution execution;
    std::optional<Instrument> instrument;
    QString coin; ///< that value and P&L are counted in: the settle coin, the quote coin on spot

    [[nodiscard]] std::tuple<Category, QString, QString> key() const
    {
        return {execution.instrument.category, execution.instrument.symbol, execution.execId};
    }
    /// "trade BTCUSDT", as screen readers say it.
    [[nodiscard]] QString name() const;
    [[nodiscard]] const Instrument *contract() const { return instrument ? &*instrument : nullptr; }
    /// What the fee was taken in.
    [[nodiscard]] const QString &feeCoin() const
    {
        return execution.feeCurrency.isEmpty() ? coin : execution.feeCurrency;
    }

    bool operator==(const ExecutionRow &) const = default;
};

/// The context of translation of column titles and tool tips.
inline constexpr char kExecutionColumns[] = "apollo::ui::ExecutionColumns";

/// The columns of the executions table, in order. The first is the symbol.
[[nodiscard]] std::span<const ColumnSpec<ExecutionRow>> executionColumns();

} // namespace apollo::ui
