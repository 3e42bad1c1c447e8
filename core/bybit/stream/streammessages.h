// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/bybit/stream/subscriptionset.h"

#include <QString>

namespace apollo::bybit {

// The four messages this client ever sends (page *websocket/connect*), as compact JSON text.

/// `{"args":[key,expires,signature],"op":"auth","req_id":...}`, expires in milliseconds as a JSON integer.
[[nodiscard]] QString authMessage(const QByteArray &requestId, const QByteArray &apiKey, UtcTime expires,
                                  const QByteArray &signature);
/// Op subscribe or unsubscribe.
[[nodiscard]] QString topicsMessage(const SubscriptionSet::Request &request);
[[nodiscard]] QString pingMessage(const QByteArray &requestId);

} // namespace apollo::bybit
