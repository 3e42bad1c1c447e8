// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace apollo::bybit {

/// Where a stream connection stands. Private streams authenticate; public ones go on to Subscribing.
enum class StreamState {
    Idle,
    Connecting,
    Authenticating,
    Subscribing,
    Live,          ///< connected and every desired topic is acknowledged
    Waiting,       ///< lost; the next attempt is scheduled (see retryAt)
    NeedsAttention ///< refused for good (wrong key ...): no retry until `start` is called again
};

} // namespace apollo::bybit
