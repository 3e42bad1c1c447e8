// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/linechart.h"

#include "ui/charts/decimate.h"

#include <QChart>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLineSeries>
#include <QMouseEvent>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace apollo::ui {

namespace {

constexpr double kLeft = 12;
constexpr double kTop = 14;
constexpr double kBottom = 24;
constexpr double kBoxHeight = 17;
constexpr double kBoxPadding = 5;
constexpr double kPixelsPerValueTick = 36;
constexpr double kPixelsPerTimeTick = 96;
/// A break in the line is drawn only where it can be seen.
constexpr double kNarrowestGapPixels = 2;
/// Free room above and below the curve, as a part of its height.
constexpr double kHeadroom = 0.08;

} // namespace

LineChart::LineChart(Theme &theme, NumberFormat numbers, TimeFormat times, QString coin, QWidget *parent)
    : PlotView(theme, parent)
    , m_numbers(numbers)
    , m_times(times)
    , m_coin(std::move(coin))
    , m_xAxis(new QValueAxis(this))
    , m_yAxis(new QValueAxis(this))
{
    for (QValueAxis *axis : {m_xAxis, m_yAxis}) {
        axis->setVisible(false);
        chart()->addAxis(axis, axis == m_xAxis ? Qt::AlignBottom : Qt::AlignRight);
    }
}

void LineChart::replace(LineData data)
{
    const bool atNewest = m_current && !m_data.isEmpty() && *m_current + 1 == m_data.size();
    m_data = std::move(data);
    if (m_data.isEmpty())
        m_current.reset();
    else if (m_current)
        m_current = atNewest ? m_data.size() - 1 : std::min(*m_current, m_data.size() - 1);
    layoutPlot();
    if (m_data.isEmpty())
        setAccessibleDescription(emptyText());
}

void LineChart::setGapAfter(std::chrono::milliseconds gap)
{
    m_gap = gap;
    layoutPlot();
}

std::vector<std::pair<UtcTime, UtcTime>> LineChart::gaps() const
{
    std::vector<std::pair<UtcTime, UtcTime>> found;
    for (std::size_t i = 1; i < m_data.size(); ++i) {
        if (m_data.time(i) - m_data.time(i - 1) > m_gap)
            found.emplace_back(m_data.time(i - 1), m_data.time(i));
    }
    return found;
}

qsizetype LineChart::paintedPoints() const
{
    qsizetype count = 0;
    for (const QLineSeries *series : m_series)
        count += series->count();
    return count;
}

QString LineChart::describe(std::size_t index) const
{
    //: Crosshair of a chart: time, value, unit.
    return tr("%1 %2 %3").arg(m_times.time(m_data.time(index)), m_numbers.amount(m_data.value(index), m_coin), m_coin);
}

QString LineChart::timeText(UtcTime time) const
{
    const QString text = m_times.time(time);
    const bool wholeMinutes = timeTicks(UtcTime(std::chrono::milliseconds(qint64(m_xMin))),
                                        UtcTime(std::chrono::milliseconds(qint64(m_xMax))),
                                        std::max(2, int(plotRect().width() / kPixelsPerTimeTick)))
                                  .step
        >= std::chrono::minutes(1);
    return wholeMinutes ? text.left(text.lastIndexOf(QLatin1Char(':'))) : text;
}

