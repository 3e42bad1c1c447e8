// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/secrets/credentialstext.h"

#include <QFile>
#include <QTest>

using namespace apollo;

namespace {

QByteArray dataFile(const char *name)
{
    QFile file(QStringLiteral(APOLLO_TEST_DATA "/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray jsonEscaped(QByteArray text)
{
    return text.replace('\n', "\\n");
}

} // namespace

class tst_CredentialsText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsJson_data();
    void readsJson();
    void refuses_data();
    void refuses();
    void readsRsaKeys();
    void keychainBytesRoundTrip_data();
    void keychainBytesRoundTrip();
    void refusesForeignBytes_data();
    void refusesForeignBytes();
};

void tst_CredentialsText::readsJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("plain") << QByteArray(R"({"apiKey": "TESTkey0123", "secret": "s3cr3t/+="})");
    QTest::newRow("other order") << QByteArray(R"({"secret":"s3cr3t/+=","apiKey":"TESTkey0123"})");
    QTest::newRow("spaces") << QByteArray(" \n{\"apiKey\": \" TESTkey0123 \", \"secret\": \"\\ts3cr3t/+=\\n\"}\n");
    QTest::newRow("escaped slash") << QByteArray(R"({"apiKey": "TESTkey0123", "secret": "s3cr3t\/+="})");
    QTest::newRow("unknown fields") << QByteArray(
        R"({"note": {"x": [1]}, "apiKey": "TESTkey0123", "n": 1, "secret": "s3cr3t/+="})");
}

void tst_CredentialsText::readsJson()
{
    QFETCH(QByteArray, json);
    const auto credentials = credentialsFromJson(SecretBytes(json));
    QVERIFY2(credentials, credentials ? "" : qPrintable(credentials.error().detail()));
    QCOMPARE(credentials->apiKey, QByteArray("TESTkey0123"));
    QCOMPARE(credentials->secret.view(), std::string_view("s3cr3t/+="));
    QCOMPARE(credentials->kind, KeyKind::Hmac);
}

void tst_CredentialsText::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("standard input is empty");
    QTest::newRow("blank") << QByteArray(" \n ") << QStringLiteral("standard input is empty");
    QTest::newRow("text") << QByteArray("hello") << QStringLiteral("not a JSON object");
    QTest::newRow("array") << QByteArray("[1]") << QStringLiteral("not a JSON object");
    QTest::newRow("truncated") << QByteArray(R"({"apiKey": "TESTkey0123", "secret": )")
                               << QStringLiteral("JSON object");
    QTest::newRow("no secret") << QByteArray(R"({"apiKey": "TESTkey0123"})") << QStringLiteral("apiKey and secret");
    QTest::newRow("number") << QByteArray(R"({"apiKey": 12345678, "secret": "x"})")
                            << QStringLiteral("apiKey and secret");
    QTest::newRow("empty key") << QByteArray(R"({"apiKey": "", "secret": "x"})") << QStringLiteral("API key is empty");
    QTest::newRow("odd key") << QByteArray(R"({"apiKey": "two words", "secret": "x"})")
                             << QStringLiteral("API key is not one");
    QTest::newRow("empty secret") << QByteArray(R"({"apiKey": "TESTkey0123", "secret": " "})")
                                  << QStringLiteral("secret is empty");
    QTest::newRow("damaged PEM") << QByteArray(
        R"({"apiKey": "TESTkey0123", "secret": "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"})")
                                 << QStringLiteral("damaged or encrypted");
}

void tst_CredentialsText::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const auto credentials = credentialsFromJson(SecretBytes(json));
    QVERIFY(!credentials);
    QCOMPARE(credentials.error().kind(), ErrorKind::Usage);
    QVERIFY2(credentials.error().detail().contains(says), qPrintable(credentials.error().detail()));
}

void tst_CredentialsText::readsRsaKeys()
{
    const QByteArray pem = dataFile("signing/rsa_test_key.pem");
    QVERIFY(pem.startsWith("-----BEGIN PRIVATE KEY-----"));
    const QByteArray json = R"({"apiKey": "TESTkey0123", "secret": ")" + jsonEscaped(pem) + R"("})";
    const auto credentials = credentialsFromJson(SecretBytes(json));
    QVERIFY2(credentials, credentials ? "" : qPrintable(credentials.error().detail()));
    QCOMPARE(credentials->kind, KeyKind::Rsa);
    const QByteArray body = pem.mid(pem.indexOf('\n') + 1, pem.indexOf("-----END") - pem.indexOf('\n') - 1);
    QCOMPARE(credentials->secret.view(), QByteArray::fromBase64(QByteArray(body).replace('\n', "")).toStdString());
}

void tst_CredentialsText::keychainBytesRoundTrip_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("hmac") << static_cast<int>(KeyKind::Hmac) << QByteArray("s3cr3t\nwith a second line");
    QTest::newRow("rsa") << static_cast<int>(KeyKind::Rsa) << QByteArray("\x30\x82\x00\n\xff\x00", 6);
}

void tst_CredentialsText::keychainBytesRoundTrip()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, secret);
    const Credentials before{"TESTkey0123", SecretBytes(secret), static_cast<KeyKind>(kind)};
    const auto after = decodeCredentials(encodeCredentials(before).view());
    QVERIFY(after);
    QCOMPARE(after->apiKey, before.apiKey);
    QCOMPARE(after->secret.view(), before.secret.view());
    QCOMPARE(after->kind, before.kind);
}

void tst_CredentialsText::refusesForeignBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("foreign") << QByteArray("password");
    QTest::newRow("no line") << QByteArray("apollo1 hmac TESTkey0123");
    QTest::newRow("no key") << QByteArray("apollo1 hmac \nsecret");
    QTest::newRow("no secret") << QByteArray("apollo1 rsa TESTkey0123\n");
}

void tst_CredentialsText::refusesForeignBytes()
{
    QFETCH(QByteArray, bytes);
    const auto credentials = decodeCredentials({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    QVERIFY(!credentials);
    QCOMPARE(credentials.error().kind(), ErrorKind::Secrets);
}

QTEST_GUILESS_MAIN(tst_CredentialsText)
#include "tst_credentialstext.moc"
