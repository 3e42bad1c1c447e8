// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/paintmarks.h"

#include "ui/charts/levellayout.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace apollo::ui {

namespace {

constexpr double kPadding = 6;
constexpr double kTriangleWidth = 7;
constexpr double kTriangleHeight = 6;
constexpr double kTriangleGap = 4;
constexpr double kMarkerHalf = 4.5;
constexpr double kMarkerHeight = 7;
constexpr double kMarkerOff = 3;
constexpr double kNarrowHatch = 6;

void paintTriangle(QPainter &painter, double left, double middle, bool pointsUp, const QColor &color)
{
    const double tip = pointsUp ? -kTriangleHeight / 2 : kTriangleHeight / 2;
    const QPolygonF triangle{
        {left, middle - tip}, {left + kTriangleWidth, middle - tip}, {left + kTriangleWidth / 2, middle + tip}};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(triangle);
    painter.restore();
}

} // namespace

void paintBox(QPainter &painter, const QRectF &box, const QString &text, const QColor &color, bool isFilled,
              const Theme &theme)
{
    const QColor ground = theme.color(Token::Bg1);
    painter.setPen(QPen(color, 1));
    painter.setBrush(isFilled ? color : ground);
    painter.drawRect(box.adjusted(0, 0, -1, -1));
    painter.setPen(isFilled ? ground : color);
    painter.drawText(box, Qt::AlignCenter, text);
}

double tagWidth(const QFont &font, const QString &text, const QString &distance)
{
    const QFontMetricsF metrics(font);
    double width = 2 * kPadding + metrics.horizontalAdvance(text) + kTriangleGap + kTriangleWidth;
    if (!distance.isEmpty())
        width += kTriangleGap + metrics.horizontalAdvance(distance);
    return std::ceil(width) + 1;
}

void paintTag(QPainter &painter, const QPointF &anchor, const QString &text, const QString &distance, bool isAbove,
              const QColor &color, const Theme &theme)
{
    const QFontMetricsF metrics(painter.font());
    const double width = tagWidth(painter.font(), text, distance);
    const QRectF box(std::round(anchor.x() - width), std::round(anchor.y() - kLevelBoxHeight / 2), width,
                     kLevelBoxHeight);
    painter.setPen(QPen(color, 1));
    painter.setBrush(theme.color(Token::Bg1));
    painter.drawRect(box.adjusted(0, 0, -1, -1));
    double left = box.left() + kPadding;
    const auto write = [&](const QString &words) {
        painter.drawText(QRectF(left, box.top(), box.right() - left, box.height()),
                         int(Qt::AlignLeft) | Qt::AlignVCenter, words);
        left += metrics.horizontalAdvance(words) + kTriangleGap;
    };
    write(text);
    paintTriangle(painter, left, box.center().y(), isAbove, color);
    left += kTriangleWidth + kTriangleGap;
    write(distance);
}

void paintMarker(QPainter &painter, const QPointF &at, bool isBuy, const Theme &theme)
{
    const double down = isBuy ? 1 : -1;
    const double tip = at.y() + down * kMarkerOff;
    const QPolygonF triangle{{at.x(), tip},
                             {at.x() - kMarkerHalf, tip + down * kMarkerHeight},
                             {at.x() + kMarkerHalf, tip + down * kMarkerHeight}};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // The rim keeps it apart from a candle of its own color.
    painter.setPen(QPen(theme.color(Token::Bg1), 1));
    painter.setBrush(theme.color(isBuy ? Token::Up : Token::Dn));
    painter.drawPolygon(triangle);
    painter.restore();
}

void paintHatch(QPainter &painter, const QRectF &rect, const Theme &theme)
{
    QColor color = theme.color(Token::Line2);
    if (rect.width() < kNarrowHatch) {
        color.setAlphaF(0.5F); // a few dots of a hatch would be taken for points
        painter.fillRect(rect, color);
        return;
    }
    painter.fillRect(rect, QBrush(color, Qt::BDiagPattern));
}

} // namespace apollo::ui
