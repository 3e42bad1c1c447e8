// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <limits>

namespace apollo::ui {

/// Which stretch of time is looked at: zoom and pan as pure arithmetic. Times are milliseconds since the epoch.
/// A window at the right end follows what is new and keeps its span; one in the past stays where it is.
class TimeWindow {
public:
    /// All the time there is data for. @pre begin < end
    void setExtent(double begin, double end);
    /// The window never gets narrower than this, unless there is less time altogether.
    void setNarrowest(double span);
    /// The least span of a window; the whole when there is less.
    [[nodiscard]] double narrowest() const;

    [[nodiscard]] double begin() const { return m_begin; }
    [[nodiscard]] double end() const { return m_end; }
    [[nodiscard]] double from() const { return to() - span(); }
    [[nodiscard]] double to() const;
    [[nodiscard]] double span() const;
    /// Everything is in view.
    [[nodiscard]] bool isWhole() const { return span() >= m_end - m_begin; }
    /// The window moves along with new data.
    [[nodiscard]] bool follows() const { return m_follows; }
    /// The span that was asked for: more than span() while there is less data; infinite for everything.
    [[nodiscard]] double wantedSpan() const { return m_span; }

    /// Makes the span `factor` times as long; the time `anchor` keeps its place on the screen as far as the ends allow.
    void zoom(double factor, double anchor);
    /// Moves the window by so many milliseconds, to the ends at most.
    void pan(double by);
    void show(double from, double to);
    /// The newest part, following.
    void showLast(double span);
    void showAll();

private:
    double m_begin = 0;
    double m_end = 1;
    double m_narrowest = 1;
    double m_span = std::numeric_limits<double>::infinity();
    double m_to = 1; ///< means nothing while following
    bool m_follows = true;
};

} // namespace apollo::ui
