// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bybit/parse/fields.h"
#include "core/bybit/parse/streamframe.h"

namespace apollo::bybit::json {

// One row of each family. REST lists and stream messages share them: the wire differs only in spellings.
// `fallback` is the category of rows that do not name theirs; without either a row is rejected.

[[nodiscard]] Outcome readPosition(Value &value, std::optional<Category> fallback, Position &position);
[[nodiscard]] Outcome readOrder(Value &value, std::optional<Category> fallback, Order &order);
[[nodiscard]] Outcome readExecution(Value &value, std::optional<Category> fallback, Execution &execution);
/// Greeks have no category: `fallback` is ignored.
[[nodiscard]] Outcome readCoinGreeks(Value &value, std::optional<Category> fallback, CoinGreeks &greeks);

/// Reads a list of accounts (`list` of wallet-balance, `data` of the `wallet` topic) of which the first is the
/// wallet; others are counted as rejected. An empty list is Rejected.
[[nodiscard]] Outcome readWallet(Value &accounts, Wallet &wallet);

/// Reads a ticker of any category, in the names of REST or of the streams.
[[nodiscard]] Outcome readTicker(Value &value, TickerDelta &ticker);

/// A row that may name its category.
template <typename Row>
struct Categorized : Row {
    std::optional<Category> rowCategory;
};

} // namespace apollo::bybit::json
