// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/walletrows.h"

#include <algorithm>
#include <set>

namespace apollo {

namespace {

auto lowerBound(std::vector<CoinEntry> &coins, const QString &name)
{
    return std::lower_bound(coins.begin(), coins.end(), name,
                            [](const CoinEntry &entry, const QString &n) { return entry.reported.coin < n; });
}

bool hidesUsdValue(const CoinBalance &row)
{
    return !nonZero(row.usdValue) && nonZero(row.equity);
}

} // namespace

WalletRows::Change WalletRows::merge(Portfolio &portfolio, const bybit::Wallet &wallet, UtcTime time, bool fromStream)
{
    Change change;
    if (!portfolio.summary.asOf || time >= *portfolio.summary.asOf) {
        AccountSummary summary = wallet.summary;
        summary.asOf = time;
        change.summary = portfolio.summary != summary;
        portfolio.summary = summary;
    }
    for (CoinBalance row : wallet.coins) {
        const auto known = m_coinTimes.find(row.coin);
        if (known != m_coinTimes.end() && time < known->second)
            continue;
        m_coinTimes.insert_or_assign(row.coin, time);
        const auto at = lowerBound(portfolio.coins, row.coin);
        const bool exists = at != portfolio.coins.end() && at->reported.coin == row.coin;
        if (fromStream && hidesUsdValue(row))
            row.usdValue = exists ? at->reported.usdValue : std::nullopt;
        if (exists && at->reported == row)
            continue;
        change.coins = true;
        if (exists)
            at->reported = row;
        else
            portfolio.coins.insert(at, {row, {}});
    }
    return change;
}

WalletRows::Change WalletRows::applyComplete(Portfolio &portfolio, const bybit::Wallet &wallet, UtcTime time)
{
    Change change = merge(portfolio, wallet, time, false);
    if (wallet.rejectedRows > 0)
        return change;
    std::set<QString> listed;
    for (const CoinBalance &row : wallet.coins)
        listed.insert(row.coin);
    const auto removed = std::erase_if(portfolio.coins, [&](const CoinEntry &entry) {
        if (listed.contains(entry.reported.coin) || m_coinTimes[entry.reported.coin] > time)
            return false;
        m_coinTimes[entry.reported.coin] = time;
        return true;
    });
    change.coins = change.coins || removed > 0;
    return change;
}

WalletRows::Change WalletRows::applyMessage(Portfolio &portfolio, const bybit::Wallet &wallet, UtcTime time)
{
    return merge(portfolio, wallet, time, true);
}

} // namespace apollo
