// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/apireply.h"
#include "core/demo/httprequest.h"

#include <optional>

namespace apollo::demo {

/// How an endpoint of history limits the time that is asked for.
struct WindowRule {
    int standardDays; ///< without times, and the length when one of them is given
    int mostDays;
    int reversedCode = 10001; ///< for a start after the end
    int tooLongCode = 10001;
};

/// The time a request asks for, both ends inclusive, ms UTC.
struct Window {
    std::optional<ApiReply> error;
    qint64 from = 0;
    qint64 to = 0;

    [[nodiscard]] bool contains(qint64 time) const { return from <= time && time <= to; }
};

/// Reads startTime and endTime. Nothing is known beyond two years: such a start is refused.
[[nodiscard]] Window readWindow(const HttpRequest &request, const WindowRule &rule, qint64 now);

/// A parameter that is a time or a count; `standard` when it is missing, nullopt when it is no such number.
[[nodiscard]] std::optional<qint64> numberIn(const HttpRequest &request, const QByteArray &name, qint64 standard);

} // namespace apollo::demo
