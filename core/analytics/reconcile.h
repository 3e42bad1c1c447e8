// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/portfolio.h"

namespace apollo {

/// Compares the account totals that Bybit reported with ours of the same moment: totalEquity, totalWalletBalance,
/// totalPerpUPL, totalMarginBalance. Figures that neither side has (margin balance in isolated margin) are left out.
[[nodiscard]] Reconciliation reconcile(const AccountSummary &reported, const AccountValuation &computed, UtcTime at);

/// True when both sides agree: every item is known on both sides and differs by at most 0.1 % of the reported total
/// equity, and never less than 0.01 USD. The two sides are milliseconds apart and prices move between them, so an
/// exact match is not to be had on a live market; what is wrong in a formula or missing in a list is far larger.
[[nodiscard]] bool matches(const Reconciliation &reconciliation);

} // namespace apollo
