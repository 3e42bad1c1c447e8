// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/json.h"
#include "core/demo/market.h"

namespace apollo::demo {

/// Row of GET /v5/market/tickers; `now` in milliseconds UTC decides the next funding time.
[[nodiscard]] JsonObject restTicker(const Instrument &instrument, const Market &market, qint64 now);
/// `data` of the public `tickers.{symbol}` topic: other names on options, no bid and ask on spot.
[[nodiscard]] JsonObject streamTicker(const Instrument &instrument, const Market &market, qint64 now);
/// `data` of `orderbook.1.{symbol}`.
[[nodiscard]] JsonObject topOfBook(const Instrument &instrument, const Market &market);

} // namespace apollo::demo
