// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/headbutton.h"

#include <QFontMetrics>
#include <QIcon>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>

namespace apollo::ui {

namespace {

constexpr int kPadding = 7;
constexpr int kHeight = 20;
constexpr int kIcon = 14;
constexpr int kIconGap = 5;
constexpr int kRadius = 3;

} // namespace

HeadButton::HeadButton(Theme &theme, QWidget *parent)
    : QToolButton(parent)
    , m_theme(theme)
{
    setCheckable(true);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void HeadButton::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
}

void HeadButton::setWordShown(bool isShown)
{
    if (m_isWordShown == isShown)
        return;
    m_isWordShown = isShown;
    updateGeometry();
    update();
}

QSize HeadButton::sizeHint() const
{
    // The width of the chosen word, so that choosing moves nothing.
    const QFontMetrics metrics(m_theme.font(TextRole::Dense, QFont::Medium));
    int width = 2 * kPadding + (m_isWordShown ? metrics.horizontalAdvance(text()) : 0);
    if (!m_iconName.isEmpty())
        width += kIcon + (m_isWordShown ? kIconGap : 0);
    return {width, m_theme.scaled(kHeight)};
}

void HeadButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: event->ignore(); return;
    default: QToolButton::keyPressEvent(event);
    }
}

void HeadButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isHot = underMouse() || isDown();
    const Token ink = isChecked() || isHot ? Token::T1 : Token::T2;
    if (isChecked() || isHot) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Token::Bg3));
        painter.drawRoundedRect(rect(), kRadius, kRadius);
    }
    const QFont font = m_theme.font(TextRole::Dense, isChecked() ? QFont::Medium : QFont::Normal);
    const QFontMetrics metrics(font);
    const int baseline = (height() - metrics.height()) / 2 + metrics.ascent();
    QRect room = rect().adjusted(kPadding, 0, -kPadding, 0);
    if (!m_iconName.isEmpty()) {
        const int top = baseline - (metrics.capHeight() + kIcon) / 2;
        m_theme.icon(m_iconName, ink).paint(&painter, QRect(room.left(), top, kIcon, kIcon));
        room.setLeft(room.left() + kIcon + kIconGap);
    }
    if (m_isWordShown) {
        painter.setFont(font);
        painter.setPen(m_theme.color(ink));
        const int left = m_iconName.isEmpty() ? (width() - metrics.horizontalAdvance(text())) / 2 : room.left();
        painter.drawText(left, baseline, text());
    }
    if (!hasFocus())
        return;
    QStyleOptionFocusRect option;
    option.initFrom(this);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}

} // namespace apollo::ui
