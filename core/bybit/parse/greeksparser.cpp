// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/marginrequests.h"
#include "core/bybit/parse/reply.h"
#include "core/bybit/parse/rows.h"

namespace apollo::bybit {

namespace json {

namespace {

constexpr FieldTable kFields{
    Field<CoinGreeks>{"baseCoin", &take<&CoinGreeks::baseCoin>},
    Field<CoinGreeks>{"totalDelta", &take<&CoinGreeks::totalDelta>},
    Field<CoinGreeks>{"totalGamma", &take<&CoinGreeks::totalGamma>},
    Field<CoinGreeks>{"totalTheta", &take<&CoinGreeks::totalTheta>},
    Field<CoinGreeks>{"totalVega", &take<&CoinGreeks::totalVega>},
};

} // namespace

Outcome readCoinGreeks(Value &value, std::optional<Category>, CoinGreeks &greeks)
{
    const Outcome outcome = readObject(greeks, value, kFields);
    return outcome == Outcome::Ok && greeks.baseCoin.isEmpty() ? Outcome::Rejected : outcome;
}

} // namespace json

Result<Page<CoinGreeks>> CoinGreeksRequest::parse(const QByteArray &body) const
{
    return json::readPage<CoinGreeks>(body, endpoint(), std::nullopt, &json::readCoinGreeks);
}

} // namespace apollo::bybit
