// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/apireply.h"
#include "core/demo/httprequest.h"
#include "core/demo/world.h"

namespace apollo::demo {

// The private endpoints of what has happened (REFERENCE 6.2 to 6.5), newest first.

[[nodiscard]] ApiReply executionList(const HttpRequest &request, const World &world);
[[nodiscard]] ApiReply orderHistory(const HttpRequest &request, const World &world);
[[nodiscard]] ApiReply closedPnl(const HttpRequest &request, const World &world);
[[nodiscard]] ApiReply transactionLog(const HttpRequest &request, const World &world);
[[nodiscard]] ApiReply settlementRecord(const HttpRequest &request, const World &world);

} // namespace apollo::demo
