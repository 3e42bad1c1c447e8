// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/enums.h"

#include <optional>
#include <string_view>

namespace apollo {

// Bybit's own texts for the closed enums: one table for the parsers, the requests and the JSON that
// leaves the program. Reading an unknown text gives nullopt.

[[nodiscard]] std::string_view toWire(Category category);     ///< "linear"
[[nodiscard]] std::string_view toWire(Side side);             ///< "Buy", "Sell", ""
[[nodiscard]] std::string_view toWire(MarginMode mode);       ///< "REGULAR_MARGIN"; "" when unknown
[[nodiscard]] std::string_view toWire(PositionStatus status); ///< "Normal", "Liq", "Adl", ""
[[nodiscard]] std::string_view
toWire(Environment environment); ///< "mainnet", "testnet", "demo-trading", "demo-exchange"

[[nodiscard]] std::optional<Category> categoryFromWire(std::string_view text);
[[nodiscard]] std::optional<Side> sideFromWire(std::string_view text);
[[nodiscard]] std::optional<MarginMode> marginModeFromWire(std::string_view text);
[[nodiscard]] std::optional<PositionStatus> positionStatusFromWire(std::string_view text);
[[nodiscard]] std::optional<Environment> environmentFromWire(std::string_view text);

} // namespace apollo
