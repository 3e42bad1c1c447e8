// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/rowmodel.h"

#include "ui/format/numberformat.h"

#include <algorithm>
#include <iterator>

namespace apollo::ui {

namespace {

const QList<int> &changedRoles()
{
    static const QList<int> roles{Qt::DisplayRole, Qt::AccessibleTextRole,
                                  Qt::ToolTipRole, SortRole,
                                  CellRole,        SecondLineRole,
                                  ToneRole,        GlyphRole,
                                  BarRole,         StaleRole,
                                  CopyRole};
    return roles;
}

const QList<int> &flashedRoles()
{
    static const QList<int> roles = changedRoles() + QList<int>{FlashRole, FlashToneRole};
    return roles;
}

} // namespace

RowModel::RowModel(std::vector<ColumnInfo> columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
{
}

int RowModel::columnOf(QStringView id) const
{
    const auto found =
        std::find_if(m_columns.begin(), m_columns.end(), [id](const ColumnInfo &column) { return column.id == id; });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

int RowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

RowModel::CachedCell &RowModel::cached(int row, int column) const
{
    std::optional<CachedCell> &slot = m_rows[static_cast<std::size_t>(row)].cells[static_cast<std::size_t>(column)];
    if (!slot) {
        slot.emplace();
        slot->cell = makeCell(row, column);
        if (m_columns[static_cast<std::size_t>(column)].isFlashing)
            slot->key = sortKey(row, column);
    }
    return *slot;
}

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case SortRole: return QVariant::fromValue(sortKey(row, column));
    case RowIdRole: return rowId(row);
    case Qt::TextAlignmentRole: return QVariant::fromValue(m_columns[static_cast<std::size_t>(column)].alignment);
    case Qt::ToolTipRole: {
        QString text = makeToolTip(row, column);
        if (text.isEmpty() && column == 0) { // a long name is elided there
            const Cell &cell = cached(row, column).cell;
            text = cell.second.isEmpty() ? cell.text : cell.text + QLatin1Char('\n') + cell.second;
        }
        return text.isEmpty() ? QVariant() : QVariant(text.toHtmlEscaped());
    }
    default: break;
    }

    const CachedCell &slot = cached(row, column);
    switch (role) {
    case Qt::DisplayRole: return slot.cell.text;
    case Qt::AccessibleTextRole: return accessibleText(row, column, slot.cell);
    case CellRole: return QVariant::fromValue(&slot.cell);
    case SecondLineRole: return slot.cell.second;
    case ToneRole: return static_cast<int>(slot.cell.tone);
    case GlyphRole: return slot.cell.glyph;
    case BarRole: return slot.cell.bar;
    case StaleRole: return slot.cell.isStale;
    case FlashRole: return slot.flashes;
    case FlashToneRole: return static_cast<int>(slot.flashTone);
    case CopyRole: {
        const QString &text = slot.cell.copy.isEmpty() ? slot.cell.text : slot.cell.copy;
        return slot.cell.second.isEmpty() ? text : text + QLatin1Char(' ') + slot.cell.second;
    }
    default: return {};
    }
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ColumnInfo &column = m_columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return column.title;
    case Qt::ToolTipRole: return QString(column.title + QLatin1Char('\n') + column.toolTip).toHtmlEscaped();
    case Qt::TextAlignmentRole: return QVariant::fromValue(column.alignment);
    default: return {};
    }
}

QString RowModel::accessibleText(int row, int column, const Cell &cell) const
{
    QString value = cell.text;
    if (value == NumberFormat::unknown())
        value = tr("no value");
    else if (value == NumberFormat::notApplicable())
        value = tr("not applicable");
    else if (value == NumberFormat::loading())
        value = tr("loading");
    else if (!cell.unit.isEmpty())
        value += QLatin1Char(' ') + cell.unit;
    if (!cell.second.isEmpty())
        value += QStringLiteral(", ") + cell.second;
    if (cell.isStale)
        value = tr("%1 (not current)").arg(value);
    const QString &title = m_columns[static_cast<std::size_t>(column)].title;
    // Multi-argument arg: a value that holds "%1" must not be filled in.
    return tr("%1 of %2: %3", "column, row, value").arg(title, rowName(row), value);
}

void RowModel::cacheInserted(int row, int count)
{
    std::vector<CachedRow> fresh(static_cast<std::size_t>(count));
    for (CachedRow &line : fresh) {
        line.id = m_nextRowId++;
        line.cells.resize(m_columns.size());
    }
    m_rows.insert(m_rows.begin() + row, std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
}

void RowModel::cacheRemoved(int row, int count)
{
    m_rows.erase(m_rows.begin() + row, m_rows.begin() + row + count);
}

bool RowModel::renew(int row, int column, bool mayFlash)
{
    std::optional<CachedCell> &slot = m_rows[static_cast<std::size_t>(row)].cells[static_cast<std::size_t>(column)];
    if (!slot)
        return false; // never shown, so nothing shown changes
    Cell fresh = makeCell(row, column);
    const bool isFlashing = m_columns[static_cast<std::size_t>(column)].isFlashing;
    SortKey key = isFlashing ? sortKey(row, column) : SortKey();
    const bool differs = fresh != slot->cell;
    if (mayFlash && fresh.text != slot->cell.text && key.number && slot->key.number
        && *key.number != *slot->key.number) {
        ++slot->flashes;
        slot->flashTone = *slot->key.number < *key.number ? Tone::Up : Tone::Dn;
    }
    slot->cell = std::move(fresh);
    slot->key = std::move(key);
    return differs;
}

void RowModel::refresh(int row, bool mayFlash)
{
    const int columns = columnCount();
    const auto flashes = [this, row](int column) {
        return m_rows[static_cast<std::size_t>(row)].cells[static_cast<std::size_t>(column)]->flashes;
    };
    int runStart = -1;
    bool runFlashes = false;
    const auto flush = [&](int end) {
        if (runStart >= 0)
            Q_EMIT dataChanged(index(row, runStart), index(row, end), runFlashes ? flashedRoles() : changedRoles());
        runStart = -1;
    };
    for (int column = 0; column < columns; ++column) {
        const bool isKnown = m_rows[static_cast<std::size_t>(row)].cells[static_cast<std::size_t>(column)].has_value();
        const int before = isKnown ? flashes(column) : 0;
        if (!renew(row, column, mayFlash)) {
            flush(column - 1);
            continue;
        }
        const bool flashed = flashes(column) != before;
        if (runStart >= 0 && flashed != runFlashes)
            flush(column - 1);
        if (runStart < 0) {
            runStart = column;
            runFlashes = flashed;
        }
    }
    flush(columns - 1);
}

void RowModel::refreshRow(int row)
{
    refresh(row, true);
}

void RowModel::refreshLook()
{
    for (int row = 0; row < rowCount(); ++row)
        refresh(row, false);
}

} // namespace apollo::ui
