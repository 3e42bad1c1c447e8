// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/wakeup.h"
#include "core/bybit/rest/restclient.h"
#include "core/portfolio/accountreader.h"
#include "core/portfolio/candlereader.h"
#include "core/portfolio/laterreadings.h"
#include "core/portfolio/liveportfolio.h"
#include "core/portfolio/livestreams.h"
#include "core/portfolio/marketreader.h"
#include "core/portfolio/portfolioreducer.h"

#include <QPointer>

#include <deque>

namespace apollo {

/// The wiring of a live account: who reads when, what is held back, when what is shown.
struct LivePortfolio::Private {
    Private(LivePortfolio *owner, Options given, QNetworkAccessManager &network, const Clock &theClock,
            const Credentials &credentials);

    // Life
    void begin();
    void end();
    void wake();

    // Reading over REST
    void read(AccountReader::Scope scope);
    void accountRead(const AccountReading &reading);
    void readMarkets();
    void marketsRead(const MarketReading &reading);
    [[nodiscard]] AccountReader::Scope reconcileScope() const;
    void readLater();
    void laterRead();
    void scheduleReading();

    // Streams
    void privateStateChanged(bybit::StreamState now);
    void privateFrame(const bybit::StreamFrame &frame);
    void replay();
    void planTickers();

    // Out
    void scheduleFlush();
    void flush();
    [[nodiscard]] LiveView view() const;
    void updateState();
    void armWakeup();

    LivePortfolio *q;
    Options options;
    const Clock &clock;
    bybit::RestClient rest;
    LiveStreams streams;
    LaterReadings later;
    CandleReader candles;
    PortfolioReducer reducer;
    SourceState state;
    LiveVerdict verdict;

    bool running = false;
    bool caughtUp = false; ///< a reading was applied since the private stream last came up
    bool hasValues = false;
    bool readAgain = false; ///< refresh() came during a reading
    std::deque<bybit::StreamFrame> buffer;
    QPointer<AccountReader> reader;
    QPointer<MarketReader> marketReader;
    MarketNeeds asked; ///< of the market readings since the last account reading
    std::optional<Error> refusal;
    int failures = 0;
    int attempts = 0;
    std::optional<Monotonic> nextReading;
    std::optional<Monotonic> nextFlush;
    Monotonic lastFlush{};
    Wakeup wakeup;
};

} // namespace apollo
