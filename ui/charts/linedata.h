// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/decimal.h"
#include "ui/charts/curve.h"

#include <vector>

namespace apollo::ui {

/// A value and its time.
struct LineSample {
    UtcTime at;
    Decimal value;
};

/// A curve over time: the exact values, and beside them the same as points to paint, each converted once. x is
/// milliseconds since the epoch. Ordered by time whatever the order they came in; of several values for one
/// time the last one said counts.
class LineData {
public:
    LineData() = default;
    explicit LineData(std::vector<LineSample> samples);

    /// Quick at the end; a late one is put in its place, which moves all that follow.
    void append(UtcTime at, const Decimal &value);
    /// Forgets the points earlier than `time`.
    void dropBefore(UtcTime time);
    void clear();

    [[nodiscard]] bool isEmpty() const { return m_curve.isEmpty(); }
    [[nodiscard]] std::size_t size() const { return m_curve.size(); }
    /// @pre index < size()
    [[nodiscard]] UtcTime time(std::size_t index) const;
    [[nodiscard]] const Decimal &value(std::size_t index) const { return m_values[index]; }
    [[nodiscard]] const Curve &curve() const { return m_curve; }

private:
    std::vector<Decimal> m_values;
    Curve m_curve;
};

} // namespace apollo::ui
