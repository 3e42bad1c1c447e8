// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/keyedmodel.h"

#include <QLatin1String>

#include <span>
#include <vector>

namespace apollo::ui {

/// What totals say in one column of the table above them.
template <typename Row>
struct TotalsCell {
    const char *id; ///< of the column
    unsigned flags;
    Cell (*cell)(const Row &, const TableContext &);
    QString (*detail)(const Row &, const TableContext &) = nullptr; ///< tool tip
};

/// The columns of a table with the cells of its totals, so that both share a header; columns without such a cell are
/// blank. Totals are never sorted.
template <typename Row, typename Base>
[[nodiscard]] std::vector<ColumnSpec<Row>> totalsColumns(std::span<const ColumnSpec<Base>> table,
                                                         std::span<const TotalsCell<Row>> cells)
{
    using Spec = ColumnSpec<Row>;
    std::vector<Spec> specs;
    for (const ColumnSpec<Base> &column : table) {
        Spec spec{column.id,
                  column.title,
                  column.toolTip,
                  column.flags & (Spec::Left | Spec::Hidden),
                  [](const Row &, const TableContext &) { return Cell(); },
                  [](const Row &, const TableContext &) { return SortKey(); }};
        for (const TotalsCell<Row> &cell : cells) {
            if (QLatin1String(cell.id) == QLatin1String(column.id)) {
                spec.cell = cell.cell;
                spec.detail = cell.detail;
                spec.flags |= cell.flags;
            }
        }
        specs.push_back(spec);
    }
    return specs;
}

} // namespace apollo::ui
