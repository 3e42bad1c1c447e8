// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/plotframe.h"

#include <span>

namespace apollo::ui {

/// The value axis of what is in view: the data, the levels near them, and some air. Pure.
/// A level is near within one and a half times the height of the data, so that the data keep a quarter of the plot
/// at least; far ones are left out and shown as tags at the edge. Flat data get a height of their own.
[[nodiscard]] ValueRange fittedRange(ValueRange data, std::span<const double> levels);

} // namespace apollo::ui
