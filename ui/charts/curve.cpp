// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/curve.h"

#include <algorithm>

namespace apollo::ui {

void Curve::take(std::size_t index)
{
    const double step = index > 0 ? m_points[index].x() - m_points[index - 1].x() : 0;
    if (index % kBlock == 0) {
        m_blocks.push_back({index, index, step});
        return;
    }
    Block &block = m_blocks.back();
    if (m_points[index].y() < m_points[block.low].y())
        block.low = index;
    if (m_points[index].y() > m_points[block.high].y())
        block.high = index;
    block.widestStep = std::max(block.widestStep, step);
}

void Curve::rebuildFrom(std::size_t index)
{
    m_blocks.resize(index / kBlock);
    for (std::size_t i = index / kBlock * kBlock; i < m_points.size(); ++i)
        take(i);
}

void Curve::append(QPointF point)
{
    m_points.push_back(point);
    take(m_points.size() - 1);
}

void Curve::replaceLast(double y)
{
    replace(m_points.size() - 1, y);
}

void Curve::replace(std::size_t index, double y)
{
    m_points[index].setY(y);
    Block &block = m_blocks[index / kBlock];
    const std::size_t begin = index / kBlock * kBlock;
    const std::size_t end = std::min(begin + kBlock, m_points.size());
    block.low = block.high = begin;
    for (std::size_t i = begin + 1; i < end; ++i) {
        if (m_points[i].y() < m_points[block.low].y())
            block.low = i;
        if (m_points[i].y() > m_points[block.high].y())
            block.high = i;
    }
}

void Curve::insert(std::size_t index, QPointF point)
{
    m_points.insert(m_points.begin() + std::ptrdiff_t(index), point);
    rebuildFrom(index);
}

void Curve::dropFirst(std::size_t count)
{
    if (count == 0)
        return;
    m_points.erase(m_points.begin(), m_points.begin() + std::ptrdiff_t(std::min(count, m_points.size())));
    rebuildFrom(0);
}

void Curve::clear()
{
    m_points.clear();
    m_blocks.clear();
}

void Curve::reserve(std::size_t count)
{
    m_points.reserve(count);
    m_blocks.reserve(count / kBlock + 1);
}

std::size_t Curve::firstAt(double x) const
{
    const auto found = std::lower_bound(m_points.begin(), m_points.end(), x,
                                        [](const QPointF &point, double place) { return point.x() < place; });
    return std::size_t(found - m_points.begin());
}

std::size_t Curve::nearest(double x) const
{
    if (m_points.empty())
        return 0;
    const std::size_t after = firstAt(x);
    if (after == m_points.size())
        return after - 1;
    return after > 0 && x - m_points[after - 1].x() < m_points[after].x() - x ? after - 1 : after;
}

Curve::Extremes Curve::extremes(std::size_t first, std::size_t last) const
{
    Extremes found{first, first};
    const auto look = [&](std::size_t low, std::size_t high) {
        if (m_points[low].y() < m_points[found.low].y())
            found.low = low;
        if (m_points[high].y() > m_points[found.high].y())
            found.high = high;
    };
    std::size_t i = first;
    while (i < last) {
        if (i % kBlock == 0 && i + kBlock <= last) {
            const Block &block = m_blocks[i / kBlock];
            look(block.low, block.high);
            i += kBlock;
        } else {
            look(i, i);
            ++i;
        }
    }
    return found;
}

std::vector<std::size_t> Curve::breaks(std::size_t first, std::size_t last, double gap) const
{
    std::vector<std::size_t> found;
    std::size_t i = std::max<std::size_t>(first, 1);
    while (i < last) {
        const std::size_t end = std::min((i / kBlock + 1) * kBlock, last);
        if (m_blocks[i / kBlock].widestStep > gap) {
            for (; i < end; ++i) {
                if (m_points[i].x() - m_points[i - 1].x() > gap)
                    found.push_back(i);
            }
        }
        i = end;
    }
    return found;
}

} // namespace apollo::ui
