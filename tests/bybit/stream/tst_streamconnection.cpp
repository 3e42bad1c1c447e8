// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/signer.h"
#include "core/bybit/stream/streamconnection.h"
#include "tests/bybit/stream/streamserver.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace apollo;
using namespace apollo::bybit;
using apollo::test::StreamServer;
using namespace std::chrono_literals;
using Shape = StreamServer::Shape;
using Topics = std::set<QByteArray>;

namespace {

StreamTimings quick()
{
    StreamTimings timings;
    timings.connectDeadline = timings.authenticateDeadline = timings.subscribeDeadline = 300ms;
    timings.pingInterval = 100ms;
    timings.pongDeadline = 200ms;
    timings.backoffBase = 10ms;
    timings.backoffCap = 50ms;
    return timings;
}

StreamKind kindOf(Shape shape)
{
    switch (shape) {
    case Shape::Private: return StreamKind::Private;
    case Shape::Spot: return StreamKind::PublicSpot;
    case Shape::Linear: return StreamKind::PublicLinear;
    case Shape::Option: return StreamKind::PublicOption;
    }
    return StreamKind::Private;
}

/// One exchange and one connection to it.
struct Line {
    explicit Line(Shape shape = Shape::Private, const StreamTimings &timings = quick())
        : server(shape)
    {
        credentials.apiKey = "TESTONLYkey";
        credentials.secret = SecretBytes(QByteArrayView("TESTONLYsecret"));
        open(server.url(), kindOf(shape), timings);
    }
    void open(const QUrl &url, StreamKind kind, const StreamTimings &timings = quick())
    {
        StreamConnection::Options options;
        options.url = url;
        options.kind = kind;
        options.timings = timings;
        options.messageCap = 64 * 1024;
        connection = std::make_unique<StreamConnection>(options, clock, serverClock, &credentials);
    }
    StreamConnection *operator->() const { return connection.get(); }

    SystemClock clock;
    ServerClock serverClock{clock};
    Credentials credentials;
    StreamServer server;
    std::unique_ptr<StreamConnection> connection;
};

QString ticker()
{
    return QStringLiteral(R"({"topic":"tickers.BTCUSDT","type":"snapshot","ts":1767225600123,)"
                          R"("data":{"symbol":"BTCUSDT","lastPrice":"50000.10","markPrice":"50000.20"}})");
}

} // namespace

