// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bybit/requests.h"
#include "core/domain/candle.h"
#include "core/domain/execution.h"

namespace apollo::bybit {

/// GET /v5/execution/list, `limit=100`, paged, newest first. Without times Bybit answers with the last 7 days; with
/// both, at most 7 days. Option lists one base coin at a time (BTC unless told). Fees are as in Execution; rows carry
/// no execPnl.
struct ExecutionListRequest {
    using Reply = Page<Execution>;
    Category category = Category::Linear;
    QByteArray symbol;
    QByteArray baseCoin;
    std::optional<UtcTime> startTime;
    std::optional<UtcTime> endTime;
    QByteArray cursor;
    static const Endpoint &endpoint() { return endpoints::executionList; }
    [[nodiscard]] Result<QueryParams> params() const;
    [[nodiscard]] Result<Reply> parse(const QByteArray &body) const;
};

/// GET /v5/order/history, `limit=50`, paged, newest first; time rules as above. Linear and inverse need no settle coin
/// here. Fully cancelled orders vanish after 24 hours.
struct OrderHistoryRequest {
    using Reply = Page<Order>;
    Category category = Category::Linear;
    QByteArray symbol;
    QByteArray baseCoin;
    QByteArray settleCoin;
    std::optional<UtcTime> startTime;
    std::optional<UtcTime> endTime;
    QByteArray cursor;
    static const Endpoint &endpoint() { return endpoints::orderHistory; }
    [[nodiscard]] Result<QueryParams> params() const;
    [[nodiscard]] Result<Reply> parse(const QByteArray &body) const;
};

/// GET /v5/market/kline, mark-price-kline and index-price-kline: one page, oldest first here (Bybit sends newest
/// first). A row that is no candle (five or seven texts, low <= open, close <= high) is left out and counted; holes
/// stay holes.
struct CandlesRequest {
    using Reply = Page<Candle>;
    CandleQuery query;
    /// The one of the three that `query.kind` asks for.
    [[nodiscard]] const Endpoint &endpoint() const;
    [[nodiscard]] Result<QueryParams> params() const;
    [[nodiscard]] Result<Reply> parse(const QByteArray &body) const;
};

static_assert(Request<ExecutionListRequest> && Request<OrderHistoryRequest> && Request<CandlesRequest>);

} // namespace apollo::bybit
