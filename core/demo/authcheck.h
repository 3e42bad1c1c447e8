// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/httprequest.h"

#include <QByteArray>

namespace apollo::demo {

/// The verdict on a signed request.
struct AuthVerdict {
    int httpStatus = 200; ///< 401 when there is no key at all
    int retCode = 0;
    QByteArray retMsg;
};

/// Checks signatures with the key of this run: HMAC-SHA256 with the secret, or RSA-SHA256 with a public key.
class AuthCheck {
public:
    /// @param rsaPublicKeyPem when not empty, signatures must be RSA (PKCS#1 v1.5, Base64).
    AuthCheck(QByteArray apiKey, QByteArray secret, QByteArray rsaPublicKeyPem, bool expired);

    /// Headers, key, timestamp, signature: in this order. `now` in milliseconds UTC.
    [[nodiscard]] AuthVerdict check(const HttpRequest &request, qint64 now) const;
    /// The arguments of the stream's `auth`.
    [[nodiscard]] bool checkStream(const QByteArray &apiKey, qint64 expires, const QByteArray &signature,
                                   qint64 now) const;

private:
    [[nodiscard]] bool verify(const QByteArray &text, const QByteArray &signature) const;

    QByteArray m_apiKey;
    QByteArray m_secret;
    QByteArray m_rsaPublicKeyPem;
    bool m_expired;
};

} // namespace apollo::demo
