// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/bybit/endpoint.h"
#include "core/domain/credentials.h"

#include <QNetworkRequest>
#include <QUrl>

namespace apollo::bybit {

/// The address of a call. The query must survive QUrl byte for byte, because exactly these bytes are signed.
/// @return Validation when it would not.
[[nodiscard]] Result<QUrl> urlOf(const QUrl &baseUrl, const Endpoint &endpoint, const QByteArray &query);

/// A GET over HTTP/1.1 that follows no redirect, keeps no cookie, reads no cache and signs nothing.
[[nodiscard]] QNetworkRequest plainRequest(const QUrl &url);

/// The same with the four X-BAPI headers. @return Authentication for a key that no header may carry,
/// Secrets when the secret cannot sign.
[[nodiscard]] Result<QNetworkRequest> signedRequest(const QUrl &url, const QByteArray &query,
                                                    const Credentials &credentials, UtcTime timestamp, int recvWindow);

} // namespace apollo::bybit
