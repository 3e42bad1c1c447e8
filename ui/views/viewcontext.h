// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "ui/format/numberformat.h"
#include "ui/format/timeformat.h"
#include "ui/theme/theme.h"

namespace apollo::ui {

/// What every view of the window works with. Theme and clock outlive all views.
struct ViewContext {
    Theme &theme;
    const Clock &clock;
    NumberFormat numbers;
    TimeFormat times;
};

} // namespace apollo::ui
