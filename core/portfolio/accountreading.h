// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analytics/valuation.h"
#include "core/bybit/requests.h"

#include <optional>
#include <vector>

namespace apollo {

/// One list that was asked for, and what came back.
template <typename Row>
struct ListAnswer {
    PositionScope scope; ///< for orders too: spot is {Spot, ""}
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

} // namespace apollo
