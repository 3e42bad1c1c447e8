// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analytics/usdindex.h"
#include "core/domain/portfolio.h"

#include <set>

namespace apollo {

/// A query whose answer lists positions: linear per settle coin, inverse and option as a whole ("").
struct PositionScope {
    Category category = Category::Linear;
    QString settleCoin;

    std::strong_ordering operator<=>(const PositionScope &) const = default;
};

/// What a valuation rests on besides the portfolio itself.
struct ValuationBasis {
    CoinIndex impliedIndex;                 ///< see usdIndexPrice
    bool walletKnown = false;               ///< a wallet was read: no coins then means an empty wallet
    std::set<PositionScope> knownPositions; ///< which position lists were ever read: no rows then means flat
};

/// Marks one position of the portfolio to market and computes its margin. @pre entry is in portfolio.positions
void valuePosition(PositionEntry &entry, const Portfolio &portfolio, const CoinIndex &impliedIndex);

/// Values every coin and the account from `computed` of the positions (REFERENCE 8.4, page *account/wallet-balance*):
///   coin unrealizedPnl   sum over perpetuals and futures settled in the coin (premiums of options are in the wallet)
///   coin optionValue     sum of d x S x M over options settled in the coin
///   coin equity          walletBalance - spotBorrow + unrealizedPnl + optionValue
///   coin usdValue        equity x USD index price (0 for an equity of 0, whatever the index)
///   totalEquity          sum of usdValue
///   totalWalletBalance   sum of walletBalance x index
///   totalPerpUPL         sum of unrealizedPnl x index
///   totalMarginBalance   totalWalletBalance + totalPerpUPL - sum of spotBorrow x index; unknown in isolated margin,
///                        which has no account margin (REFERENCE 7.3)
///   coin positionIM, -MM   sums over positions settled in the coin (core/analytics/margin.h)
///   coin haircut           core/analytics/collateral.h; margin value = usdValue - haircut
///   margin totals          core/analytics/accountmargin.h
///   leverage               gross value of linear and inverse positions / totalEquity, when that is above 0
/// A position list that was never read leaves the coins it may touch unknown, never flat. Under UTA 1.0 inverse
/// contracts live in another wallet and count for no coin here (REFERENCE 7.1).
void valueAccount(Portfolio &portfolio, const ValuationBasis &basis);

/// Both: every position, then coins and account.
void valuePortfolio(Portfolio &portfolio, const ValuationBasis &basis);

} // namespace apollo
