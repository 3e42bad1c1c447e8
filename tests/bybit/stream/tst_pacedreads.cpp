// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/stream/pacedreads.h"
#include "core/bybit/stream/streamconnection.h"
#include "tests/bybit/stream/streamserver.h"
#include "tests/demo/demoharness.h"

#include <QProcess>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

using namespace apollo;
using namespace apollo::bybit;
using apollo::test::StreamServer;
using namespace std::chrono_literals;

namespace {

/// Long enough to be seen by a test on a busy machine.
constexpr auto kLongRest = 500ms;

/// Two sockets to one server, the first of them paced.
struct Pair {
    explicit Pair(std::chrono::milliseconds interval, const QSslConfiguration *tls = nullptr)
        : server(QStringLiteral("test"), tls ? QWebSocketServer::SecureMode : QWebSocketServer::NonSecureMode)
    {
        if (tls)
            server.setSslConfiguration(*tls);
        if (!server.listen(QHostAddress::LocalHost))
            return;
        QObject::connect(&paced, &QWebSocket::textMessageReceived, &paced, [this](const QString &text) {
            texts << text;
            if (pace)
                pace->delivered();
        });
        QObject::connect(&prompt, &QWebSocket::textMessageReceived, &prompt, [this] { ++prompts; });
        peer = connected(paced);
        promptPeer = connected(prompt);
        pace = new PacedReads(paced, interval);
    }

    [[nodiscard]] QWebSocket *connected(QWebSocket &socket)
    {
        if (server.secureMode() == QWebSocketServer::SecureMode) {
            QSslConfiguration tls = socket.sslConfiguration();
            tls.setCaCertificates({server.sslConfiguration().localCertificate()});
            socket.setSslConfiguration(tls);
        }
        QSignalSpy accepted(&server, &QWebSocketServer::newConnection);
        QSignalSpy open(&socket, &QWebSocket::connected);
        socket.open(server.serverUrl());
        if (!QTest::qWaitFor([&] { return accepted.count() + server.hasPendingConnections() > 0 && open.count() > 0; }))
            return nullptr;
        QWebSocket *end = server.nextPendingConnection();
        if (end)
            end->setParent(&server); // Qt leaves it to whoever takes it
        return end;
    }
    /// Sends on the paced connection, then on the other; once that has arrived, the first is in this computer too.
    [[nodiscard]] bool sendAndSeeItPass(const QString &text)
    {
        const int before = prompts;
        peer->sendTextMessage(text);
        peer->flush();
        promptPeer->sendTextMessage(QStringLiteral("mark"));
        return QTest::qWaitFor([&] { return prompts > before; });
    }

    QWebSocketServer server;
    QWebSocket paced;
    QWebSocket prompt;
    QWebSocket *peer = nullptr; ///< the server's end of `paced`
    QWebSocket *promptPeer = nullptr;
    PacedReads *pace = nullptr; ///< of `paced`
    QStringList texts;          ///< as `paced` received them
    int prompts = 0;
};

/// A certificate for this run alone.
std::optional<QSslConfiguration> freshCertificate(const QString &directory)
{
    const QString key = directory + QStringLiteral("/key.pem");
    const QString certificate = directory + QStringLiteral("/certificate.pem");
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                   QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-batch"),
                   QStringLiteral("-subj"), QStringLiteral("/CN=127.0.0.1"), QStringLiteral("-addext"),
                   QStringLiteral("subjectAltName=IP:127.0.0.1"), QStringLiteral("-keyout"), key,
                   QStringLiteral("-out"), certificate});
    openssl.waitForFinished();
    QFile keyFile(key);
    QFile certificateFile(certificate);
    if (!keyFile.open(QIODevice::ReadOnly) || !certificateFile.open(QIODevice::ReadOnly))
        return std::nullopt;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
    tls.setLocalCertificate(QSslCertificate(&certificateFile));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

QString numbered(int number)
{
    return QStringLiteral("frame %1").arg(number);
}

} // namespace

