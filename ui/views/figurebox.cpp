// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/figurebox.h"

#include "ui/views/tooltip.h"

#include <QFontMetrics>
#include <QIcon>
#include <QPainter>

#include <algorithm>

namespace apollo::ui {

namespace {

constexpr int kClock = 12;
constexpr int kClockGap = 5;

} // namespace

FigureBox::FigureBox(Theme &theme, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
{
    setTextFormat(Qt::PlainText);
}

void FigureBox::setFigure(const AccountFigure &figure, bool clocked)
{
    if (m_figure == figure && m_clocked == clocked)
        return;
    const bool spokenChanged = m_figure.spoken != figure.spoken;
    if (m_figure.explanation != figure.explanation) {
        setToolTip(toolTipOf(figure.explanation));
        setAccessibleDescription(figure.explanation.join(QLatin1Char(' ')));
    }
    m_figure = figure;
    m_clocked = clocked;
    m_widest = std::max(m_widest, naturalWidth());
    if (spokenChanged)
        setText(figure.spoken);
    update();
}

int FigureBox::naturalWidth() const
{
    const QFontMetrics label(m_theme.font(TextRole::Small));
    const QFontMetrics value(m_theme.font(TextRole::Figure, QFont::Medium));
    const int clock = m_clocked ? kClock + kClockGap : 0;
    return std::max(label.horizontalAdvance(m_figure.label), value.horizontalAdvance(m_figure.value) + clock) + 1;
}

QSize FigureBox::sizeHint() const
{
    const QFontMetrics label(m_theme.font(TextRole::Small));
    const QFontMetrics value(m_theme.font(TextRole::Figure, QFont::Medium));
    return {m_widest, label.height() + value.height() + 2};
}

void FigureBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont labelFont = m_theme.font(TextRole::Small);
    const QFont valueFont = m_theme.font(TextRole::Figure, QFont::Medium);
    const QFontMetrics labelMetrics(labelFont);
    const QFontMetrics valueMetrics(valueFont);
    const int top = (height() - labelMetrics.height() - valueMetrics.height() - 2) / 2;

    painter.setFont(labelFont);
    painter.setPen(m_theme.color(Token::T2));
    painter.drawText(0, top + labelMetrics.ascent(), m_figure.label);

    painter.setFont(valueFont);
    painter.setPen(m_theme.color(m_figure.tone));
    const int baseline = top + labelMetrics.height() + 2 + valueMetrics.ascent();
    painter.drawText(0, baseline, m_figure.value);
    if (m_clocked) {
        const int x = valueMetrics.horizontalAdvance(m_figure.value) + kClockGap;
        m_theme.icon(QStringLiteral("clock"), Token::Warn)
            .paint(&painter, QRect(x, baseline - valueMetrics.capHeight() / 2 - kClock / 2, kClock, kClock));
    }
}

} // namespace apollo::ui
