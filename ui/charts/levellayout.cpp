// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/levellayout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace apollo::ui {

namespace {

constexpr double kNameHeight = 14;
constexpr double kTagGap = 3;

} // namespace

std::vector<double> spreadApart(std::span<const double> centers, double spacing, double low, double high)
{
    std::vector<std::size_t> order(centers.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return centers[a] < centers[b]; });

    // With the spacing taken out, boxes may touch but not pass: those that would pass share their mean.
    struct Pool {
        double sum;
        std::size_t count;
        [[nodiscard]] double mean() const { return sum / double(count); }
    };
    std::vector<Pool> pools;
    for (std::size_t i = 0; i < order.size(); ++i) {
        pools.push_back({centers[order[i]] - double(i) * spacing, 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().sum += last.sum;
            pools.back().count += last.count;
        }
    }
    const double lowest = low;
    const double highest = std::max(low, high - double(std::max<std::size_t>(order.size(), 1) - 1) * spacing);
    std::vector<double> spread(centers.size());
    std::size_t i = 0;
    for (const Pool &pool : pools) {
        for (std::size_t k = 0; k < pool.count; ++k, ++i)
            spread[order[i]] = std::clamp(pool.mean(), lowest, highest) + double(i) * spacing;
    }
    return spread;
}

LevelLayout layoutLevels(std::span<const double> values, const PlotFrame &frame)
{
    LevelLayout layout;
    std::vector<std::size_t> above;
    std::vector<std::size_t> below;
    std::vector<double> lines;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] > frame.values.high) {
            above.push_back(i);
        } else if (values[i] < frame.values.low) {
            below.push_back(i);
        } else {
            lines.push_back(std::round(frame.y(values[i])));
            layout.marks.push_back({i, lines.back(), 0, 0});
        }
    }
    const auto boxes = spreadApart(lines, kLevelBoxHeight, frame.plot.top(), frame.plot.bottom());
    std::vector<double> names;
    for (const double y : lines)
        names.push_back(y - kNameHeight / 2); // a name stands on its line
    names = spreadApart(names, kNameHeight, frame.plot.top() + kNameHeight / 2, frame.plot.bottom() - kNameHeight / 2);
    for (std::size_t i = 0; i < layout.marks.size(); ++i) {
        layout.marks[i].boxY = boxes[i];
        layout.marks[i].nameY = names[i];
    }

    std::stable_sort(above.begin(), above.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::stable_sort(below.begin(), below.end(), [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
    const double row = kLevelBoxHeight + kTagGap;
    const double edge = kTagGap + kLevelBoxHeight / 2;
    for (std::size_t i = 0; i < above.size(); ++i)
        layout.tags.push_back({above[i], true, std::round(frame.plot.top() + edge + double(i) * row)});
    for (std::size_t i = 0; i < below.size(); ++i)
        layout.tags.push_back({below[i], false, std::round(frame.plot.bottom() - edge - double(i) * row)});
    return layout;
}

} // namespace apollo::ui
