// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/bybit/rest/ratelimiter.h"

#include <QByteArray>
#include <QNetworkReply>

#include <optional>

namespace apollo::bybit {

/// What came back over HTTP, before anybody believed it.
struct HttpAnswer {
    QNetworkReply::NetworkError networkError = QNetworkReply::NoError;
    QString networkErrorText;
    int status = 0; ///< 0 when no HTTP answer came
    QByteArray body;
    bool tooLarge = false;  ///< the body passed the cap; the rest was not read
    QByteArray limit;       ///< X-Bapi-Limit
    QByteArray limitStatus; ///< X-Bapi-Limit-Status
    QByteArray limitReset;  ///< X-Bapi-Limit-Reset-Timestamp
};

/// What an answer means.
struct Verdict {
    std::optional<Error> error;        ///< nullopt: HTTP 2xx with retCode 0
    std::optional<UtcTime> serverTime; ///< `time` of the envelope, also of a refusal
    LimitHeaders limits;
};

/// Judges an answer (REFERENCE 3.2 and 4). Pure.
/// @param where     the endpoint's path.
/// @param serverNow the exchange's time, to turn the reset timestamp into a wait.
[[nodiscard]] Verdict judge(const HttpAnswer &answer, const QString &where, UtcTime serverNow);

} // namespace apollo::bybit
