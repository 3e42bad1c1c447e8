// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <concepts>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace apollo::bybit {

enum class Auth { Public, Private };

/// Calls that share one of Bybit's per-UID budgets (REFERENCE 5.2), and the public market calls,
/// which only the IP limit governs.
enum class LimitGroup {
    Market,
    AccountInfo,
    WalletBalance,
    PositionList,
    OrderRealtime,
    QueryApi,
    OrderHistory,
    ExecutionList,
    FeeRate,
    CollateralInfo,
    CoinGreeks,
};

/// One row of the closed table of what Apollo may call. Every one is a GET: there is no write here.
struct Endpoint {
    std::string_view path;
    Auth auth = Auth::Private;
    LimitGroup group = LimitGroup::Market;
    int documentedRate = 0; ///< calls per second and UID on the lowest tier; 0 when only the IP limit counts
};

namespace endpoints {
extern const Endpoint marketTime;
extern const Endpoint marketTickers;
extern const Endpoint marketInstrumentsInfo;
extern const Endpoint accountInfo;
extern const Endpoint accountWalletBalance;
extern const Endpoint positionList;
extern const Endpoint orderRealtime;
extern const Endpoint userQueryApi;
extern const Endpoint orderHistory;
extern const Endpoint executionList;
extern const Endpoint marketKline;
extern const Endpoint marketMarkPriceKline;
extern const Endpoint marketIndexPriceKline;
extern const Endpoint marketRiskLimit;
extern const Endpoint accountFeeRate;
extern const Endpoint accountCollateralInfo;
extern const Endpoint spotMarginCollateral;
extern const Endpoint assetCoinGreeks;

/// The whole table: nothing else is ever called.
[[nodiscard]] std::span<const Endpoint *const> all();
} // namespace endpoints

/// Query parameters in the order in which they are sent and signed. Values are already in their final
/// form, byte for byte: nothing encodes them again (cursors arrive percent-encoded and go back so).
using QueryParams = std::vector<std::pair<QByteArray, QByteArray>>;

/// `a=1&b=2`: exactly the bytes that are signed and sent.
[[nodiscard]] QByteArray queryBytes(const QueryParams &params);

/// A typed request: parameters in, typed reply out. `params()` refuses what Bybit would refuse (lower-case
/// symbols, a category without its settle coin) with ErrorKind::Validation, before anything is sent.
/// `parse` takes the whole response body, envelope included; a retCode other than 0 becomes its Error.
template <typename R>
concept Request = requires(const R &request, const QByteArray &body)
{
    typename R::Reply;
    {
        request.endpoint()
        } -> std::same_as<const Endpoint &>;
    {
        request.params()
        } -> std::same_as<Result<QueryParams>>;
    {
        request.parse(body)
        } -> std::same_as<Result<typename R::Reply>>;
};

} // namespace apollo::bybit
