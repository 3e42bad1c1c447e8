// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/signer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/pem.h>

using namespace apollo;
using namespace apollo::bybit;

namespace {

QByteArray dataFile(const char *name)
{
    QFile file(QStringLiteral(APOLLO_TEST_DATA "/signing/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

UtcTime at(const QJsonValue &milliseconds)
{
    return UtcTime(std::chrono::milliseconds(milliseconds.toVariant().toLongLong()));
}

/// The test key in another encoding.
QByteArray reencoded(int (*write)(BIO *, const EVP_PKEY *))
{
    const QByteArray pem = dataFile("rsa_test_key.pem");
    BIO *in = BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size()));
    EVP_PKEY *key = PEM_read_bio_PrivateKey(in, nullptr, nullptr, nullptr);
    BIO *out = BIO_new(BIO_s_mem());
    write(out, key);
    char *data = nullptr;
    const long size = BIO_get_mem_data(out, &data);
    const QByteArray result(data, static_cast<qsizetype>(size));
    BIO_free(in);
    BIO_free(out);
    EVP_PKEY_free(key);
    return result;
}

Credentials rsa(const QByteArray &secret)
{
    return {QByteArrayLiteral("KEY"), SecretBytes(secret), KeyKind::Rsa};
}

} // namespace

class tst_Signer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void vectors_data()
    {
        QTest::addColumn<QJsonObject>("vector");
        const QJsonObject file = QJsonDocument::fromJson(dataFile("signing_vectors.json")).object();
        const QJsonArray vectors = file.value(QStringLiteral("vectors")).toArray();
        QVERIFY(vectors.size() >= 19);
        for (const QJsonValue &vector : vectors)
            QTest::newRow(qPrintable(vector[u"name"].toString())) << vector.toObject();
    }

    void vectors()
    {
        QFETCH(QJsonObject, vector);
        const QJsonObject file = QJsonDocument::fromJson(dataFile("signing_vectors.json")).object();
        Credentials credentials{file.value(u"api_key").toString().toLatin1(), {}, KeyKind::Hmac};
        if (vector.value(u"algorithm").toString().startsWith(u"RSA")) {
            credentials.kind = KeyKind::Rsa;
            credentials.secret = SecretBytes(dataFile("rsa_test_key.pem"));
        } else {
            credentials.secret = SecretBytes(file.value(u"api_secret").toString().toLatin1());
        }

        const Result<QByteArray> signature = vector.value(u"kind").toString() == QLatin1String("WS")
            ? signStream(credentials, at(vector.value(u"expires")))
            : signRest(credentials, at(vector.value(u"timestamp")), vector.value(u"recv_window").toString().toInt(),
                       vector.value(u"payload").toString().toUtf8());
        QVERIFY(signature);
        QCOMPARE(*signature, vector.value(u"signature").toString().toLatin1());
    }

    void rsaKeyEncodingsAgree()
    {
        const QByteArray pkcs1 = reencoded([](BIO *out, const EVP_PKEY *key) {
            return PEM_write_bio_PrivateKey_traditional(out, key, nullptr, nullptr, 0, nullptr, nullptr);
        });
        QVERIFY(pkcs1.startsWith("-----BEGIN RSA PRIVATE KEY-----"));
        const QByteArray der = reencoded([](BIO *out, const EVP_PKEY *key) {
            return i2d_PKCS8PrivateKey_bio(out, key, nullptr, nullptr, 0, nullptr, nullptr);
        });
        QVERIFY(der.size() > 1000 && !der.startsWith('-'));

        const auto expected = signStream(rsa(dataFile("rsa_test_key.pem")), UtcTime(std::chrono::milliseconds(5)));
        QVERIFY(expected);
        for (const QByteArray &key : {pkcs1, der}) {
            const auto signature = signStream(rsa(key), UtcTime(std::chrono::milliseconds(5)));
            QVERIFY(signature);
            QCOMPARE(*signature, *expected);
        }
    }

    void unusableKeys_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
        QTest::newRow("text") << QByteArray("not a key at all") << QStringLiteral("neither PEM nor");
        QTest::newRow("truncated PEM") << dataFile("rsa_test_key.pem").left(700) << QStringLiteral("damaged PEM");
        QTest::newRow("public key") << QByteArray("-----BEGIN PUBLIC KEY-----\nMAA=\n-----END PUBLIC KEY-----\n")
                                    << QStringLiteral("neither PEM nor");
        QTest::newRow("passphrase") << reencoded([](BIO *out, const EVP_PKEY *key) {
            char phrase[] = "pass";
            return PEM_write_bio_PKCS8PrivateKey(out, key, EVP_aes_128_cbc(), phrase, 4, nullptr, nullptr);
        }) << QStringLiteral("passphrase");
        EVP_PKEY *curve = EVP_EC_gen("P-256");
        BIO *out = BIO_new(BIO_s_mem());
        PEM_write_bio_PrivateKey(out, curve, nullptr, nullptr, 0, nullptr, nullptr);
        char *data = nullptr;
        const long size = BIO_get_mem_data(out, &data);
        QTest::newRow("another algorithm")
            << QByteArray(data, static_cast<qsizetype>(size)) << QStringLiteral("not an RSA key");
        BIO_free(out);
        EVP_PKEY_free(curve);
    }

    void unusableKeys()
    {
        QFETCH(QByteArray, secret);
        QFETCH(QString, reason);
        const auto signature = signStream(rsa(secret), UtcTime{});
        QVERIFY(!signature);
        QCOMPARE(signature.error().kind(), ErrorKind::Secrets);
        QVERIFY2(signature.error().detail().contains(reason), qPrintable(signature.error().detail()));
    }

    void recvWindow()
    {
        QCOMPARE(effectiveRecvWindow(-1), 5000);
        QCOMPARE(effectiveRecvWindow(0), 5000);
        QCOMPARE(effectiveRecvWindow(1), 1);
        QCOMPARE(effectiveRecvWindow(60'000), 60'000);
        QCOMPARE(effectiveRecvWindow(60'001), 60'000);
    }
};

QTEST_GUILESS_MAIN(tst_Signer)
#include "tst_signer.moc"
