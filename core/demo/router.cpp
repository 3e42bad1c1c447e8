// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/router.h"

#include "core/demo/accountroutes.h"
#include "core/demo/historyroutes.h"
#include "core/demo/json.h"
#include "core/demo/klineroutes.h"
#include "core/demo/marginroutes.h"
#include "core/demo/marketroutes.h"

#include <algorithm>

namespace apollo::demo {

namespace {

struct Route {
    const char *path;
    bool isPrivate;
    int perSecond; ///< documented limit of private endpoints
    ApiReply (*reply)(const HttpRequest &, const World &);
};

constexpr Route kRoutes[] = {
    {"/v5/market/time", false, 0, &marketTime},
    {"/v5/market/tickers", false, 0, &marketTickers},
    {"/v5/market/instruments-info", false, 0, &instrumentsInfo},
    {"/v5/system/status", false, 0, &systemStatus},
    {"/v5/market/kline", false, 0, &kline},
    {"/v5/market/mark-price-kline", false, 0, &markPriceKline},
    {"/v5/market/index-price-kline", false, 0, &indexPriceKline},
    {"/v5/market/funding/history", false, 0, &fundingHistory},
    {"/v5/market/risk-limit", false, 0, &riskLimit},
    {"/v5/spot-margin-trade/collateral", false, 0, &tieredCollateral},
    {"/v5/account/info", true, 50, &accountInfo},
    {"/v5/account/wallet-balance", true, 50, &walletBalance},
    {"/v5/position/list", true, 50, &positionList},
    {"/v5/order/realtime", true, 50, &orderRealtime},
    {"/v5/user/query-api", true, 10, &queryApi},
    {"/v5/account/fee-rate", true, 5, &feeRate},
    {"/v5/account/collateral-info", true, 50, &collateralInfo},
    {"/v5/asset/coin-greeks", true, 50, &coinGreeks},
    {"/v5/execution/list", true, 50, &executionList},
    {"/v5/order/history", true, 50, &orderHistory},
    {"/v5/position/closed-pnl", true, 50, &closedPnl},
    {"/v5/account/transaction-log", true, 25, &transactionLog},
    {"/v5/asset/settlement-record", true, 50, &settlementRecord},
};

constexpr int kMostCountedPaths = 256;

HttpAnswer bare(int status, const QByteArray &text = {})
{
    HttpAnswer answer;
    answer.status = status;
    answer.contentType = "text/plain";
    answer.body = text;
    return answer;
}

void addLimitHeaders(HttpAnswer &answer, const RateLimits::Status &status)
{
    answer.headers.append({"X-Bapi-Limit", QByteArray::number(status.limit)});
    answer.headers.append({"X-Bapi-Limit-Status", QByteArray::number(status.remaining)});
    answer.headers.append({"X-Bapi-Limit-Reset-Timestamp", QByteArray::number(status.resetAt)});
}

} // namespace

Router::Router(World &world, Steering &steering)
    : m_world(world)
    , m_steering(steering)
{
}

HttpAnswer Router::answer(const HttpRequest &request)
{
    if (request.path.startsWith("/demo/"))
        return m_steering.answer(request, m_counts);
    if (m_counts.contains(request.path) || m_counts.size() < kMostCountedPaths)
        ++m_counts[request.path];
    HttpAnswer answer = api(request);
    m_world.faults.bend(request.path, answer, m_world.now());
    return answer;
}

HttpAnswer Router::api(const HttpRequest &request)
{
    const qint64 now = m_world.now();
    if (!m_world.limits.countAddress(now))
        return bare(403, "access too frequent");
    if (request.method != "GET" && request.method != "POST")
        return bare(400);
    const auto route =
        std::find_if(std::begin(kRoutes), std::end(kRoutes), [&](const Route &r) { return request.path == r.path; });
    if (route == std::end(kRoutes) || request.method != "GET")
        return bare(404);
    if (!request.body.isEmpty())
        return bare(403);
    HttpAnswer answer;
    ApiReply reply;
    if (route->isPrivate) {
        const AuthVerdict verdict = m_world.auth.check(request, now);
        if (verdict.httpStatus != 200)
            return bare(verdict.httpStatus);
        reply = refusal(verdict.retCode, verdict.retMsg);
        if (verdict.retCode == 0) {
            const RateLimits::Status status = m_world.limits.count(request.path, route->perSecond, now);
            addLimitHeaders(answer, status);
            if (!status.allowed)
                reply = refusal(10006, "Too many visits. Exceeded the API Rate Limit.");
            else if (m_world.options.deniedPaths.contains(request.path))
                reply = refusal(10005, "Permission denied, please check your API key permissions.");
            else
                reply = route->reply(request, m_world);
        }
    } else {
        reply = route->reply(request, m_world);
    }
    if (reply.httpStatus != 200)
        return bare(reply.httpStatus);
    answer.body = envelope(reply.retCode, reply.retMsg, reply.result, now, reply.extensionInfo);
    return answer;
}

} // namespace apollo::demo
