// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/demo/account.h"
#include "core/demo/activity.h"
#include "core/demo/authcheck.h"
#include "core/demo/candles.h"
#include "core/demo/demoexchange.h"
#include "core/demo/faults.h"
#include "core/demo/market.h"
#include "core/demo/ratelimits.h"

namespace apollo::demo {

/// An announced interruption. Times in ms UTC.
struct Notice {
    QByteArray id;
    QByteArray title;
    qint64 begin = 0;
    qint64 end = 0;
};

/// Everything the exchange is, apart from its sockets. One thread.
struct World {
    World(Options chosen, QByteArray key, QByteArray secret);

    World(const World &) = delete;
    World &operator=(const World &) = delete;

    Options options;
    SystemClock clock;
    QByteArray apiKey;
    qint64 openedAt; ///< ms UTC, whole seconds: where the past ends
    Market market;
    PastMarket past;
    Candles candles;
    Account account;
    Activity activity;
    AuthCheck auth;
    RateLimits limits;
    Faults faults;
    qint64 heldAt = 0; ///< ms UTC; 0 while the market runs
    qint64 ticks = 0;
    qint64 lastTick;             ///< ms UTC
    std::vector<Notice> notices; ///< oldest first

    /// Moves market and account on by one tick; returns what the private stream has to say.
    [[nodiscard]] Pushes tick();
    /// The exchange's clock: milliseconds UTC.
    [[nodiscard]] qint64 now() const;
    [[nodiscard]] bool isClassic() const { return options.unifiedMarginStatus == 1; }

private:
    /// Tells the market what the last 24 hours were like.
    void reviewDay(qint64 now);
};

} // namespace apollo::demo
