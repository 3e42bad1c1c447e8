// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>

#include <span>
#include <vector>

namespace apollo::ui {

/// The points of a curve, ordered by x, with the extremes of every block of them kept beside: what is asked about a
/// stretch of a million points costs as much as about a few thousand. x never repeats.
class Curve {
public:
    /// Where the lowest and the highest point of a stretch are.
    struct Extremes {
        std::size_t low = 0;
        std::size_t high = 0;
    };

    /// @pre x is larger than that of the last point
    void append(QPointF point);
    /// The last point takes another y. @pre not empty
    void replaceLast(double y);
    /// The point at `index` takes another y.
    void replace(std::size_t index, double y);
    /// @pre the order of x stays
    void insert(std::size_t index, QPointF point);
    void dropFirst(std::size_t count);
    void clear();
    void reserve(std::size_t count);

    [[nodiscard]] bool isEmpty() const { return m_points.empty(); }
    [[nodiscard]] std::size_t size() const { return m_points.size(); }
    [[nodiscard]] std::span<const QPointF> points() const { return m_points; }
    [[nodiscard]] const QPointF &operator[](std::size_t index) const { return m_points[index]; }

    /// The first point that is not left of x; size() when there is none.
    [[nodiscard]] std::size_t firstAt(double x) const;
    /// The point nearest to x; 0 when empty.
    [[nodiscard]] std::size_t nearest(double x) const;
    /// Of the points [first, last). @pre first < last <= size()
    [[nodiscard]] Extremes extremes(std::size_t first, std::size_t last) const;
    /// The points of [first, last) that are further than `gap` from the one before them; never the first of all.
    [[nodiscard]] std::vector<std::size_t> breaks(std::size_t first, std::size_t last, double gap) const;

private:
    static constexpr std::size_t kBlock = 64;
    struct Block {
        std::size_t low = 0;
        std::size_t high = 0;
        double widestStep = 0; ///< from the point before to a point of the block
    };

    void take(std::size_t index);
    void rebuildFrom(std::size_t index);

    std::vector<QPointF> m_points;
    std::vector<Block> m_blocks;
};

} // namespace apollo::ui
