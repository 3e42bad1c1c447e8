// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/credentials.h"

#include <string_view>

namespace apollo {

/// Credentials from what a person pastes: spaces around both are dropped. A secret that begins with
/// "-----BEGIN" is an RSA private key (PKCS#1 or PKCS#8, not encrypted, 2048 bits or more) and becomes PKCS#8 DER.
/// @return Usage with a sentence for an empty or malformed key, an empty secret, a PEM that cannot be read.
[[nodiscard]] Result<Credentials> makeCredentials(std::string_view apiKey, std::string_view secret);

/// Credentials from `{"apiKey": "...", "secret": "..."}`. Leaves no copy of the secret behind but the caller's `json`.
/// @return Usage: empty, no JSON object, a field missing.
[[nodiscard]] Result<Credentials> credentialsFromJson(const SecretBytes &json);

/// The bytes that go into the keychain: a line that says kind and key, then the secret.
[[nodiscard]] SecretBytes encodeCredentials(const Credentials &credentials);

/// @return Secrets when the bytes are not what encodeCredentials wrote.
[[nodiscard]] Result<Credentials> decodeCredentials(std::string_view bytes);

} // namespace apollo
