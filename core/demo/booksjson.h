// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/world.h"

namespace apollo::demo {

/// The exchange's own truth at this moment as one JSON object; see README.md.
[[nodiscard]] QByteArray booksJson(const World &world);

} // namespace apollo::demo
