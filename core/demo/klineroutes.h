// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/apireply.h"
#include "core/demo/httprequest.h"
#include "core/demo/world.h"

namespace apollo::demo {

// The public endpoints of past prices and funding rates (REFERENCE 6.1), newest first.

[[nodiscard]] ApiReply kline(const HttpRequest &request, const World &world);
[[nodiscard]] ApiReply markPriceKline(const HttpRequest &request, const World &world);
[[nodiscard]] ApiReply indexPriceKline(const HttpRequest &request, const World &world);
[[nodiscard]] ApiReply fundingHistory(const HttpRequest &request, const World &world);

} // namespace apollo::demo
