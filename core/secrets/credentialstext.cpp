// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/secrets/credentialstext.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <simdjson.h>

#include <algorithm>
#include <memory>

namespace apollo {

namespace {

const QString kWhere = QStringLiteral("credentials");
constexpr std::string_view kPemStart = "-----BEGIN";
constexpr std::string_view kHmacMark = "apollo1 hmac ";
constexpr std::string_view kRsaMark = "apollo1 rsa ";
constexpr int kLeastRsaBits = 2048;

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kSpaces = " \t\r\n";
    const auto first = text.find_first_not_of(kSpaces);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

bool isKeyText(std::string_view key)
{
    const auto ordinary = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    };
    return key.size() >= 8 && key.size() <= 64 && std::all_of(key.begin(), key.end(), ordinary);
}

// Answers "no passphrase" instead of asking the terminal.
int noPassphrase(char *, int, int, void *)
{
    return 0;
}

Result<SecretBytes> pkcs8FromPem(std::string_view pem)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())),
                                                           &BIO_free);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        PEM_read_bio_PrivateKey(memory.get(), nullptr, &noPassphrase, nullptr), &EVP_PKEY_free);
    if (!key)
        return fail(ErrorKind::Usage, kWhere,
                    QStringLiteral("the private key cannot be read: it is damaged or encrypted"));
    if (EVP_PKEY_base_id(key.get()) != EVP_PKEY_RSA || EVP_PKEY_bits(key.get()) < kLeastRsaBits)
        return fail(ErrorKind::Usage, kWhere, QStringLiteral("the private key is not an RSA key of 2048 bits or more"));

    const std::unique_ptr<PKCS8_PRIV_KEY_INFO, decltype(&PKCS8_PRIV_KEY_INFO_free)> info(EVP_PKEY2PKCS8(key.get()),
                                                                                         &PKCS8_PRIV_KEY_INFO_free);
    unsigned char *der = nullptr;
    const int size = info ? i2d_PKCS8_PRIV_KEY_INFO(info.get(), &der) : -1;
    if (size <= 0)
        return fail(ErrorKind::Usage, kWhere, QStringLiteral("the private key cannot be converted"));
    SecretBytes bytes(QByteArrayView(der, size));
    OPENSSL_clear_free(der, static_cast<std::size_t>(size));
    return bytes;
}

/// Undoes JSON's escapes in place in memory that is wiped; \u escapes do not occur in keys and PEM texts.
std::optional<SecretBytes> unescaped(std::string_view rawToken)
{
    rawToken = trimmed(rawToken);
    if (rawToken.size() < 2 || rawToken.front() != '"' || rawToken.back() != '"')
        return std::nullopt;
    rawToken = rawToken.substr(1, rawToken.size() - 2);

    QByteArray plain(static_cast<qsizetype>(rawToken.size()), Qt::Uninitialized);
    qsizetype length = 0;
    bool valid = true;
    for (std::size_t i = 0; i < rawToken.size() && valid; ++i) {
        char c = rawToken[i];
        if (c == '\\' && ++i < rawToken.size()) {
            switch (rawToken[i]) {
            case 'n': c = '\n'; break;
            case 'r': c = '\r'; break;
            case 't': c = '\t'; break;
            case '"':
            case '\\':
            case '/': c = rawToken[i]; break;
            default: valid = false;
            }
        }
        plain[length++] = c;
    }
    std::optional<SecretBytes> secret;
    if (valid)
        secret = SecretBytes(QByteArrayView(plain.constData(), length));
    wipe(plain);
    return secret;
}

} // namespace

Result<Credentials> makeCredentials(std::string_view apiKey, std::string_view secret)
{
    apiKey = trimmed(apiKey);
    secret = trimmed(secret);
    if (apiKey.empty())
        return fail(ErrorKind::Usage, kWhere, QStringLiteral("the API key is empty"));
    if (!isKeyText(apiKey))
        return fail(ErrorKind::Usage, kWhere,
                    QStringLiteral("the API key is not one: 8 to 64 letters and digits are expected"));
    if (secret.empty())
        return fail(ErrorKind::Usage, kWhere, QStringLiteral("the secret is empty"));

    Credentials credentials;
    credentials.apiKey = QByteArray(apiKey.data(), static_cast<qsizetype>(apiKey.size()));
    if (secret.starts_with(kPemStart)) {
        auto der = pkcs8FromPem(secret);
        if (!der)
            return fail(der.error());
        credentials.kind = KeyKind::Rsa;
        credentials.secret = *std::move(der);
    } else {
        credentials.secret = SecretBytes(QByteArrayView(secret.data(), static_cast<qsizetype>(secret.size())));
    }
    return credentials;
}

