// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/wakeup.h"
#include "ui/models/rowmodel.h"
#include "ui/tables/celldelegate.h"
#include "ui/tables/columnwidths.h"
#include "ui/tables/resortpolicy.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QMenu;
class QScrollBar;
class QTableView;

namespace apollo::ui {

class SortProxy;
class TableHeader;
class TableNotice;

/// A table of the desk: first column pinned at the left, totals pinned below, rows that keep their place under the
/// hand. Shows any RowModel. Sorting happens on a click, and by itself at most once a second while nobody points,
/// selects or has a menu open.
class DataTable : public QWidget {
    Q_OBJECT

public:
    struct Names {
        QString objectName; ///< "positionsTable"; parts append ".view", ".symbols", ".totals"
        QString title;      ///< what screen readers call the table: "Positions"
    };

    /// @param model, theme, clock outlive this.
    DataTable(RowModel &model, const Theme &theme, const Clock &clock, const Names &names, QWidget *parent = nullptr);
    ~DataTable() override;

    /// Lines below the table, in the same columns; the last is the grand total. @param totals outlives this.
    /// @param detailsBegin, detailsEnd columns that one cell of the last line spans; -1 for none.
    void setTotals(RowModel &totals, int detailsBegin = -1, int detailsEnd = -1);

    /// Shown while there are no rows. @param action text of a button, "" for none
    void setNotice(const QString &sentence, const QString &action = {});

    void sortBy(int column, Qt::SortOrder order);
    [[nodiscard]] int sortColumn() const;
    [[nodiscard]] Qt::SortOrder sortOrder() const;
    /// True while values wait to be sorted but a hand is on the table.
    [[nodiscard]] bool isSortPaused() const;

    /// The first column always stays. At least that one is shown.
    void setColumnShown(int column, bool isShown);
    [[nodiscard]] bool isColumnShown(int column) const;
    void resetColumns();
    /// Ids of the columns shown, for the settings.
    [[nodiscard]] QStringList shownColumns() const;
    void setShownColumns(const QStringList &ids);
    /// Fills a menu with the columns to tick, and "Reset columns".
    void fillColumnMenu(QMenu &menu);

    /// Leaves the first column out, where every row has the same name; it is still copied and read out.
    void setNamesShown(bool isShown);

    void setReducedMotion(bool isReduced);
    /// 24 px rows of one line instead of 36 px rows of two.
    void setCompact(bool isCompact);

    /// Rows of the model, in the order shown.
    [[nodiscard]] QList<int> selectedRows() const;
    /// The row that the keyboard is on, when it is selected; else the first selected one.
    [[nodiscard]] std::optional<int> selectedRow() const;
    /// Selects this row of the model alone and brings it into view.
    void selectRow(int row);
    /// Rows selected, as tab-separated text. The whole table has a header line.
    [[nodiscard]] QString selectionText() const;
    [[nodiscard]] QString wholeText() const;
    [[nodiscard]] QTableView *view() const { return m_view; }
    [[nodiscard]] QTableView *pinnedView() const { return m_pinned; }
    [[nodiscard]] const FlashTracker &flashes() const { return m_look.flashes; }

Q_SIGNALS:
    /// Enter or a double click. @param row of the model
    void rowActivated(int row);
    void selectionChanged();
    void noticeActionRequested();
    void sortPausedChanged(bool isPaused);
    void shownColumnsChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildViews(const Names &names);
    void connectModel();
    void linkScrollBar(QScrollBar *outer, QTableView *view, Qt::Orientation orientation);
    void toggleSort(int column);
    void stepSort();
    [[nodiscard]] bool isHandOn() const;
    void setSortPaused(bool isPaused);
    void hover(int row);
    void noteFlashes(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles);
    void repaintFlashes();
    void scheduleLayout() { m_layoutTimer.start(); }
    void growColumns();
    void placeColumns();
    void placeNotice();
    void applyTheme();
    void applyRowHeights();
    void popUp(QMenu *menu, const QPoint &globalPosition);
    void showCellMenu(QTableView *view, const QPoint &position);
    void showHeaderMenu(TableHeader *header, const QPoint &position);
    [[nodiscard]] QList<int> shownColumnIndexes() const;

    RowModel &m_model;
    const Clock &m_clock;
    TableLook m_look;
    SortProxy *m_proxy;
    QTableView *m_view = nullptr;
    QTableView *m_pinned = nullptr;
    QTableView *m_totals = nullptr;
    QTableView *m_pinnedTotals = nullptr;
    RowModel *m_totalsModel = nullptr;
    TableHeader *m_header = nullptr;
    TableHeader *m_pinnedHeader = nullptr;
    TableNotice *m_notice = nullptr;
    QLabel *m_pausedHint = nullptr;
    NumberDelegate *m_cells = nullptr;
    SideDelegate *m_sides = nullptr;
    NumberDelegate *m_totalCells = nullptr;
    std::vector<bool> m_shown;
    ColumnWidths m_widths;
    int m_detailsBegin = -1;
    int m_detailsEnd = -1;
    ResortPolicy m_resort;
    std::optional<Monotonic> m_orderChecked;
    Wakeup m_sortWakeup;
    Wakeup m_flashWakeup;
    QTimer m_layoutTimer;
    bool m_areNamesShown = true;
    bool m_isHovered = false;
    bool m_isMenuOpen = false;
    bool m_isPaused = false;
};

} // namespace apollo::ui
