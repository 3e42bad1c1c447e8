// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/world.h"

namespace apollo::demo {

namespace {

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
    , market(options.seed)
    , account(market, modeOf(options.marginMode), now())
    , activity(options.seed)
    , auth(apiKey, std::move(secret), options.rsaPublicKeyPem, options.keyExpired)
{
}

qint64 World::now() const
{
    return (clock.utcNow() + options.serverTimeOffset).time_since_epoch().count();
}

} // namespace apollo::demo
