// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/credentials.h"

#include <QByteArray>

namespace apollo::bybit {

/// The receive window that is sent: 5000 for 0 or less, 60000 for more than that.
[[nodiscard]] int effectiveRecvWindow(int milliseconds);

/// Signs `timestamp + apiKey + recvWindow + payload` (page *guide*), payload being the query or body exactly
/// as sent. HMAC gives 64 lower-case hex digits, RSA (SHA-256, PKCS#1 v1.5) one line of Base64. Pure.
/// @return Secrets when the RSA key cannot be read.
[[nodiscard]] Result<QByteArray> signRest(const Credentials &credentials, UtcTime timestamp, int recvWindow,
                                          const QByteArray &payload);

/// Signs `GET/realtime + expires` (page *websocket/wss-authentication*). Pure.
[[nodiscard]] Result<QByteArray> signStream(const Credentials &credentials, UtcTime expires);

} // namespace apollo::bybit
