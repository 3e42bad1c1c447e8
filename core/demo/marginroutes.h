// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/apireply.h"
#include "core/demo/httprequest.h"
#include "core/demo/world.h"

namespace apollo::demo {

// The endpoints of the rules behind margin, and the greeks (REFERENCE 6.1 to 6.3).

[[nodiscard]] ApiReply riskLimit(const HttpRequest &request, const World &world);
[[nodiscard]] ApiReply tieredCollateral(const HttpRequest &request, const World &world);
[[nodiscard]] ApiReply feeRate(const HttpRequest &request, const World &world);
[[nodiscard]] ApiReply collateralInfo(const HttpRequest &request, const World &world);
[[nodiscard]] ApiReply coinGreeks(const HttpRequest &request, const World &world);

} // namespace apollo::demo
