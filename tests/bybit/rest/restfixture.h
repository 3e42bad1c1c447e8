// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bybit/requests.h"
#include "core/bybit/rest/guardednetwork.h"
#include "core/bybit/rest/restclient.h"
#include "tests/bybit/rest/httpserver.h"

namespace apollo::test {

/// A request whose reply is the body itself.
template <const bybit::Endpoint &E>
struct BodyRequest {
    using Reply = QByteArray;
    bybit::QueryParams query;
    bool refused = false;
    static const bybit::Endpoint &endpoint() { return E; }
    [[nodiscard]] Result<bybit::QueryParams> params() const
    {
        if (refused)
            return fail(ErrorKind::Validation, QStringLiteral("test"), QStringLiteral("refused"));
        return query;
    }
    [[nodiscard]] Result<QByteArray> parse(const QByteArray &body) const { return body; }
};
using PublicRequest = BodyRequest<bybit::endpoints::marketTickers>;
using PrivateRequest = BodyRequest<bybit::endpoints::positionList>;

inline const QByteArray kTimePath = QByteArrayLiteral("/v5/market/time");
inline const QByteArray kPublicPath = QByteArrayLiteral("/v5/market/tickers");
inline const QByteArray kPrivatePath = QByteArrayLiteral("/v5/position/list");

inline QByteArray envelope(int retCode, const QByteArray &text, UtcTime time)
{
    return "{\"retCode\":" + QByteArray::number(retCode) + ",\"retMsg\":\"" + text
        + "\",\"result\":{},\"time\":" + QByteArray::number(static_cast<qint64>(time.time_since_epoch().count())) + "}";
}

/// A server that answers well, a guarded network and a client with a key.
struct RestFixture {
    SystemClock clock;
    HttpServer server;
    bybit::GuardedNetwork network;
    Credentials credentials{QByteArrayLiteral("TESTKEY"), SecretBytes(QByteArrayLiteral("TESTSECRET")), KeyKind::Hmac};
    bybit::RestClient::Options options;
    std::unique_ptr<bybit::RestClient> client;
    QObject context;
    std::vector<Result<QByteArray>> outcomes;

    RestFixture()
    {
        options.baseUrl = server.url();
        options.retries.base = std::chrono::milliseconds(1);
        server.respond([this](const HttpRequest &) { return HttpReply::json(ok()); });
        connectClient();
    }
    void connectClient() { client = std::make_unique<bybit::RestClient>(options, network, clock, &credentials); }
    [[nodiscard]] QByteArray ok() const { return envelope(0, "OK", clock.utcNow()); }

    /// Answers the calls of `path` with `reply`, the others well.
    void answer(const QByteArray &path, const HttpReply &reply)
    {
        server.respond([this, path, reply](const HttpRequest &request) {
            return request.path() == path ? reply : HttpReply::json(ok());
        });
    }
    auto collect()
    {
        return [this](Result<QByteArray> outcome) { outcomes.push_back(std::move(outcome)); };
    }
};

} // namespace apollo::test
