// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/wakeup.h"
#include "core/bybit/endpoint.h"
#include "core/bybit/rest/ratelimiter.h"
#include "core/bybit/rest/restcall.h"
#include "core/bybit/rest/retrypolicy.h"
#include "core/bybit/rest/transmission.h"

#include <QUrl>

namespace apollo::bybit {

/// What RestClient keeps about one call.
struct RestCall::Private {
    RestClient *client = nullptr;
    std::function<void(Result<QByteArray>)> done;
    std::optional<Result<QByteArray>> outcome; ///< decided, perhaps not delivered yet

    Endpoint endpoint;
    QUrl url;
    QByteArray query;
    Priority priority = Priority::Normal;
    std::chrono::milliseconds totalDeadline{0};
    std::optional<Monotonic> givesUpAt; ///< from the first sending on
    Monotonic sentAt{0};
    RateLimiter::Ticket ticket = 0; ///< 0 while not in the limiter
    std::unique_ptr<RetryPolicy> retries;
    std::unique_ptr<Wakeup> deadline;
    std::unique_ptr<Wakeup> pause; ///< before the next try
    std::unique_ptr<Transmission> transmission;

    [[nodiscard]] QString where() const
    {
        return QString::fromLatin1(endpoint.path.data(), static_cast<qsizetype>(endpoint.path.size()));
    }
};

} // namespace apollo::bybit
