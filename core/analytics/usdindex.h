// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/figure.h"
#include "core/domain/coinbalance.h"
#include "core/domain/instrument.h"
#include "core/domain/ticker.h"

#include <QString>

#include <map>
#include <vector>

namespace apollo {

/// USD per coin as implied by a wallet answer.
using CoinIndex = std::map<QString, Decimal>;

/// The spot pairs whose ticker carries the USD index price of a coin, best first: BTCUSDT, then BTCUSDC; for USDC
/// USDCUSDT alone; for USDT none, because Bybit has no such pair.
[[nodiscard]] std::vector<QString> indexPairsOf(const QString &coin);

/// The index that Bybit used for a coin of a REST wallet answer: usdValue / equity. Unknown when either is zero:
/// an index is never 0.
[[nodiscard]] Figure impliedIndex(const CoinBalance &balance);

/// Takes over the indices that a REST wallet answer implies. A coin worth less than one dollar implies its index
/// with few digits only, so an index that is already known stays.
void learnIndices(CoinIndex &known, const std::vector<CoinBalance> &wallet);

/// USD per coin: usdIndexPrice of the coin's spot pair (REFERENCE 6.1: the price that values the unified account),
/// else what the last REST wallet implied; that is all there is for USDT and for coins without a pair.
[[nodiscard]] Figure usdIndexPrice(const QString &coin, const std::map<InstrumentKey, Ticker> &tickers,
                                   const CoinIndex &implied);

} // namespace apollo
