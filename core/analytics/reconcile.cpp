// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analytics/reconcile.h"

#include <algorithm>

namespace apollo {

namespace {

const QLatin1String kTotalEquity("totalEquity");

} // namespace

Reconciliation reconcile(const AccountSummary &reported, const AccountValuation &computed, UtcTime at)
{
    Reconciliation result{at, {}, {}};
    const auto compare = [&result](QLatin1String figure, const Figure &theirs, const Figure &ours) {
        if (theirs || ours)
            result.items.push_back({figure, theirs, ours, ours - theirs});
    };
    compare(kTotalEquity, reported.totalEquity, computed.totalEquity);
    compare(QLatin1String("totalWalletBalance"), reported.totalWalletBalance, computed.totalWalletBalance);
    compare(QLatin1String("totalPerpUPL"), reported.totalPerpUPL, computed.totalPerpUPL);
    compare(QLatin1String("totalMarginBalance"), reported.totalMarginBalance, computed.totalMarginBalance);
    return result;
}

bool matches(const Reconciliation &reconciliation)
{
    const auto &items = reconciliation.items;
    const auto equity = std::find_if(items.begin(), items.end(),
                                     [](const ReconciliationItem &item) { return item.figure == kTotalEquity; });
    if (equity == items.end() || !equity->reported)
        return false;
    Decimal tolerance = Decimal::scaled(1, 2);
    const Figure share = absolute(equity->reported) * Decimal::scaled(1, 3);
    if (share && *share > tolerance)
        tolerance = *share;
    return std::all_of(items.begin(), items.end(), [&tolerance](const ReconciliationItem &item) {
        return item.difference && item.difference->absolute() <= tolerance;
    });
}

} // namespace apollo
