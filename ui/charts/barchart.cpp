// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/barchart.h"

#include "ui/charts/plottable.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QFontMetricsF>
#include <QHorizontalStackedBarSeries>
#include <QKeyEvent>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace apollo::ui {

namespace {

constexpr double kMargin = 12;
constexpr double kTop = 4;
constexpr double kRowHeight = 24;
constexpr double kBarShare = 0.5;
constexpr double kGap = 12;
/// Of the width, for names; longer ones are elided and stand whole in the table twin.
constexpr double kNameShare = 0.4;

} // namespace

BarChart::BarChart(Theme &theme, NumberFormat numbers, QString coin, QWidget *parent)
    : PlotView(theme, parent)
    , m_numbers(numbers)
    , m_coin(std::move(coin))
    , m_series(new QHorizontalStackedBarSeries(this))
    , m_gains(new QBarSet(QString(), this))
    , m_losses(new QBarSet(QString(), this))
    , m_valueAxis(new QValueAxis(this))
    , m_nameAxis(new QBarCategoryAxis(this))
{
    m_series->append({m_gains, m_losses});
    m_series->setBarWidth(kBarShare);
    m_series->setLabelsVisible(false);
    chart()->addSeries(m_series);
    chart()->addAxis(m_valueAxis, Qt::AlignBottom);
    chart()->addAxis(m_nameAxis, Qt::AlignLeft);
    m_series->attachAxis(m_valueAxis);
    m_series->attachAxis(m_nameAxis);
    m_valueAxis->setVisible(false);
    m_nameAxis->setVisible(false);
    applyColors();
}

void BarChart::replace(std::vector<Bar> bars)
{
    if (m_bars == bars)
        return;
    m_bars = std::move(bars);
    layoutPlot();
    const std::size_t shown = visibleBars().size();
    if (shown == 0) {
        m_current.reset();
        setAccessibleDescription(emptyText());
    } else if (m_current) {
        m_current = std::min(*m_current, shown - 1);
    }
}

std::size_t BarChart::capacity() const
{
    return std::size_t(std::max(1.0, std::floor((viewport()->height() - 2 * kTop) / kRowHeight)));
}

std::vector<Bar> BarChart::visibleBars() const
{
    const std::size_t room = capacity();
    if (m_bars.size() <= room)
        return m_bars;
    std::vector<Bar> shown(m_bars.begin(), m_bars.begin() + qsizetype(room) - 1);
    Figure rest = Decimal();
    for (std::size_t i = shown.size(); i < m_bars.size(); ++i)
        rest = rest + m_bars[i].value;
    shown.push_back({tr("%n more", nullptr, int(m_bars.size() - shown.size())), rest});
    return shown;
}

QString BarChart::amountText(const Figure &value) const
{
    return m_numbers.amount(value, m_coin, NumberFormat::Sign::Always);
}

QRectF BarChart::plotRectIn(const QRectF &area) const
{
    const QFontMetricsF metrics(theme().font(TextRole::Dense));
    double names = 0;
    double amounts = metrics.horizontalAdvance(QStringLiteral("+0,000.00"));
    const std::vector<Bar> shown = visibleBars();
    for (const Bar &bar : shown) {
        names = std::max(names, metrics.horizontalAdvance(bar.name));
        amounts = std::max(amounts, metrics.horizontalAdvance(amountText(bar.value)));
    }
    names = std::min(std::ceil(names), area.width() * kNameShare);
    QRectF plot = area.adjusted(kMargin + names + kGap, kTop, -(kMargin + std::ceil(amounts) + kGap), 0);
    plot.setHeight(std::max(1.0, double(shown.size()) * kRowHeight));
    return plot;
}

void BarChart::applyColors()
{
    const std::pair<QBarSet *, Token> kSets[] = {{m_gains, Token::Up}, {m_losses, Token::Dn}};
    for (const auto &[set, token] : kSets) {
        set->setBrush(theme().color(isDoubtful() ? Token::MLong : token));
        set->setPen(Qt::NoPen);
    }
}

void BarChart::rebuild()
{
    const std::vector<Bar> shown = visibleBars();
    m_low = 0;
    m_high = 0;
    QStringList names;
    QList<qreal> gains;
    QList<qreal> losses;
    // The category axis counts from below.
    for (auto bar = shown.rbegin(); bar != shown.rend(); ++bar) {
        const double value = bar->value ? toPlotValue(*bar->value) : 0.0;
        m_low = std::min(m_low, value);
        m_high = std::max(m_high, value);
        names << QString::number(names.size());
        gains << std::max(0.0, value);
        losses << std::min(0.0, value);
    }
    if (!(m_high > m_low))
        m_high = m_low + 1;

    m_gains->remove(0, m_gains->count());
    m_losses->remove(0, m_losses->count());
    m_nameAxis->clear();
    m_nameAxis->append(names);
    m_gains->append(gains);
    m_losses->append(losses);
    m_valueAxis->setRange(m_low, m_high);
}

QRectF BarChart::rowRect(std::size_t row) const
{
    return {0, plotRect().top() + double(row) * kRowHeight, double(viewport()->width()), kRowHeight};
}

void BarChart::paintBelow(QPainter &painter)
{
    if (m_current)
        painter.fillRect(rowRect(*m_current), theme().color(Token::Bg3));
    const double zero = plotRect().left() + -m_low / (m_high - m_low) * plotRect().width();
    painter.setPen(QPen(theme().color(Token::Line2), 1));
    painter.drawLine(QPointF(std::round(zero), plotRect().top()), QPointF(std::round(zero), plotRect().bottom()));
}

void BarChart::paintAbove(QPainter &painter)
{
    painter.setFont(theme().font(TextRole::Dense));
    const QFontMetricsF metrics(painter.font());
    const std::vector<Bar> shown = visibleBars();
    for (std::size_t row = 0; row < shown.size(); ++row) {
        const Bar &bar = shown[row];
        const QRectF line = rowRect(row).adjusted(kMargin, 0, -kMargin, 0);
        const double names = plotRect().left() - kGap - kMargin;
        painter.setPen(theme().color(Token::T1));
        painter.drawText(line, int(Qt::AlignLeft) | Qt::AlignVCenter,
                         metrics.elidedText(bar.name, Qt::ElideMiddle, names + 1));
        const int sign = bar.value && !isDoubtful() ? bar.value->sign() : 0;
        painter.setPen(theme().color(sign > 0 ? Token::Up : (sign < 0 ? Token::Dn : Token::T2)));
        painter.drawText(line, int(Qt::AlignRight) | Qt::AlignVCenter, amountText(bar.value));
    }
}

void BarChart::keyPressEvent(QKeyEvent *event)
{
    const std::vector<Bar> shown = visibleBars();
    const bool down = event->key() == Qt::Key_Down;
    if (shown.empty() || (!down && event->key() != Qt::Key_Up)) {
        PlotView::keyPressEvent(event);
        return;
    }
    if (!m_current)
        m_current = down ? 0 : shown.size() - 1;
    else if (down)
        m_current = std::min(*m_current + 1, shown.size() - 1);
    else if (*m_current > 0)
        --*m_current;
    const Bar &bar = shown[*m_current];
    //: A bar of a chart, read out: name, amount, unit.
    announce(tr("%1 %2 %3").arg(bar.name, amountText(bar.value), m_coin));
    viewport()->update();
}

} // namespace apollo::ui
