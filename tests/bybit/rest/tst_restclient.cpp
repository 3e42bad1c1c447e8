// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/record/trafficrecorder.h"
#include "tests/bybit/rest/restfixture.h"

#include <QDir>
#include <QMessageAuthenticationCode>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace apollo;
using namespace apollo::bybit;
using namespace apollo::test;
using namespace std::chrono_literals;

class tst_RestClient : public QObject {
    Q_OBJECT

    static HttpRequest lastOf(const HttpServer &server, const QByteArray &path)
    {
        HttpRequest last;
        for (const HttpRequest &request : server.requests()) {
            if (request.path() == path)
                last = request;
        }
        return last;
    }

private Q_SLOTS:
    void theSignedBytesAreTheSentBytes()
    {
        RestFixture rest;
        rest.options.recvWindow = 20'000;
        rest.connectClient();
        const QByteArray query = "category=linear&settleCoin=USDT&limit=200&cursor=21963%3A1%2C14954%3A1";
        rest.client->send(PrivateRequest{{{"category", "linear"},
                                          {"settleCoin", "USDT"},
                                          {"limit", "200"},
                                          {"cursor", "21963%3A1%2C14954%3A1"}}},
                          &rest.context, rest.collect());
        QTRY_COMPARE(rest.outcomes.size(), 1U);
        QVERIFY(rest.outcomes.front());

        QCOMPARE(rest.server.requests().front().path(), kTimePath); // the clock first
        const HttpRequest request = lastOf(rest.server, kPrivatePath);
        QVERIFY(request.raw.startsWith("GET " + kPrivatePath + "?" + query + " HTTP/1.1\r\n"));
        QVERIFY(request.header("Cookie").isEmpty());
        QCOMPARE(request.header("X-BAPI-API-KEY"), QByteArray("TESTKEY"));
        QCOMPARE(request.header("X-BAPI-RECV-WINDOW"), QByteArray("20000"));
        const QByteArray signedText = request.header("X-BAPI-TIMESTAMP") + "TESTKEY20000" + query;
        QCOMPARE(request.header("X-BAPI-SIGN"),
                 QMessageAuthenticationCode::hash(signedText, "TESTSECRET", QCryptographicHash::Sha256).toHex());
        const auto age =
            rest.clock.utcNow().time_since_epoch().count() - request.header("X-BAPI-TIMESTAMP").toLongLong();
        QVERIFY2(age >= 900 && age < 4000, qPrintable(QString::number(age)));
    }

    void publicCallsAreNotSigned()
    {
        RestFixture rest;
        rest.client->send(PublicRequest{{{"category", "spot"}}}, &rest.context, rest.collect());
        QTRY_COMPARE(rest.outcomes.size(), 1U);
        QCOMPARE(rest.server.requests().size(), 1U);
        QVERIFY(!rest.server.requests().front().raw.toUpper().contains("X-BAPI"));
        QVERIFY(rest.client->lastRoundTrip());
        QVERIFY(rest.client->serverClock().isSynchronized());
    }

    void oneTimeCallForAll()
    {
        RestFixture rest;
        for (int i = 0; i < 10; ++i)
            rest.client->send(PrivateRequest{}, &rest.context, rest.collect());
        QTRY_COMPARE(rest.outcomes.size(), 10U);
        QCOMPARE(rest.server.count(kTimePath), 1);
        QVERIFY(rest.server.connections() <= 4);
    }

    void aFailingTimeCallFallsBackToTheWallClock()
    {
        RestFixture rest;
        rest.answer(kTimePath, HttpReply::status(404, {}));
        rest.client->send(PrivateRequest{}, &rest.context, rest.collect());
        QTRY_COMPARE(rest.outcomes.size(), 1U);
        QVERIFY(rest.outcomes.front());
    }

