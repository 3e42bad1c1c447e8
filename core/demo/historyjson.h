// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/accountjson.h"
#include "core/demo/history.h"

namespace apollo::demo {

// The rows of the history's lists; field names and types as REFERENCE 6.2 to 6.5 and 9.3.

[[nodiscard]] QByteArray executionJson(const Execution &execution, Wire wire);
[[nodiscard]] QByteArray ledgerJson(const LedgerRow &row);
[[nodiscard]] QByteArray closedPnlJson(const ClosedPnl &row);
[[nodiscard]] QByteArray settlementJson(const Settlement &row);

} // namespace apollo::demo
