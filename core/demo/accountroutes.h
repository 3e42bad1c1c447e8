// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/apireply.h"
#include "core/demo/httprequest.h"
#include "core/demo/world.h"

namespace apollo::demo {

// The private endpoints (REFERENCE 6.2, 6.4, 6.5, 6.6), after the signature was checked.

[[nodiscard]] ApiReply accountInfo(const HttpRequest &request, const World &world);
[[nodiscard]] ApiReply walletBalance(const HttpRequest &request, const World &world);
[[nodiscard]] ApiReply positionList(const HttpRequest &request, const World &world);
[[nodiscard]] ApiReply orderRealtime(const HttpRequest &request, const World &world);
[[nodiscard]] ApiReply queryApi(const HttpRequest &request, const World &world);

} // namespace apollo::demo
