// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analytics/marktomarket.h"

#include "core/analytics/precision.h"
#include "core/analytics/settlecoin.h"

namespace apollo {

namespace {

Figure entryOf(const Position &position, const QString &settleCoin)
{
    const bool settlesBySession = position.key.category == Category::Linear && settleCoin == QLatin1String("USDC");
    const Figure session = settlesBySession ? nonZero(position.sessionAvgPrice) : std::nullopt;
    return session ? session : nonZero(position.avgPrice);
}

} // namespace

Figure valueAt(const Position &position, const Figure &price)
{
    if (position.key.category == Category::Inverse)
        return quotient(position.size, price, kComputedScale);
    return product(position.size, price);
}

Figure unrealizedPnlAt(const Position &position, const Figure &price, const QString &settleCoin)
{
    const Figure entry = entryOf(position, settleCoin);
    const Figure signedSize = position.size * Decimal(position.direction());
    const Figure move = price - entry;
    if (position.key.category == Category::Inverse)
        return quotient(signedSize * move, entry * price, kComputedScale);
    return product(signedSize, move);
}

Figure distanceToLiquidation(const Figure &markPrice, const Figure &liqPrice)
{
    return quotient(absolute(markPrice - nonZero(liqPrice)), markPrice, kRatioScale);
}

Figure nextFunding(const Position &position, const Figure &value, const Figure &fundingRate)
{
    return product(value * Decimal(-position.direction()), fundingRate);
}

PositionValuation markToMarket(const Position &position, const Ticker *ticker, const Instrument *instrument,
                               const Figure &settleUsdIndex)
{
    const InstrumentKey key{position.key.category, position.key.symbol};
    const QString settleCoin = settleCoinOf(key, instrument);

    PositionValuation result;
    if (ticker != nullptr && nonZero(ticker->markPrice)) {
        result.markPrice = ticker->markPrice;
        result.asOf = ticker->updatedAt;
    } else {
        result.markPrice = nonZero(position.markPrice);
        result.asOf = position.updatedTime;
    }
    result.value = valueAt(position, result.markPrice);
    result.valueUsd = product(result.value, settleUsdIndex);
    result.unrealizedPnl = unrealizedPnlAt(position, result.markPrice, settleCoin);
    result.unrealizedPnlUsd = product(result.unrealizedPnl, settleUsdIndex);
    result.roi = quotient(result.unrealizedPnl, position.positionIM, kRatioScale);
    result.totalPnl = position.curRealizedPnl + result.unrealizedPnl;
    result.distanceToLiq = distanceToLiquidation(result.markPrice, position.liqPrice);
    if (ticker == nullptr)
        return result;

    result.lastPrice = nonZero(ticker->lastPrice);
    result.unrealizedPnlLast = unrealizedPnlAt(position, result.lastPrice, settleCoin);
    if (paysFunding(key, instrument)) {
        result.nextFunding = nextFunding(position, result.value, ticker->fundingRate);
        result.nextFundingTime = ticker->nextFundingTime;
    }
    return result;
}

} // namespace apollo
