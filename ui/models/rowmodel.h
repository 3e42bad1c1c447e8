// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/cell.h"

#include <QAbstractTableModel>

#include <deque>
#include <optional>
#include <vector>

namespace apollo::ui {

/// What a view needs to know of a column.
struct ColumnInfo {
    QString id; ///< stable, for settings ("unrealizedPnl")
    QString title;
    QString toolTip; ///< formula and source, plain text
    Qt::Alignment alignment = Qt::AlignRight | Qt::AlignVCenter;
    bool isShown = true; ///< by default
    bool isFlashing = false;
};

/// Base of all tables: a row model over cells that are made on demand and kept, so that an update compares what was
/// shown with what is to be shown and announces exactly the cells that differ. Cells nobody asked for cost nothing.
class RowModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit RowModel(std::vector<ColumnInfo> columns, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<ColumnInfo> &columns() const { return m_columns; }
    /// @return -1 when there is no such column.
    [[nodiscard]] int columnOf(QStringView id) const;
    /// What the column sorts the row by. Made from the values, not from the texts.
    [[nodiscard]] virtual SortKey sortKey(int row, int column) const = 0;
    [[nodiscard]] quint64 rowId(int row) const { return m_rows[static_cast<std::size_t>(row)].id; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] virtual Cell makeCell(int row, int column) const = 0;
    /// More about a cell than fits in it; plain text, "" for none.
    [[nodiscard]] virtual QString makeToolTip(int row, int column) const = 0;
    /// What screen readers call the row: "BTCUSDT long".
    [[nodiscard]] virtual QString rowName(int row) const = 0;

    /// To be called between begin/endInsertRows and begin/endRemoveRows.
    void cacheInserted(int row, int count);
    void cacheRemoved(int row, int count);
    /// The values of the row changed: announces the cells that look different now.
    void refreshRow(int row);
    /// As refreshRow, without a flash: the look changed, not the values (stale, a minute passed, another locale).
    void refreshLook();

private:
    struct CachedCell {
        Cell cell;
        SortKey key; ///< of flashing columns only
        int flashes = 0;
        Tone flashTone = Tone::None;
    };
    struct CachedRow {
        quint64 id = 0;
        std::vector<std::optional<CachedCell>> cells;
    };

    [[nodiscard]] CachedCell &cached(int row, int column) const;
    [[nodiscard]] QString accessibleText(int row, int column, const Cell &cell) const;
    bool renew(int row, int column, bool mayFlash);
    void refresh(int row, bool mayFlash);

    std::vector<ColumnInfo> m_columns;
    mutable std::deque<CachedRow> m_rows;
    quint64 m_nextRowId = 1;
};

} // namespace apollo::ui
