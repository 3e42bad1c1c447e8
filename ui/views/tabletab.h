// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/portfolio/portfoliosource.h"
#include "ui/views/viewcontext.h"

#include <QStringList>
#include <QWidget>

#include <memory>
#include <optional>

class QMenu;
class QVBoxLayout;

namespace apollo::ui {

class DataTable;
class RowModel;

/// One table of the portfolio page with the model behind it. Chosen columns and order outlast the source.
class TableTab : public QWidget {
    Q_OBJECT

public:
    /// @param section Positions, Orders, OrderHistory, Executions or Wallet.
    /// @param prefix of object names, where a second table of the same kind stands in the window.
    TableTab(const ViewContext &context, Section section, const QString &prefix = {}, QWidget *parent = nullptr);
    ~TableTab() override;

    /// Shows this source; nullptr: nothing.
    void setSource(PortfolioSource *source);
    /// Orders and executions: only those of this contract; nullopt for all.
    void setInstrument(std::optional<InstrumentKey> instrument);
    /// Number of rows; nullopt while it is not known.
    [[nodiscard]] std::optional<int> rows() const;
    /// nullptr without a source.
    [[nodiscard]] DataTable *table() const { return m_table.get(); }
    [[nodiscard]] RowModel *model() const { return m_model.get(); }
    /// One line per row, for small windows.
    void setCompact(bool isCompact);
    /// The columns to tick, and "Reset columns".
    void fillColumnMenu(QMenu &menu);
    [[nodiscard]] QStringList shownColumns() const { return m_columns; }
    /// Unknown names are passed over.
    void setShownColumns(const QStringList &columns);

Q_SIGNALS:
    void rowsChanged();
    /// Another row, or none, is selected; also when the table was made anew.
    void selectionChanged();
    /// Enter or a double click on a row.
    void rowActivated();

private:
    [[nodiscard]] std::unique_ptr<RowModel> makeModel() const;
    void buildTable();
    void buildTotals();
    void applyInstrument();
    void keepOrder();
    void refresh();

    ViewContext m_context;
    Section m_section;
    QString m_prefix;
    std::optional<InstrumentKey> m_instrument;
    PortfolioSource *m_source = nullptr;
    QStringList m_columns; ///< empty: the default
    QString m_sortColumn;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    bool m_isCompact = false;
    // The table goes before the models it looks at.
    std::unique_ptr<RowModel> m_model;
    std::unique_ptr<RowModel> m_totals;
    std::unique_ptr<DataTable> m_table;
};

} // namespace apollo::ui
