// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/marginrules.h"

#include <QString>

namespace apollo::ui {

/// Why a margin figure could not be computed, in one sentence; "" when it was.
[[nodiscard]] QString marginGapSentence(MarginGap gap);

/// True when the figure cannot exist in this margin mode, so that "n/a" stands for it and not "—".
[[nodiscard]] bool isNotApplicable(MarginGap gap);

} // namespace apollo::ui
