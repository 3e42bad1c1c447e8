// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/candle.h"

#include <vector>

namespace apollo::test {

/// The answer to a question about BTCUSDT at the moment of the sample portfolio: a calm walk that ends at its mark
/// price, newest candle unfinished. @param hole leaves out 6 candles in the middle.
[[nodiscard]] Result<std::vector<Candle>> sampleCandles(const CandleQuery &query, bool hole = false);

} // namespace apollo::test
