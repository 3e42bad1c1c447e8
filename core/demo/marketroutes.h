// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/apireply.h"
#include "core/demo/httprequest.h"
#include "core/demo/world.h"

namespace apollo::demo {

// The public endpoints (REFERENCE 6.1, 6.6).

[[nodiscard]] ApiReply marketTime(const HttpRequest &request, const World &world);
[[nodiscard]] ApiReply marketTickers(const HttpRequest &request, const World &world);
[[nodiscard]] ApiReply instrumentsInfo(const HttpRequest &request, const World &world);
[[nodiscard]] ApiReply systemStatus(const HttpRequest &request, const World &world);

} // namespace apollo::demo
