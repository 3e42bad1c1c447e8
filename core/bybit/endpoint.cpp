// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/endpoint.h"

#include <array>

namespace apollo::bybit {

namespace endpoints {

const Endpoint marketTime{"/v5/market/time", Auth::Public, LimitGroup::Market, 0};
const Endpoint marketTickers{"/v5/market/tickers", Auth::Public, LimitGroup::Market, 0};
const Endpoint marketInstrumentsInfo{"/v5/market/instruments-info", Auth::Public, LimitGroup::Market, 0};
const Endpoint accountInfo{"/v5/account/info", Auth::Private, LimitGroup::AccountInfo, 50};
const Endpoint accountWalletBalance{"/v5/account/wallet-balance", Auth::Private, LimitGroup::WalletBalance, 50};
const Endpoint positionList{"/v5/position/list", Auth::Private, LimitGroup::PositionList, 50};
const Endpoint orderRealtime{"/v5/order/realtime", Auth::Private, LimitGroup::OrderRealtime, 50};
const Endpoint userQueryApi{"/v5/user/query-api", Auth::Private, LimitGroup::QueryApi, 10};
const Endpoint orderHistory{"/v5/order/history", Auth::Private, LimitGroup::OrderHistory, 50};
const Endpoint executionList{"/v5/execution/list", Auth::Private, LimitGroup::ExecutionList, 50};
const Endpoint marketKline{"/v5/market/kline", Auth::Public, LimitGroup::Market, 0};
const Endpoint marketMarkPriceKline{"/v5/market/mark-price-kline", Auth::Public, LimitGroup::Market, 0};
const Endpoint marketIndexPriceKline{"/v5/market/index-price-kline", Auth::Public, LimitGroup::Market, 0};
const Endpoint marketRiskLimit{"/v5/market/risk-limit", Auth::Public, LimitGroup::Market, 0};
const Endpoint accountFeeRate{"/v5/account/fee-rate", Auth::Private, LimitGroup::FeeRate, 5};
const Endpoint accountCollateralInfo{"/v5/account/collateral-info", Auth::Private, LimitGroup::CollateralInfo, 50};
const Endpoint spotMarginCollateral{"/v5/spot-margin-trade/collateral", Auth::Public, LimitGroup::Market, 0};
const Endpoint assetCoinGreeks{"/v5/asset/coin-greeks", Auth::Private, LimitGroup::CoinGreeks, 50};

std::span<const Endpoint *const> all()
{
    static constexpr std::array table{
        &marketTime,
        &marketTickers,
        &marketInstrumentsInfo,
        &accountInfo,
        &accountWalletBalance,
        &positionList,
        &orderRealtime,
        &userQueryApi,
        &orderHistory,
        &executionList,
        &marketKline,
        &marketMarkPriceKline,
        &marketIndexPriceKline,
        &marketRiskLimit,
        &accountFeeRate,
        &accountCollateralInfo,
        &spotMarginCollateral,
        &assetCoinGreeks,
    };
    return table;
}

} // namespace endpoints

QByteArray queryBytes(const QueryParams &params)
{
    QByteArray query;
    for (const auto &[name, value] : params) {
        if (!query.isEmpty())
            query += '&';
        query += name;
        query += '=';
        query += value;
    }
    return query;
}

} // namespace apollo::bybit
