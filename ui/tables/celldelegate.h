// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/rowmodel.h"
#include "ui/tables/flashtracker.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QStyledItemDelegate>

#include <map>

namespace apollo::ui {

/// What the parts of one table share and delegates need to paint.
struct TableLook {
    const Theme &theme;
    const Clock &clock;
    FlashTracker flashes;
    int hoveredRow = -1;
    bool isFlashing = true;          ///< false under reduced motion
    bool isCompact = false;          ///< one line per row
    bool showsKeyboardFocus = false; ///< the keyboard was used last
};

/// Paints a cell: ground (selection, hover, flash), hairline, value with its glyph, second line, bar. Colors come
/// from tones, texts from the model; nothing is laid out twice.
class NumberDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// @param isTotals bg2, no hover, line2 above the first row.
    NumberDelegate(TableLook &look, bool isTotals, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Width that the cell needs to be shown whole.
    [[nodiscard]] int neededWidth(const QModelIndex &index) const;
    /// The theme changed: fonts are measured again.
    void refresh();

protected:
    /// What stands before the value; the width it takes, 0 for nothing.
    [[nodiscard]] virtual int glyphWidth(const Cell &cell) const;
    virtual void paintGlyph(QPainter &painter, const QRect &rect, const Cell &cell) const;
    [[nodiscard]] QColor colorOf(Tone tone) const;
    [[nodiscard]] const TableLook &look() const { return m_look; }

private:
    struct Face {
        QFont font;
        QFontMetrics metrics;
    };
    [[nodiscard]] const Face &face(TextRole role, int weight) const;
    [[nodiscard]] QColor ground(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintContent(QPainter &painter, const QRect &rect, const Cell &cell, bool isLeft, bool isName) const;
    void paintLabelled(QPainter &painter, const QRect &rect, const Cell &cell) const;

    TableLook &m_look;
    bool m_isTotals;
    mutable std::map<std::pair<TextRole, int>, Face> m_faces;
    mutable std::map<std::pair<QString, Tone>, QIcon> m_icons;
};

/// A NumberDelegate whose glyphs are painted triangles: sides. No font has them in the right size.
class SideDelegate : public NumberDelegate {
    Q_OBJECT

public:
    using NumberDelegate::NumberDelegate;

protected:
    [[nodiscard]] int glyphWidth(const Cell &cell) const override;
    void paintGlyph(QPainter &painter, const QRect &rect, const Cell &cell) const override;
};

/// Widest text of the first column, in design pixels: a longer name is elided in the middle, where contracts differ
/// least.
inline constexpr int kNameWidth = 132;

/// Flags of QPainter::drawText for one line of a cell.
[[nodiscard]] inline int textFlags(bool isLeft)
{
    return int(isLeft ? Qt::AlignLeft : Qt::AlignRight) | int(Qt::AlignVCenter) | int(Qt::TextSingleLine);
}

/// Space left and right of the content of a cell, in design pixels.
inline constexpr int kCellPadding = 6;
/// The same at the outer edges of the table.
inline constexpr int kEdgePadding = 12;
/// Left of a text column inside the table, where a right-aligned number may end just before it.
inline constexpr int kTextPadding = 14;

/// Left padding of a cell or header section, in design pixels.
[[nodiscard]] constexpr int leftPadding(int column, bool isLeft)
{
    return column == 0 ? kEdgePadding : (isLeft ? kTextPadding : kCellPadding);
}

} // namespace apollo::ui
