// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/rowmodel.h"

#include <QSortFilterProxyModel>

namespace apollo::ui {

/// The order of a table. Sorts when told and never by itself; unknown values come last in either direction.
class SortProxy : public QSortFilterProxyModel {
    Q_OBJECT

public:
    /// @param model outlives this.
    SortProxy(const RowModel &model, QObject *parent);

    /// True when the rows stand in the order that sorting would give them.
    [[nodiscard]] bool isSorted() const;

protected:
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    const RowModel &m_model;
};

} // namespace apollo::ui
