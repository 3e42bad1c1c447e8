// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instrument.h"

#include <QString>

namespace apollo {

/// The coin that P&L and margin of a contract are counted in: what the instrument says, else what the symbol
/// says (REFERENCE 10.2, 15): BTCUSDT and BTCUSDT-21FEB25 are USDT, BTCPERP and BTC-24MAR23 are USDC, BTCUSD and
/// BTCUSDZ25 are BTC, options are USDT with the suffix -USDT and USDC without. "" for spot and for unreadable symbols.
/// @param instrument may be nullptr.
[[nodiscard]] QString settleCoinOf(const InstrumentKey &key, const Instrument *instrument);

/// False for options and dated futures, which pay no funding.
/// @param instrument may be nullptr: then the symbol tells.
[[nodiscard]] bool paysFunding(const InstrumentKey &key, const Instrument *instrument);

} // namespace apollo
