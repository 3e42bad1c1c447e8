// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/rowmodel.h"
#include "ui/models/tablecontext.h"

#include <QCoreApplication>

#include <iterator>
#include <set>
#include <span>
#include <type_traits>
#include <utility>

namespace apollo::ui {

/// One column of a table: its words and what it makes of a row. Titles and tool tips are marked for translation
/// with QT_TRANSLATE_NOOP under the context that the model passes.
template <typename Row>
struct ColumnSpec {
    enum Flag : unsigned {
        Plain = 0,
        Left = 1,      ///< text: left-aligned
        Hidden = 2,    ///< not shown by default
        Live = 4,      ///< moves with prices: dims when the source is stale
        Clock = 8,     ///< carries the clock when stale
        Flashing = 16, ///< flashes when it moves
    };
    const char *id;
    const char *title;
    const char *toolTip;
    unsigned flags;
    Cell (*cell)(const Row &, const TableContext &);
    SortKey (*key)(const Row &, const TableContext &);
    QString (*detail)(const Row &, const TableContext &) = nullptr; ///< tool tip of a cell
};

/// A RowModel over values of type Row, which has `key()` (unique, ordered), `name()` and `==`.
template <typename Row>
class KeyedModel : public RowModel {
public:
    using Spec = ColumnSpec<Row>;
    using Key = std::decay_t<decltype(std::declval<const Row &>().key())>;

    /// @param specs lives as long as the program.
    KeyedModel(std::span<const Spec> specs, const char *trContext, TableContext context, QObject *parent)
        : RowModel(infos(specs, trContext), parent)
        , m_specs(specs)
        , m_context(std::move(context))
    {
    }

    [[nodiscard]] const Row &row(int index) const { return m_values[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const TableContext &context() const { return m_context; }

    [[nodiscard]] SortKey sortKey(int row, int column) const override
    {
        return spec(column).key(this->row(row), m_context);
    }

protected:
    /// Makes the rows those of `wanted`, in that order: by key, inserting, removing and updating only what differs.
    void setRows(std::vector<Row> wanted)
    {
        removeVanished(wanted);
        std::set<Key> present;
        for (const Row &row : m_values)
            present.insert(row.key());
        for (std::size_t i = 0; i < wanted.size();) {
            if (i < m_values.size() && m_values[i].key() == wanted[i].key()) {
                updateRow(static_cast<int>(i), std::move(wanted[i]));
                ++i;
                continue;
            }
            std::size_t end = i;
            while (end < wanted.size() && !present.contains(wanted[end].key()))
                ++end;
            if (end == i) { // known, but elsewhere: it moves here
                takeAway(wanted[i], i);
                end = i + 1;
            }
            insertRun(wanted, i, end);
            i = end;
        }
    }

    /// New values of one row; nothing happens when they are equal.
    void updateRow(int index, Row value)
    {
        Row &present = m_values[static_cast<std::size_t>(index)];
        if (present == value)
            return;
        present = std::move(value);
        refreshRow(index);
    }

    /// What all rows depend on changed.
    void setContext(TableContext context)
    {
        const bool looksDifferent = !context.looksLike(m_context);
        m_context = std::move(context);
        if (looksDifferent)
            refreshLook();
    }

    [[nodiscard]] Cell makeCell(int row, int column) const override
    {
        const Spec &column_ = spec(column);
        Cell cell = column_.cell(this->row(row), m_context);
        if (m_context.isStale && (column_.flags & Spec::Live) != 0)
            dim(cell, (column_.flags & Spec::Clock) != 0);
        return cell;
    }

    [[nodiscard]] QString makeToolTip(int row, int column) const override
    {
        const auto detail = spec(column).detail;
        return detail ? detail(this->row(row), m_context) : QString();
    }

    [[nodiscard]] QString rowName(int row) const override { return this->row(row).name(); }

private:
    [[nodiscard]] const Spec &spec(int column) const { return m_specs[static_cast<std::size_t>(column)]; }

    static std::vector<ColumnInfo> infos(std::span<const Spec> specs, const char *trContext)
    {
        std::vector<ColumnInfo> infos;
        infos.reserve(specs.size());
        for (const Spec &spec : specs) {
            infos.push_back({QString::fromLatin1(spec.id), QCoreApplication::translate(trContext, spec.title),
                             QCoreApplication::translate(trContext, spec.toolTip),
                             ((spec.flags & Spec::Left) != 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                             (spec.flags & Spec::Hidden) == 0, (spec.flags & Spec::Flashing) != 0});
        }
        return infos;
    }

    // A stale value loses its color, but not its warning: near liquidation stays near liquidation.
    static void dim(Cell &cell, bool withClock)
    {
        cell.isStale = true;
        if (cell.tone != Tone::Warn && cell.tone != Tone::Dang && cell.tone != Tone::Labelled)
            cell.tone = Tone::Muted;
        cell.secondTone = Tone::Muted;
        if (withClock && cell.glyph.isEmpty()) {
            cell.glyph = QStringLiteral("clock");
            cell.glyphTone = Tone::Warn;
        }
    }

    void removeVanished(const std::vector<Row> &wanted)
    {
        std::set<Key> kept;
        for (const Row &row : wanted)
            kept.insert(row.key());
        for (int last = static_cast<int>(m_values.size()) - 1; last >= 0; --last) {
            if (kept.contains(row(last).key()))
                continue;
            int first = last;
            while (first > 0 && !kept.contains(row(first - 1).key()))
                --first;
            removeRun(first, last);
            last = first;
        }
    }

    void takeAway(const Row &wanted, std::size_t from)
    {
        for (std::size_t i = from; i < m_values.size(); ++i) {
            if (m_values[i].key() == wanted.key()) {
                removeRun(static_cast<int>(i), static_cast<int>(i));
                return;
            }
        }
    }

    /// Moves `wanted[begin, end)` into the model at `begin`.
    void insertRun(std::vector<Row> &wanted, std::size_t begin, std::size_t end)
    {
        const auto from = static_cast<std::ptrdiff_t>(begin);
        const auto to = static_cast<std::ptrdiff_t>(end);
        beginInsertRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
        m_values.insert(m_values.begin() + from, std::make_move_iterator(wanted.begin() + from),
                        std::make_move_iterator(wanted.begin() + to));
        cacheInserted(static_cast<int>(begin), static_cast<int>(end - begin));
        endInsertRows();
    }

    void removeRun(int first, int last)
    {
        beginRemoveRows({}, first, last);
        m_values.erase(m_values.begin() + first, m_values.begin() + last + 1);
        cacheRemoved(first, last - first + 1);
        endRemoveRows();
    }

    std::span<const Spec> m_specs;
    TableContext m_context;
    std::vector<Row> m_values;
};

} // namespace apollo::ui
