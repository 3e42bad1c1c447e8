// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bybit/requests.h"
#include "core/domain/portfolio.h"

#include <map>

namespace apollo {

/// Keeps `Portfolio::summary` and `Portfolio::coins` current. Pure.
class WalletRows {
public:
    struct Change {
        bool summary = false;
        bool coins = false;
    };

    /// A complete wallet over REST: coins that it lacks are gone, unless a message spoke of them later. An answer
    /// with rejected rows removes nothing.
    Change applyComplete(Portfolio &portfolio, const bybit::Wallet &wallet, UtcTime time);

    /// A wallet message: merged coin by coin, because it may hold only some of them. Its usdValue is 0 for coins
    /// that are no collateral (REFERENCE 8.4); such a 0 leaves what REST said.
    Change applyMessage(Portfolio &portfolio, const bybit::Wallet &wallet, UtcTime time);

private:
    Change merge(Portfolio &portfolio, const bybit::Wallet &wallet, UtcTime time, bool fromStream);

    std::map<QString, UtcTime> m_coinTimes; ///< also of coins that are gone
};

} // namespace apollo
