// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <QTest>

#include <memory>

using namespace apollo;

/// Error and Result: names, redaction, values and failures.
class TestError : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kindNames();
    void hidesSecrets_data();
    void hidesSecrets();
    void keepsWords_data();
    void keepsWords();
    void cleansControlCharacters();
    void capsLength();
    void redactsAtConstruction();
    void resultHoldsValueOrError();
};

void TestError::kindNames()
{
    QSet<QString> names;
    for (int number = 0; number <= static_cast<int>(ErrorKind::Usage); ++number) {
        const auto kind = static_cast<ErrorKind>(number);
        const QString name = QString::fromLatin1(toString(kind));
        QCOMPARE(errorKindFromString(name), std::optional(kind));
        names.insert(name);
    }
    QCOMPARE(names.size(), static_cast<int>(ErrorKind::Usage) + 1);
    QVERIFY(!errorKindFromString(QStringLiteral("Unknown")));
}

void TestError::hidesSecrets_data()
{
    QTest::addColumn<QString>("secret");
    const auto row = [](const char *name, const char *secret) { QTest::newRow(name) << QString::fromLatin1(secret); };
    row("API key", "xW8kQ2mZr5TnB3vLpA");
    row("API key without digits", "xWkQmZrTnBvLpAaRtY");
    row("secret", "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hJ6");
    row("HMAC", "eaaf0e1e4d94c185d52f787c6d0886325c67d7bd0bd59aa6f7dd1e93afdb599c");
    row("RSA base64", "lCnSlQ9Hg+cmLAxTRxy01iqENK7q4e2nw1gzZxOLf760GtlfSZJ3XOt2aWVRdjkogEX5santvoBk+JIE0SB7HA==");
    row("short base64 pieces", "aB3/dE6+gH9/jK2+mN5/pQ8+sT1/vW4=");
    row("base64url", "aB3-dE6_gH9-jK2_mN5-pQ8_sT1-vW4");
    row("percent-encoded", "lCnSlQ9Hg%2BcmLAxTRxy01iqENK7q4e2nw1gzZx%3D%3D");
    row("upper case and digits", "A1B2C3D4E5F6G7H8I9");
    row("PEM", "-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----");
    row("cut PEM", "-----BEGIN RSA PRIVATE KEY-----\nabc");
}

void TestError::hidesSecrets()
{
    QFETCH(QString, secret);
    for (const char *frame :
         {"%1", "key %1 refused", "api_key=%1&x=1", "{\"apiKey\":\"%1\"}", "(%1)", "'%1'", "%1, then"}) {
        const QString clean = redacted(QString::fromLatin1(frame).replace(QLatin1String("%1"), secret));
        QVERIFY2(clean.contains(QLatin1String("[redacted]")), qPrintable(clean));
        for (qsizetype at = 0; at + 10 <= secret.size(); ++at)
            QVERIFY2(!clean.contains(secret.mid(at, 10)), qPrintable(clean));
    }
}

void TestError::keepsWords_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"BTCUSDT-21FEB25",
                             "BTC-25DEC26-70000-C-USDT",
                             "1000000BABYDOGEUSDT",
                             "/v5/market/instruments-info",
                             "/v5/position/list",
                             "/v5/account/wallet-balance",
                             "tickers.BTCUSDT",
                             "2026-11-20T12:04:10.250Z",
                             "1795176250250",
                             "99999999999999999999999999999999999999",
                             "0.00000001",
                             "6f1c2a58-0d3e-4c77-9b1a-000000000099",
                             "Too many visits! Exceeded the API Rate Limit.",
                             "positions[3].unrealisedPnl is missing",
                             "totalAvailableBalance",
                             "unifiedMarginStatusRequired",
                             "snapshot-2026-11-20T12-04-10.json",
                             "127.0.0.1:54321",
                             "max_leverage_50_exceeded",
                             "error:0A000086:SSL routines::certificate verify failed"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestError::keepsWords()
{
    QFETCH(QString, text);
    QCOMPARE(redacted(text), text);
    QCOMPARE(redacted(redacted(text)), text);
}

void TestError::cleansControlCharacters()
{
    QCOMPARE(redacted(QStringLiteral("a\n\r\tb\u001b[31m")), QStringLiteral("a b [31m"));
    for (const char16_t mark : {u'\u202e', u'\u2066', u'\u200b', u'\ufeff', u'\u2028', u'\u061c', u'\u0085', u'\u00ad'})
        QCOMPARE(redacted(QStringLiteral("a") + QChar(mark) + QStringLiteral("b")), QStringLiteral("a b"));
}

void TestError::capsLength()
{
    const QString clean = redacted(QStringLiteral("word ").repeated(1000));
    QCOMPARE(clean.size(), 400);
    QVERIFY(clean.endsWith(QChar(0x2026)));
    const QString rockets = redacted(QStringLiteral("\U0001F680").repeated(500));
    QVERIFY(rockets.size() <= 400);
    QVERIFY(!rockets.at(rockets.size() - 2).isHighSurrogate());
}

void TestError::redactsAtConstruction()
{
    const QString secret = QStringLiteral("aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hJ6");
    const Error error(ErrorKind::Http, 403, secret, secret, std::chrono::milliseconds(5));
    QCOMPARE(error.detail(), QStringLiteral("[redacted]"));
    QCOMPARE(error.where(), QStringLiteral("[redacted]"));
    QCOMPARE(error.code(), 403);
    QCOMPARE(error.retryAfter(), std::optional(std::chrono::milliseconds(5)));
}

void TestError::resultHoldsValueOrError()
{
    Result<std::unique_ptr<int>> good = std::make_unique<int>(7); // values may be move-only
    QVERIFY(good);
    QCOMPARE(**good, 7);
    const std::unique_ptr<int> taken = *std::move(good);
    QCOMPARE(*taken, 7);

    const Result<int> bad = fail(ErrorKind::Parse, QStringLiteral("here"), QStringLiteral("why"), 3);
    QVERIFY(!bad);
    const Result<QString> passedOn = fail(bad.error());
    QVERIFY(passedOn.error() == bad.error());
    QCOMPARE(passedOn.error().code(), 3);

    QVERIFY(Result<void>());
    QVERIFY(!Result<void>(fail(bad.error())));
}

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
