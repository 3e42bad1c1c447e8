// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/sortproxy.h"

namespace apollo::ui {

SortProxy::SortProxy(const RowModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setDynamicSortFilter(false);
}

bool SortProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const SortKey a = m_model.sortKey(left.row(), left.column());
    const SortKey b = m_model.sortKey(right.row(), right.column());
    if (a.isUnknown() || b.isUnknown()) {
        // A descending sort asks the other way round, so the answer turns too.
        return sortOrder() == Qt::AscendingOrder ? !a.isUnknown() && b.isUnknown() : a.isUnknown() && !b.isUnknown();
    }
    return a.isBelow(b);
}

bool SortProxy::isSorted() const
{
    const int column = sortColumn();
    if (column < 0)
        return true;
    for (int row = 1; row < rowCount(); ++row) {
        const QModelIndex before = mapToSource(index(row - 1, column));
        const QModelIndex after = mapToSource(index(row, column));
        const bool isMisplaced = sortOrder() == Qt::AscendingOrder ? lessThan(after, before) : lessThan(before, after);
        if (isMisplaced)
            return false;
    }
    return true;
}

} // namespace apollo::ui
