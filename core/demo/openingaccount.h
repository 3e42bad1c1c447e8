// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/account.h"
#include "core/demo/pastmarket.h"

namespace apollo::demo {

/// The account as the exchange opens: the holdings and open orders of a fixed table, with entries, realized figures
/// and wallets that 90 days of activity in `past` led to. The seed decides that activity.
[[nodiscard]] Account openAccount(const Market &market, const PastMarket &past, MarginMode mode, quint64 seed,
                                  qint64 opening);

} // namespace apollo::demo
