// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/plotframe.h"

#include <span>
#include <vector>

namespace apollo::ui {

/// Moves boxes of one height apart until no two overlap, as little as possible, within [low, high]. Pure.
/// @param centers in any order. @return the new centers, in that same order.
[[nodiscard]] std::vector<double> spreadApart(std::span<const double> centers, double spacing, double low, double high);

/// Where the levels of a chart are drawn. Indices are those of the values given.
struct LevelLayout {
    struct Mark {
        std::size_t level = 0;
        double y = 0;     ///< of the line
        double boxY = 0;  ///< middle of the box on the axis
        double nameY = 0; ///< middle of the name at the left
    };
    /// A level out of view: pinned to the edge that it lies beyond.
    struct Tag {
        std::size_t level = 0;
        bool isAbove = false;
        double y = 0; ///< middle of the tag
    };
    std::vector<Mark> marks;
    std::vector<Tag> tags; ///< above the plot, then below, each the nearest first
};

inline constexpr double kLevelBoxHeight = 17; ///< also how far boxes keep apart

/// Pure.
[[nodiscard]] LevelLayout layoutLevels(std::span<const double> values, const PlotFrame &frame);

} // namespace apollo::ui
