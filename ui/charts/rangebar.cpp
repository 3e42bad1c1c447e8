// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/rangebar.h"

#include "ui/charts/plottable.h"
#include "ui/charts/timechart.h"
#include "ui/charts/valuescale.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace apollo::ui {

namespace {

constexpr double kMargin = 3;
constexpr double kGripReach = 5;
/// A window of a few seconds in a long day can still be seen and grabbed.
constexpr double kNarrowest = 8;
constexpr double kHandleWidth = 3;
constexpr double kHandleHeight = 12;
constexpr double kKeyPan = 0.1;
constexpr double kKeyFactor = 0.5;

} // namespace

RangeBar::RangeBar(Theme &theme, TimeFormat times, TimeChart &chart)
    : QWidget(&chart)
    , m_theme(theme)
    , m_times(times)
    , m_chart(chart)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Time range of the chart"));
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
    connect(&chart, &TimeChart::dataChanged, this, &RangeBar::rebuild);
    connect(&chart, &TimeChart::plotMoved, this, &RangeBar::rebuild);
    connect(&chart, &TimeChart::windowChanged, this, &RangeBar::describeWindow);
}

QRectF RangeBar::strip() const
{
    const QRectF plot = m_chart.frame().plot;
    return {plot.left(), kMargin, std::max(1.0, plot.width()), kHeight - 2 * kMargin};
}

double RangeBar::xOf(double time) const
{
    const TimeWindow &window = m_chart.window();
    return strip().left() + (time - window.begin()) / (window.end() - window.begin()) * strip().width();
}

double RangeBar::timeAt(double x) const
{
    const TimeWindow &window = m_chart.window();
    return window.begin() + (x - strip().left()) / strip().width() * (window.end() - window.begin());
}

QRectF RangeBar::windowRect() const
{
    const TimeWindow &window = m_chart.window();
    double left = xOf(window.from());
    double right = xOf(window.to());
    if (right - left < kNarrowest) {
        const double middle =
            std::max(strip().left() + kNarrowest / 2, std::min((left + right) / 2, strip().right() - kNarrowest / 2));
        left = middle - kNarrowest / 2;
        right = middle + kNarrowest / 2;
    }
    return {QPointF(std::round(left), strip().top()), QPointF(std::round(right), strip().bottom())};
}

void RangeBar::rebuild()
{
    m_outline.clear();
    const TimeWindow &window = m_chart.window();
    PlotFrame frame{strip().adjusted(0, 2, 0, -2), window.begin(), window.end(), {}};
    if (!m_chart.candles().isEmpty()) {
        QPolygonF closes;
        if (const auto range = rangeOf(m_chart.candles(), frame.from, frame.to))
            frame.values = fittedRange(*range, {});
        for (const CandlePlace &candle : m_chart.candles().places()) {
            const double x = std::round(frame.x(candle.start + m_chart.candles().width() / 2));
            if (closes.isEmpty() || closes.back().x() != x)
                closes.append(QPointF(x, frame.y(candle.close)));
        }
        m_outline.push_back(closes);
    } else if (!m_chart.lines().empty()) {
        const Curve &curve = m_chart.data().curve();
        const double gap = kNarrowestGapPixels * frame.pixel();
        if (const auto range = rangeOf(curve, curveView(curve, frame.from, frame.to, gap)))
            frame.values = fittedRange(*range, {});
        m_outline = plotLine(curve, frame, std::max(gap, m_chart.gapAfter())).runs;
    }
    describeWindow();
}

void RangeBar::describeWindow()
{
    const TimeWindow &window = m_chart.window();
    QString text;
    if (m_chart.rows() > 0 && window.isWhole())
        text = tr("Everything is shown.");
    else if (m_chart.rows() > 0)
        text = tr("%1 to %2").arg(m_times.dateTime(plotTime(window.from())), m_times.dateTime(plotTime(window.to())));
    if (text != accessibleDescription())
        setAccessibleDescription(text);
    update();
}

void RangeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Bg1));
    const QRectF all = strip();
    if (m_chart.rows() == 0) {
        painter.setPen(QPen(m_theme.color(Token::Line), 1));
        painter.drawLine(QPointF(all.left(), std::round(all.center().y())),
                         QPointF(all.right(), std::round(all.center().y())));
        return;
    }
    const QRectF shown = windowRect();
    painter.fillRect(all, m_theme.color(Token::Bg2));
    painter.fillRect(shown, m_theme.color(Token::Bg3));
    const auto outline = [&](Token token, const QRectF &clip) {
        painter.setClipRect(clip);
        painter.setPen(QPen(m_theme.color(token), 1));
        for (const QPolygonF &run : m_outline)
            painter.drawPolyline(run);
        painter.setClipping(false);
    };
    outline(Token::Line2, all);
    outline(Token::T2, shown);
    for (const double x : {shown.left(), shown.right()}) {
        const double left = std::max(all.left(), std::min(x - kHandleWidth / 2, all.right() - kHandleWidth));
        painter.fillRect(
            QRectF(std::round(left), std::round(all.center().y() - kHandleHeight / 2), kHandleWidth, kHandleHeight),
            m_theme.color(Token::T2));
    }
    painter.setPen(QPen(m_theme.color(Token::Line2), 1));
    painter.drawRect(shown.adjusted(0, 0, -1, -1));
    if (hasFocus() && (m_hasKeyboardFocus || m_theme.scheme() == Scheme::HighContrast)) {
        painter.setPen(QPen(m_theme.color(Token::Acc), 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void RangeBar::focusInEvent(QFocusEvent *event)
{
    m_hasKeyboardFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    QWidget::focusInEvent(event);
}

void RangeBar::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const int key = event->key();
    const double direction = key == Qt::Key_Left ? -1 : 1;
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        m_chart.changeWindow([&](TimeWindow &window) {
            const double step = window.span() * kKeyPan * direction;
            if (shift)
                window.show(window.from() + step, window.to());
            else
                window.pan(step);
        });
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
        m_chart.changeWindow([&](TimeWindow &window) {
            const double anchor = window.follows() ? window.to() : (window.from() + window.to()) / 2;
            window.zoom(key == Qt::Key_Minus ? 1 / kKeyFactor : kKeyFactor, anchor);
        });
        return;
    case Qt::Key_Home:
    case Qt::Key_0: m_chart.changeWindow([](TimeWindow &window) { window.showAll(); }); return;
    case Qt::Key_End: m_chart.changeWindow([](TimeWindow &window) { window.pan(window.end() - window.to()); }); return;
    default: QWidget::keyPressEvent(event);
    }
}

RangeBar::Grip RangeBar::gripAt(const QPointF &position) const
{
    if (m_chart.rows() == 0)
        return Grip::None;
    const QRectF shown = windowRect();
    // The sides reach outwards as far as inwards, and leave a middle to grab in the narrowest window.
    const double inside = std::min(kGripReach, shown.width() / 4);
    if (position.x() >= shown.left() - kGripReach && position.x() <= shown.left() + inside)
        return Grip::Left;
    if (position.x() >= shown.right() - inside && position.x() <= shown.right() + kGripReach)
        return Grip::Right;
    return Grip::Whole;
}

void RangeBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const double x = event->position().x();
    m_grip = gripAt(event->position());
    const TimeWindow &window = m_chart.window();
    switch (m_grip) {
    case Grip::None: return;
    case Grip::Left: m_grabbed = timeAt(x) - window.from(); return;
    case Grip::Right: m_grabbed = timeAt(x) - window.to(); return;
    case Grip::Whole:
        m_grabbed = windowRect().contains(event->position()) ? timeAt(x) - (window.from() + window.to()) / 2 : 0;
        drag(x);
    }
}

void RangeBar::drag(double x)
{
    const double time = timeAt(x) - m_grabbed;
    m_chart.changeWindow([&](TimeWindow &window) {
        switch (m_grip) {
        case Grip::Left:
            window.show(std::max(window.begin(), std::min(time, window.to() - window.narrowest())), window.to());
            break;
        case Grip::Right:
            window.show(window.from(), std::min(window.end(), std::max(time, window.from() + window.narrowest())));
            break;
        case Grip::Whole: window.pan(time - (window.from() + window.to()) / 2); break;
        case Grip::None: break;
        }
    });
}

void RangeBar::mouseMoveEvent(QMouseEvent *event)
{
    if (m_grip != Grip::None) {
        drag(event->position().x());
        return;
    }
    const Grip grip = gripAt(event->position());
    setCursor(grip == Grip::Left || grip == Grip::Right ? Qt::SizeHorCursor : Qt::ArrowCursor);
}

void RangeBar::mouseReleaseEvent(QMouseEvent *)
{
    m_grip = Grip::None;
}

void RangeBar::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_chart.changeWindow([](TimeWindow &window) { window.showAll(); });
}

} // namespace apollo::ui
