// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/authcheck.h"

#include <QMessageAuthenticationCode>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <memory>

namespace apollo::demo {

namespace {

constexpr qint64 kDefaultWindow = 5'000;
constexpr qint64 kMaxWindow = 60'000;
constexpr qint64 kFuture = 1'000; ///< how far ahead of the server a timestamp may be

bool verifyRsa(const QByteArray &pem, const QByteArray &text, const QByteArray &signature)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())),
                                                        &BIO_free);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        PEM_read_bio_PUBKEY(bio.get(), nullptr, nullptr, nullptr), &EVP_PKEY_free);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    const auto decoded = QByteArray::fromBase64Encoding(signature, QByteArray::AbortOnBase64DecodingErrors);
    if (!key || !context || !decoded)
        return false;
    if (EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) != 1)
        return false;
    const auto bytes = [](const QByteArray &array) {
        return reinterpret_cast<const unsigned char *>(array.constData());
    };
    return EVP_DigestVerify(context.get(), bytes(decoded.decoded), static_cast<std::size_t>(decoded.decoded.size()),
                            bytes(text), static_cast<std::size_t>(text.size()))
        == 1;
}

} // namespace

AuthCheck::AuthCheck(QByteArray apiKey, QByteArray secret, QByteArray rsaPublicKeyPem, bool expired)
    : m_apiKey(std::move(apiKey))
    , m_secret(std::move(secret))
    , m_rsaPublicKeyPem(std::move(rsaPublicKeyPem))
    , m_expired(expired)
{
}

AuthVerdict AuthCheck::check(const HttpRequest &request, qint64 now) const
{
    const QByteArray key = request.header("x-bapi-api-key");
    const QByteArray timestamp = request.header("x-bapi-timestamp");
    const QByteArray window = request.header("x-bapi-recv-window");
    const QByteArray signature = request.header("x-bapi-sign");
    if (key.isEmpty())
        return {401, 10001, {}};
    if (timestamp.isEmpty() || signature.isEmpty())
        return {200, 10001, "empty value: apiTimestamp[" + timestamp + "] apiKey[***] apiSignature[***]"};
    if (key != m_apiKey)
        return {200, 10003, "API key is invalid."};
    if (m_expired)
        return {200, 33004, "Your api key has expired."};
    bool ok = false;
    const qint64 sent = timestamp.toLongLong(&ok);
    if (!ok)
        return {200, 10001, "Timestamp must be in milliseconds."};
    qint64 allowed = window.isEmpty() ? kDefaultWindow : window.toLongLong(&ok);
    if (!ok)
        return {200, 10001, "Invalid recv_window."};
    allowed = allowed <= 0 ? kDefaultWindow : std::min(allowed, kMaxWindow);
    if (sent < now - allowed || sent >= now + kFuture) {
        return {200, 10002,
                "invalid request, please check your server timestamp or recv_window param. req_timestamp[" + timestamp
                    + "],server_timestamp[" + QByteArray::number(now) + "],recv_window[" + QByteArray::number(allowed)
                    + ']'};
    }
    const QByteArray payload = request.method == "GET" ? request.query : request.body;
    if (!verify(timestamp + key + window + payload, signature))
        return {200, 10004, "error sign! origin_string[" + timestamp + "***" + window + payload + ']'};
    return {};
}

bool AuthCheck::checkStream(const QByteArray &apiKey, qint64 expires, const QByteArray &signature, qint64 now) const
{
    return apiKey == m_apiKey && !m_expired && expires > now
        && verify("GET/realtime" + QByteArray::number(expires), signature);
}

bool AuthCheck::verify(const QByteArray &text, const QByteArray &signature) const
{
    if (!m_rsaPublicKeyPem.isEmpty())
        return verifyRsa(m_rsaPublicKeyPem, text, signature);
    return signature == QMessageAuthenticationCode::hash(text, m_secret, QCryptographicHash::Sha256).toHex();
}

} // namespace apollo::demo
