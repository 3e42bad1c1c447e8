// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/portfolio.h"

namespace apollo {

/// Compares the account totals that Bybit reported with ours of the same moment: totalEquity, totalWalletBalance,
/// totalPerpUPL, totalMarginBalance, and the margin figures totalInitialMargin, totalMaintenanceMargin,
/// totalAvailableBalance, accountIMRate, accountMMRate. Figures that neither side has (margin of the account in
/// isolated margin) are left out.
[[nodiscard]] Reconciliation reconcile(const AccountSummary &reported, const AccountValuation &computed, UtcTime at);

/// The same for a whole portfolio: with positionIM and positionMM of every position, as far as either side has them.
[[nodiscard]] Reconciliation reconcile(const Portfolio &portfolio, UtcTime at);

/// True when both sides agree. The two sides are milliseconds apart and prices move between them, so an exact match is
/// not to be had on a live market; what is wrong in a formula or missing in a list is far larger:
///   equity, wallet balance, unrealized P&L, margin balance   known on both sides and at most 0.1 % of the reported
///                              total equity apart, never less than 0.01 USD
///   IM, MM, available balance  the same; amounts of margin move less than the equity does
///   IM and MM rate             0.001 apart at most: Bybit cuts them after four digits
///   IM, MM of a position       1 % of the reported one: they move with the price alone, steeper than it at the foot of
///                              a tier; never less than two units of the eighth digit, which both sides round
/// A margin figure that one side does not have is no mismatch: it is shown as unknown, and MarginGap says why.
[[nodiscard]] bool matches(const Reconciliation &reconciliation);

} // namespace apollo
