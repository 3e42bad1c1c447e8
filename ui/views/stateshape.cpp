// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/stateshape.h"

#include <QPainter>

namespace apollo::ui {

void paintStateShape(QPainter &painter, const QRectF &rect, StateShape shape, Token tone, const Theme &theme)
{
    constexpr qreal kStroke = 1.5;
    constexpr int kFullTurn = 16 * 360;
    const QRectF inner = rect.adjusted(kStroke / 2, kStroke / 2, -kStroke / 2, -kStroke / 2);
    const QColor color = theme.color(tone);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, kStroke));
    painter.setBrush(Qt::NoBrush);
    switch (shape) {
    case StateShape::None: break;
    case StateShape::Disc:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(rect);
        break;
    case StateShape::HalfDisc:
        painter.drawEllipse(inner);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPie(rect, kFullTurn / 4, kFullTurn / 2);
        break;
    case StateShape::Clock:
        painter.drawEllipse(inner);
        painter.drawPolyline(QPolygonF{QPointF(rect.center().x(), rect.top() + rect.height() * 0.22), rect.center(),
                                       QPointF(rect.right() - rect.width() * 0.25, rect.center().y())});
        break;
    case StateShape::Ring: painter.drawEllipse(inner); break;
    case StateShape::Square:
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.fillRect(rect, color);
        break;
    }
    painter.restore();
}

} // namespace apollo::ui
