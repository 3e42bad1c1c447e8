// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/account.h"

#include "core/demo/collateral.h"
#include "core/demo/margin.h"

#include <algorithm>

namespace apollo::demo {

namespace {

constexpr int kMoneyScale = 8;

/// Adds up what is known to exist; an unknown part makes the sum unknown.
template <typename Row, typename Part>
Figure sumOver(const std::vector<Row> &rows, Part part)
{
    Figure sum = Decimal(0);
    for (const Row &row : rows)
        sum = sum + part(row);
    return sum;
}

Figure truncatedRate(const Figure &part, const Figure &whole)
{
    return rounded(quotient(part, whole, 16), 4, Rounding::Down);
}

} // namespace

Figure orderMargin(const DemoOrder &order, const Figure &leverage)
{
    const Instrument &instrument = *order.instrument;
    const bool plain = order.status == "New" || order.status == "PartiallyFilled";
    if (instrument.category == Category::Spot || !plain || order.reduceOnly)
        return Decimal(0);
    const Figure open = order.quantity - order.executed;
    if (instrument.category == Category::Option)
        return order.side == "Buy" ? valueAt(instrument, open, order.price) : Figure(Decimal(0));
    return crossInitialMargin(valueAt(instrument, open, order.price), leverage);
}

Account::Account(MarginMode mode, quint64 seed)
    : ids(seed ^ 0x1d5eedULL)
    , m_mode(mode)
{
}

Holding *Account::holding(const Instrument &instrument, int positionIdx)
{
    const auto it = std::find_if(holdings.begin(), holdings.end(), [&](const Holding &one) {
        return one.instrument == &instrument && one.positionIdx == positionIdx;
    });
    return it == holdings.end() ? nullptr : &*it;
}

Wallet *Account::wallet(const QByteArray &coin)
{
    const auto it = std::find_if(wallets.begin(), wallets.end(), [&](const Wallet &w) { return w.coin == coin; });
    return it == wallets.end() ? nullptr : &*it;
}

Books Account::books(const Market &market) const
{
    Books books;
    for (const Holding &holding : holdings)
        books.positions.push_back(figuresOf(holding, market));
    for (const Wallet &wallet : wallets)
        books.coins.push_back(figuresOf(wallet, books, market));
    addTotals(books);
    if (m_mode == MarginMode::Cross)
        estimateLiquidation(books, market);
    return books;
}

PositionFigures Account::figuresOf(const Holding &holding, const Market &market) const
{
    const Instrument &instrument = *holding.instrument;
    const Quote quote = market.quote(instrument);
    PositionFigures figures;
    figures.mark = quote.mark;
    if (holding.isFlat()) {
        for (Figure *figure : {&figures.entryValue, &figures.markValue, &figures.unrealized, &figures.initialMargin,
                               &figures.maintenanceMargin})
            *figure = Decimal(0);
        return figures;
    }
    figures.entryValue = valueAt(instrument, holding.size, holding.entry);
    figures.markValue = valueAt(instrument, holding.size, quote.mark);
    figures.unrealized = unrealizedPnl(instrument, holding.direction, holding.size, holding.basis(), quote.mark);
    if (instrument.category == Category::Option) {
        const Figure units = signedBy(holding.direction, holding.size);
        figures.delta = rounded(quote.delta * units, kMoneyScale);
        figures.gamma = rounded(quote.gamma * units, kMoneyScale);
        figures.vega = rounded(quote.vega * units, kMoneyScale);
        figures.theta = rounded(quote.theta * units, kMoneyScale);
        // A long option is paid for: nothing more can be lost.
        figures.initialMargin = Decimal(0);
        figures.maintenanceMargin = Decimal(0);
    } else {
        figures.tier = tierFor(instrument, figures.markValue);
        figures.breakEven =
            breakEvenPrice(instrument, holding.direction, holding.size, holding.entry, holding.realized);
        if (m_mode == MarginMode::Isolated) {
            figures.initialMargin =
                isolatedInitialMargin(instrument, holding.direction, figures.entryValue, holding.leverage);
            figures.maintenanceMargin = isolatedMaintenanceMargin(instrument, holding.direction, figures.markValue,
                                                                  figures.entryValue, holding.leverage);
            figures.liquidationPrice =
                isolatedLiquidationPrice(instrument, holding.direction, holding.size, holding.entry, holding.leverage);
        } else {
            figures.initialMargin = crossInitialMargin(figures.markValue, holding.leverage);
            figures.maintenanceMargin = crossMaintenanceMargin(instrument, figures.markValue);
        }
    }
    return figures;
}

CoinFigures Account::figuresOf(const Wallet &wallet, const Books &books, const Market &market) const
{
    CoinFigures figures;
    figures.index = market.usdIndex(wallet.coin);
    figures.unrealized = Decimal(0);
    figures.optionValue = Decimal(0);
    figures.positionMargin = Decimal(0);
    figures.maintenanceMargin = Decimal(0);
    for (std::size_t i = 0; i < holdings.size(); ++i) {
        const Holding &holding = holdings[i];
        if (holding.instrument->settleCoin != wallet.coin)
            continue;
        const PositionFigures &position = books.positions[i];
        if (holding.instrument->category == Category::Option)
            figures.optionValue = figures.optionValue + signedBy(holding.direction, position.markValue);
        else
            figures.unrealized = figures.unrealized + position.unrealized;
        figures.positionMargin = figures.positionMargin + position.initialMargin;
        figures.maintenanceMargin = figures.maintenanceMargin + position.maintenanceMargin;
    }
    figures.locked = Decimal(0);
    figures.orderMargin = Decimal(0);
    for (const DemoOrder &order : orders) {
        const Instrument &instrument = *order.instrument;
        const QByteArray paysIn = order.side == "Buy" ? instrument.quoteCoin : instrument.baseCoin;
        if (instrument.category == Category::Spot && paysIn == wallet.coin) {
            const Figure open = order.quantity - order.executed;
            figures.locked = figures.locked + (order.side == "Buy" ? rounded(open * order.price, kMoneyScale) : open);
        } else if (instrument.settleCoin == wallet.coin) {
            const auto held = std::find_if(holdings.begin(), holdings.end(),
                                           [&](const Holding &h) { return h.instrument == order.instrument; });
            const Figure leverage = held == holdings.end() ? Figure(Decimal(10)) : held->leverage;
            figures.orderMargin = figures.orderMargin + orderMargin(order, leverage);
        }
    }
    figures.equity = wallet.balance + figures.unrealized + figures.optionValue;
    figures.usdValue = rounded(figures.equity * figures.index, kMoneyScale);
    figures.haircut = rounded(collateralLoss(wallet.coin, figures.equity) * figures.index, kMoneyScale);
    return figures;
}

void Account::addTotals(Books &books) const
{
    AccountFigures &total = books.account;
    Figure haircut = Decimal(0);
    Figure balances = Decimal(0);
    Figure initial = Decimal(0);
    Figure maintenance = Decimal(0);
    for (std::size_t i = 0; i < wallets.size(); ++i) {
        const CoinFigures &coin = books.coins[i];
        haircut = haircut + coin.haircut;
        balances = balances + wallets[i].balance * coin.index;
        initial = initial + (coin.positionMargin + coin.orderMargin) * coin.index;
        maintenance = maintenance + coin.maintenanceMargin * coin.index;
    }
    total.equity = sumOver(books.coins, [](const CoinFigures &coin) { return coin.usdValue; });
    total.walletBalance = rounded(balances, kMoneyScale);
    total.perpUnrealized = rounded(
        sumOver(books.coins, [](const CoinFigures &coin) { return coin.unrealized * coin.index; }), kMoneyScale);
    total.marginBalance = total.walletBalance + total.perpUnrealized;
    total.initialMargin = rounded(initial, kMoneyScale);
    total.maintenanceMargin = rounded(maintenance, kMoneyScale);
    total.haircut = haircut;
    total.base = (m_mode == MarginMode::Portfolio ? total.equity : total.marginBalance) - haircut;
    total.available = total.base - total.initialMargin;
    total.initialMarginRate = truncatedRate(total.initialMargin, total.base);
    total.maintenanceMarginRate = truncatedRate(total.maintenanceMargin, total.base);
}

void Account::estimateLiquidation(Books &books, const Market &market) const
{
    // How far one price may move alone until the account's buffer is used up: shown for the two largest linear
    // positions; for the others the answer lies outside any sensible price and Bybit sends "".
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < holdings.size(); ++i) {
        if (holdings[i].instrument->category == Category::Linear && books.positions[i].tier)
            order.push_back(i);
    }
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return books.positions[a].entryValue > books.positions[b].entryValue;
    });
    const Figure buffer = books.account.available + books.account.initialMargin - books.account.maintenanceMargin;
    for (std::size_t i = 0; i < std::min<std::size_t>(2, order.size()); ++i) {
        const Holding &holding = holdings[order[i]];
        PositionFigures &figures = books.positions[order[i]];
        const Figure index = market.usdIndex(holding.instrument->settleCoin);
        const Figure slope =
            holding.size * index * (Decimal(1) - signedBy(holding.direction, figures.tier->maintenanceRate));
        const Figure distance = quotient(buffer, slope, 16);
        const Figure price =
            rounded(figures.mark - signedBy(holding.direction, distance), holding.instrument->priceScale);
        if (price && price->sign() > 0)
            figures.liquidationPrice = price;
    }
}

} // namespace apollo::demo