class TestStreamConnection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void logsInSubscribesAndDelivers()
    {
        Line line;
        QVERIFY(line.server.isListening());
        QSignalSpy states(line.connection.get(), &StreamConnection::stateChanged);
        line->setTopics({"order", "wallet"});
        const UtcTime before = line.clock.utcNow();
        line->start();
        QTRY_COMPARE(line->state(), StreamState::Live);
        std::vector<StreamState> seen;
        for (const auto &arguments : states)
            seen.push_back(arguments.at(0).value<StreamState>());
        QVERIFY((seen
                 == std::vector{StreamState::Connecting, StreamState::Authenticating, StreamState::Subscribing,
                                StreamState::Live}));
        QVERIFY(line->confirmedTopics() == (Topics{"order", "wallet"}));
        QVERIFY(line->lastFrameAt());

        const QJsonObject login = line.server.messages.at(0);
        QCOMPARE(login.value(QLatin1String("op")).toString(), QStringLiteral("auth"));
        const QJsonArray arguments = login.value(QLatin1String("args")).toArray();
        QCOMPARE(arguments.at(0).toString(), QStringLiteral("TESTONLYkey"));
        QVERIFY(arguments.at(1).isDouble()); // an integer, not a text
        const UtcTime expires{std::chrono::milliseconds(arguments.at(1).toInteger())};
        QVERIFY(expires >= before + 10s && expires <= line.clock.utcNow() + 10s);
        QCOMPARE(arguments.at(2).toString().toLatin1(), *signStream(line.credentials, expires));
    }

    void refusedLoginNeedsAttention()
    {
        Line line;
        line.server.authRefusal = QStringLiteral("Params Error");
        line->setTopics({"order"});
        line->start();
        QTRY_COMPARE(line->state(), StreamState::NeedsAttention);
        QCOMPARE(line->lastError()->kind(), ErrorKind::Authentication);
        QCOMPARE(line->lastError()->detail(), QStringLiteral("Params Error"));
        QTRY_COMPARE(line.server.openSockets(), 0);
        QCOMPARE(line.server.connections, 1);
        QCOMPARE(line.server.countOf(QStringLiteral("subscribe")), 0);
        line.server.authRefusal.clear();
        line->start();
        QTRY_COMPARE(line->state(), StreamState::Live);
    }

    void unansweredLoginIsRetried()
    {
        Line line;
        line.server.answersAuth = false;
        line.server.answersPings = true;
        line->start();
        QTRY_VERIFY(line->lastError());
        QCOMPARE(line->lastError()->kind(), ErrorKind::Timeout);
        line.server.answersAuth = true;
        QTRY_COMPARE(line->state(), StreamState::Live);
        QVERIFY(!line->lastError());
        QVERIFY(line->epoch() >= 2);
    }

    void refusedGreeksLeaveThePrivateStreamLive()
    {
        Line line;
        line.server.unknownTopics = {QStringLiteral("greeks")};
        line->setTopics({"position", "wallet", "order", "execution", "greeks"});
        line->start();
        QTRY_COMPARE(line->state(), StreamState::Live);
        QVERIFY(line->confirmedTopics() == (Topics{"execution", "order", "position", "wallet"}));
        QCOMPARE(line->refusedTopics().size(), 1U);
        QVERIFY(line->refusedTopics().contains("greeks"));
    }

    void greeksAreDelivered()
    {
        Line line;
        QSignalSpy frames(line.connection.get(), &StreamConnection::dataReceived);
        line->setTopics({"greeks"});
        line->start();
        QTRY_COMPARE(line->state(), StreamState::Live);
        line.server.sendRaw(QStringLiteral(R"({"topic":"greeks","creationTime":1767225600123,)"
                                           R"("data":[{"baseCoin":"ETH","totalDelta":"0.07"}]})"));
        QTRY_COMPARE(frames.size(), 1);
        const auto frame = frames.front().front().value<StreamFrame>();
        QVERIFY(std::holds_alternative<GreeksUpdate>(frame));
        QCOMPARE(std::get<GreeksUpdate>(frame).greeks.front().totalDelta, Figure(Decimal::scaled(7, 2)));
    }

    void everyReplyShape_data()
    {
        QTest::addColumn<Shape>("shape");
        QTest::newRow("private") << Shape::Private;
        QTest::newRow("spot") << Shape::Spot;
        QTest::newRow("linear") << Shape::Linear;
        QTest::newRow("option") << Shape::Option;
    }
    void everyReplyShape()
    {
        QFETCH(Shape, shape);
        Line line(shape);
        line.server.unknownTopics = {QStringLiteral("tickers.NOPE")};
        line.server.preSubscribed = {QStringLiteral("tickers.OLD")};
        if (shape == Shape::Option)
            line.server.preSubscribed.clear(); // its replies give no words to tell why
        line->setTopics({"tickers.A", "tickers.B", "tickers.NOPE", "tickers.OLD"});
        line->start();
        QTRY_COMPARE(line->state(), StreamState::Live);
        QVERIFY(line->confirmedTopics() == (Topics{"tickers.A", "tickers.B", "tickers.OLD"}));
        QCOMPARE(line->refusedTopics().size(), 1U);
        QVERIFY(line->refusedTopics().contains("tickers.NOPE"));
        QTRY_VERIFY(line->roundTrip());
        QVERIFY(*line->roundTrip() < 200ms);

        line->setTopics({"tickers.A", "tickers.C"});
        QTRY_VERIFY(line->confirmedTopics() == (Topics{"tickers.A", "tickers.C"}));
        QTRY_VERIFY((line.server.subscribed == std::set{QStringLiteral("tickers.A"), QStringLiteral("tickers.C")}));
        QCOMPARE(line->state(), StreamState::Live);
        QCOMPARE(line.server.connections, 1);
    }

    void dropReconnectsWithExactlyTheDesiredTopics()
    {
        Line line;
        line->setTopics({"order", "position"});
        line->start();
        QTRY_COMPARE(line->state(), StreamState::Live);
        line->setTopics({"order", "wallet"});
        QTRY_VERIFY(line->confirmedTopics().contains("wallet"));
        line.server.messages.clear();
        QSignalSpy states(line.connection.get(), &StreamConnection::stateChanged);
        line.server.dropAll();
        QTRY_VERIFY(!states.isEmpty());
        QCOMPARE(states.at(0).at(0).value<StreamState>(), StreamState::Waiting);
        QTRY_COMPARE(line->state(), StreamState::Live);
        QCOMPARE(line->epoch(), 2U);
        QCOMPARE(line.server.connections, 2);
        QCOMPARE(line.server.messages.at(0).value(QLatin1String("op")).toString(), QStringLiteral("auth"));
        QVERIFY((line.server.subscribed == std::set{QStringLiteral("order"), QStringLiteral("wallet")}));
        QCOMPARE(line.server.openSockets(), 1);
    }

    void silenceIsNoticedAndHealed()
    {
        Line line;
        line->start();
        QTRY_COMPARE(line->state(), StreamState::Live);
        line.server.answersPings = false; // the socket stays open
        QTRY_VERIFY(line->lastError());
        QCOMPARE(line->lastError()->kind(), ErrorKind::Timeout);
        line.server.answersPings = true;
        QTRY_COMPARE(line->state(), StreamState::Live);
        QVERIFY(line->epoch() >= 2);
    }

    void stalledHandshakeIsAborted()
    {
        QTcpServer mute; // accepts, never answers the upgrade
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        Line line;
        line.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/v5/private").arg(mute.serverPort())), StreamKind::Private);
        line->start();
        QTRY_VERIFY(line->lastError());
        QCOMPARE(line->lastError()->kind(), ErrorKind::Timeout);
        QCOMPARE(line->lastError()->where(), QStringLiteral("/v5/private"));
        QTRY_VERIFY(line->epoch() >= 2);
    }

    void refusedUpgradeIsRetried_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("unauthorized") << 401;
        QTest::newRow("forbidden") << 403;
        QTest::newRow("not found") << 404;
        QTest::newRow("redirect") << 302;
    }
    void refusedUpgradeIsRetried()
    {
        QFETCH(int, status);
        QTcpServer refusing;
        QVERIFY(refusing.listen(QHostAddress::LocalHost));
        connect(&refusing, &QTcpServer::newConnection, &refusing, [&refusing, status] {
            QTcpSocket *socket = refusing.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, status] {
                socket->write("HTTP/1.1 " + QByteArray::number(status)
                              + " No\r\nLocation: ws://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        Line line;
        line.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/v5/private").arg(refusing.serverPort())), StreamKind::Private);
        line->start();
        QTRY_VERIFY(line->lastError());
        QCOMPARE(line->lastError()->kind(), ErrorKind::Http);
        QCOMPARE(line->lastError()->code(), status);
        QTRY_VERIFY(line->epoch() >= 3);
        QVERIFY(line->state() != StreamState::NeedsAttention);
    }

    void refusedConnectionWaits()
    {
        StreamTimings timings = quick();
        timings.backoffBase = timings.backoffCap = 1h;
        Line line;
        line.open(QUrl(QStringLiteral("ws://127.0.0.1:1/v5/private")), StreamKind::Private, timings);
        line->start();
        QTRY_COMPARE(line->epoch(), 2U); // the first retry is immediate
        QTRY_COMPARE(line->state(), StreamState::Waiting);
        QCOMPARE(line->lastError()->kind(), ErrorKind::Network);
        QVERIFY(line->retryAt());
        line->retryNow();
        QCOMPARE(line->epoch(), 3U);
        QCOMPARE(line->state(), StreamState::Connecting);
    }

    void tooLargeMessageEndsTheConnection()
    {
        Line line;
        line->start();
        QTRY_COMPARE(line->state(), StreamState::Live);
        QSignalSpy data(line.connection.get(), &StreamConnection::dataReceived);
        line.server.sendRaw(QString(100 * 1024, QLatin1Char('x')));
        QTRY_COMPARE(line->epoch(), 2U);
        QTRY_COMPARE(line->state(), StreamState::Live);
        QCOMPARE(data.count(), 0);
    }

    void garbageIsRejectedAndSurvived()
    {
        Line line(Shape::Linear);
        line->start();
        QTRY_COMPARE(line->state(), StreamState::Live);
        QSignalSpy rejected(line.connection.get(), &StreamConnection::frameRejected);
        QSignalSpy data(line.connection.get(), &StreamConnection::dataReceived);
        line.server.sendRaw(QStringLiteral("<html>502</html>"));
        line.server.sendRaw(QStringLiteral("{\"topic\":"));
        line.server.sendRaw(ticker());
        QTRY_COMPARE(data.count(), 1);
        QCOMPARE(rejected.count(), 2);
        QVERIFY(std::holds_alternative<TickerUpdate>(data.at(0).at(0).value<StreamFrame>()));
        QCOMPARE(line->epoch(), 1U);
        QCOMPARE(line->state(), StreamState::Live);
    }

    void foreignHostIsNeverOpened_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::newRow("foreign") << QUrl(QStringLiteral("wss://stream.bybit.com.example.org/v5/private"));
        QTest::newRow("plain") << QUrl(QStringLiteral("ws://stream.bybit.com/v5/private"));
        QTest::newRow("empty") << QUrl();
    }
    void foreignHostIsNeverOpened()
    {
        QFETCH(QUrl, url);
        Line line;
        line.open(url, StreamKind::Private);
        line->start();
        QCOMPARE(line->state(), StreamState::NeedsAttention);
        QCOMPARE(line->lastError()->kind(), ErrorKind::Usage);
        QVERIFY(line.connection->findChildren<QWebSocket *>().isEmpty());
    }

    void privateStreamWithoutCredentialsNeedsAttention()
    {
        Line line;
        StreamConnection connection({line.server.url(), StreamKind::Private}, line.clock, line.serverClock, nullptr);
        connection.start();
        QCOMPARE(connection.state(), StreamState::NeedsAttention);
        QCOMPARE(line.server.connections, 0);
    }

    void unusableKeyNeedsAttention()
    {
        Line line;
        line.credentials.kind = KeyKind::Rsa; // but the secret is no RSA key
        line->start();
        QTRY_COMPARE(line->state(), StreamState::NeedsAttention);
        QCOMPARE(line->lastError()->kind(), ErrorKind::Secrets);
        QTRY_COMPARE(line.server.openSockets(), 0);
    }
};

QTEST_GUILESS_MAIN(TestStreamConnection)
#include "tst_streamconnection.moc"
