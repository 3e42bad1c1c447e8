// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPointF>

#include <span>
#include <vector>

namespace apollo::ui {

/// Thins a curve for painting: of every pixel column the lowest and the highest point stay, in their order, so
/// that no spike is lost and at most two points per column are left. Pure.
/// @param points ordered by x. @param columns pixels between xMin and xMax; nothing is left for less than 1.
/// Points outside [xMin, xMax] are left out.
[[nodiscard]] QList<QPointF> decimated(std::span<const QPointF> points, double xMin, double xMax, int columns);

/// Cuts a curve wherever two neighbors are further apart than `gap`: a gap is never bridged. Pure.
/// @return the unbroken runs, in order; none is empty.
[[nodiscard]] std::vector<std::span<const QPointF>> unbrokenRuns(std::span<const QPointF> points, double gap);

} // namespace apollo::ui
