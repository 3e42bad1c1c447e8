// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analytics/valuation.h"
#include "core/bybit/requests.h"
#include "core/domain/coingreeks.h"
#include "core/domain/execution.h"

#include <optional>
#include <vector>

namespace apollo {

/// One list that was asked for, and what came back.
template <typename Row, typename Scope = PositionScope>
struct ListAnswer {
    Scope scope; ///< PositionScope for open orders too: spot is {Spot, ""}
    Result<bybit::Page<Row>> rows;
};

/// What the account's endpoints answered: only the parts that were asked for.
struct AccountReading {
    std::optional<Result<ApiKeyInfo>> keyInfo;
    std::optional<Result<AccountInfo>> info;
    std::optional<Result<bybit::Wallet>> wallet;
    std::vector<ListAnswer<Position>> positions;
    std::vector<ListAnswer<Order>> orders;
    UtcTime time{}; ///< exchange time when it was complete
};

struct CategoryTicker {
    Category category = Category::Linear;
    Ticker ticker;
};

/// What the market endpoints answered for the instruments and coins that were asked for.
struct MarketReading {
    std::vector<Instrument> instruments;
    std::vector<Error> instrumentErrors;
    std::vector<CategoryTicker> tickers;
    std::vector<Error> tickerErrors;
    UtcTime time{};
};

/// A query whose answer lists fills or closed orders: options per base coin, everything else as a whole ("").
struct HistoryScope {
    Category category = Category::Linear;
    QString baseCoin;

    std::strong_ordering operator<=>(const HistoryScope &) const = default;
};

/// What happened, as far as it was asked for: the newest rows of each list, and the greeks of all options.
struct HistoryReading {
    std::vector<ListAnswer<Execution, HistoryScope>> executions;
    std::vector<ListAnswer<Order, HistoryScope>> orders; ///< closed ones
    std::optional<Result<bybit::Page<CoinGreeks>>> greeks;
    UtcTime time{};
};

/// The margin rules that were asked for.
struct RulesReading {
    MarginRules rules; ///< what arrived
    std::vector<Error> errors;
    int answers = 0; ///< calls that were answered
    int rejectedRows = 0;
    UtcTime time{};
};

} // namespace apollo
