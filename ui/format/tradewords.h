// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace apollo::ui {

// Bybit's names for kinds and states of orders and executions, as words for people. A name that this version does not
// know is given back as Bybit wrote it.

/// "Limit", "Stop market". @param isConditional waits for a trigger price
[[nodiscard]] QString orderTypeWord(const QString &orderType, bool isConditional);
/// "Take profit", "Trailing stop"; "" for plain orders.
[[nodiscard]] QString stopOrderWord(const QString &stopOrderType);
/// "Mark", "Last", "Index".
[[nodiscard]] QString triggerByWord(const QString &triggerBy);
/// "New", "Partly filled", "Cancelled" ...
[[nodiscard]] QString orderStatusWord(const QString &orderStatus);
/// Why an order ended: "By you", "Would not reduce the position"; "" when it was neither cancelled nor rejected.
[[nodiscard]] QString endReasonWord(const QString &cancelType, const QString &rejectReason);
/// Who made an order: "You", "Stop loss", "Liquidation"; "" where Bybit does not tell.
[[nodiscard]] QString createTypeWord(const QString &createType);
/// "Trade", "Funding", "Liquidation" ...
[[nodiscard]] QString executionWord(const QString &execType);

} // namespace apollo::ui
