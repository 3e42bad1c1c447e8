// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace apollo::demo {

/// An HTTP answer, and how it is to be delivered: well, or in one of the ways in which networks fail.
struct HttpAnswer {
    enum class Delivery {
        Whole,
        Truncated, ///< announces the whole body, sends half of it, closes
        Never,     ///< leaves the connection open and silent
        Slow,      ///< a few bytes at a time
        Abort,     ///< resets the connection before the first byte
    };

    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json; charset=utf-8";
    QList<std::pair<QByteArray, QByteArray>> headers;
    Delivery delivery = Delivery::Whole;

    /// Status line, headers and body as they go over the wire.
    [[nodiscard]] QByteArray toByteArray() const;
};

} // namespace apollo::demo
