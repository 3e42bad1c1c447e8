// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Columns, menus and copying of a DataTable. Its behavior is in datatable.cpp.

#include "ui/tables/datatable.h"

#include "ui/tables/sortproxy.h"
#include "ui/tables/tableheader.h"
#include "ui/tables/tabletext.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QTableView>

#include <algorithm>

namespace apollo::ui {

void DataTable::setColumnShown(int column, bool isShown)
{
    if (column == 0)
        isShown = true;
    m_shown[static_cast<std::size_t>(column)] = isShown;
    m_view->setColumnHidden(column, column == 0 || !isShown);
    m_pinned->setColumnHidden(column, column != 0);
    if (m_totals)
        m_totals->setColumnHidden(column, column == 0 || !isShown);
    scheduleLayout();
    placeColumns();
    Q_EMIT shownColumnsChanged();
}

bool DataTable::isColumnShown(int column) const
{
    return m_shown[static_cast<std::size_t>(column)];
}

void DataTable::resetColumns()
{
    for (int column = 0; column < m_model.columnCount(); ++column)
        setColumnShown(column, m_model.columns()[static_cast<std::size_t>(column)].isShown);
}

QStringList DataTable::shownColumns() const
{
    QStringList ids;
    for (const int column : shownColumnIndexes())
        ids << m_model.columns()[static_cast<std::size_t>(column)].id;
    return ids;
}

void DataTable::setShownColumns(const QStringList &ids)
{
    for (int column = 0; column < m_model.columnCount(); ++column)
        setColumnShown(column, ids.contains(m_model.columns()[static_cast<std::size_t>(column)].id));
}

QList<int> DataTable::shownColumnIndexes() const
{
    QList<int> columns;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (isColumnShown(column))
            columns << column;
    }
    return columns;
}

void DataTable::fillColumnMenu(QMenu &menu)
{
    for (int column = 1; column < m_model.columnCount(); ++column) {
        const ColumnInfo &info = m_model.columns()[static_cast<std::size_t>(column)];
        QAction *action = menu.addAction(info.title);
        action->setObjectName(objectName() + QStringLiteral(".column.") + info.id);
        action->setCheckable(true);
        action->setChecked(isColumnShown(column));
        connect(action, &QAction::toggled, this, [this, column](bool isOn) { setColumnShown(column, isOn); });
    }
    menu.addSeparator();
    QAction *reset = menu.addAction(tr("Reset columns"));
    reset->setObjectName(objectName() + QStringLiteral(".resetColumns"));
    connect(reset, &QAction::triggered, this, &DataTable::resetColumns);
}

QList<int> DataTable::selectedRows() const
{
    QList<int> shown;
    const QModelIndexList selected = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        shown << index.row();
    std::sort(shown.begin(), shown.end());
    QList<int> rows;
    for (const int row : shown)
        rows << m_proxy->mapToSource(m_proxy->index(row, 0)).row();
    return rows;
}

std::optional<int> DataTable::selectedRow() const
{
    const QItemSelectionModel &selection = *m_view->selectionModel();
    const QModelIndex current = selection.currentIndex();
    if (current.isValid() && selection.isRowSelected(current.row()))
        return m_proxy->mapToSource(current).row();
    const QList<int> rows = selectedRows();
    return rows.isEmpty() ? std::nullopt : std::optional(rows.front());
}

void DataTable::selectRow(int row)
{
    const QModelIndex shown = m_proxy->mapFromSource(m_model.index(row, 0));
    // The first column of the main view is hidden (pinned): the second takes the keyboard.
    const int column = m_header->logicalIndexAt(0);
    const QModelIndex cell = shown.siblingAtColumn(std::max(column, 1));
    m_view->selectionModel()->setCurrentIndex(cell, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->scrollTo(cell);
}

QString DataTable::selectionText() const
{
    return tableText(m_model, selectedRows(), shownColumnIndexes(), false);
}

QString DataTable::wholeText() const
{
    QList<int> rows;
    for (int row = 0; row < m_proxy->rowCount(); ++row)
        rows << row;
    return tableText(*m_proxy, rows, shownColumnIndexes(), true);
}

void DataTable::popUp(QMenu *menu, const QPoint &globalPosition)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_isMenuOpen = true;
    connect(menu, &QMenu::aboutToHide, this, [this] {
        m_isMenuOpen = false;
        stepSort();
    });
    menu->popup(globalPosition);
}

void DataTable::showHeaderMenu(TableHeader *header, const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(objectName() + QStringLiteral(".headerMenu"));
    fillColumnMenu(*menu);
    popUp(menu, header->viewport()->mapToGlobal(position));
}

void DataTable::showCellMenu(QTableView *view, const QPoint &position)
{
    const auto copy = [](const QString &text) { QGuiApplication::clipboard()->setText(text); };
    auto *menu = new QMenu(this);
    menu->setObjectName(objectName() + QStringLiteral(".cellMenu"));
    if (const QModelIndex index = view->indexAt(position); index.isValid()) {
        const QPersistentModelIndex cell = index;
        connect(menu->addAction(tr("Copy cell")), &QAction::triggered, this,
                [copy, cell] { copy(cell.data(CopyRole).toString()); });
        const qsizetype count = std::max<qsizetype>(selectedRows().size(), 1);
        connect(menu->addAction(tr("Copy %n row(s)", nullptr, static_cast<int>(count))), &QAction::triggered, this,
                [this, copy, cell] {
                    const bool isAlone = selectedRows().isEmpty();
                    copy(isAlone ? tableText(*m_proxy, {cell.row()}, shownColumnIndexes(), false) : selectionText());
                });
    }
    connect(menu->addAction(tr("Copy table")), &QAction::triggered, this, [this, copy] { copy(wholeText()); });
    menu->addSeparator();
    QMenu *columns = menu->addMenu(tr("Columns"));
    columns->setObjectName(objectName() + QStringLiteral(".columnsMenu"));
    fillColumnMenu(*columns);
    popUp(menu, view->viewport()->mapToGlobal(position));
}

} // namespace apollo::ui
