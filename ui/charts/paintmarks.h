// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QString>

class QPainter;
class QPointF;
class QRectF;

namespace apollo::ui {

/// The boxes, tags and triangles of charts: each paints one thing where it is told to. The font is the painter's.

/// A value in a box. Filled: now; else only its border has the color.
void paintBox(QPainter &painter, const QRectF &box, const QString &text, const QColor &color, bool isFilled,
              const Theme &theme);

/// "Liq. 53,473.9 ▼ 14.4 %" with its right edge and middle at `anchor`; the triangle is painted, no letter.
/// @param distance may be empty.
void paintTag(QPainter &painter, const QPointF &anchor, const QString &text, const QString &distance, bool isAbove,
              const QColor &color, const Theme &theme);

/// How wide a tag is.
[[nodiscard]] double tagWidth(const QFont &font, const QString &text, const QString &distance);

/// A fill: bought, a triangle below its price that points up; sold, one above it that points down.
void paintMarker(QPainter &painter, const QPointF &at, bool isBuy, const Theme &theme);

/// Missing time.
void paintHatch(QPainter &painter, const QRectF &rect, const Theme &theme);

} // namespace apollo::ui
