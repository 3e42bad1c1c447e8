// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/segmentbutton.h"

#include "ui/views/stateshape.h"
#include "ui/views/tooltip.h"

#include <QFontMetrics>
#include <QIcon>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QWhatsThis>

#include <algorithm>

namespace apollo::ui {

namespace {

constexpr int kPadding = 10;
constexpr int kShape = 8;
constexpr int kIcon = 12;
constexpr int kGap = 5;
constexpr int kWordGap = 4;

} // namespace

SegmentButton::SegmentButton(Theme &theme, QWidget *parent)
    : QToolButton(parent)
    , m_theme(theme)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QToolButton::clicked, this, &SegmentButton::explain);
}

void SegmentButton::setSegment(const StatusSegment &segment)
{
    if (m_segment == segment)
        return;
    if (m_segment.id != segment.id || m_segment.shape != segment.shape)
        m_widest = 0; // another state may take another width; a changing age may not
    m_segment = segment;
    m_widest = std::max(m_widest, naturalWidth());
    setObjectName(QStringLiteral("segment_") + segment.id);
    const QString words = segment.label.isEmpty() ? segment.value : segment.label + QLatin1Char(' ') + segment.value;
    setText(words);
    setAccessibleName(words);
    setAccessibleDescription(segment.explanation.join(QLatin1Char(' ')));
    setToolTip(toolTipOf(segment.explanation));
    update();
}

void SegmentButton::explain()
{
    if (m_segment.hasMore) {
        Q_EMIT moreRequested();
        return;
    }
    QWhatsThis::showText(mapToGlobal(QPoint(0, 0)), toolTipOf(m_segment.explanation), this);
}

int SegmentButton::naturalWidth() const
{
    const QFontMetrics quiet(m_theme.font(TextRole::Dense));
    const QFontMetrics strong(m_theme.font(TextRole::Dense, QFont::Medium));
    int width = 2 * kPadding + 1;
    if (m_segment.shape != StateShape::None)
        width += kShape + kGap;
    if (m_segment.mark != StatusSegment::Mark::None)
        width += kIcon + kGap;
    if (!m_segment.label.isEmpty())
        width += quiet.horizontalAdvance(m_segment.label) + kWordGap;
    return width + (m_segment.strong ? strong : quiet).horizontalAdvance(m_segment.value) + 1;
}

QSize SegmentButton::sizeHint() const
{
    return {m_widest, 24};
}

void SegmentButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (underMouse() || isDown())
        painter.fillRect(rect(), m_theme.color(Token::Bg3));
    if (geometry().right() + 1 < parentWidget()->width())
        painter.fillRect(width() - 1, 5, 1, height() - 10, m_theme.color(Token::Line));

    const QFont quietFont = m_theme.font(TextRole::Dense);
    const QFont valueFont = m_theme.font(TextRole::Dense, m_segment.strong ? QFont::Medium : QFont::Normal);
    const QFontMetrics quiet(quietFont);
    const QFontMetrics value(valueFont);
    const int baseline = (height() - quiet.height()) / 2 + quiet.ascent();
    const auto icon = [&](const QString &name, Token tone, int x) {
        m_theme.icon(name, tone).paint(&painter, QRect(x, (height() - kIcon) / 2, kIcon, kIcon));
    };

    int x = kPadding;
    if (m_segment.shape != StateShape::None) {
        paintStateShape(painter, QRectF(x, (height() - kShape) / 2.0, kShape, kShape), m_segment.shape,
                        m_segment.shapeTone, m_theme);
        x += kShape + kGap;
    }
    if (m_segment.mark == StatusSegment::Mark::Lock) {
        icon(QStringLiteral("lock"), Token::T2, x);
        x += kIcon + kGap;
    }
    if (!m_segment.label.isEmpty()) {
        painter.setFont(quietFont);
        painter.setPen(m_theme.color(Token::T2));
        painter.drawText(x, baseline, m_segment.label);
        x += quiet.horizontalAdvance(m_segment.label) + kWordGap;
    }
    painter.setFont(valueFont);
    painter.setPen(m_theme.color(m_segment.tone));
    painter.drawText(x, baseline, m_segment.value);
    x += value.horizontalAdvance(m_segment.value) + kGap;
    if (m_segment.mark == StatusSegment::Mark::Check)
        icon(QStringLiteral("check"), Token::T2, x);
    else if (m_segment.mark == StatusSegment::Mark::Alert)
        icon(QStringLiteral("triangle-alert"), Token::Warn, x);

    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.rect = rect();
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

} // namespace apollo::ui
