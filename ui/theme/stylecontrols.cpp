// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/stylecontrols.h"

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace apollo::ui::stylecontrols {

namespace {

constexpr qreal kRadius = 3.0;

void drawBox(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &border)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(QPen(border, 1));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    painter.restore();
}

} // namespace

void drawButtonBevel(QPainter &painter, const QStyleOptionButton &option, Scheme scheme)
{
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool isHot = isEnabled && option.state.testAnyFlags(QStyle::State_MouseOver | QStyle::State_Sunken);
    const bool isChosen = option.state.testFlag(QStyle::State_On);
    const bool isPrimary = isEnabled && option.features.testFlag(QStyleOptionButton::DefaultButton);
    if (option.features.testFlag(QStyleOptionButton::Flat) && !isHot && !isChosen)
        return;
    if (isPrimary) {
        const QColor ground = tokenColor(scheme, Token::AccBg);
        drawBox(painter, option.rect, isHot ? ground.lighter(108) : ground, ground);
        return;
    }
    const Token ground = isHot || isChosen ? Token::Bg3 : Token::Bg2;
    const Token border = isEnabled ? Token::Line2 : Token::Line;
    drawBox(painter, option.rect, tokenColor(scheme, ground), tokenColor(scheme, border));
}

void drawHeaderSection(QPainter &painter, const QStyleOptionHeader &option, Scheme scheme)
{
    const bool isHot = option.state.testFlag(QStyle::State_Enabled) && option.state.testFlag(QStyle::State_MouseOver);
    painter.fillRect(option.rect, tokenColor(scheme, isHot ? Token::Bg3 : Token::Bg2));
    const QRect &r = option.rect;
    painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), tokenColor(scheme, Token::Line));
}

void drawSortMark(QPainter &painter, const QRect &rect, bool ascending, Scheme scheme)
{
    const QPointF center = QRectF(rect).center();
    const qreal half = 3.0;
    const qreal direction = ascending ? -1.0 : 1.0;
    const QPolygonF triangle{{center.x() - half, center.y() - direction * 2.0},
                             {center.x() + half, center.y() - direction * 2.0},
                             {center.x(), center.y() + direction * 2.5}};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokenColor(scheme, Token::Acc));
    painter.drawPolygon(triangle);
    painter.restore();
}

void drawTabShape(QPainter &painter, const QStyleOptionTab &option, Scheme scheme)
{
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const bool isHot = option.state.testFlag(QStyle::State_Enabled) && option.state.testFlag(QStyle::State_MouseOver);
    painter.fillRect(option.rect, tokenColor(scheme, isHot && !isChosen ? Token::Bg3 : Token::Bg2));
    const QRect &r = option.rect;
    painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), tokenColor(scheme, Token::Line));
    if (isChosen)
        painter.fillRect(QRect(r.left(), r.bottom() - 1, r.width(), 2), tokenColor(scheme, Token::Acc));
}

void drawScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle, Scheme scheme)
{
    painter.fillRect(option.rect, tokenColor(scheme, Token::Bg1));
    if (!option.state.testFlag(QStyle::State_Enabled) || handle.isEmpty())
        return;
    const bool isHot = option.state.testAnyFlags(QStyle::State_MouseOver | QStyle::State_Sunken);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokenColor(scheme, isHot ? Token::T3 : Token::Line2));
    const QRectF bar = QRectF(handle).adjusted(2, 2, -2, -2);
    painter.drawRoundedRect(bar, kRadius, kRadius);
    painter.restore();
}

void drawFocusRing(QPainter &painter, const QRect &rect, Scheme scheme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokenColor(scheme, Token::Acc), 2));
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), kRadius, kRadius);
    painter.restore();
}

void drawCheckMark(QPainter &painter, const QRect &rect, Qt::CheckState mark, bool isRound, bool isEnabled,
                   Scheme scheme)
{
    const bool isOn = mark != Qt::Unchecked;
    const QColor fill = tokenColor(scheme, isOn && isEnabled ? Token::AccBg : Token::Bg1);
    const QColor border =
        tokenColor(scheme, isOn && isEnabled ? Token::AccBg : (isEnabled ? Token::Line2 : Token::Line));
    const QColor ink = tokenColor(scheme, isEnabled ? Token::OnAcc : Token::T3);
    const QRectF box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(QPen(border, 1));
    if (isRound) {
        painter.drawEllipse(box);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        if (isOn)
            painter.drawEllipse(box.center(), box.width() * 0.22, box.height() * 0.22);
    } else {
        painter.drawRoundedRect(box, kRadius, kRadius);
        painter.setPen(QPen(ink, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        const auto at = [&box](qreal x, qreal y) {
            return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
        };
        if (mark == Qt::Checked)
            painter.drawPolyline(QPolygonF{at(0.24, 0.52), at(0.43, 0.72), at(0.78, 0.30)});
        else if (mark == Qt::PartiallyChecked)
            painter.drawLine(at(0.26, 0.5), at(0.74, 0.5));
    }
    painter.restore();
}

void drawFieldFrame(QPainter &painter, const QRect &rect, bool isEnabled, Scheme scheme)
{
    drawBox(painter, rect, tokenColor(scheme, Token::Bg1), tokenColor(scheme, isEnabled ? Token::Line2 : Token::Line));
}

} // namespace apollo::ui::stylecontrols
