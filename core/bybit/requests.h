// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bybit/endpoint.h"
#include "core/domain/accountsummary.h"
#include "core/domain/apikeyinfo.h"
#include "core/domain/coinbalance.h"
#include "core/domain/instrument.h"
#include "core/domain/order.h"
#include "core/domain/position.h"
#include "core/domain/ticker.h"

#include <QByteArray>

#include <vector>

namespace apollo::bybit {

/// One page of a list. `nextCursor` is empty on the last page and is sent back byte for byte.
template <typename T>
struct Page {
    std::vector<T> rows;
    QByteArray nextCursor;
    int rejectedRows = 0; ///< rows that did not parse: left out, counted, never fatal
    UtcTime time{};       ///< server time of the answer
};

/// GET /v5/market/time.
struct MarketTimeRequest {
    using Reply = UtcTime;
    static const Endpoint &endpoint() { return endpoints::marketTime; }
    [[nodiscard]] Result<QueryParams> params() const;
    [[nodiscard]] Result<Reply> parse(const QByteArray &body) const;
};

/// GET /v5/market/tickers. Option needs a symbol or a base coin; elsewhere an empty symbol means all.
struct TickersRequest {
    using Reply = Page<Ticker>;
    Category category = Category::Linear;
    QByteArray symbol;
    QByteArray baseCoin;
    static const Endpoint &endpoint() { return endpoints::marketTickers; }
    [[nodiscard]] Result<QueryParams> params() const;
    [[nodiscard]] Result<Reply> parse(const QByteArray &body) const;
};

/// GET /v5/market/instruments-info, `limit=1000`, paged. Spot takes neither limit nor cursor.
struct InstrumentsInfoRequest {
    using Reply = Page<Instrument>;
    Category category = Category::Linear;
    QByteArray symbol;   ///< empty for all
    QByteArray baseCoin; ///< option: defaults to BTC at the exchange, so ask for each
    QByteArray cursor;
    static const Endpoint &endpoint() { return endpoints::marketInstrumentsInfo; }
    [[nodiscard]] Result<QueryParams> params() const;
    [[nodiscard]] Result<Reply> parse(const QByteArray &body) const;
};

/// GET /v5/account/info.
struct AccountInfoRequest {
    using Reply = AccountInfo;
    static const Endpoint &endpoint() { return endpoints::accountInfo; }
    [[nodiscard]] Result<QueryParams> params() const;
    [[nodiscard]] Result<Reply> parse(const QByteArray &body) const;
};

/// The unified wallet: account figures and coins.
struct Wallet {
    AccountSummary summary;
    std::vector<CoinBalance> coins;
    int rejectedRows = 0;
};

/// GET /v5/account/wallet-balance.
struct WalletBalanceRequest {
    using Reply = Wallet;
    QByteArray accountType = "UNIFIED";
    static const Endpoint &endpoint() { return endpoints::accountWalletBalance; }
    [[nodiscard]] Result<QueryParams> params() const;
    [[nodiscard]] Result<Reply> parse(const QByteArray &body) const;
};

/// GET /v5/position/list, `limit=200`, paged. Linear needs a settle coin or a symbol; spot has none.
struct PositionListRequest {
    using Reply = Page<Position>;
    Category category = Category::Linear;
    QByteArray settleCoin;
    QByteArray symbol;
    QByteArray cursor;
    static const Endpoint &endpoint() { return endpoints::positionList; }
    [[nodiscard]] Result<QueryParams> params() const;
    [[nodiscard]] Result<Reply> parse(const QByteArray &body) const;
};

/// GET /v5/order/realtime (open orders), `limit=50`, paged. Linear needs a settle coin or a symbol;
/// spot takes no settle coin.
struct OpenOrdersRequest {
    using Reply = Page<Order>;
    Category category = Category::Linear;
    QByteArray settleCoin;
    QByteArray symbol;
    QByteArray cursor;
    static const Endpoint &endpoint() { return endpoints::orderRealtime; }
    [[nodiscard]] Result<QueryParams> params() const;
    [[nodiscard]] Result<Reply> parse(const QByteArray &body) const;
};

/// GET /v5/user/query-api: what the key may do.
struct QueryApiRequest {
    using Reply = ApiKeyInfo;
    static const Endpoint &endpoint() { return endpoints::userQueryApi; }
    [[nodiscard]] Result<QueryParams> params() const;
    [[nodiscard]] Result<Reply> parse(const QByteArray &body) const;
};

static_assert(
    Request<
        MarketTimeRequest> && Request<TickersRequest> && Request<InstrumentsInfoRequest> && Request<AccountInfoRequest> && Request<WalletBalanceRequest> && Request<PositionListRequest> && Request<OpenOrdersRequest> && Request<QueryApiRequest>);

} // namespace apollo::bybit
