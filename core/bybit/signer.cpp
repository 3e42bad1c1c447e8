// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/signer.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>

namespace apollo::bybit {

namespace {

constexpr int kDefaultRecvWindow = 5'000;
constexpr int kLargestRecvWindow = 60'000;

template <auto Free>
struct Freed {
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Context = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;

const unsigned char *bytesOf(const QByteArray &text)
{
    return reinterpret_cast<const unsigned char *>(text.constData());
}

Failure unusable(const char *why)
{
    return fail(ErrorKind::Secrets, QStringLiteral("signature"), QString::fromLatin1(why));
}

/// The parts of one PEM block, wiped when they go: PEM_FLAG_SECURE makes OpenSSL wipe its own buffers too.
struct PemBlock {
    char *name = nullptr;
    char *header = nullptr;
    unsigned char *data = nullptr;
    long size = 0;

    explicit PemBlock(BIO *source) { PEM_read_bio_ex(source, &name, &header, &data, &size, PEM_FLAG_SECURE); }
    ~PemBlock()
    {
        OPENSSL_secure_free(name);
        OPENSSL_secure_free(header);
        OPENSSL_secure_clear_free(data, static_cast<std::size_t>(size));
    }
    PemBlock(const PemBlock &) = delete;
    PemBlock &operator=(const PemBlock &) = delete;

    [[nodiscard]] bool isEncrypted() const
    {
        return std::string_view(name) == "ENCRYPTED PRIVATE KEY" || (header && *header != '\0');
    }
};

Result<std::shared_ptr<EVP_PKEY>> checkedRsa(EVP_PKEY *parsed)
{
    Key key(parsed);
    if (!key)
        return unusable("the private key cannot be read: neither PEM nor PKCS#8 DER");
    if (EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA)
        return unusable("the private key is not an RSA key");
    return std::shared_ptr<EVP_PKEY>(std::move(key));
}

Result<std::shared_ptr<EVP_PKEY>> readRsaKey(const SecretBytes &secret)
{
    constexpr std::string_view pemMark = "-----BEGIN ";
    if (secret.view().find(pemMark) == std::string_view::npos) {
        const unsigned char *der = secret.data();
        return checkedRsa(d2i_AutoPrivateKey(nullptr, &der, static_cast<long>(secret.size())));
    }
    const Bio source(BIO_new_mem_buf(secret.data(), static_cast<int>(secret.size())));
    const PemBlock block(source.get());
    if (!block.data)
        return unusable("the private key is damaged PEM");
    if (block.isEncrypted())
        return unusable("the private key is protected by a passphrase");
    const unsigned char *der = block.data;
    return checkedRsa(d2i_AutoPrivateKey(nullptr, &der, block.size));
}

Result<QByteArray> signHmac(const SecretBytes &secret, const QByteArray &message)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (!HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()), bytesOf(message),
              static_cast<std::size_t>(message.size()), digest.data(), &size)) {
        return unusable("HMAC-SHA256 failed");
    }
    return QByteArray(reinterpret_cast<const char *>(digest.data()), static_cast<qsizetype>(size)).toHex();
}

Result<QByteArray> signRsa(const SecretBytes &secret, const QByteArray &message)
{
    const auto key = readRsaKey(secret);
    if (!key)
        return fail(key.error());

    const Context context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *padding = nullptr; // owned by the context
    std::size_t size = 0;
    const auto length = static_cast<std::size_t>(message.size());
    if (EVP_DigestSignInit(context.get(), &padding, EVP_sha256(), nullptr, key->get()) != 1
        || EVP_PKEY_CTX_set_rsa_padding(padding, RSA_PKCS1_PADDING) != 1
        || EVP_DigestSign(context.get(), nullptr, &size, bytesOf(message), length) != 1) {
        return unusable("the RSA key cannot sign");
    }
    QByteArray signature(static_cast<qsizetype>(size), Qt::Uninitialized);
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, bytesOf(message),
                       length)
        != 1) {
        return unusable("the RSA key cannot sign");
    }
    signature.truncate(static_cast<qsizetype>(size));
    return signature.toBase64();
}

Result<QByteArray> sign(const Credentials &credentials, const QByteArray &message)
{
    const SecretBytes &secret = credentials.secret;
    if (secret.isEmpty())
        return unusable("the secret is empty");
    if (secret.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        return unusable("the secret is too long");
    return credentials.kind == KeyKind::Hmac ? signHmac(secret, message) : signRsa(secret, message);
}

QByteArray millisecondsOf(UtcTime time)
{
    return QByteArray::number(static_cast<qint64>(time.time_since_epoch().count()));
}

} // namespace

int effectiveRecvWindow(int milliseconds)
{
    return milliseconds <= 0 ? kDefaultRecvWindow : std::min(milliseconds, kLargestRecvWindow);
}

Result<QByteArray> signRest(const Credentials &credentials, UtcTime timestamp, int recvWindow,
                            const QByteArray &payload)
{
    return sign(credentials,
                millisecondsOf(timestamp) + credentials.apiKey + QByteArray::number(effectiveRecvWindow(recvWindow))
                    + payload);
}

Result<QByteArray> signStream(const Credentials &credentials, UtcTime expires)
{
    return sign(credentials, QByteArrayLiteral("GET/realtime") + millisecondsOf(expires));
}

} // namespace apollo::bybit
