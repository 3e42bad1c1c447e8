// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/account.h"
#include "core/demo/json.h"

namespace apollo::demo {

/// The rows of Bybit's answers and private messages; field names and empty texts as REFERENCE 6.4, 6.2, 6.5, 9.3.
enum class Wire { Rest, Stream };

[[nodiscard]] QByteArray positionJson(const Holding &holding, const PositionFigures &figures, MarginMode mode,
                                      Wire wire);
/// A row for a symbol without a position; `last` is what was held of it before, if anything ever was.
[[nodiscard]] QByteArray flatPositionJson(const Instrument &instrument, int positionIdx, const Quote &quote,
                                          const Holding *last, Wire wire);
[[nodiscard]] QByteArray coinJson(const Wallet &wallet, const CoinFigures &figures, MarginMode mode);
/// `coins` are rows made by coinJson.
[[nodiscard]] QByteArray accountJson(const AccountFigures &figures, MarginMode mode, const QByteArrayList &coins);
[[nodiscard]] QByteArray orderJson(const DemoOrder &order, Wire wire);

} // namespace apollo::demo
