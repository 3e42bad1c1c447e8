// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/liveportfolio.h"

#include "core/analytics/reconcile.h"
#include "core/portfolio/liveportfolio_p.h"
#include "core/portfolio/readingsections.h"

namespace apollo {

using Kind = SourceState::Kind;
using bybit::StreamState;

namespace {

/// Frames held back while a reading is under way; more means that it hangs, and the oldest go.
constexpr std::size_t kBufferCap = 50'000;

bybit::RestClient::Options restOptions(const LivePortfolio::Options &given)
{
    bybit::RestClient::Options options;
    options.baseUrl = given.hosts.rest;
    options.limits.callsPerSecond = given.callsPerSecond;
    options.recorder = given.recorder;
    return options;
}

} // namespace

LivePortfolio::Private::Private(LivePortfolio *owner, Options given, QNetworkAccessManager &network,
                                const Clock &theClock, const Credentials &credentials)
    : q(owner)
    , options(std::move(given))
    , clock(theClock)
    , rest(restOptions(options), network, clock, &credentials)
    , streams(options.hosts, clock, rest.serverClock(), credentials, options.recorder)
    , later(rest)
    , candles(rest)
    , reducer(options.accountName, options.environment)
    , wakeup(clock)
{
    state.since = clock.utcNow();
    lastFlush = clock.monotonicNow() - options.flushInterval;
}

void LivePortfolio::Private::begin()
{
    if (std::exchange(running, true))
        return;
    candles.start();
    // The login of the private stream is signed with the exchange's time: ask for it first.
    rest.send(bybit::MarketTimeRequest{}, q, bybit::Handler<UtcTime>([this](const Result<UtcTime> &) {
                  if (running)
                      streams.start();
              }),
              bybit::Priority::High);
    updateState();
}

void LivePortfolio::Private::end()
{
    if (!std::exchange(running, false))
        return;
    streams.stop();
    delete reader;
    delete marketReader;
    later.stop();
    candles.stop();
    buffer.clear();
    caughtUp = false;
    nextReading.reset();
    nextFlush.reset();
    wakeup.at(std::nullopt);
    verdict = {Kind::Offline, std::nullopt, std::nullopt};
    state.kind = Kind::Offline;
    state.since = clock.utcNow();
    state.reason.reset();
    state.retryAt.reset();
    Q_EMIT q->stateChanged();
}

void LivePortfolio::Private::wake()
{
    if (!running)
        return;
    const Monotonic now = clock.monotonicNow();
    if (nextReading && now >= *nextReading)
        read(reconcileScope());
    if (nextFlush && now >= *nextFlush)
        flush();
    updateState();
}

// --- Reading over REST

AccountReader::Scope LivePortfolio::Private::reconcileScope() const
{
    if (!caughtUp && streams.privateState() == StreamState::Live)
        return {};
    const auto incomplete = [this](Section section) {
        const auto &sections = reducer.portfolio().sections;
        const auto found = sections.find(section);
        return found == sections.end() || !found->second.missing.empty();
    };
    AccountReader::Scope scope;
    scope.keyInfo = reducer.portfolio().uid.isEmpty() && !hasValues;
    scope.info = incomplete(Section::AccountInfo);
    scope.orders = incomplete(Section::Orders) || streams.privateState() != StreamState::Live;
    return scope;
}

void LivePortfolio::Private::read(AccountReader::Scope scope)
{
    delete reader;
    nextReading.reset();
    reader = new AccountReader(rest, scope, q);
    connect(reader, &AccountReader::finished, q, [this](const AccountReading &reading) { accountRead(reading); });
    reader->start();
}

void LivePortfolio::Private::accountRead(const AccountReading &reading)
{
    reader->deleteLater();
    reader = nullptr;
    refusal = refusalOf(reading);
    reducer.apply(reading);
    if (refusal) {
        ++failures;
        ++attempts;
    } else {
        failures = 0;
        if (streams.privateState() == StreamState::Live)
            replay();
    }
    reducer.revalue();
    if (reading.wallet && *reading.wallet)
        reducer.reconcile(reading.time);
    asked = {};
    readMarkets();
    planTickers();
    if (!refusal && !marketReader)
        hasValues = true;
    readLater();
    scheduleReading();
    flush();
    if (std::exchange(readAgain, false))
        read({});
    updateState();
}

void LivePortfolio::Private::scheduleReading()
{
    if (refusal && needsAttention(refusal->kind())) {
        nextReading.reset();
        return;
    }
    const bool privateLive = streams.privateState() == StreamState::Live;
    nextReading = clock.monotonicNow()
        + readingDelay(failures, privateLive && caughtUp, accountIsComplete(reducer.portfolio()),
                       options.reconcileInterval);
}

void LivePortfolio::Private::readMarkets()
{
    if (marketReader || refusal)
        return;
    MarketNeeds missing = missingIn(reducer.portfolio(), needsOf(reducer.portfolio()));
    std::erase_if(missing.instruments, [this](const InstrumentKey &key) { return asked.instruments.contains(key); });
    std::erase_if(missing.coins, [this](const QString &coin) { return asked.coins.contains(coin); });
    const bool firstTime = !reducer.portfolio().sections.contains(Section::Tickers);
    if (missing == MarketNeeds() && !firstTime)
        return;
    asked.instruments.insert(missing.instruments.begin(), missing.instruments.end());
    asked.coins.insert(missing.coins.begin(), missing.coins.end());
    marketReader = new MarketReader(rest, std::move(missing), q);
    connect(marketReader, &MarketReader::finished, q, [this](const MarketReading &reading) { marketsRead(reading); });
    marketReader->start();
}

void LivePortfolio::Private::marketsRead(const MarketReading &reading)
{
    marketReader->deleteLater();
    marketReader = nullptr;
    hasValues = true;
    reducer.apply(reading);
    reducer.revalue();
    planTickers();
    flush();
    readLater();
    updateState();
}

/// What the first complete picture did not wait for.
void LivePortfolio::Private::readLater()
{
    if (hasValues && !marketReader && !refusal)
        later.readDue(reducer.portfolio());
}

void LivePortfolio::Private::laterRead()
{
    reducer.revalue();
    scheduleFlush();
}

// --- Streams

void LivePortfolio::Private::privateStateChanged(StreamState now)
{
    if (!running)
        return;
    later.setStreamLive(now == StreamState::Live);
    if (now == StreamState::Live) {
        caughtUp = false;
        read({});
    } else {
        caughtUp = false;
        if (now == StreamState::Waiting) {
            ++attempts;
            if (!reader)
                nextReading = clock.monotonicNow();
        }
    }
    updateState();
}

void LivePortfolio::Private::privateFrame(const bybit::StreamFrame &frame)
{
    if (caughtUp) {
        reducer.apply(frame);
        later.streamSpoke();
        scheduleFlush();
        return;
    }
    buffer.push_back(frame);
    if (buffer.size() > kBufferCap)
        buffer.pop_front();
}

void LivePortfolio::Private::replay()
{
    caughtUp = true;
    for (const bybit::StreamFrame &frame : std::exchange(buffer, {}))
        reducer.apply(frame);
}

void LivePortfolio::Private::planTickers()
{
    if (!running)
        return;
    const MarketNeeds needs = needsOf(reducer.portfolio());
    reducer.keepTickers(tickersFor(needs));
    streams.setPlan(planTopics(needs, streams.refused()));
}

// --- Out

void LivePortfolio::Private::scheduleFlush()
{
    if (nextFlush)
        return;
    nextFlush = lastFlush + options.flushInterval;
    armWakeup();
}

void LivePortfolio::Private::flush()
{
    nextFlush.reset();
    lastFlush = clock.monotonicNow();
    reducer.revalue();
    if (verdict.kind == Kind::Live)
        reducer.sampleEquity(rest.serverClock().now());
    state.valuesFrom = reducer.portfolio().asOf;
    if (!hasValues || !reducer.hasChanges())
        return;
    const PortfolioChanges changes = reducer.takeChanges();
    if (changes.positionSet || changes.orders || changes.coins) {
        planTickers();
        readMarkets();
        later.readRules(reducer.portfolio());
    }
    Q_EMIT q->changed(changes);
}

LiveView LivePortfolio::Private::view() const
{
    LiveView view;
    view.now = clock.monotonicNow();
    view.publicStaleAfter = options.publicStaleAfter;
    view.privateStream = streams.privateView();
    view.publicStreams = streams.publicViews();
    view.hasValues = hasValues;
    view.caughtUp = caughtUp;
    view.refusal = refusal;
    view.nextReading = nextReading;
    return view;
}

void LivePortfolio::Private::updateState()
{
    if (!running)
        return;
    const LiveView seen = view();
    const LiveVerdict judged = judge(seen);
    if (judged.kind == Kind::Live)
        attempts = 0;
    if (judged.kind == Kind::NeedsAttention)
        nextReading.reset();
    if (judged != verdict || state.attempts != attempts) {
        if (judged.kind != state.kind)
            state.since = clock.utcNow();
        state.kind = judged.kind;
        state.reason = judged.reason;
        state.retryAt.reset();
        if (judged.retryAt)
            state.retryAt = clock.utcNow() + (*judged.retryAt - seen.now);
        state.attempts = attempts;
        verdict = judged;
        Q_EMIT q->stateChanged();
    }
    armWakeup();
}

void LivePortfolio::Private::armWakeup()
{
    if (!running)
        return;
    std::optional<Monotonic> next = nextJudgement(view());
    for (const auto &due : {nextReading, nextFlush}) {
        if (due && (!next || *due < *next))
            next = due;
    }
    wakeup.at(next);
}

// --- The source

LivePortfolio::LivePortfolio(Options options, QNetworkAccessManager &network, const Clock &clock,
                             const Credentials &credentials, QObject *parent)
    : PortfolioSource(parent)
    , d(new Private(this, std::move(options), network, clock, credentials))
{
    connect(&d->streams, &LiveStreams::privateStateChanged, this,
            [this](StreamState state) { d->privateStateChanged(state); });
    connect(&d->streams, &LiveStreams::publicStateChanged, this, [this] {
        d->planTickers(); // a refused pair gives way to the next
        d->updateState();
    });
    connect(&d->streams, &LiveStreams::privateFrame, this,
            [this](const bybit::StreamFrame &frame) { d->privateFrame(frame); });
    connect(&d->streams, &LiveStreams::publicFrame, this, [this](const bybit::StreamFrame &frame) {
        d->reducer.apply(frame);
        d->scheduleFlush();
    });
    connect(&d->later, &LaterReadings::historyRead, this, [this](const HistoryReading &reading) {
        d->reducer.apply(reading);
        d->laterRead();
    });
    connect(&d->later, &LaterReadings::rulesRead, this, [this](const RulesReading &reading) {
        d->reducer.apply(reading);
        d->laterRead();
    });
    connect(&d->wakeup, &Wakeup::due, this, [this] { d->wake(); });
}

LivePortfolio::~LivePortfolio() = default;

void LivePortfolio::start()
{
    d->begin();
}

void LivePortfolio::stop()
{
    d->end();
}

const Portfolio &LivePortfolio::portfolio() const
{
    return d->reducer.portfolio();
}

const SourceState &LivePortfolio::state() const
{
    return d->state;
}

ConnectionFigures LivePortfolio::connection() const
{
    ConnectionFigures figures;
    figures.privateRoundTrip = d->streams.privateRoundTrip();
    figures.publicRoundTrip = d->streams.publicRoundTrip();
    if (const auto last = d->streams.lastPublicFrame())
        figures.publicAge = d->clock.monotonicNow() - *last;
    figures.clockOffset = d->rest.serverClock().wallOffset();
    figures.rateLimit = d->rest.tightestLimit();
    if (const auto &reconciliation = portfolio().reconciliation) {
        figures.reconciledAt = reconciliation->at;
        figures.reconciliationMatches = matches(*reconciliation);
    }
    return figures;
}

void LivePortfolio::readCandles(const CandleQuery &query, QObject *context, CandleHandler handler)
{
    d->candles.read(query, context, std::move(handler));
}

void LivePortfolio::refresh()
{
    if (!d->running)
        return;
    if (d->reader)
        d->readAgain = true;
    else
        d->read({});
}

void LivePortfolio::retryNow()
{
    if (!d->running)
        return;
    if (d->verdict.kind == Kind::NeedsAttention)
        d->refusal.reset();
    d->streams.retryNow();
    if (!d->reader && d->verdict.kind != Kind::Live)
        d->nextReading = d->clock.monotonicNow();
    d->updateState();
}

} // namespace apollo
