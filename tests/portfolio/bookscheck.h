// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/portfolio.h"

#include <QJsonObject>
#include <QStringList>

namespace apollo::test {

/// Every figure in which a portfolio differs from the demo exchange's own books, as "BTCUSDT/0 size 1 != 2": all
/// position fields, coins, orders, account totals and margin. Reported figures must be equal; computed ones must agree
/// within what the exchange's rounding of each part to 8 digits explains, far below any displayed digit.
[[nodiscard]] QStringList differences(const Portfolio &portfolio, const QJsonObject &books);

} // namespace apollo::test
