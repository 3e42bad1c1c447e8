// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analytics/totals.h"

#include "core/analytics/precision.h"
#include "core/analytics/settlecoin.h"

namespace apollo {

namespace {

/// Adds one position; every amount is converted with `index` (USD per settle coin, or 1).
void add(PositionTotals &totals, const PositionEntry &entry, bool funded, const Figure &index)
{
    const auto converted = [&index](const Figure &amount) { return product(amount, index); };
    const Figure value = converted(entry.computed.value);
    ++totals.count;
    if (entry.reported.direction() < 0)
        totals.shortValue = totals.shortValue + value;
    else
        totals.longValue = totals.longValue + value;
    totals.netValue = totals.longValue - totals.shortValue;
    totals.grossValue = totals.longValue + totals.shortValue;
    totals.positionIM = totals.positionIM + converted(entry.reported.positionIM);
    totals.positionMM = totals.positionMM + converted(entry.reported.positionMM);
    totals.unrealizedPnl = totals.unrealizedPnl + converted(entry.computed.unrealizedPnl);
    totals.realizedPnl = totals.realizedPnl + converted(entry.reported.curRealizedPnl);
    totals.totalPnl = totals.unrealizedPnl + totals.realizedPnl;
    if (funded)
        totals.nextFunding = totals.nextFunding + converted(entry.computed.nextFunding);
}

/// The index that valued a position: its settle coin's wallet row, else what its own two values imply.
Figure indexOf(const Portfolio &portfolio, const PositionEntry &entry, const QString &settleCoin)
{
    for (const CoinEntry &coin : portfolio.coins) {
        if (coin.reported.coin == settleCoin && coin.computed.usdIndexPrice)
            return coin.computed.usdIndexPrice;
    }
    return quotient(entry.computed.valueUsd, entry.computed.value, kComputedScale);
}

template <typename Visit>
void forEachPosition(const Portfolio &portfolio, Visit visit)
{
    for (const PositionEntry &entry : portfolio.positions) {
        const InstrumentKey key{entry.reported.key.category, entry.reported.key.symbol};
        const Instrument *instrument = portfolio.instrument(key);
        visit(entry, settleCoinOf(key, instrument), paysFunding(key, instrument));
    }
}

} // namespace

std::map<QString, PositionTotals> totalsBySettleCoin(const Portfolio &portfolio)
{
    std::map<QString, PositionTotals> totals;
    forEachPosition(portfolio, [&totals](const PositionEntry &entry, const QString &settleCoin, bool funded) {
        add(totals[settleCoin], entry, funded, Decimal(1));
    });
    return totals;
}

PositionTotals totalsInUsd(const Portfolio &portfolio)
{
    PositionTotals totals;
    forEachPosition(portfolio, [&](const PositionEntry &entry, const QString &settleCoin, bool funded) {
        add(totals, entry, funded, indexOf(portfolio, entry, settleCoin));
    });
    return totals;
}

} // namespace apollo
