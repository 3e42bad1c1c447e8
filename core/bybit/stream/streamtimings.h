// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace apollo::bybit {

/// How long each stage of a stream connection may take. Bybit advises a ping every 20 s (page
/// *websocket/connect*); the rest are this project's choices. Tests shorten them.
struct StreamTimings {
    std::chrono::milliseconds connectDeadline{10'000};      ///< from opening the socket to the upgrade's answer
    std::chrono::milliseconds authenticateDeadline{10'000}; ///< from sending auth to its reply
    std::chrono::milliseconds subscribeDeadline{10'000};    ///< from sending a request to its reply
    std::chrono::milliseconds pingInterval{15'000};
    std::chrono::milliseconds pongDeadline{10'000}; ///< from a ping to the next frame of any kind
    std::chrono::milliseconds expiresIn{10'000};    ///< how far ahead of the exchange's time the login expires
    std::chrono::milliseconds backoffBase{1'000};   ///< ceiling of the first random delay
    std::chrono::milliseconds backoffCap{30'000};   ///< ceiling of every later one
    std::chrono::milliseconds stableAfter{60'000};  ///< so long Live forgets earlier failures
    std::chrono::milliseconds gateWindow{300'000};  ///< Bybit counts connections per 5 minutes
    int gateConnects = 60;                          ///< attempts within gateWindow; Bybit allows 500 per IP
};

} // namespace apollo::bybit
