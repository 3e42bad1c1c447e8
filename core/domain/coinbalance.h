// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/figure.h"

#include <QString>

namespace apollo {

/// One coin of the unified wallet as Bybit reports it (wallet-balance `coin[]`, private `wallet`).
/// Amounts in the coin itself, `usdValue` in USD.
struct CoinBalance {
    QString coin;
    Figure equity;   ///< walletBalance - spotBorrow + unrealizedPnl + option value
    Figure usdValue; ///< of the equity; the stream sends 0 for coins that are no collateral
    Figure walletBalance;
    Figure locked; ///< in open spot orders
    Figure borrowAmount;
    Figure spotBorrow;
    Figure accruedInterest;
    Figure totalOrderIM; ///< unknown in portfolio margin
    Figure totalPositionIM;
    Figure totalPositionMM;
    Figure unrealizedPnl; ///< perpetuals and futures settled in this coin
    Figure cumRealizedPnl;
    Figure bonus;
    bool marginCollateral = false; ///< the platform accepts the coin as collateral
    bool collateralSwitch = false; ///< the trader switched it on

    bool operator==(const CoinBalance &) const = default;
};

/// What Apollo computes for a coin between two REST reads.
struct CoinValuation {
    Figure usdIndexPrice; ///< USD per coin
    Figure unrealizedPnl; ///< sum over positions settled in the coin
    Figure optionValue;   ///< sum of d x S x M over options settled in the coin
    Figure equity;        ///< in the coin
    Figure usdValue;      ///< equity x usdIndexPrice
    Figure haircut;       ///< USD: what collateral ratios below 1 take away
    Figure marginValue;   ///< USD: usdValue - haircut, what counts as margin
    Figure positionIM;    ///< sum over positions settled in the coin
    Figure positionMM;

    bool operator==(const CoinValuation &) const = default;
};

} // namespace apollo
