// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/plottable.h"
#include "ui/charts/timechart.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace apollo::ui {

namespace {

constexpr double kWheelFactor = 0.8; ///< of the span, per notch
constexpr double kKeyFactor = 0.5;
constexpr double kKeyPan = 0.1;  ///< of the view
constexpr double kKeyPage = 0.1; ///< of the view, for the crosshair
constexpr double kNotch = 120;   ///< QWheelEvent's units

} // namespace

void TimeChart::setCurrent(std::optional<std::size_t> row, bool spoken)
{
    m_isAtNewest = row && *row + 1 == rows();
    if (current() == row)
        return;
    if (row)
        m_current = timeOf(*row);
    else
        m_current.reset();
    if (spoken)
        announce(row ? describe(*row) : QString());
    if (!row)
        setAccessibleDescription(isBlank() ? emptyText() : summary());
    viewport()->update();
}

void TimeChart::zoomAt(double factor, double anchor)
{
    changeWindow([&](TimeWindow &window) { window.zoom(factor, anchor); });
}

double TimeChart::keyboardAnchor() const
{
    if (const auto row = current()) {
        const double x = middleOf(*row);
        if (x >= m_window.from() && x <= m_window.to())
            return x;
    }
    return m_window.follows() ? m_window.to() : (m_window.from() + m_window.to()) / 2;
}

void TimeChart::moveCrosshair(int key)
{
    const bool isBack = key == Qt::Key_Left || key == Qt::Key_PageUp;
    const bool isPage = key == Qt::Key_PageUp || key == Qt::Key_PageDown;
    const std::size_t last = rows() - 1;
    std::optional<std::size_t> row = current();
    if (!row) {
        // It begins at the newest point in view.
        row = m_candles.isEmpty() ? data().curve().nearest(m_window.to()) : m_candles.nearest(m_window.to());
    } else {
        // One press moves by what can be seen: a pixel, or a part of the view, and one row at least.
        const double reach = isPage ? m_window.span() * kKeyPage : m_frame.pixel();
        const double x = middleOf(*row) + (isBack ? -reach : reach);
        const std::size_t there = m_candles.isEmpty() ? data().curve().nearest(x) : m_candles.nearest(x);
        row = isBack ? std::min(there, *row > 0 ? *row - 1 : 0) : std::max(there, std::min(last, *row + 1));
    }
    setCurrent(row, true);
    const double x = middleOf(*row);
    if (x < m_window.from() || x > m_window.to())
        changeWindow([&](TimeWindow &window) { window.pan(x < window.from() ? x - window.from() : x - window.to()); });
}

bool TimeChart::pressKey(int key, bool shift)
{
    const auto pan = [this](double share) {
        changeWindow([share](TimeWindow &window) { window.pan(window.span() * share); });
    };
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (shift)
            pan(key == Qt::Key_Left ? -kKeyPan : kKeyPan);
        else
            moveCrosshair(key);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: moveCrosshair(key); return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomAt(kKeyFactor, keyboardAnchor()); return true;
    case Qt::Key_Minus: zoomAt(1 / kKeyFactor, keyboardAnchor()); return true;
    case Qt::Key_Home:
    case Qt::Key_0: changeWindow([](TimeWindow &window) { window.showAll(); }); return true;
    case Qt::Key_End:
        changeWindow([](TimeWindow &window) { window.pan(window.end() - window.to()); });
        setCurrent(rows() - 1, true);
        return true;
    case Qt::Key_Escape:
        if (!m_current)
            return false;
        setCurrent(std::nullopt, true);
        return true;
    default: return false;
    }
}

void TimeChart::keyPressEvent(QKeyEvent *event)
{
    const bool other = event->modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (isBlank() || other || !pressKey(event->key(), event->modifiers().testFlag(Qt::ShiftModifier)))
        PlotView::keyPressEvent(event);
}

void TimeChart::wheelEvent(QWheelEvent *event)
{
    if (isBlank() || event->angleDelta().isNull()) {
        event->ignore();
        return;
    }
    const QPoint delta = event->angleDelta();
    if (std::abs(delta.x()) > std::abs(delta.y())) {
        const double share = -delta.x() / kNotch * kKeyPan;
        changeWindow([share](TimeWindow &window) { window.pan(window.span() * share); });
    } else {
        const double x = std::clamp(event->position().x(), plotRect().left(), plotRect().right());
        zoomAt(std::pow(kWheelFactor, delta.y() / kNotch), m_frame.timeAt(x));
    }
    event->accept();
}

void TimeChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !isBlank() && plotRect().contains(event->position())) {
        m_dragged = event->position().x();
        event->accept();
        return;
    }
    PlotView::mousePressEvent(event);
}

void TimeChart::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (m_dragged && event->buttons().testFlag(Qt::LeftButton)) {
        viewport()->setCursor(Qt::ClosedHandCursor);
        const double by = (*m_dragged - x) * m_frame.pixel();
        m_dragged = x;
        changeWindow([by](TimeWindow &window) { window.pan(by); });
        return;
    }
    PlotView::mouseMoveEvent(event);
    if (isBlank() || !plotRect().contains(event->position())) {
        setCurrent(std::nullopt, false);
        return;
    }
    const double time = m_frame.timeAt(x);
    setCurrent(m_candles.isEmpty() ? data().curve().nearest(time) : m_candles.nearest(time), false);
}

void TimeChart::mouseReleaseEvent(QMouseEvent *event)
{
    m_dragged.reset();
    viewport()->unsetCursor();
    PlotView::mouseReleaseEvent(event);
}

void TimeChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (isBlank() || event->button() != Qt::LeftButton) {
        PlotView::mouseDoubleClickEvent(event);
        return;
    }
    changeWindow([](TimeWindow &window) { window.showAll(); });
}

void TimeChart::leaveEvent(QEvent *event)
{
    PlotView::leaveEvent(event);
    if (!hasFocus())
        setCurrent(std::nullopt, false);
}

} // namespace apollo::ui
