// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <functional>

namespace apollo::ui {

/// The table beside a chart: the same points in words. Texts are made when they are looked at, so a long curve
/// costs nothing here.
class TwinModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using CellText = std::function<QString(int row, int column)>;

    /// @param text gives the cell of a row; called only for rows below the last `setRows`.
    TwinModel(QStringList headers, CellText text, QObject *parent = nullptr);

    /// The chart has other points now.
    void setRows(int rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    CellText m_text;
    int m_rows = 0;
};

} // namespace apollo::ui
