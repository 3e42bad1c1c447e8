// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/portfolio.h"

#include <QJsonObject>
#include <QStringList>

namespace apollo::test {

/// How far computed margin lies from the demo exchange's books, which follow the same published formulas in code of
/// their own: the largest difference of each kind.
struct MarginDistance {
    Decimal position;       ///< IM and MM of a position, settle coin
    Decimal coin;           ///< haircut of a coin, USD
    Decimal account;        ///< IM, MM, available balance, haircut, equity after haircut; USD
    int compared = 0;       ///< figures known on both sides
    QStringList contradict; ///< figures known on one side only, and rates whose four printed digits differ
};

/// Compares every margin figure. Those that only one side can have in this margin mode are left out.
[[nodiscard]] MarginDistance marginDistance(const Portfolio &portfolio, const QJsonObject &books);

/// Adds the other's largest differences.
void merge(MarginDistance &all, const MarginDistance &one);

} // namespace apollo::test
