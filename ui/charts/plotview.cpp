// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/plotview.h"

#include <QAccessible>
#include <QChart>
#include <QFocusEvent>
#include <QGraphicsLayout>
#include <QLegend>
#include <QPainter>

namespace apollo::ui {

PlotView::PlotView(Theme &theme, QWidget *parent)
    : QChartView(parent)
    , m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(160, 72);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setRenderHint(QPainter::Antialiasing);
    setCacheMode(QGraphicsView::CacheNone);

    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setPlotAreaBackgroundVisible(false);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setMargins(QMargins());
    chart()->layout()->setContentsMargins(0, 0, 0, 0);

    connect(&theme, &Theme::changed, this, &PlotView::retheme);
}

void PlotView::setEmptyText(const QString &text)
{
    if (m_emptyText == text)
        return;
    m_emptyText = text;
    if (isBlank())
        setAccessibleDescription(text);
    viewport()->update();
}

void PlotView::setDoubtful(bool isDoubtful)
{
    if (m_isDoubtful == isDoubtful)
        return;
    m_isDoubtful = isDoubtful;
    retheme();
}

void PlotView::retheme()
{
    applyColors();
    layoutPlot();
}

void PlotView::layoutPlot()
{
    m_plotRect = plotRectIn(QRectF(viewport()->rect()));
    if (!hasRoom())
        return;
    chart()->setPlotArea(m_plotRect);
    rebuild();
    viewport()->update();
}

bool PlotView::hasRoom() const
{
    return m_plotRect.width() >= 1 && m_plotRect.height() >= 1;
}

void PlotView::announce(const QString &text)
{
    setAccessibleDescription(text);
    Q_EMIT announced(text);
}

void PlotView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layoutPlot();
}

void PlotView::focusInEvent(QFocusEvent *event)
{
    m_keyboardFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    QChartView::focusInEvent(event);
    viewport()->update();
}

void PlotView::focusOutEvent(QFocusEvent *event)
{
    m_keyboardFocus = false;
    QChartView::focusOutEvent(event);
    viewport()->update();
}

void PlotView::drawBackground(QPainter *painter, const QRectF &rect)
{
    painter->fillRect(rect, m_theme.color(Token::Bg1));
    painter->save();
    painter->setFont(m_theme.font(TextRole::Small));
    painter->setRenderHint(QPainter::Antialiasing, false);
    if (isBlank()) {
        paintBlank(*painter);
        paintEmptyText(*painter);
    } else if (hasRoom()) {
        paintBelow(*painter);
    }
    painter->restore();
}

void PlotView::paintEmptyText(QPainter &painter) const
{
    if (m_emptyText.isEmpty())
        return;
    painter.setFont(m_theme.font(TextRole::Body));
    const int how = int(Qt::AlignCenter) | Qt::TextWordWrap;
    const QRectF room = QRectF(viewport()->rect()).adjusted(24, 12, -24, -12);
    const QRectF words = painter.boundingRect(room, how, m_emptyText);
    painter.fillRect(words.adjusted(-8, -4, 8, 4), m_theme.color(Token::Bg1));
    painter.setPen(m_theme.color(Token::T2));
    painter.drawText(room, how, m_emptyText);
}

void PlotView::drawForeground(QPainter *painter, const QRectF &)
{
    painter->save();
    painter->setFont(m_theme.font(TextRole::Small));
    painter->setRenderHint(QPainter::Antialiasing, false);
    if (!isBlank() && hasRoom())
        paintAbove(*painter);
    if (m_keyboardFocus || (hasFocus() && m_theme.scheme() == Scheme::HighContrast)) {
        painter->setPen(QPen(m_theme.color(Token::Acc), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace apollo::ui
