// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/portfolio.h"

namespace apollo::test {

/// The moment of the sample portfolio: 2026-11-20T12:04:10.250Z.
[[nodiscard]] UtcTime sampleTime();

/// A rich, fixed account for tests of tables, JSON and files: ten perpetual positions (USDT, USDC, inverse, and the
/// two legs LINKUSDT long and short of a hedge), an option, five coins, seven orders, fills, tickers, instruments,
/// an equity run and a reconciliation that matches. Complete; totals agree with their parts.
[[nodiscard]] Portfolio samplePortfolio();

/// The same account with a failed section, a partial section, rejected rows and unknown figures.
[[nodiscard]] Portfolio samplePartialPortfolio();

/// A figure from a literal; "" is unknown. Ends the program when the text is no number.
[[nodiscard]] Figure figure(const char *text);

} // namespace apollo::test
