// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analytics/valuation.h"

#include "core/analytics/accountmargin.h"
#include "core/analytics/collateral.h"
#include "core/analytics/margin.h"
#include "core/analytics/marktomarket.h"
#include "core/analytics/precision.h"
#include "core/analytics/settlecoin.h"

#include <algorithm>

namespace apollo {

namespace {

/// What positions add to one coin.
struct Holdings {
    Figure unrealizedPnl = Decimal();
    Figure optionValue = Decimal();
    Figure positionIM = Decimal();
    Figure positionMM = Decimal();
    MarginGap gap = MarginGap::None; ///< of the first position whose margin is unknown
};

InstrumentKey instrumentKeyOf(const Position &position)
{
    return {position.key.category, position.key.symbol};
}

/// UTA 1.0 keeps inverse contracts in a wallet of their own (accountType=CONTRACT).
bool inverseIsInWallet(const AccountInfo &info)
{
    return info.mode != AccountMode::Uta1 && info.mode != AccountMode::Uta1Pro;
}

/// The lists that hold positions settled in `coin`.
std::vector<PositionScope> scopesOf(const QString &coin, const AccountInfo &info)
{
    if (coin == QLatin1String("USDT") || coin == QLatin1String("USDC"))
        return {{Category::Linear, coin}, {Category::Option, {}}};
    return inverseIsInWallet(info) ? std::vector<PositionScope>{{Category::Inverse, {}}} : std::vector<PositionScope>{};
}

bool positionsKnown(const QString &coin, const AccountInfo &info, const ValuationBasis &basis)
{
    const std::vector<PositionScope> scopes = scopesOf(coin, info);
    return std::all_of(scopes.begin(), scopes.end(),
                       [&](const PositionScope &scope) { return basis.knownPositions.contains(scope); });
}

std::map<QString, Holdings> holdingsByCoin(const Portfolio &portfolio)
{
    std::map<QString, Holdings> holdings;
    for (const PositionEntry &entry : portfolio.positions) {
        const InstrumentKey key = instrumentKeyOf(entry.reported);
        if (key.category == Category::Inverse && !inverseIsInWallet(portfolio.info))
            continue;
        Holdings &coin = holdings[settleCoinOf(key, portfolio.instrument(key))];
        coin.positionIM = coin.positionIM + entry.computed.positionIM;
        coin.positionMM = coin.positionMM + entry.computed.positionMM;
        if (coin.gap == MarginGap::None)
            coin.gap = entry.computed.marginGap;
        if (key.category == Category::Option)
            coin.optionValue = coin.optionValue + entry.computed.value * Decimal(entry.reported.direction());
        else
            coin.unrealizedPnl = coin.unrealizedPnl + entry.computed.unrealizedPnl;
    }
    return holdings;
}

/// Old answers lack spotBorrow; their walletBalance is net of loans already.
Figure borrowed(const CoinBalance &balance)
{
    return balance.spotBorrow ? balance.spotBorrow : Figure(Decimal());
}

/// amount x index; nothing is worth nothing, whatever the index.
Figure inUsd(const Figure &amount, const Figure &index)
{
    return amount && amount->isZero() ? Figure(Decimal()) : product(amount, index);
}

/// Sums of the account, in USD.
struct Totals {
    Figure equity = Decimal();
    Figure wallet = Decimal();
    Figure unrealized = Decimal();
    Figure borrow = Decimal();
    MarginSums margin;
};

void valueCoin(CoinEntry &coin, const Holdings &holdings, bool known, const MarginRules &rules, Totals &totals)
{
    CoinValuation &computed = coin.computed;
    computed.unrealizedPnl = known ? trimmed(holdings.unrealizedPnl) : std::nullopt;
    computed.optionValue = known ? trimmed(holdings.optionValue) : std::nullopt;
    computed.equity =
        trimmed(coin.reported.walletBalance - borrowed(coin.reported) + computed.unrealizedPnl + computed.optionValue);
    computed.usdValue = inUsd(computed.equity, computed.usdIndexPrice);
    const Haircut haircut = haircutOf(coin.reported, computed.equity, computed.usdIndexPrice, rules);
    computed.haircut = haircut.usd;
    computed.marginValue = computed.usdValue - haircut.usd;
    computed.positionIM = known ? trimmed(holdings.positionIM) : std::nullopt;
    computed.positionMM = known ? trimmed(holdings.positionMM) : std::nullopt;
    totals.margin.add(coin.reported, computed, haircut, known ? holdings.gap : MarginGap::PositionsUnknown);

    totals.equity = totals.equity + computed.usdValue;
    totals.wallet = totals.wallet + inUsd(coin.reported.walletBalance, computed.usdIndexPrice);
    totals.unrealized = totals.unrealized + inUsd(computed.unrealizedPnl, computed.usdIndexPrice);
    totals.borrow = totals.borrow + inUsd(borrowed(coin.reported), computed.usdIndexPrice);
}

bool everyListKnown(const AccountInfo &info, const ValuationBasis &basis)
{
    return positionsKnown(QStringLiteral("USDT"), info, basis) && positionsKnown(QStringLiteral("USDC"), info, basis)
        && (!inverseIsInWallet(info) || basis.knownPositions.contains({Category::Inverse, {}}));
}

/// Gross value of linear and inverse positions / equity. An equity of 0 and below has no leverage.
Figure leverageOf(const Portfolio &portfolio, const Figure &equity)
{
    Figure gross = Decimal();
    for (const PositionEntry &entry : portfolio.positions) {
        const Category category = entry.reported.key.category;
        if (category == Category::Linear || (category == Category::Inverse && inverseIsInWallet(portfolio.info)))
            gross = gross + entry.computed.valueUsd;
    }
    return equity && equity->sign() > 0 ? quotient(gross, equity, kRatioScale) : std::nullopt;
}

std::optional<UtcTime> newestPrice(const Portfolio &portfolio)
{
    std::optional<UtcTime> newest;
    for (const auto &[key, ticker] : portfolio.tickers)
        newest = std::max(newest, ticker.updatedAt);
    return newest ? newest : portfolio.summary.asOf;
}

} // namespace

void valuePosition(PositionEntry &entry, const Portfolio &portfolio, const CoinIndex &impliedIndex)
{
    const InstrumentKey key = instrumentKeyOf(entry.reported);
    const Instrument *instrument = portfolio.instrument(key);
    const Figure index = usdIndexPrice(settleCoinOf(key, instrument), portfolio.tickers, impliedIndex);
    entry.computed = markToMarket(entry.reported, portfolio.ticker(key), instrument, index);
    const PositionMargin margin =
        positionMargin(entry.reported, entry.computed.value, portfolio.info.marginMode, portfolio.rules);
    entry.computed.positionIM = margin.initial;
    entry.computed.positionMM = margin.maintenance;
    entry.computed.marginGap = margin.gap;
}

void valueAccount(Portfolio &portfolio, const ValuationBasis &basis)
{
    std::map<QString, Holdings> holdings = holdingsByCoin(portfolio);
    Totals totals;
    for (CoinEntry &coin : portfolio.coins) {
        const QString &name = coin.reported.coin;
        coin.computed.usdIndexPrice = usdIndexPrice(name, portfolio.tickers, basis.impliedIndex);
        valueCoin(coin, holdings[name], positionsKnown(name, portfolio.info, basis), portfolio.rules, totals);
        holdings.erase(name);
    }
    // A settle coin without a wallet row: only positions speak for it.
    for (const auto &[name, held] : holdings) {
        const Figure index = usdIndexPrice(name, portfolio.tickers, basis.impliedIndex);
        totals.equity = totals.equity + inUsd(held.unrealizedPnl + held.optionValue, index);
        totals.unrealized = totals.unrealized + inUsd(held.unrealizedPnl, index);
        totals.margin.miss(held.gap == MarginGap::None ? MarginGap::NoOrderMargin : held.gap);
    }

    AccountValuation &valuation = portfolio.valuation;
    valuation = {};
    if (!basis.walletKnown)
        return;
    const bool complete = everyListKnown(portfolio.info, basis);
    valuation.totalEquity = complete ? trimmed(totals.equity) : std::nullopt;
    valuation.totalWalletBalance = trimmed(totals.wallet);
    valuation.totalPerpUPL = complete ? trimmed(totals.unrealized) : std::nullopt;
    const MarginMode mode = portfolio.info.marginMode;
    if (mode == MarginMode::Cross || mode == MarginMode::Portfolio)
        valuation.totalMarginBalance = valuation.totalWalletBalance + valuation.totalPerpUPL - trimmed(totals.borrow);
    if (!complete)
        totals.margin.miss(MarginGap::PositionsUnknown);
    totals.margin.writeTo(valuation, mode);
    valuation.leverage = leverageOf(portfolio, valuation.totalEquity);
    valuation.asOf = newestPrice(portfolio);
}

void valuePortfolio(Portfolio &portfolio, const ValuationBasis &basis)
{
    for (PositionEntry &entry : portfolio.positions)
        valuePosition(entry, portfolio, basis.impliedIndex);
    valueAccount(portfolio, basis);
}

} // namespace apollo
