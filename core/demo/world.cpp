// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/world.h"

#include "core/demo/matching.h"
#include "core/demo/openingaccount.h"

#include <algorithm>

namespace apollo::demo {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr int kGreeksEvery = 10; ///< ticks

MarginMode modeOf(const QByteArray &name)
{
    if (name == "ISOLATED_MARGIN")
        return MarginMode::Isolated;
    return name == "PORTFOLIO_MARGIN" ? MarginMode::Portfolio : MarginMode::Cross;
}

} // namespace

World::World(Options chosen, QByteArray key, QByteArray secret)
    : options(std::move(chosen))
    , apiKey(std::move(key))
    , openedAt((options.opensAt > 0 ? options.opensAt : now()) / 1'000 * 1'000)
    , market(options.seed)
    , past(market, options.seed, openedAt)
    , candles(market, past)
    , account(openAccount(market, past, modeOf(options.marginMode), options.seed, openedAt))
    , activity(options.seed)
    , auth(apiKey, std::move(secret), options.rsaPublicKeyPem, options.keyExpired)
    , lastTick(past.openingMinute() * kMinuteMs)
{
    reviewDay(openedAt);
}

qint64 World::now() const
{
    return (clock.utcNow() + options.serverTimeOffset).time_since_epoch().count();
}

Pushes World::tick()
{
    const qint64 moment = now();
    ++ticks;
    market.tick();
    candles.record(moment);
    Pushes pushes = payFunding(account, market, lastTick, moment);
    append(pushes, matchOrders(account, market, moment));
    append(pushes, activity.tick(account, market, moment));
    if (ticks % kGreeksEvery == 0)
        append(pushes, greeksPush(account, market));
    if (moment / kHourMs > lastTick / kHourMs)
        reviewDay(moment);
    // A clock that was set back pays no funding twice.
    lastTick = std::max(lastTick, moment);
    return pushes;
}

void World::reviewDay(qint64 now)
{
    const std::optional<Interval> hours = Interval::named("60");
    for (const Instrument &instrument : market.instruments()) {
        if (!instrument.walks())
            continue;
        CandleQuery query;
        query.to = now / kMinuteMs;
        query.from = query.to - 24 * 60;
        const std::vector<Bar> day = candles.list(Series::Last, instrument, *hours, query, now);
        if (day.size() < 2)
            continue;
        const auto high =
            std::max_element(day.begin(), day.end(), [](const Bar &a, const Bar &b) { return a.high < b.high; });
        const auto low =
            std::min_element(day.begin(), day.end(), [](const Bar &a, const Bar &b) { return a.low < b.low; });
        market.setDay(instrument, day.front().open, day[day.size() - 2].open, high->high, low->low);
    }
}

} // namespace apollo::demo
