// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bybit/requests.h"
#include "core/domain/coingreeks.h"
#include "core/domain/marginrules.h"

namespace apollo::bybit {

/// One tier of one symbol.
struct RiskLimitRow {
    InstrumentKey instrument;
    RiskTier tier;
};

/// GET /v5/market/risk-limit, paged: of one symbol, or of all, 15 symbols a page on linear. Rates come as fractions or
/// as percent (REFERENCE 6.1); initialMargin x maxLeverage tells which, and a row where it is neither 1 nor 100 is
/// rejected.
struct RiskLimitRequest {
    using Reply = Page<RiskLimitRow>;
    Category category = Category::Linear;
    QByteArray symbol;
    QByteArray cursor;
    static const Endpoint &endpoint() { return endpoints::marketRiskLimit; }
    [[nodiscard]] Result<QueryParams> params() const;
    [[nodiscard]] Result<Reply> parse(const QByteArray &body) const;
};

/// The fee rate of one symbol; `asOf` of the rate is the time of the answer.
struct FeeRateRow {
    InstrumentKey instrument;
    FeeRate rate;
};

/// GET /v5/account/fee-rate of one symbol, or of all symbols of a category. Spot, linear, inverse.
struct FeeRateRequest {
    using Reply = Page<FeeRateRow>;
    Category category = Category::Linear;
    QByteArray symbol;
    static const Endpoint &endpoint() { return endpoints::accountFeeRate; }
    [[nodiscard]] Result<QueryParams> params() const;
    [[nodiscard]] Result<Reply> parse(const QByteArray &body) const;
};

/// GET /v5/account/collateral-info of one coin, or of all.
struct CollateralInfoRequest {
    using Reply = Page<CollateralInfo>;
    QByteArray currency;
    static const Endpoint &endpoint() { return endpoints::accountCollateralInfo; }
    [[nodiscard]] Result<QueryParams> params() const;
    [[nodiscard]] Result<Reply> parse(const QByteArray &body) const;
};

/// The collateral ratios of one coin.
struct CollateralRatioRow {
    QString currency;
    CollateralTable table; ///< ascending from 0; a list with a hole, an overlap or no ratio is rejected
};

/// GET /v5/spot-margin-trade/collateral (tiered collateral ratio, public) of one coin, or of all.
struct CollateralRatioRequest {
    using Reply = Page<CollateralRatioRow>;
    QByteArray currency;
    static const Endpoint &endpoint() { return endpoints::spotMarginCollateral; }
    [[nodiscard]] Result<QueryParams> params() const;
    [[nodiscard]] Result<Reply> parse(const QByteArray &body) const;
};

/// GET /v5/asset/coin-greeks of one base coin, or of all.
struct CoinGreeksRequest {
    using Reply = Page<CoinGreeks>;
    QByteArray baseCoin;
    static const Endpoint &endpoint() { return endpoints::assetCoinGreeks; }
    [[nodiscard]] Result<QueryParams> params() const;
    [[nodiscard]] Result<Reply> parse(const QByteArray &body) const;
};

static_assert(
    Request<
        RiskLimitRequest> && Request<FeeRateRequest> && Request<CollateralInfoRequest> && Request<CollateralRatioRequest> && Request<CoinGreeksRequest>);

} // namespace apollo::bybit