Result<Credentials> credentialsFromJson(const SecretBytes &json)
{
    if (trimmed(json.view()).empty())
        return fail(ErrorKind::Usage, kWhere, QStringLiteral("standard input is empty"));

    // simdjson wants bytes to spare behind the text; the copy is wiped like the original.
    QByteArray spare(static_cast<qsizetype>(json.size() + simdjson::SIMDJSON_PADDING), '\0');
    std::copy(json.view().begin(), json.view().end(), spare.begin());
    const SecretBytes padded(spare);
    wipe(spare);

    std::optional<SecretBytes> apiKey;
    std::optional<SecretBytes> secret;
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    simdjson::ondemand::object object;
    const simdjson::padded_string_view text(padded.view().data(), json.size(), padded.size());
    bool valid = parser.iterate(text).get(document) == simdjson::SUCCESS
        && document.get_object().get(object) == simdjson::SUCCESS;
    if (valid) {
        for (auto field : object) {
            std::string_view key;
            simdjson::ondemand::value value;
            simdjson::ondemand::json_type type{};
            if (field.unescaped_key().get(key) != simdjson::SUCCESS || field.value().get(value) != simdjson::SUCCESS
                || value.type().get(type) != simdjson::SUCCESS) {
                valid = false;
                break;
            }
            if (type == simdjson::ondemand::json_type::string && key == "apiKey")
                apiKey = unescaped(value.raw_json_token());
            else if (type == simdjson::ondemand::json_type::string && key == "secret")
                secret = unescaped(value.raw_json_token());
        }
    }
    if (!valid)
        return fail(ErrorKind::Usage, kWhere, QStringLiteral("standard input is not a JSON object"));
    if (!apiKey || !secret)
        return fail(ErrorKind::Usage, kWhere, QStringLiteral("standard input needs the texts apiKey and secret"));
    return makeCredentials(apiKey->view(), secret->view());
}

SecretBytes encodeCredentials(const Credentials &credentials)
{
    const std::string_view mark = credentials.kind == KeyKind::Rsa ? kRsaMark : kHmacMark;
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(mark.size() + credentials.secret.size()) + credentials.apiKey.size() + 1);
    bytes.append(mark.data(), static_cast<qsizetype>(mark.size()));
    bytes.append(credentials.apiKey);
    bytes.append('\n');
    bytes.append(credentials.secret.view().data(), static_cast<qsizetype>(credentials.secret.size()));
    SecretBytes encoded(bytes);
    wipe(bytes);
    return encoded;
}

Result<Credentials> decodeCredentials(std::string_view bytes)
{
    Credentials credentials;
    if (bytes.starts_with(kRsaMark))
        credentials.kind = KeyKind::Rsa;
    else if (!bytes.starts_with(kHmacMark))
        return fail(ErrorKind::Secrets, kWhere, QStringLiteral("the keychain entry was not written by Apollo"));
    bytes.remove_prefix(credentials.kind == KeyKind::Rsa ? kRsaMark.size() : kHmacMark.size());

    const auto lineEnd = bytes.find('\n');
    if (lineEnd == std::string_view::npos || !isKeyText(bytes.substr(0, lineEnd)) || lineEnd + 1 == bytes.size())
        return fail(ErrorKind::Secrets, kWhere, QStringLiteral("the keychain entry is damaged"));
    credentials.apiKey = QByteArray(bytes.data(), static_cast<qsizetype>(lineEnd));
    const std::string_view secret = bytes.substr(lineEnd + 1);
    credentials.secret = SecretBytes(QByteArrayView(secret.data(), static_cast<qsizetype>(secret.size())));
    return credentials;
}

} // namespace apollo
