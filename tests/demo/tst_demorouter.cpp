// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/demo/demoharness.h"

#include <QSet>
#include <QtTest>

#include <openssl/evp.h>
#include <openssl/pem.h>

#include <memory>

using namespace apollo;
using namespace apollo::test;

namespace {

const QByteArray kPositions = "/v5/position/list";

QByteArray without(const QByteArray &request, const QByteArray &header)
{
    QByteArrayList lines = request.split('\n');
    lines.erase(std::remove_if(lines.begin(), lines.end(),
                               [&](const QByteArray &line) { return line.startsWith(header + ':'); }),
                lines.end());
    return lines.join('\n');
}

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

QByteArray publicPem(EVP_PKEY *key)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), &BIO_free);
    PEM_write_bio_PUBKEY(bio.get(), key);
    char *data = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, static_cast<qsizetype>(length));
}

QByteArray rsaBase64(EVP_PKEY *key, const QByteArray &text)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    std::size_t length = 512;
    QByteArray signature(static_cast<qsizetype>(length), '\0');
    EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key);
    EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &length,
                   reinterpret_cast<const unsigned char *>(text.constData()), static_cast<std::size_t>(text.size()));
    return signature.left(static_cast<qsizetype>(length)).toBase64();
}

} // namespace

/// The strictness of the REST side, over raw sockets with signatures computed here.
class TestDemoRouter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void envelopeAndLimitHeaders()
    {
        DemoHarness harness;
        const RawAnswer time = harness.get("/v5/market/time");
        QCOMPARE(time.status, 200);
        QVERIFY(time.body.startsWith("{\"retCode\":0,\"retMsg\":\"OK\",\"result\":{"));
        QVERIFY(time.json().contains(QLatin1String("time")) && time.json().contains(QLatin1String("retExtInfo")));
        const RawAnswer info = harness.signedGet("/v5/account/info");
        QCOMPARE(info.retCode(), 0);
        QCOMPARE(info.headers.value("x-bapi-limit"), QByteArray("50"));
        QCOMPARE(info.headers.value("x-bapi-limit-status"), QByteArray("49"));
        QVERIFY(std::abs(info.headers.value("x-bapi-limit-reset-timestamp").toLongLong() - utcNow()) < 5'000);
        for (const char *path : {"/v5/user/query-api", "/v5/position/list?category=inverse"})
            QCOMPARE(harness.signedGet(QByteArray(path).split('?')[0], QByteArray(path).split('?').value(1)).retCode(),
                     0);
        QCOMPARE(harness.get("/v5/system/status").retCode(), 0);
    }

    void signatureCoversTheQueryByteForByte()
    {
        DemoHarness harness;
        const QByteArray query = "category=linear&settleCoin=USDT&note=a%2Cb";
        QCOMPARE(harness.signedGet(kPositions, query).retCode(), 0);
        const QByteArray good = harness.signedRequest(kPositions, query, utcNow(), "5000");
        QByteArray reencoded = good;
        QCOMPARE(harness.raw(reencoded.replace("a%2Cb", "a,b")).retCode(), 10004);
        QByteArray lower = good;
        QCOMPARE(harness.raw(lower.replace("%2C", "%2c")).retCode(), 10004);
        QByteArray upperHex = good;
        const qsizetype at = upperHex.indexOf("X-BAPI-SIGN: ") + 13;
        upperHex.replace(at, 64, upperHex.mid(at, 64).toUpper());
        QCOMPARE(harness.raw(upperHex).retCode(), 10004);
        QByteArray window = good;
        QCOMPARE(harness.raw(window.replace("RECV-WINDOW: 5000", "RECV-WINDOW: 6000")).retCode(), 10004);
    }

    void missingOrWrongHeaders()
    {
        DemoHarness harness;
        const QByteArray good = harness.signedRequest("/v5/account/info", {}, utcNow(), "5000");
        QCOMPARE(harness.raw(good).retCode(), 0);
        QCOMPARE(harness.raw(without(good, "X-BAPI-API-KEY")).status, 401);
        QCOMPARE(harness.raw(without(good, "X-BAPI-TIMESTAMP")).retCode(), 10001);
        QCOMPARE(harness.raw(without(good, "X-BAPI-SIGN")).retCode(), 10001);
        QByteArray stranger = good;
        QCOMPARE(harness.raw(stranger.replace(harness.addresses.apiKey, "STRANGER")).retCode(), 10003);
    }

    void timestampWindow_data()
    {
        QTest::addColumn<qint64>("skew");
        QTest::addColumn<QByteArray>("window");
        QTest::addColumn<int>("code");
        QTest::newRow("now") << qint64(0) << QByteArray("5000") << 0;
        QTest::newRow("a bit late") << qint64(-3'000) << QByteArray("5000") << 0;
        QTest::newRow("late") << qint64(-6'000) << QByteArray("5000") << 10002;
        QTest::newRow("late, wide window") << qint64(-6'000) << QByteArray("20000") << 0;
        QTest::newRow("fast") << qint64(2'500) << QByteArray("20000") << 10002;
        QTest::newRow("window of 0 means 5000") << qint64(-3'000) << QByteArray("0") << 0;
        QTest::newRow("window above 60000 means 60000") << qint64(-90'000) << QByteArray("600000") << 10002;
    }

    void timestampWindow()
    {
        QFETCH(qint64, skew);
        QFETCH(QByteArray, window);
        QFETCH(int, code);
        DemoHarness harness;
        const RawAnswer answer = harness.signedGet("/v5/account/info", {}, skew, window);
        QCOMPARE(answer.retCode(), code);
        if (code == 10002) {
            for (const char *part : {"req_timestamp[", "server_timestamp[", "recv_window["})
                QVERIFY(answer.retMsg().contains(QLatin1String(part)));
        }
    }

    void serverClockIsAnOption()
    {
        demo::Options options;
        options.serverTimeOffset = std::chrono::minutes(10);
        DemoHarness harness(options);
        QCOMPARE(harness.signedGet("/v5/account/info").retCode(), 10002);
        QCOMPARE(harness.signedGet("/v5/account/info", {}, 600'000).retCode(), 0);
    }

    void wrongRequests()
    {
        DemoHarness harness;
        QCOMPARE(harness.get("/v5/nothing").status, 404);
        QCOMPARE(harness.get("/").status, 404);
        QCOMPARE(harness.post("/v5/account/info").status, 404);
        QCOMPARE(harness.raw("get /v5/market/time HTTP/1.1\r\n\r\n").status, 400);
        QCOMPARE(harness.raw("rubbish\r\n\r\n").status, 400);
        QCOMPARE(harness.raw("GET /v5/market/time HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}").status, 403);
        QCOMPARE(harness.raw("GET / HTTP/1.1\r\nX: " + QByteArray(40'000, 'x')).status, 413);
    }

    void wrongParameters_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("query");
        QTest::newRow("no category") << kPositions << QByteArray();
        QTest::newRow("upper-case category") << kPositions << QByteArray("category=LINEAR&settleCoin=USDT");
        QTest::newRow("no settle coin") << kPositions << QByteArray("category=linear");
        QTest::newRow("lower-case symbol") << kPositions << QByteArray("category=linear&symbol=btcusdt");
        QTest::newRow("lower-case coin") << kPositions << QByteArray("category=linear&settleCoin=usdt");
        QTest::newRow("unknown symbol") << kPositions << QByteArray("category=linear&symbol=NOSUCHUSDT");
        QTest::newRow("limit") << kPositions << QByteArray("category=linear&settleCoin=USDT&limit=201");
        QTest::newRow("cursor") << kPositions << QByteArray("category=linear&settleCoin=USDT&cursor=page_args%3d5%26");
        QTest::newRow("spot positions") << kPositions << QByteArray("category=spot");
        QTest::newRow("orders limit") << QByteArray("/v5/order/realtime") << QByteArray("category=spot&limit=51");
        QTest::newRow("orders settle") << QByteArray("/v5/order/realtime") << QByteArray("category=linear");
        QTest::newRow("account type") << QByteArray("/v5/account/wallet-balance") << QByteArray("accountType=SPOT");
        QTest::newRow("coin") << QByteArray("/v5/account/wallet-balance")
                              << QByteArray("accountType=UNIFIED&coin=usdt");
    }

    void wrongParameters()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, query);
        DemoHarness harness;
        QCOMPARE(harness.signedGet(path, query).retCode(), 10001);
    }

    void rateLimitOfAnEndpoint()
    {
        DemoHarness harness;
        QCOMPARE(harness.post("/demo/limit?path=/v5/account/info&limit=2").status, 200);
        QCOMPARE(harness.signedGet("/v5/account/info").headers.value("x-bapi-limit-status"), QByteArray("1"));
        QCOMPARE(harness.signedGet("/v5/account/info").headers.value("x-bapi-limit-status"), QByteArray("0"));
        const RawAnswer refused = harness.signedGet("/v5/account/info");
        QCOMPARE(refused.retCode(), 10006);
        QVERIFY(refused.headers.value("x-bapi-limit-reset-timestamp").toLongLong() > utcNow() - 1'000);
        QCOMPARE(harness.signedGet(kPositions, "category=inverse").retCode(), 0);
        QVERIFY(QTest::qWaitFor([&] { return harness.signedGet("/v5/account/info").retCode() == 0; }, 3'000));
    }

    void addressLimit()
    {
        DemoHarness harness;
        QCOMPARE(harness.post("/demo/limit?path=address&limit=3").status, 200);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(harness.get("/v5/market/time").status, 200);
        const RawAnswer banned = harness.get("/v5/market/time");
        QCOMPARE(banned.status, 403);
        QCOMPARE(banned.body, QByteArray("access too frequent"));
    }

    void keyStates()
    {
        demo::Options expired;
        expired.keyExpired = true;
        QCOMPARE(DemoHarness(expired).signedGet("/v5/account/info").retCode(), 33004);
        demo::Options denied;
        denied.deniedPaths = {kPositions};
        const DemoHarness harness(denied);
        QCOMPARE(harness.signedGet(kPositions, "category=inverse").retCode(), 10005);
        QCOMPARE(harness.signedGet("/v5/account/info").retCode(), 0);
    }

    void rsaKey()
    {
        const Key key(EVP_RSA_gen(2048), &EVP_PKEY_free);
        const Key other(EVP_RSA_gen(2048), &EVP_PKEY_free);
        demo::Options options;
        options.rsaPublicKeyPem = publicPem(key.get());
        DemoHarness harness(options);
        QVERIFY(harness.addresses.secret.isEmpty());
        const auto ask = [&](EVP_PKEY *with) {
            const QByteArray stamp = QByteArray::number(utcNow());
            const QByteArray signature = rsaBase64(with, stamp + harness.addresses.apiKey + "5000");
            return harness.raw("GET /v5/account/info HTTP/1.1\r\nX-BAPI-API-KEY: " + harness.addresses.apiKey
                               + "\r\nX-BAPI-TIMESTAMP: " + stamp
                               + "\r\nX-BAPI-RECV-WINDOW: 5000\r\nX-BAPI-SIGN: " + signature + "\r\n\r\n");
        };
        QCOMPARE(ask(key.get()).retCode(), 0);
        QCOMPARE(ask(other.get()).retCode(), 10004);
        QCOMPARE(harness.signedGet("/v5/account/info").retCode(), 10004);
    }

    void keepAliveAnswersInOrder()
    {
        DemoHarness harness;
        QTcpSocket socket;
        socket.connectToHost(harness.addresses.rest.host(), static_cast<quint16>(harness.addresses.rest.port()));
        QVERIFY(socket.waitForConnected(5'000));
        // Two requests in one packet, the second one in two pieces.
        socket.write("GET /v5/market/tickers?category=spot&symbol=BTCUSDT HTTP/1.1\r\n\r\nGET /v5/mar");
        const RawAnswer first = readAnswer(socket, 5'000);
        QCOMPARE(first.list().size(), 1);
        socket.write("ket/time HTTP/1.1\r\n\r\n");
        QVERIFY(readAnswer(socket, 5'000).result().contains(QLatin1String("timeNano")));
    }
};

QTEST_GUILESS_MAIN(TestDemoRouter)
#include "tst_demorouter.moc"
