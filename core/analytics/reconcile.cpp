// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analytics/reconcile.h"

#include <algorithm>

namespace apollo {

namespace {

const QLatin1String kTotalEquity("totalEquity");
const Decimal kLeastUsd = Decimal::scaled(1, 2);
const Decimal kShareOfEquity = Decimal::scaled(1, 3);
const Decimal kRateSlack = Decimal::scaled(1, 3);
const Decimal kShareOfMargin = Decimal::scaled(1, 2);
const Decimal kLeastMargin = Decimal::scaled(2, 8);

void compare(std::vector<ReconciliationItem> &items, QLatin1String figure, const Figure &theirs, const Figure &ours)
{
    if (theirs || ours)
        items.push_back({figure, theirs, ours, ours - theirs});
}

/// What must be known on both sides; margin figures may be unknown.
bool isVital(const QString &figure)
{
    return figure == kTotalEquity || figure == QLatin1String("totalWalletBalance")
        || figure == QLatin1String("totalPerpUPL") || figure == QLatin1String("totalMarginBalance");
}

/// The larger of `least` and a share of the reported figure.
Decimal allowance(const Figure &reported, const Decimal &share, const Decimal &least)
{
    const Figure part = absolute(reported) * share;
    return part && *part > least ? *part : least;
}

bool isWithin(const ReconciliationItem &item, const Decimal &tolerance)
{
    return item.difference && item.difference->absolute() <= tolerance;
}

} // namespace

Reconciliation reconcile(const AccountSummary &reported, const AccountValuation &computed, UtcTime at)
{
    Reconciliation result{at, {}, {}};
    const auto add = [&result](const char *figure, const Figure &theirs, const Figure &ours) {
        compare(result.items, QLatin1String(figure), theirs, ours);
    };
    add("totalEquity", reported.totalEquity, computed.totalEquity);
    add("totalWalletBalance", reported.totalWalletBalance, computed.totalWalletBalance);
    add("totalPerpUPL", reported.totalPerpUPL, computed.totalPerpUPL);
    add("totalMarginBalance", reported.totalMarginBalance, computed.totalMarginBalance);
    add("totalInitialMargin", reported.totalInitialMargin, computed.totalInitialMargin);
    add("totalMaintenanceMargin", reported.totalMaintenanceMargin, computed.totalMaintenanceMargin);
    add("totalAvailableBalance", reported.totalAvailableBalance, computed.totalAvailableBalance);
    add("accountIMRate", reported.accountIMRate, computed.accountIMRate);
    add("accountMMRate", reported.accountMMRate, computed.accountMMRate);
    return result;
}

Reconciliation reconcile(const Portfolio &portfolio, UtcTime at)
{
    Reconciliation result = reconcile(portfolio.summary, portfolio.valuation, at);
    for (const auto &[reported, computed] : portfolio.positions) {
        std::vector<ReconciliationItem> items;
        compare(items, QLatin1String("positionIM"), reported.positionIM, computed.positionIM);
        compare(items, QLatin1String("positionMM"), reported.positionMM, computed.positionMM);
        for (ReconciliationItem &item : items)
            result.positions.push_back({reported.key, std::move(item)});
    }
    return result;
}

bool matches(const Reconciliation &reconciliation)
{
    const auto &items = reconciliation.items;
    const auto equity = std::ranges::find(items, kTotalEquity, &ReconciliationItem::figure);
    if (equity == items.end() || !equity->reported)
        return false;
    const Decimal tolerance = allowance(equity->reported, kShareOfEquity, kLeastUsd);
    return std::ranges::all_of(items,
                               [&tolerance](const ReconciliationItem &item) {
                                   if (!item.difference)
                                       return !isVital(item.figure);
                                   return isWithin(
                                       item, item.figure.endsWith(QLatin1String("Rate")) ? kRateSlack : tolerance);
                               })
        && std::ranges::all_of(reconciliation.positions, [](const PositionReconciliationItem &row) {
               return !row.item.difference
                   || isWithin(row.item, allowance(row.item.reported, kShareOfMargin, kLeastMargin));
           });
}

} // namespace apollo
