// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/demo/account.h"
#include "core/demo/activity.h"
#include "core/demo/authcheck.h"
#include "core/demo/demoexchange.h"
#include "core/demo/faults.h"
#include "core/demo/market.h"
#include "core/demo/ratelimits.h"

namespace apollo::demo {

/// Everything the exchange is, apart from its sockets. One thread.
struct World {
    World(Options chosen, QByteArray key, QByteArray secret);

    Options options;
    SystemClock clock;
    QByteArray apiKey;
    Market market;
    Account account;
    Activity activity;
    AuthCheck auth;
    RateLimits limits;
    Faults faults;
    qint64 heldAt = 0; ///< ms UTC; 0 while the market runs
    qint64 ticks = 0;

    /// The exchange's clock: milliseconds UTC.
    [[nodiscard]] qint64 now() const;
    [[nodiscard]] bool isClassic() const { return options.unifiedMarginStatus == 1; }
};

} // namespace apollo::demo
