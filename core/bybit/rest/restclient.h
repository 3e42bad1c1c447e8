// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/bybit/endpoint.h"
#include "core/bybit/rest/ratelimiter.h"
#include "core/bybit/rest/restcall.h"
#include "core/bybit/rest/retrypolicy.h"
#include "core/bybit/rest/serverclock.h"
#include "core/domain/credentials.h"

#include <QObject>
#include <QUrl>

#include <memory>

class QNetworkAccessManager;

namespace apollo::bybit {

struct HttpAnswer;
class TrafficRecorder;

/// Calls Bybit's REST interface: GET only, HTTP/1.1, signed at the moment of sending, redirects refused,
/// with a total deadline and a body cap. Every answer feeds the server clock and the limiter.
class RestClient : public QObject {
    Q_OBJECT

public:
    struct Options {
        QUrl baseUrl;
        int recvWindow = 5000;                           ///< milliseconds
        std::chrono::milliseconds totalDeadline{15'000}; ///< from the first sending to the last byte, retries included
        qsizetype bodyCap = 8 * 1024 * 1024;             ///< bytes
        RateLimiter::Options limits;
        RetryPolicy::Options retries;
        TrafficRecorder *recorder = nullptr; ///< sees every answer; outlives the client
    };

    /// @param network     outlives the client; tests pass a fake.
    /// @param credentials outlive the client; nullptr allows public calls only.
    RestClient(Options options, QNetworkAccessManager &network, const Clock &clock, const Credentials *credentials,
               QObject *parent = nullptr);
    ~RestClient() override;

    /// Queues a typed request. @return the call, for cancelling; see RestCall for the contract.
    template <Request R>
    RestCall *send(const R &request, QObject *context, Handler<typename R::Reply> handler,
                   Priority priority = Priority::Normal)
    {
        return sendRaw(
            request.endpoint(), request.params(), context,
            [request, handler = std::move(handler)](Result<QByteArray> body) {
                if (body)
                    handler(request.parse(*body));
                else
                    handler(fail(body.error()));
            },
            priority);
    }

    [[nodiscard]] const ServerClock &serverClock() const;
    /// {remaining, limit} of the tightest budget; nullopt before a header said so.
    [[nodiscard]] std::optional<std::pair<int, int>> tightestLimit() const;
    /// Round trip of the last answer.
    [[nodiscard]] std::optional<std::chrono::milliseconds> lastRoundTrip() const;

private:
    friend class RestCall;
    /// The handler gets the body of an HTTP 2xx answer with retCode 0, or the Error.
    RestCall *sendRaw(const Endpoint &endpoint, Result<QueryParams> params, QObject *context,
                      std::function<void(Result<QByteArray>)> handler, Priority priority);

    /// A call of the client's own or of a user: gives up after `deadline`.
    RestCall *start(const Endpoint &endpoint, const Result<QueryParams> &params, QObject *context,
                    std::function<void(Result<QByteArray>)> handler, Priority priority,
                    std::chrono::milliseconds deadline, int retries);
    /// Into the limiter, or behind a clock measurement when a signature needs one.
    void schedule(RestCall *call);
    void enqueue(RestCall *call);
    /// Measures the exchange's clock once, then lets the calls go that wait for it.
    void synchronize();
    void synchronized();
    /// Sends what the limiter and the free connections allow.
    void pump();
    void transmit(RestCall *call);
    void answered(RestCall *call, const HttpAnswer &answer);
    void record(const RestCall &call, const HttpAnswer &answer);
    void retryOrFinish(RestCall *call, const Error &error);
    void endTry(RestCall *call);
    void ban(const Error &error);
    /// Forgets a call that has its outcome.
    void release(RestCall *call);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace apollo::bybit
