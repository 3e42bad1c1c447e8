// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/timewindow.h"

#include <algorithm>

namespace apollo::ui {

namespace {

/// Closer to an end than this part of the span is at the end.
constexpr double kSnap = 1e-3;

} // namespace

void TimeWindow::setExtent(double begin, double end)
{
    m_begin = begin;
    m_end = std::max(end, begin + 1);
}

void TimeWindow::setNarrowest(double span)
{
    m_narrowest = std::max(span, 1.0);
}

double TimeWindow::narrowest() const
{
    return std::min(m_narrowest, m_end - m_begin);
}

double TimeWindow::span() const
{
    return std::min(std::max(m_span, m_narrowest), m_end - m_begin);
}

double TimeWindow::to() const
{
    return m_follows ? m_end : std::min(std::max(m_to, m_begin + span()), m_end);
}

void TimeWindow::zoom(double factor, double anchor)
{
    const double old = span();
    const double share = (anchor - from()) / old;
    const double wide = std::max(old * factor, m_narrowest);
    show(anchor - share * wide, anchor + (1 - share) * wide);
}

void TimeWindow::pan(double by)
{
    const double wide = span();
    const double left = std::max(m_begin, std::min(from() + by, m_end - wide));
    show(left, left + wide);
}

void TimeWindow::show(double from, double to)
{
    const double wide = std::max(to - from, m_narrowest);
    if (wide >= (m_end - m_begin) * (1 - kSnap)) {
        showAll();
        return;
    }
    m_span = wide;
    m_to = std::max(from, m_begin) + wide;
    m_follows = m_to >= m_end - wide * kSnap;
}

void TimeWindow::showLast(double span)
{
    m_span = std::max(span, m_narrowest);
    m_follows = true;
}

void TimeWindow::showAll()
{
    showLast(std::numeric_limits<double>::infinity());
}

} // namespace apollo::ui
