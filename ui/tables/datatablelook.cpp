// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How a DataTable looks: widths, heights, flashes, colors. Its behavior is in datatable.cpp.

#include "ui/tables/datatable.h"

#include "ui/tables/tableheader.h"

#include <QAbstractProxyModel>
#include <QLabel>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace apollo::ui {

namespace {

constexpr int kRow = 36;
constexpr int kCompactRow = 24;
constexpr int kCoinTotal = 24;
constexpr int kGrandTotal = 30;

} // namespace

void DataTable::noteFlashes(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    if (!m_look.isFlashing || !roles.contains(FlashRole))
        return;
    const Monotonic now = m_clock.monotonicNow();
    m_look.flashes.prune(now);
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
        for (int column = topLeft.column(); column <= bottomRight.column(); ++column) {
            const QModelIndex cell = m_model.index(row, column);
            if (!m_model.columns()[static_cast<std::size_t>(column)].isFlashing || cell.data(FlashRole).toInt() == 0)
                continue;
            m_look.flashes.hit({m_model.rowId(row), column}, static_cast<Tone>(cell.data(FlashToneRole).toInt()), now);
        }
    }
    m_flashWakeup.at(m_look.flashes.nextStep(now));
}

void DataTable::repaintFlashes()
{
    const Monotonic now = m_clock.monotonicNow();
    const std::vector<FlashTracker::Key> active = m_look.flashes.active(now);
    const int first = m_view->rowAt(0);
    const int last = m_view->rowAt(m_view->viewport()->height() - 1);
    const int end = last < 0 ? m_view->model()->rowCount() - 1 : last;
    for (int row = std::max(first, 0); row <= end; ++row) {
        const quint64 id = m_view->model()->index(row, 0).data(RowIdRole).toULongLong();
        for (const auto &[flashing, column] : active) {
            if (flashing == id)
                m_view->update(m_view->model()->index(row, column));
        }
    }
    m_flashWakeup.at(m_look.flashes.nextStep(now));
}

void DataTable::growColumns()
{
    bool hasGrown = false;
    const QAbstractItemModel &rows = *m_view->model();
    const int first = std::max(m_view->rowAt(0), 0);
    const int last = m_view->rowAt(m_view->viewport()->height() - 1);
    const int end = last < 0 ? rows.rowCount() - 1 : last;
    const int sideColumn = m_model.columnOf(u"side");
    for (int column = 0; column < rows.columnCount(); ++column) {
        if (!isColumnShown(column))
            continue;
        hasGrown |= m_widths.grow(column, m_header->neededWidth(column));
        const NumberDelegate &delegate = column == sideColumn ? *m_sides : *m_cells;
        for (int row = first; row <= end; ++row)
            hasGrown |= m_widths.grow(column, delegate.neededWidth(rows.index(row, column)));
        for (int row = 0; m_totalsModel && row < m_totalsModel->rowCount(); ++row) {
            const bool isSpanned = row == m_totalsModel->rowCount() - 1 && column == m_detailsBegin;
            if (!isSpanned)
                hasGrown |= m_widths.grow(column, m_totalCells->neededWidth(m_totalsModel->index(row, column)));
        }
    }
    if (m_totalsModel && m_detailsBegin >= 0 && m_totalsModel->rowCount() > 0) {
        int spanned = 0;
        for (int column = m_detailsBegin; column <= m_detailsEnd; ++column)
            spanned += isColumnShown(column) ? m_widths.needed(column) : 0;
        const QModelIndex details = m_totalsModel->index(m_totalsModel->rowCount() - 1, m_detailsBegin);
        const int missing = m_totalCells->neededWidth(details) - spanned;
        if (missing > 0 && isColumnShown(m_detailsBegin))
            hasGrown |= m_widths.grow(m_detailsBegin, m_widths.needed(m_detailsBegin) + missing);
    }
    if (hasGrown)
        placeColumns();
}

void DataTable::placeColumns()
{
    const int pinned = m_areNamesShown ? m_widths.needed(0) : 0;
    const int pinnedBefore = m_areNamesShown ? m_pinned->width() : 0;
    std::vector<bool> shown = m_shown;
    shown[0] = false;
    const std::vector<int> widths = m_widths.filling(m_view->viewport()->width() + pinnedBefore - pinned, shown);
    for (QTableView *view : {m_pinned, m_pinnedTotals}) {
        if (!view)
            continue;
        view->setColumnWidth(0, pinned);
        view->setFixedWidth(pinned);
    }
    for (QTableView *view : {m_view, m_totals}) {
        if (!view)
            continue;
        for (std::size_t column = 1; column < widths.size(); ++column) {
            if (shown[column])
                view->setColumnWidth(static_cast<int>(column), widths[column]);
        }
    }
}

void DataTable::applyRowHeights()
{
    const Theme &theme = m_look.theme;
    for (QTableView *view : {m_view, m_pinned})
        view->verticalHeader()->setDefaultSectionSize(theme.scaled(m_look.isCompact ? kCompactRow : kRow));
    if (!m_totalsModel)
        return;
    const int rows = m_totalsModel->rowCount();
    int height = 0;
    for (int row = 0; row < rows; ++row) {
        const int line = theme.scaled(row == rows - 1 ? kGrandTotal : kCoinTotal);
        m_totals->setRowHeight(row, line);
        m_pinnedTotals->setRowHeight(row, line);
        height += line;
    }
    m_totals->clearSpans();
    if (rows > 0 && m_detailsBegin >= 0)
        m_totals->setSpan(rows - 1, m_detailsBegin, 1, m_detailsEnd - m_detailsBegin + 1);
    for (QTableView *view : {m_totals, m_pinnedTotals}) {
        view->setFixedHeight(height);
        view->setVisible(rows > 0);
    }
    scheduleLayout();
}

void DataTable::applyTheme()
{
    const Theme &theme = m_look.theme;
    for (NumberDelegate *delegate : {m_cells, static_cast<NumberDelegate *>(m_sides), m_totalCells})
        delegate->refresh();
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Window, theme.color(Token::Bg1));
    setPalette(palette);
    setAutoFillBackground(true);
    palette.setColor(QPalette::Window, theme.color(Token::Bg3));
    m_pausedHint->setPalette(palette);
    m_pausedHint->setFont(theme.font(TextRole::Small));
    m_pausedHint->setMargin(theme.scaled(4));
    for (TableHeader *header : {m_header, m_pinnedHeader})
        header->setFont(theme.font(TextRole::Small));
    m_widths.reset();
    applyRowHeights();
    scheduleLayout();
    for (QTableView *view : {m_view, m_pinned, m_totals, m_pinnedTotals}) {
        if (view)
            view->viewport()->update();
    }
}

void DataTable::setNamesShown(bool isShown)
{
    m_areNamesShown = isShown;
    m_pinned->setVisible(isShown);
    placeColumns();
}

void DataTable::setReducedMotion(bool isReduced)
{
    m_look.isFlashing = !isReduced;
    m_look.flashes.clear();
    m_view->viewport()->update();
}

void DataTable::setCompact(bool isCompact)
{
    m_look.isCompact = isCompact;
    applyTheme();
}

} // namespace apollo::ui