class TestPacedReads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void restsAfterAFrame_data()
    {
        QTest::addColumn<bool>("isTls");
        QTest::newRow("plain") << false;
        QTest::newRow("TLS") << true;
    }
    void restsAfterAFrame()
    {
        QFETCH(bool, isTls);
        QTemporaryDir directory;
        std::optional<QSslConfiguration> tls;
        if (isTls) {
            tls = freshCertificate(directory.path());
            QVERIFY(tls);
        }
        Pair pair(kLongRest, tls ? &*tls : nullptr);
        QVERIFY(pair.peer && pair.promptPeer);
        QVERIFY(!pair.pace->isResting());
        // Nothing came for a while: the first frame waits for no timer.
        pair.peer->sendTextMessage(numbered(0));
        QTRY_COMPARE(pair.texts.size(), 1);
        QTRY_VERIFY(pair.pace->isResting());
        const bool passed = pair.sendAndSeeItPass(numbered(1));
        QVERIFY(passed);
        QVERIFY(!pair.pace->isResting() || pair.texts.size() == 1);
        QTRY_COMPARE(pair.texts.size(), 2);
        // And after a silence again.
        QTRY_VERIFY(pair.pace->isResting());
        QTRY_VERIFY(!pair.pace->isResting());
        pair.peer->sendTextMessage(numbered(2));
        QTRY_COMPARE(pair.texts.size(), 3);
        QCOMPARE(pair.texts, (QStringList{numbered(0), numbered(1), numbered(2)}));
    }

    void orderSurvivesManyRests()
    {
        Pair pair(2ms);
        QVERIFY(pair.peer);
        QStringList sent;
        for (int burst = 0; burst < 100; ++burst) {
            for (int i = 0; i < 20; ++i) {
                sent << numbered(burst * 20 + i);
                pair.peer->sendTextMessage(sent.last());
            }
            QTRY_VERIFY(pair.texts.size() >= burst * 20);
        }
        QTRY_COMPARE(pair.texts.size(), sent.size());
        QCOMPARE(pair.texts, sent);
    }

    void nothingIsLostAtTheEnd()
    {
        Pair pair(kLongRest);
        QVERIFY(pair.peer);
        pair.peer->sendTextMessage(numbered(0));
        QTRY_VERIFY(pair.pace->isResting());
        for (int i = 1; i <= 500; ++i)
            pair.peer->sendTextMessage(numbered(i));
        pair.peer->close();
        QSignalSpy gone(&pair.paced, &QWebSocket::disconnected);
        QTRY_COMPARE(gone.count(), 1);
        QCOMPARE(pair.texts.size(), 501);
        QCOMPARE(pair.texts.last(), numbered(500));
    }

    void socketMayGoWhileResting()
    {
        Pair pair(kLongRest);
        QVERIFY(pair.peer);
        pair.peer->sendTextMessage(numbered(0));
        QTRY_VERIFY(pair.pace->isResting());
        pair.paced.abort();
        QTRY_VERIFY(!pair.pace->isResting());
        pair.peer = pair.connected(pair.paced); // the same object, a new connection with notifiers of its own
        QVERIFY(pair.peer);
        pair.peer->sendTextMessage(numbered(1));
        QTRY_COMPARE(pair.texts.size(), 2);
        QTRY_VERIFY(pair.pace->isResting());
    }

    void withoutNotifiersNothingIsPaced()
    {
        QObject noSocket;
        auto *pace = new PacedReads(noSocket, 1h);
        pace->delivered();
        QCoreApplication::sendPostedEvents(pace);
        QVERIFY(!pace->isResting());
    }

    void intervalOfZeroNeverRests()
    {
        Pair pair(0ms);
        QVERIFY(pair.peer);
        for (int i = 0; i < 3; ++i) {
            pair.peer->sendTextMessage(numbered(i));
            QTRY_COMPARE(pair.texts.size(), i + 1);
            QCoreApplication::sendPostedEvents(pair.pace);
            QVERIFY(!pair.pace->isResting());
        }
    }

    void onlyLivePublicStreamsArePaced()
    {
        const SystemClock clock;
        const ServerClock serverClock(clock);
        Credentials credentials;
        credentials.apiKey = "TESTONLYkey";
        credentials.secret = SecretBytes(QByteArrayView("TESTONLYsecret"));
        const QString ticker = QStringLiteral(R"({"topic":"tickers.BTCUSDT","type":"snapshot","ts":1767225600123,)"
                                              R"("data":{"symbol":"BTCUSDT","markPrice":"50000.20"}})");
        StreamServer privateServer(StreamServer::Shape::Private);
        StreamConnection::Options options;
        options.url = privateServer.url();
        StreamConnection privateStream(options, clock, serverClock, &credentials);
        privateStream.start();
        QTRY_COMPARE(privateStream.state(), StreamState::Live);
        QVERIFY(privateStream.findChildren<PacedReads *>().isEmpty());

        StreamServer server(StreamServer::Shape::Linear);
        server.answersTopics = false;
        options.url = server.url();
        options.kind = StreamKind::PublicLinear;
        options.readInterval = 1h;
        options.timings.backoffBase = options.timings.backoffCap = 1ms;
        StreamConnection stream(options, clock, serverClock, nullptr);
        QSignalSpy data(&stream, &StreamConnection::dataReceived);
        stream.setTopics({"tickers.BTCUSDT"});
        stream.start();
        QTRY_VERIFY(!server.messages.empty()); // subscribe, and no answer
        server.sendRaw(ticker);
        server.sendRaw(ticker);
        QTRY_COMPARE(data.count(), 2);
        auto *pace = stream.findChild<PacedReads *>();
        QVERIFY(pace);
        QCoreApplication::sendPostedEvents(pace);
        QVERIFY(!pace->isResting());
        server.sendRaw(QStringLiteral(R"({"success":true,"op":"subscribe","req_id":"topics-1"})"));
        QTRY_COMPARE(stream.state(), StreamState::Live);
        server.sendRaw(ticker);
        QTRY_VERIFY(pace->isResting());
        QCOMPARE(data.count(), 3);
        // Whatever ends a resting connection, the next one begins afresh.
        server.answersTopics = true;
        stream.stop();
        stream.start();
        QTRY_COMPARE(stream.state(), StreamState::Live);
        server.sendRaw(ticker);
        QTRY_COMPARE(data.count(), 4);
    }

    void brokenConnectionIsNoticedAfterTheRest()
    {
        const SystemClock clock;
        const ServerClock serverClock(clock);
        StreamServer server(StreamServer::Shape::Linear);
        StreamConnection::Options options;
        options.url = server.url();
        options.kind = StreamKind::PublicLinear;
        options.readInterval = kLongRest;
        options.timings.backoffBase = options.timings.backoffCap = 1ms;
        StreamConnection stream(options, clock, serverClock, nullptr);
        stream.setTopics({"tickers.BTCUSDT"});
        stream.start();
        QTRY_COMPARE(stream.state(), StreamState::Live);
        server.sendRaw(QStringLiteral(R"({"topic":"tickers.BTCUSDT","type":"delta","ts":1767225600123,"data":{}})"));
        QTRY_VERIFY(stream.findChild<PacedReads *>()->isResting());
        server.dropAll();
        QTRY_COMPARE(stream.epoch(), 2U);
        QTRY_COMPARE(stream.state(), StreamState::Live);
    }

    // Real frames of the demo exchange: a paced and a prompt connection see the same, in the same order.
    void demoExchangeReadsAlike()
    {
        test::DemoHarness demo;
        const SystemClock clock;
        const ServerClock serverClock(clock);
        const auto watch = [&](std::chrono::milliseconds interval, QStringList &seen) {
            StreamConnection::Options options;
            options.url = QUrl(demo.addresses.publicStream.toString() + QStringLiteral("/linear"));
            options.kind = StreamKind::PublicLinear;
            options.readInterval = interval;
            auto stream = std::make_unique<StreamConnection>(options, clock, serverClock, nullptr);
            connect(stream.get(), &StreamConnection::dataReceived, stream.get(), [&seen](const StreamFrame &frame) {
                const auto &update = std::get<TickerUpdate>(frame);
                if (!update.snapshot)
                    seen << QStringLiteral("%1 %2 %3")
                                .arg(update.ticker.symbol)
                                .arg(update.time.time_since_epoch().count())
                                .arg(toString(update.ticker.markPrice));
            });
            stream->setTopics({"tickers.BTCUSDT", "tickers.ETHUSDT", "tickers.SOLUSDT"});
            stream->start();
            return stream;
        };
        QStringList paced;
        QStringList prompt;
        const auto first = watch(12ms, paced);
        const auto second = watch(0ms, prompt);
        QTRY_COMPARE(first->state(), StreamState::Live);
        QTRY_COMPARE(second->state(), StreamState::Live);
        for (int i = 0; i < 60; ++i) {
            demo.exchange.step(1);
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY(prompt.size() >= 60);
        QTRY_COMPARE(paced.size(), prompt.size());
        QCOMPARE(paced, prompt);
    }

private:
    static QString toString(const TickerDelta::Change &change)
    {
        return change && *change ? QString::fromLatin1((*change)->toByteArray()) : QStringLiteral("-");
    }
};

QTEST_GUILESS_MAIN(TestPacedReads)
#include "tst_pacedreads.moc"
