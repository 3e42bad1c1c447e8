// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/figure.h"

#include <QFont>
#include <QMetaType>
#include <QString>

namespace apollo::ui {

/// What a text means; the theme knows the color. Models never name one.
enum class Tone {
    None,     ///< t1: a fact
    Muted,    ///< t2: units, second lines, stale and missing values
    Up,       ///< profit, long
    Dn,       ///< loss, short
    Warn,     ///< look here
    Dang,     ///< liquidation is near
    Labelled, ///< words t2, figures t1: "gross 275,046.00"
};

/// What a column is sorted by: numbers before texts; unknown is last in either direction.
struct SortKey {
    Figure number;
    QString text;

    bool operator==(const SortKey &) const = default;
    [[nodiscard]] bool isUnknown() const { return !number && text.isEmpty(); }
    /// Order of two known keys.
    [[nodiscard]] bool isBelow(const SortKey &other) const;
};

/// Everything that is shown of one cell. Plain text throughout: parts of it come from the exchange.
struct Cell {
    QString text;   ///< the value
    QString second; ///< the line below it
    QString unit;   ///< said by screen readers after the value
    QString copy;   ///< what copying gives, where it is more than `text`
    QString glyph;  ///< icon name before the value (after it where text is left-aligned)
    Tone tone = Tone::None;
    Tone secondTone = Tone::Muted;
    Tone glyphTone = Tone::Muted;
    int bar = -1;               ///< per mille of the cell's width; -1 for none
    int weight = QFont::Normal; ///< 400, 500 or 700
    bool isStale = false;

    bool operator==(const Cell &) const = default;
};

/// Roles of RowModel beyond Qt's.
enum ModelRole {
    SortRole = Qt::UserRole + 1, ///< SortKey
    CellRole,                    ///< const Cell *: everything at once for the delegate; valid until the next event
    SecondLineRole,              ///< QString
    ToneRole,                    ///< int of Tone
    GlyphRole,                   ///< QString, an icon name
    BarRole,                     ///< int, per mille, -1 for none
    StaleRole,                   ///< bool
    FlashRole,                   ///< int: how often the value has moved; 0 never
    FlashToneRole,               ///< int of Tone: Up or Dn, the direction of the last move
    CopyRole,                    ///< QString: the whole content as text
    RowIdRole,                   ///< quint64: names a row for its whole life, wherever it is sorted to
};

} // namespace apollo::ui

Q_DECLARE_METATYPE(apollo::ui::SortKey)
Q_DECLARE_METATYPE(const apollo::ui::Cell *)