void LineChart::updateRange()
{
    if (m_data.isEmpty())
        return;
    const auto points = m_data.points();
    const auto [low, high] = std::minmax_element(points.begin(), points.end(),
                                                 [](const QPointF &a, const QPointF &b) { return a.y() < b.y(); });
    m_xMin = points.front().x();
    // A curve that has just begun gets a minute of room instead of one pixel.
    m_xMax = std::max(points.back().x(), m_xMin + 60'000);
    double room = (high->y() - low->y()) * kHeadroom;
    if (!(room > 0))
        room = std::max(std::abs(high->y()) * 0.001, 1.0);
    m_yMin = low->y() - room;
    m_yMax = high->y() + room;
}

QRectF LineChart::plotRectIn(const QRectF &area) const
{
    const QFontMetricsF metrics(theme().font(TextRole::Small));
    double widest = metrics.horizontalAdvance(QStringLiteral("00,000.00"));
    if (!m_data.isEmpty())
        widest = std::max(widest, metrics.horizontalAdvance(m_numbers.amount(m_data.value(m_data.size() - 1), m_coin)));
    return area.adjusted(kLeft, kTop, -std::ceil(widest + 2 * kBoxPadding + 10), -kBottom);
}

void LineChart::applyColors()
{
    const QPen pen(theme().color(Token::T1), 1.25);
    for (QLineSeries *series : m_series)
        series->setPen(pen);
}

void LineChart::rebuild()
{
    updateRange();
    const double width = plotRect().width();
    m_ticks = valueTicks(m_yMin, m_yMax, std::max(2, std::min(5, int(plotRect().height() / kPixelsPerValueTick))));
    m_xAxis->setRange(m_xMin, m_xMax);
    m_yAxis->setRange(m_yMin, m_yMax);

    const double pixel = (m_xMax - m_xMin) / std::max(1.0, width);
    const double gap = std::max(double(m_gap.count()), kNarrowestGapPixels * pixel);
    std::size_t used = 0;
    for (const auto &run : unbrokenRuns(m_data.points(), gap)) {
        if (used == m_series.size()) {
            auto *series = new QLineSeries(this);
            series->setPen(QPen(theme().color(Token::T1), 1.25));
            chart()->addSeries(series);
            series->attachAxis(m_xAxis);
            series->attachAxis(m_yAxis);
            m_series.push_back(series);
        }
        const double from = run.front().x();
        const double to = run.back().x();
        const int columns = std::max(1, int(std::ceil((to - from) / pixel)));
        m_series[used++]->replace(decimated(run, from, to, columns));
    }
    for (; used < m_series.size(); ++used)
        m_series[used]->clear();
}

double LineChart::xOf(double time) const
{
    return plotRect().left() + (time - m_xMin) / (m_xMax - m_xMin) * plotRect().width();
}

double LineChart::yOf(double value) const
{
    return plotRect().bottom() - (value - m_yMin) / (m_yMax - m_yMin) * plotRect().height();
}

void LineChart::paintBelow(QPainter &painter)
{
    const QRectF plot = plotRect();
    const QPen grid(theme().color(Token::Line), 1);
    const QPen text(theme().color(Token::T2));
    const double newest = yOf(m_data.points().back().y());

    for (const ValueTick &tick : m_ticks) {
        const double y = std::round(yOf(tick.position));
        painter.setPen(grid);
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        if (std::abs(y - newest) < kBoxHeight)
            continue; // the box of the newest value stands there
        painter.setPen(text);
        painter.drawText(QRectF(plot.right() + kBoxPadding + 4, y - 8, 200, 16), int(Qt::AlignLeft) | Qt::AlignVCenter,
                         m_numbers.fixed(tick.value, std::min(tick.value.scale(), NumberFormat::scaleOfCoin(m_coin))));
    }

    const TimeTicks times = timeTicks(UtcTime(std::chrono::milliseconds(qint64(m_xMin))),
                                      UtcTime(std::chrono::milliseconds(qint64(m_xMax))),
                                      std::max(2, int(plot.width() / kPixelsPerTimeTick)));
    QColor faint = theme().color(Token::Line);
    faint.setAlphaF(0.6F);
    const QFontMetricsF metrics(painter.font());
    for (const UtcTime time : times.times) {
        const double x = std::round(xOf(LineData::position(time)));
        painter.setPen(QPen(faint, 1));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        const QString label = timeText(time);
        const double half = metrics.horizontalAdvance(label) / 2;
        const double left = std::clamp(x - half, plot.left(), std::max(plot.left(), plot.right() - 2 * half));
        painter.setPen(text);
        painter.drawText(QRectF(left, plot.bottom() + 4, 2 * half + 2, 16), int(Qt::AlignLeft) | Qt::AlignVCenter,
                         label);
    }

    for (const auto &[from, to] : gaps()) {
        const QRectF missing(QPointF(xOf(LineData::position(from)), plot.top()),
                             QPointF(xOf(LineData::position(to)), plot.bottom()));
        if (missing.width() < kNarrowestGapPixels)
            continue;
        painter.fillRect(missing, QBrush(theme().color(Token::Line2), Qt::BDiagPattern));
    }
}

void LineChart::paintValueBox(QPainter &painter, double y, const QString &text, bool filled) const
{
    const double right = viewport()->width() - 4;
    QRectF box(plotRect().right() + 4, std::round(y - kBoxHeight / 2), 0, kBoxHeight);
    box.setRight(right);
    const QColor ground = theme().color(filled && !isDoubtful() ? Token::T1 : Token::T2);
    painter.setPen(QPen(ground, 1));
    painter.setBrush(ground);
    painter.drawRect(box);
    painter.setPen(theme().color(Token::Bg1));
    painter.drawText(box.adjusted(kBoxPadding, 0, 0, 0), int(Qt::AlignLeft) | Qt::AlignVCenter, text);
}

void LineChart::paintAbove(QPainter &painter)
{
    const std::size_t last = m_data.size() - 1;
    paintValueBox(painter, yOf(m_data.points()[last].y()), m_numbers.amount(m_data.value(last), m_coin), true);
    if (m_current)
        paintCrosshair(painter);
}

void LineChart::paintCrosshair(QPainter &painter) const
{
    const QRectF plot = plotRect();
    const QPointF point = m_data.points()[*m_current];
    const double x = std::round(xOf(point.x()));
    const double y = std::round(yOf(point.y()));
    painter.setPen(QPen(theme().color(Token::T2), 1, Qt::DotLine));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    paintValueBox(painter, y, m_numbers.amount(m_data.value(*m_current), m_coin), false);

    const QString text = m_times.time(m_data.time(*m_current));
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 2 * kBoxPadding;
    QRectF box(x - width / 2, plot.bottom() + 4, width, kBoxHeight);
    box.moveLeft(std::clamp(box.left(), 0.0, std::max(0.0, plot.right() - width)));
    painter.setPen(QPen(theme().color(Token::T2), 1));
    painter.setBrush(theme().color(Token::T2));
    painter.drawRect(box);
    painter.setPen(theme().color(Token::Bg1));
    painter.drawText(box, Qt::AlignCenter, text);
}

void LineChart::setCurrent(std::optional<std::size_t> index, bool spoken)
{
    if (m_current == index)
        return;
    m_current = index;
    if (spoken)
        announce(index ? describe(*index) : QString());
    viewport()->update();
}

void LineChart::keyPressEvent(QKeyEvent *event)
{
    if (m_data.isEmpty()) {
        PlotView::keyPressEvent(event);
        return;
    }
    const std::size_t last = m_data.size() - 1;
    const std::size_t at = m_current.value_or(last);
    // One key press moves by what can be seen: a pixel's worth of points.
    const std::size_t one = std::max<std::size_t>(1, m_data.size() / std::size_t(std::max(1.0, plotRect().width())));
    const std::size_t page = std::max<std::size_t>(one, m_data.size() / 10);
    switch (event->key()) {
    case Qt::Key_Left: setCurrent(m_current ? at - std::min(at, one) : last, true); return;
    case Qt::Key_Right: setCurrent(std::min(last, at + (m_current ? one : 0)), true); return;
    case Qt::Key_PageUp: setCurrent(at - std::min(at, page), true); return;
    case Qt::Key_PageDown: setCurrent(std::min(last, at + page), true); return;
    case Qt::Key_Home: setCurrent(0, true); return;
    case Qt::Key_End: setCurrent(last, true); return;
    case Qt::Key_Escape:
        if (m_current) {
            setCurrent(std::nullopt, true);
            return;
        }
        break;
    default: break;
    }
    PlotView::keyPressEvent(event);
}

void LineChart::mouseMoveEvent(QMouseEvent *event)
{
    PlotView::mouseMoveEvent(event);
    if (m_data.isEmpty() || !plotRect().contains(event->position())) {
        setCurrent(std::nullopt, false);
        return;
    }
    const double share = (event->position().x() - plotRect().left()) / plotRect().width();
    setCurrent(m_data.nearest(m_xMin + share * (m_xMax - m_xMin)), false);
}

void LineChart::leaveEvent(QEvent *event)
{
    PlotView::leaveEvent(event);
    if (!hasFocus())
        setCurrent(std::nullopt, false);
}

} // namespace apollo::ui
