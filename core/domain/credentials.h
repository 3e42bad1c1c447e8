// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secretbytes.h"

#include <QByteArray>

namespace apollo {

/// What a signature is made with.
enum class KeyKind {
    Hmac, ///< system-generated: the secret is a text
    Rsa,  ///< self-generated: the secret is an RSA private key, PEM or PKCS#8 DER
};

/// An API key and its secret. Not copyable, cannot be printed, cannot enter a QVariant.
struct Credentials {
    QByteArray apiKey;
    SecretBytes secret;
    KeyKind kind = KeyKind::Hmac;
};

} // namespace apollo
