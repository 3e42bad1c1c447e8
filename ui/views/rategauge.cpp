// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/rategauge.h"

#include "ui/views/tooltip.h"

#include <QFontMetrics>
#include <QIcon>
#include <QPainter>

namespace apollo::ui {

namespace {

constexpr int kBar = 6;
constexpr int kTick = 10;
constexpr int kClock = 12;

} // namespace

RateGauge::RateGauge(Theme &theme, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
{
    setTextFormat(Qt::PlainText);
}

void RateGauge::setRate(const AccountRate &rate, bool clocked)
{
    if (m_rate == rate && m_clocked == clocked)
        return;
    const bool spokenChanged = m_rate.spoken != rate.spoken;
    if (m_rate.explanation != rate.explanation) {
        setToolTip(toolTipOf(rate.explanation));
        setAccessibleDescription(rate.explanation.join(QLatin1Char(' ')));
    }
    m_rate = rate;
    m_clocked = clocked;
    if (spokenChanged)
        setText(rate.spoken);
    update();
}

QSize RateGauge::minimumSizeHint() const
{
    const QFontMetrics label(m_theme.font(TextRole::Small));
    const QFontMetrics value(m_theme.font(TextRole::Body, QFont::Medium));
    return {label.horizontalAdvance(m_rate.label) + 8 + value.horizontalAdvance(m_rate.value)
                + (m_clocked ? kClock + 4 : 0),
            value.height() + 6 + kTick};
}

void RateGauge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont labelFont = m_theme.font(TextRole::Small);
    const QFont valueFont = m_theme.font(TextRole::Body, QFont::Medium);
    const QFontMetrics valueMetrics(valueFont);
    const int top = (height() - valueMetrics.height() - 6 - kTick) / 2;
    const int baseline = top + valueMetrics.ascent();
    int right = width();
    if (m_clocked) {
        right -= kClock;
        m_theme.icon(QStringLiteral("clock"), Token::Warn)
            .paint(&painter, QRect(right, baseline - valueMetrics.capHeight() / 2 - kClock / 2, kClock, kClock));
        right -= 4;
    }
    painter.setFont(labelFont);
    painter.setPen(m_theme.color(Token::T2));
    painter.drawText(0, baseline, m_rate.label);
    painter.setFont(valueFont);
    painter.setPen(m_theme.color(m_rate.tone));
    painter.drawText(right - valueMetrics.horizontalAdvance(m_rate.value), baseline, m_rate.value);

    const int y = top + valueMetrics.height() + 6;
    painter.fillRect(0, y, width(), kBar, m_theme.color(Token::Bg3));
    if (m_rate.permille)
        painter.fillRect(0, y, width() * *m_rate.permille / 1000, kBar, m_theme.color(m_rate.fill));
    for (const int tick : m_rate.ticks)
        painter.fillRect(std::min(width() - 1, width() * tick / 100), y - (kTick - kBar) / 2, 1, kTick,
                         m_theme.color(Token::T2));
}

} // namespace apollo::ui
