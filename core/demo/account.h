// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/figure.h"
#include "core/demo/history.h"
#include "core/demo/margintiers.h"
#include "core/demo/market.h"

#include <QByteArray>

#include <vector>

namespace apollo::demo {

enum class MarginMode { Isolated, Cross, Portfolio };

/// What the account holds of one contract, as the matching engine knows it; with size 0 what it held last.
struct Holding {
    const Instrument *instrument = nullptr;
    int positionIdx = 0;
    int direction = 1; ///< +1 long, -1 short
    Figure size = Decimal(0);
    Figure startSize; ///< fills lead back to it, so that the account stays in shape
    Figure entry;
    Figure sessionEntry; ///< USDC contracts only
    Figure leverage;
    Figure openFees = Decimal(0);        ///< of what is still held
    Figure realized = Decimal(0);        ///< of this holding: fees, funding, settlements and what was closed of it
    Figure realizedAllTime = Decimal(0); ///< on this symbol
    Figure takeProfit;
    Figure stopLoss;
    qint64 seq = -1;
    qint64 createdTime = 0;
    qint64 openTime = 0;
    qint64 updatedTime = 0;

    [[nodiscard]] bool isFlat() const { return size && size->isZero(); }
    /// The price from which the unsettled P&L counts.
    [[nodiscard]] Figure basis() const { return sessionEntry ? sessionEntry : entry; }
};

/// One coin of the wallet.
struct Wallet {
    QByteArray coin;
    Figure balance;
    Figure realized; ///< all time, without transfers and spot trades
};

/// Everything that follows from a holding at the present prices. Settle coin.
struct PositionFigures {
    Figure mark;
    Figure entryValue;
    Figure markValue;
    Figure initialMargin;
    Figure maintenanceMargin; ///< unknown above the last tier
    Figure unrealized;
    Figure liquidationPrice;
    Figure breakEven;
    Figure delta; ///< options, for the whole position
    Figure gamma;
    Figure vega;
    Figure theta;
    std::optional<MarginTier> tier;
};

/// Everything that follows for a coin. In the coin; usdValue in USD.
struct CoinFigures {
    Figure index;
    Figure unrealized;
    Figure optionValue;
    Figure equity;
    Figure usdValue;
    Figure haircut; ///< in USD
    Figure locked;
    Figure orderMargin;
    Figure positionMargin;
    Figure maintenanceMargin;
};

/// The account's totals in USD; rates as fractions, four digits, truncated.
struct AccountFigures {
    Figure equity;
    Figure walletBalance;
    Figure marginBalance;
    Figure haircut;
    Figure base; ///< what the rates are fractions of: the balance after haircut
    Figure available;
    Figure perpUnrealized;
    Figure initialMargin;
    Figure maintenanceMargin;
    Figure initialMarginRate;
    Figure maintenanceMarginRate;
};

/// The exchange's books at one moment, figures parallel to the account's own lists.
struct Books {
    AccountFigures account;
    std::vector<PositionFigures> positions;
    std::vector<CoinFigures> coins;
};

/// The demo account: holdings, wallet and orders, and the books that follow from them at the market's prices.
class Account {
public:
    /// An empty account; `seed` decides its identifiers.
    Account(MarginMode mode, quint64 seed);

    std::vector<Holding> holdings;
    std::vector<Wallet> wallets;
    std::vector<DemoOrder> orders; ///< open ones, oldest first
    History history;
    Rng ids;
    qint64 seq = 140'612'148'849'000;

    [[nodiscard]] MarginMode mode() const { return m_mode; }
    [[nodiscard]] Wallet *wallet(const QByteArray &coin);
    /// The holding, flat or not, that an order of this instrument trades; nullptr when there never was one.
    [[nodiscard]] Holding *holding(const Instrument &instrument, int positionIdx);
    /// Computes everything anew from the present prices.
    [[nodiscard]] Books books(const Market &market) const;

private:
    [[nodiscard]] PositionFigures figuresOf(const Holding &holding, const Market &market) const;
    [[nodiscard]] CoinFigures figuresOf(const Wallet &wallet, const Books &books, const Market &market) const;
    void addTotals(Books &books) const;
    void estimateLiquidation(Books &books, const Market &market) const;

    MarginMode m_mode;
};

/// Margin that an open order takes, in the settle coin; spot orders take none (they lock coins).
[[nodiscard]] Figure orderMargin(const DemoOrder &order, const Figure &leverage);

} // namespace apollo::demo
