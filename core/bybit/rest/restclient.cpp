// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/rest/restclient.h"

#include "core/base/wakeup.h"
#include "core/bybit/record/trafficrecorder.h"
#include "core/bybit/rest/httpanswer.h"
#include "core/bybit/rest/requestbuilder.h"
#include "core/bybit/rest/restcall_p.h"

#include <QRandomGenerator>

#include <algorithm>
#include <map>
#include <utility>

namespace apollo::bybit {

namespace {

// Fewer than the six connections that Qt opens per host: nothing waits inside Qt with an ageing signature.
constexpr int kMaxInFlight = 4;
constexpr std::chrono::milliseconds kTimeCallDeadline{5'000};

std::chrono::milliseconds randomDelay(std::chrono::milliseconds most)
{
    return std::chrono::milliseconds(QRandomGenerator::global()->bounded(static_cast<quint32>(most.count()) + 1U));
}

} // namespace

struct RestClient::Private {
    Private(Options wanted, QNetworkAccessManager &manager, const Clock &time, const Credentials *key)
        : options(std::move(wanted))
        , network(manager)
        , clock(time)
        , credentials(key)
        , serverClock(time)
        , limiter(options.limits)
        , wakeup(time)
    {
    }

    enum class Measurement { Never, Running, Done };

    const Options options;
    QNetworkAccessManager &network;
    const Clock &clock;
    const Credentials *const credentials;
    ServerClock serverClock;
    RateLimiter limiter;
    Wakeup wakeup;
    Measurement measurement = Measurement::Never;
    std::map<RateLimiter::Ticket, RestCall *> queued;
    std::vector<RestCall *> awaitingClock;
    int inFlight = 0;
    std::optional<Monotonic> bannedUntil;
    std::optional<std::chrono::milliseconds> roundTrip;
};

RestClient::RestClient(Options options, QNetworkAccessManager &network, const Clock &clock,
                       const Credentials *credentials, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(options), network, clock, credentials))
{
    connect(&d->wakeup, &Wakeup::due, this, &RestClient::pump);
    if (d->options.recorder && credentials)
        d->options.recorder->hide(credentials->apiKey);
}

RestClient::~RestClient()
{
    // Before `destroyed` is emitted: this client may be the context of its own calls.
    const auto calls = findChildren<RestCall *>(QString(), Qt::FindDirectChildrenOnly);
    for (RestCall *call : calls)
        delete call;
}

const ServerClock &RestClient::serverClock() const
{
    return d->serverClock;
}

std::optional<std::pair<int, int>> RestClient::tightestLimit() const
{
    return d->limiter.tightest();
}

std::optional<std::chrono::milliseconds> RestClient::lastRoundTrip() const
{
    return d->roundTrip;
}

RestCall *RestClient::sendRaw(const Endpoint &endpoint, Result<QueryParams> params, QObject *context,
                              std::function<void(Result<QByteArray>)> handler, Priority priority)
{
    return start(endpoint, params, context, std::move(handler), priority, d->options.totalDeadline,
                 d->options.retries.retries);
}

RestCall *RestClient::start(const Endpoint &endpoint, const Result<QueryParams> &params, QObject *context,
                            std::function<void(Result<QByteArray>)> handler, Priority priority,
                            std::chrono::milliseconds deadline, int retries)
{
    auto *call = new RestCall(this, context, std::move(handler));
    RestCall::Private &state = *call->d;
    state.endpoint = endpoint;
    state.priority = priority;
    state.totalDeadline = deadline;
    RetryPolicy::Options policy = d->options.retries;
    policy.retries = retries;
    state.retries = std::make_unique<RetryPolicy>(policy, randomDelay);
    state.deadline = std::make_unique<Wakeup>(d->clock);
    state.pause = std::make_unique<Wakeup>(d->clock);
    connect(state.pause.get(), &Wakeup::due, this, [this, call] { enqueue(call); });
    connect(state.deadline.get(), &Wakeup::due, call, [call] {
        call->finish(fail(ErrorKind::Timeout, call->d->where(), QStringLiteral("no complete answer in time")));
    });

    if (!params) {
        call->finish(fail(params.error()));
        return call;
    }
    state.query = queryBytes(*params);
    const Result<QUrl> url = urlOf(d->options.baseUrl, endpoint, state.query);
    if (!url) {
        call->finish(fail(url.error()));
        return call;
    }
    state.url = *url;
    schedule(call);
    return call;
}

void RestClient::schedule(RestCall *call)
{
    if (call->d->endpoint.auth == Auth::Private && !d->credentials) {
        call->finish(fail(ErrorKind::Authentication, call->d->where(), QStringLiteral("this call needs an API key")));
        return;
    }
    const bool needsClock = call->d->endpoint.auth == Auth::Private && d->measurement != Private::Measurement::Done
        && !d->serverClock.isSynchronized();
    if (!needsClock) {
        enqueue(call);
        return;
    }
    d->awaitingClock.push_back(call);
    synchronize();
}

void RestClient::enqueue(RestCall *call)
{
    const Monotonic now = d->clock.monotonicNow();
    if (d->bannedUntil && now < *d->bannedUntil) {
        call->finish(
            fail(Error(ErrorKind::IpBan, 0, call->d->where(),
                       QStringLiteral("not sent: the exchange asked this address to wait"), *d->bannedUntil - now)));
        return;
    }
    call->d->ticket = d->limiter.enqueue(call->d->endpoint, call->d->priority, now);
    d->queued.emplace(call->d->ticket, call);
    d->wakeup.at(now); // through the event loop: send() has not returned yet
}

void RestClient::synchronize()
{
    if (d->measurement == Private::Measurement::Running)
        return;
    d->measurement = Private::Measurement::Running;
    // Whatever comes of it, the calls go on: without a sample the wall clock stands in.
    start(
        endpoints::marketTime, QueryParams{}, this, [this](const Result<QByteArray> &) { synchronized(); },
        Priority::High, kTimeCallDeadline, 0);
}

void RestClient::synchronized()
{
    d->measurement = Private::Measurement::Done;
    for (RestCall *call : std::exchange(d->awaitingClock, {}))
        enqueue(call);
}

void RestClient::pump()
{
    const int free = kMaxInFlight - d->inFlight;
    if (free <= 0)
        return; // the end of a call pumps again
    const RateLimiter::Step step = d->limiter.step(d->clock.monotonicNow(), static_cast<std::size_t>(free));
    for (const RateLimiter::Ticket ticket : step.ready) {
        if (auto node = d->queued.extract(ticket))
            transmit(node.mapped());
    }
    // A call that failed before it was sent left its slot unused, and release() asked for another round.
    if (!d->queued.empty() && d->inFlight < kMaxInFlight)
        d->wakeup.at(step.nextWakeup.value_or(d->clock.monotonicNow()));
}

void RestClient::transmit(RestCall *call)
{
    RestCall::Private &state = *call->d;
    state.ticket = 0;
    const Result<QNetworkRequest> request = state.endpoint.auth == Auth::Private
        ? signedRequest(state.url, state.query, *d->credentials, d->serverClock.signingTime(), d->options.recvWindow)
        : Result<QNetworkRequest>(plainRequest(state.url));
    if (!request) {
        call->finish(fail(request.error()));
        return;
    }
    state.sentAt = d->clock.monotonicNow();
    if (!state.givesUpAt) {
        state.givesUpAt = state.sentAt + state.totalDeadline;
        state.deadline->at(state.givesUpAt);
    }
    ++d->inFlight;
    state.transmission = std::make_unique<Transmission>(d->network, *request, d->options.bodyCap, call);
    connect(state.transmission.get(), &Transmission::finished, this,
            [this, call](const HttpAnswer &answer) { answered(call, answer); });
}

void RestClient::answered(RestCall *call, const HttpAnswer &answer)
{
    const Monotonic now = d->clock.monotonicNow();
    if (d->options.recorder && answer.status != 0)
        record(*call, answer);
    const Verdict verdict = judge(answer, call->d->where(), d->serverClock.now());
    if (verdict.error && verdict.error->kind() == ErrorKind::Clock)
        d->serverClock.forget();
    if (verdict.serverTime)
        d->serverClock.addSample(*verdict.serverTime, call->d->sentAt, now);
    if (answer.status != 0) {
        d->roundTrip = now - call->d->sentAt;
        d->limiter.answered(call->d->endpoint.group, verdict.limits, now);
    }

    endTry(call);
    if (!verdict.error) {
        call->finish(answer.body);
        return;
    }
    if (verdict.error->kind() == ErrorKind::IpBan)
        ban(*verdict.error);
    retryOrFinish(call, *verdict.error);
}

void RestClient::record(const RestCall &call, const HttpAnswer &answer)
{
    const Endpoint &endpoint = call.d->endpoint;
    d->options.recorder->recordAnswer(
        QByteArray(endpoint.path.data(), static_cast<qsizetype>(endpoint.path.size())), call.d->query,
        endpoint.auth == Auth::Public ? TrafficScope::Public : TrafficScope::Private, answer.status, answer.body);
}

void RestClient::retryOrFinish(RestCall *call, const Error &error)
{
    RestCall::Private &state = *call->d;
    const Monotonic now = d->clock.monotonicNow();
    const auto retry = state.retries->next(error);
    if (!retry || now + retry->after >= *state.givesUpAt) {
        call->finish(fail(error));
    } else if (retry->resynchronize) {
        d->awaitingClock.push_back(call);
        synchronize();
    } else {
        state.pause->at(now + retry->after);
    }
}

void RestClient::endTry(RestCall *call)
{
    if (!call->d->transmission)
        return;
    // It may be the sender of the signal that is being handled.
    Transmission *transmission = call->d->transmission.release();
    transmission->disconnect(this);
    transmission->deleteLater();
    --d->inFlight;
    d->wakeup.at(d->clock.monotonicNow());
}

void RestClient::ban(const Error &error)
{
    d->bannedUntil = d->clock.monotonicNow() + error.retryAfter().value_or(std::chrono::milliseconds::zero());
    std::vector<RestCall *> waiting = std::exchange(d->awaitingClock, {});
    for (const auto &[ticket, call] : d->queued)
        waiting.push_back(call);
    for (RestCall *call : waiting)
        call->finish(fail(Error(ErrorKind::IpBan, error.code(), call->d->where(), error.detail(), error.retryAfter())));
}

void RestClient::release(RestCall *call)
{
    std::erase(d->awaitingClock, call);
    if (const auto ticket = std::exchange(call->d->ticket, 0)) {
        d->limiter.cancel(ticket);
        d->queued.erase(ticket);
    }
    endTry(call);
}

} // namespace apollo::bybit
