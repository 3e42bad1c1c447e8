// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/decimal.h"

namespace apollo::ui {

/// A figure as binary floating point, for the place of a pixel and for nothing else: the only door from
/// exact figures to `double`. What is written beside a point always comes from the Decimal.
[[nodiscard]] inline double toPlotValue(const Decimal &value)
{
    return value.toByteArray().toDouble();
}

} // namespace apollo::ui