    void aWrongClockIsMeasuredAndSignedAnew()
    {
        RestFixture rest;
        rest.server.respond([&rest](const HttpRequest &request) {
            const UtcTime now = rest.clock.utcNow();
            if (request.path() == kTimePath)
                return HttpReply::json(envelope(0, "OK", now + (rest.server.count(kTimePath) == 1 ? 0s : 60s)));
            return HttpReply::json(rest.server.count(kPrivatePath) == 1 ? envelope(10002, "clock", now + 60s)
                                                                        : envelope(0, "OK", now + 60s));
        });
        rest.client->send(PrivateRequest{}, &rest.context, rest.collect());
        QTRY_COMPARE(rest.outcomes.size(), 1U);
        QVERIFY(rest.outcomes.front());
        QCOMPARE(rest.server.count(kTimePath), 2);
        QCOMPARE(rest.server.count(kPrivatePath), 2);
        const auto ahead = lastOf(rest.server, kPrivatePath).header("X-BAPI-TIMESTAMP").toLongLong()
            - rest.clock.utcNow().time_since_epoch().count();
        QVERIFY2(ahead > 50'000, qPrintable(QString::number(ahead)));
    }

    void aWrongClockTwiceIsAnError()
    {
        RestFixture rest;
        rest.answer(kPrivatePath, HttpReply::json(envelope(10002, "clock", rest.clock.utcNow())));
        rest.client->send(PrivateRequest{}, &rest.context, rest.collect());
        QTRY_COMPARE(rest.outcomes.size(), 1U);
        QCOMPARE(rest.outcomes.front().error().kind(), ErrorKind::Clock);
        QCOMPARE(rest.server.count(kPrivatePath), 2);
    }

    void failures_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("close");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("sendings"); // 0: Qt itself may send again
        const auto row = [](const char *name, const HttpReply &reply, ErrorKind kind, int sendings = 1,
                            bool close = false) {
            QTest::newRow(name) << reply.bytes << close << static_cast<int>(kind) << sendings;
        };
        row("html", HttpReply::status(200, "<html>hello</html>"), ErrorKind::Http);
        row("empty", HttpReply::status(200, {}), ErrorKind::Http);
        row("cut with length", {"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"retCode\":0", false, {}},
            ErrorKind::Http, 1, true);
        row("cut without length", {"HTTP/1.1 200 OK\r\n\r\n{\"retCode\":0", false, {}}, ErrorKind::Http, 1, true);
        row("too large", HttpReply::status(200, QByteArray(70'000, ' ')), ErrorKind::Http);
        row("400", HttpReply::status(400, {}), ErrorKind::Http);
        row("401", HttpReply::status(401, {}), ErrorKind::Authentication);
        row("401 with challenge", HttpReply::status(401, "no", "WWW-Authenticate: Basic realm=\"x\"\r\n"),
            ErrorKind::Authentication);
        row("403 ban", HttpReply::status(403, "Access too frequent"), ErrorKind::IpBan);
        row("403 region", HttpReply::status(403, "<html>CloudFront</html>"), ErrorKind::Region);
        row("404", HttpReply::status(404, {}), ErrorKind::Http);
        row("429", HttpReply::status(429, "slow", "x-bapi-limit-reset-timestamp: 1\r\n"), ErrorKind::RateLimit, 3);
        row("503", HttpReply::status(503, "<html>maintenance</html>"), ErrorKind::Server, 3);
        row("10003", HttpReply::json("{\"retCode\":10003,\"retMsg\":\"no\",\"result\":{}}"), ErrorKind::Authentication);
        row("10001", HttpReply::json("{\"retCode\":10001,\"retMsg\":\"no\",\"result\":{}}"), ErrorKind::Validation);
        row("10016", HttpReply::json("{\"retCode\":10016,\"retMsg\":\"no\",\"result\":{}}"), ErrorKind::Server, 3);
        row("closed at once", {}, ErrorKind::Network, 0, true);
    }

    void failures()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, close);
        QFETCH(int, kind);
        QFETCH(int, sendings);
        RestFixture rest;
        rest.options.bodyCap = 64 * 1024;
        rest.connectClient();
        rest.answer(kPublicPath, {bytes, close, {}});
        rest.client->send(PublicRequest{}, &rest.context, rest.collect());
        QTRY_COMPARE(rest.outcomes.size(), 1U);
        QVERIFY(!rest.outcomes.front());
        const Error &error = rest.outcomes.front().error();
        QVERIFY2(error.kind() == static_cast<ErrorKind>(kind), toString(error.kind()));
        QCOMPARE(error.where(), QString::fromLatin1(kPublicPath));
        if (sendings > 0)
            QCOMPARE(rest.server.count(kPublicPath), sendings);
    }

    void aTransientFailureIsRetried()
    {
        RestFixture rest;
        rest.server.respond([&rest](const HttpRequest &) {
            return rest.server.requests().size() < 3 ? HttpReply::status(502, {}) : HttpReply::json(rest.ok());
        });
        rest.client->send(PublicRequest{}, &rest.context, rest.collect());
        QTRY_COMPARE(rest.outcomes.size(), 1U);
        QVERIFY(rest.outcomes.front());
    }

    void aRedirectCarriesNothingAway()
    {
        for (const int code : {301, 302, 303, 307, 308}) {
            RestFixture rest;
            HttpServer other;
            other.respond([](const HttpRequest &) { return HttpReply::json("{}"); });
            rest.answer(kPrivatePath,
                        HttpReply::status(code, {}, "Location: " + other.url().toEncoded() + kPrivatePath + "\r\n"));
            rest.client->send(PrivateRequest{}, &rest.context, rest.collect());
            QTRY_COMPARE(rest.outcomes.size(), 1U);
            QCOMPARE(rest.outcomes.front().error().kind(), ErrorKind::Http);
            QVERIFY(rest.outcomes.front().error().detail().contains(QStringLiteral("unexpected redirect")));
            QCOMPARE(other.connections(), 0);
        }
    }

    void theTotalDeadlineHolds_data()
    {
        QTest::addColumn<int>("drip");
        QTest::newRow("silence") << 0;
        QTest::newRow("a byte now and then") << 20;
    }

    void theTotalDeadlineHolds()
    {
        QFETCH(int, drip);
        RestFixture rest;
        rest.options.totalDeadline = 200ms;
        rest.connectClient();
        HttpReply reply = drip == 0 ? HttpReply::silence() : HttpReply::json(QByteArray(5000, ' '));
        reply.drip = std::chrono::milliseconds(drip);
        rest.answer(kPublicPath, reply);
        rest.client->send(PublicRequest{}, &rest.context, rest.collect());
        QTRY_COMPARE(rest.outcomes.size(), 1U);
        QCOMPARE(rest.outcomes.front().error().kind(), ErrorKind::Timeout);
        QTRY_COMPARE(rest.server.disconnections(), 1);
    }

    void aRefusedConnectionIsANetworkError()
    {
        RestFixture rest;
        rest.server.close();
        rest.client->send(PublicRequest{}, &rest.context, rest.collect());
        QTRY_COMPARE(rest.outcomes.size(), 1U);
        QCOMPARE(rest.outcomes.front().error().kind(), ErrorKind::Network);
    }

    void aFailedHandshakeIsATlsError()
    {
        QTcpServer plain; // answers a TLS greeting with plain text
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        connect(&plain, &QTcpServer::newConnection, this,
                [&plain] { plain.nextPendingConnection()->write("HTTP/1.1 400 This is no TLS\r\n\r\n"); });
        RestFixture rest;
        rest.options.baseUrl = QUrl(QStringLiteral("https://127.0.0.1:%1").arg(plain.serverPort()));
        rest.connectClient();
        rest.client->send(PrivateRequest{}, &rest.context, rest.collect());
        QTRY_COMPARE(rest.outcomes.size(), 1U);
        QVERIFY(!rest.outcomes.front());
        QVERIFY2(rest.outcomes.front().error().kind() == ErrorKind::Tls,
                 toString(rest.outcomes.front().error().kind()));
    }

    void afterABanNothingIsSent()
    {
        RestFixture rest;
        rest.answer(kPublicPath, HttpReply::status(403, "access too frequent"));
        for (int i = 0; i < 12; ++i)
            rest.client->send(PublicRequest{}, &rest.context, rest.collect());
        QTRY_COMPARE(rest.outcomes.size(), 12U);
        QVERIFY(rest.server.count(kPublicPath) <= 4);
        const int sent = rest.server.count(kPublicPath);
        rest.client->send(PublicRequest{}, &rest.context, rest.collect());
        QTRY_COMPARE(rest.outcomes.size(), 13U);
        QCOMPARE(rest.server.count(kPublicPath), sent);
        for (const auto &outcome : rest.outcomes) {
            QCOMPARE(outcome.error().kind(), ErrorKind::IpBan);
            QVERIFY(*outcome.error().retryAfter() > 9min);
        }
    }

    void theLimiterLearnsFromTheHeaders()
    {
        RestFixture rest;
        rest.answer(kPrivatePath, HttpReply::json(rest.ok(), "x-bapi-limit: 40\r\nX-BAPI-LIMIT-STATUS: 39\r\n"));
        rest.client->send(PrivateRequest{}, &rest.context, rest.collect());
        QTRY_COMPARE(rest.outcomes.size(), 1U);
        QCOMPARE(*rest.client->tightestLimit(), std::pair(39, 40));
    }

    void everyAnswerIsRecordedEachTryAndNoKey()
    {
        const QTemporaryDir folder;
        RestFixture rest;
        auto opened = TrafficRecorder::open({folder.filePath(QStringLiteral("r"))});
        QVERIFY(opened);
        const auto recorder = std::move(opened).value();
        rest.options.recorder = recorder.get();
        rest.connectClient();
        rest.server.respond([&rest](const HttpRequest &request) {
            if (request.path() == kPrivatePath && rest.server.count(kPrivatePath) == 1)
                return HttpReply::status(502, "<html>from 10.1.2.3</html>");
            return HttpReply::json(envelope(0, "of TESTKEY", rest.clock.utcNow()));
        });
        rest.client->send(PrivateRequest{{{"symbol", "TESTKEY"}}}, &rest.context, rest.collect());
        QTRY_COMPARE(rest.outcomes.size(), 1U);
        QVERIFY(rest.outcomes.front());
        const QDir recording(folder.filePath(QStringLiteral("r")));
        QCOMPARE(recording.entryList(QDir::Files, QDir::Name),
                 (QStringList{QStringLiteral("0001-rest-v5-market-time.json"),
                              QStringLiteral("0002-rest-v5-position-list.json"),
                              QStringLiteral("0003-rest-v5-position-list.json")}));
        QByteArray all;
        for (const QFileInfo &info : recording.entryInfoList(QDir::Files, QDir::Name)) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            all += file.readAll();
        }
        QVERIFY(all.contains(R"("status":502,"bytes":26,"body":null)"));
        QVERIFY(all.contains(R"("retMsg":"of xxxxxxx")"));
        QVERIFY(!all.contains("TESTKEY"));
    }

    void withoutAKeyPrivateCallsFail()
    {
        RestFixture rest;
        RestClient client(rest.options, rest.network, rest.clock, nullptr);
        client.send(PrivateRequest{}, &rest.context, rest.collect());
        QTRY_COMPARE(rest.outcomes.size(), 1U);
        QCOMPARE(rest.outcomes.front().error().kind(), ErrorKind::Authentication);
        rest.credentials.apiKey = "A\r\nX-Evil: 1";
        rest.client->send(PrivateRequest{}, &rest.context, rest.collect());
        QTRY_COMPARE(rest.outcomes.size(), 2U);
        QCOMPARE(rest.outcomes.back().error().kind(), ErrorKind::Authentication);
        QCOMPARE(rest.server.count(kPrivatePath), 0);
    }
};

QTEST_GUILESS_MAIN(tst_RestClient)
#include "tst_restclient.moc"
