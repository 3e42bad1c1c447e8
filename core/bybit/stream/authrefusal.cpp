// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/stream/authrefusal.h"

#include <algorithm>
#include <array>

namespace apollo::bybit {

namespace {

template <std::size_t N>
bool mentionsAny(const QString &message, const std::array<QLatin1String, N> &words)
{
    return std::any_of(words.begin(), words.end(),
                       [&message](QLatin1String word) { return message.contains(word, Qt::CaseInsensitive); });
}

constexpr std::array kKey{QLatin1String("key"), QLatin1String("sign")};
constexpr std::array kClock{QLatin1String("timestamp"), QLatin1String("recv_window"), QLatin1String("expires"),
                            QLatin1String("request expired"), QLatin1String("request has expired")};
constexpr std::array kTooMany{QLatin1String("too many"), QLatin1String("too frequent")};
constexpr std::array kServer{QLatin1String("timeout"), QLatin1String("timed out"), QLatin1String("busy"),
                             QLatin1String("internal"), QLatin1String("try again")};

constexpr std::chrono::milliseconds kTooManyWait{60'000};

} // namespace

Error authRefusal(const QString &message, const QString &where)
{
    if (mentionsAny(message, kTooMany))
        return {ErrorKind::RateLimit, 0, where, message, kTooManyWait};
    if (!mentionsAny(message, kKey)) {
        if (mentionsAny(message, kClock))
            return {ErrorKind::Clock, 0, where, message};
        if (mentionsAny(message, kServer))
            return {ErrorKind::Server, 0, where, message};
    }
    return {ErrorKind::Authentication, 0, where,
            message.isEmpty() ? QStringLiteral("the exchange refused the login without a reason") : message};
}

} // namespace apollo::bybit
