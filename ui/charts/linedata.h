// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/decimal.h"

#include <QPointF>

#include <span>
#include <vector>

namespace apollo::ui {

/// A curve over time: the exact values, and beside them the same as points to paint, converted once.
/// x is milliseconds since the epoch. Ordered by time.
class LineData {
public:
    /// A point that is not later than the last one is left out.
    void append(UtcTime at, const Decimal &value);
    /// Forgets the points earlier than `time`.
    void dropBefore(UtcTime time);
    void clear();

    [[nodiscard]] bool isEmpty() const { return m_points.empty(); }
    [[nodiscard]] std::size_t size() const { return m_points.size(); }
    /// @pre index < size()
    [[nodiscard]] UtcTime time(std::size_t index) const;
    [[nodiscard]] const Decimal &value(std::size_t index) const { return m_values[index]; }
    [[nodiscard]] std::span<const QPointF> points() const { return m_points; }
    /// The point nearest to a place on the x axis; 0 when empty.
    [[nodiscard]] std::size_t nearest(double x) const;

    [[nodiscard]] static double position(UtcTime time);

private:
    std::vector<Decimal> m_values;
    std::vector<QPointF> m_points;
};

} // namespace apollo::ui
