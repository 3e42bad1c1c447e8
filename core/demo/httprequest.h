// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>

#include <optional>

namespace apollo::demo {

/// An HTTP/1.1 request with its target exactly as it came over the wire.
struct HttpRequest {
    QByteArray method;
    QByteArray path;
    QByteArray query;                      ///< raw, without '?'; what a signature covers
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const { return headers.value(lowerCaseName); }
    /// The value of a query parameter as it was sent, percent signs and all; empty when missing.
    [[nodiscard]] QByteArray rawParameter(const QByteArray &name) const;
    /// The same, decoded.
    [[nodiscard]] QByteArray parameter(const QByteArray &name) const;
    [[nodiscard]] bool wantsWebSocket() const;
    /// Bytes of body that the head announces; -1 when the announcement is malformed.
    [[nodiscard]] qint64 contentLength() const;
};

/// Reads a request line and headers; `head` ends before the empty line.
[[nodiscard]] std::optional<HttpRequest> parseHead(const QByteArray &head);

} // namespace apollo::demo
