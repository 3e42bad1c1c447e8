// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace apollo {

/// Where an account lives. A key works in the environment that issued it and nowhere else.
enum class Environment {
    Mainnet,
    Testnet,
    DemoTrading,  ///< Bybit's demo trading: mainnet's public streams, its own REST and private stream
    DemoExchange, ///< Apollo's own look-alike on loopback (`--demo`, tests, explicit loopback URLs)
};

/// Bybit's product families. The same symbol text may exist in two of them.
enum class Category { Spot, Linear, Inverse, Option };

/// Direction of a position or an order. A flat position has None (Bybit sends "").
enum class Side { None, Buy, Sell };

/// `marginMode` of /v5/account/info; account-wide under the unified account.
enum class MarginMode { Unknown, Isolated, Cross, Portfolio };

/// `unifiedMarginStatus` of /v5/account/info (REFERENCE 7.1).
enum class AccountMode {
    Unknown = 0,
    Classic = 1,
    Uta1 = 3,
    Uta1Pro = 4,
    Uta2 = 5,
    Uta2Pro = 6,
};

/// `positionStatus`. Unknown texts are a parse error of the row: a state must not be guessed.
enum class PositionStatus { None, Normal, Liquidating, AutoDeleveraging };

} // namespace apollo
