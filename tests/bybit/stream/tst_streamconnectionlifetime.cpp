// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/stream/streamconnection.h"
#include "tests/bybit/stream/streamserver.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace apollo;
using namespace apollo::bybit;
using apollo::test::StreamServer;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(StreamState)

namespace {

/// A connection that halts in the wanted state.
struct Halted {
    explicit Halted(StreamState wanted)
    {
        credentials.apiKey = "TESTONLYkey";
        credentials.secret = SecretBytes(QByteArrayView("TESTONLYsecret"));
        server.answersAuth = wanted != StreamState::Authenticating;
        server.answersTopics = wanted != StreamState::Subscribing;
        if (wanted == StreamState::NeedsAttention)
            server.authRefusal = QStringLiteral("Params Error");
        StreamConnection::Options options;
        options.url = server.url();
        options.timings.backoffBase = options.timings.backoffCap = 1h;
        options.random = [](std::chrono::milliseconds upTo) { return upTo; };
        if (wanted == StreamState::Waiting)
            options.url = QUrl(QStringLiteral("ws://127.0.0.1:1/v5/private"));
        connection = new StreamConnection(options, clock, serverClock, &credentials);
        connection->setTopics({"order"});
    }
    ~Halted() { delete connection; }

    [[nodiscard]] bool isThere(StreamState wanted) const
    {
        return connection->state() == wanted && (wanted != StreamState::Waiting || connection->epoch() == 2);
    }

    SystemClock clock;
    ServerClock serverClock{clock};
    Credentials credentials;
    StreamServer server{StreamServer::Shape::Private};
    QPointer<StreamConnection> connection;
};

void addStates()
{
    QTest::addColumn<StreamState>("wanted");
    QTest::newRow("idle") << StreamState::Idle;
    QTest::newRow("connecting") << StreamState::Connecting;
    QTest::newRow("authenticating") << StreamState::Authenticating;
    QTest::newRow("subscribing") << StreamState::Subscribing;
    QTest::newRow("live") << StreamState::Live;
    QTest::newRow("waiting") << StreamState::Waiting;
    QTest::newRow("needs attention") << StreamState::NeedsAttention;
}

} // namespace

class TestStreamConnectionLifetime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stopIsSilentAndFinal_data() { addStates(); }
    void stopIsSilentAndFinal()
    {
        QFETCH(StreamState, wanted);
        Halted halted(wanted);
        if (wanted != StreamState::Idle)
            halted.connection->start();
        QTRY_VERIFY(halted.isThere(wanted));
        QSignalSpy states(halted.connection, &StreamConnection::stateChanged);
        halted.connection->stop();
        QCOMPARE(halted.connection->state(), StreamState::Idle);
        QVERIFY(halted.connection->confirmedTopics().empty());
        QVERIFY(!halted.connection->retryAt());
        // A second connection through the same server: whatever was still queued has been handled by then.
        StreamServer other(StreamServer::Shape::Private);
        StreamConnection witness({other.url(), StreamKind::Private}, halted.clock, halted.serverClock,
                                 &halted.credentials);
        witness.start();
        QTRY_COMPARE(witness.state(), StreamState::Live);
        QTRY_COMPARE(halted.server.openSockets(), 0);
        QCOMPARE(states.count(), 0);

        halted.server.answersAuth = halted.server.answersTopics = true;
        halted.server.authRefusal.clear();
        halted.connection->start();
        if (wanted != StreamState::Waiting)
            QTRY_COMPARE(halted.connection->state(), StreamState::Live);
    }

    void deletionIsSafeInEveryState_data() { addStates(); }
    void deletionIsSafeInEveryState()
    {
        QFETCH(StreamState, wanted);
        Halted halted(wanted);
        if (wanted != StreamState::Idle)
            halted.connection->start();
        QTRY_VERIFY(halted.isThere(wanted));
        delete halted.connection;
        QVERIFY(!halted.connection);
        QTRY_COMPARE(halted.server.openSockets(), 0);
    }

    void slotMayDeleteInEveryStateChange_data() { addStates(); }
    void slotMayDeleteInEveryStateChange()
    {
        QFETCH(StreamState, wanted);
        if (wanted == StreamState::Idle)
            return; // never reported
        Halted halted(wanted);
        connect(halted.connection, &StreamConnection::stateChanged, this, [&halted, wanted](StreamState state) {
            if (state == wanted)
                delete halted.connection;
        });
        halted.connection->start();
        QTRY_VERIFY(!halted.connection);
        QTRY_COMPARE(halted.server.openSockets(), 0);
    }

    void slotMayDeleteOrStopOnData_data()
    {
        QTest::addColumn<bool>("garbage");
        QTest::addColumn<bool>("deletes");
        QTest::newRow("data, delete") << false << true;
        QTest::newRow("data, stop") << false << false;
        QTest::newRow("garbage, delete") << true << true;
        QTest::newRow("garbage, stop") << true << false;
    }
    void slotMayDeleteOrStopOnData()
    {
        QFETCH(bool, garbage);
        QFETCH(bool, deletes);
        Halted halted(StreamState::Live);
        int calls = 0;
        const auto end = [&halted, &calls, deletes] {
            ++calls;
            if (deletes)
                delete halted.connection;
            else
                halted.connection->stop();
        };
        connect(halted.connection, &StreamConnection::dataReceived, this, end);
        connect(halted.connection, &StreamConnection::frameRejected, this, end);
        halted.connection->start();
        QTRY_COMPARE(halted.connection->state(), StreamState::Live);
        for (int i = 0; i < 3; ++i) { // the later two must not be delivered
            halted.server.sendRaw(garbage
                                      ? QStringLiteral("garbage")
                                      : QStringLiteral(R"({"topic":"greeks","id":"1","creationTime":1,"data":[]})"));
        }
        QTRY_COMPARE(halted.server.openSockets(), 0);
        QCOMPARE(calls, 1);
        QCOMPARE(halted.connection.isNull(), deletes);
    }

    void slotMayRestartAtOnce()
    {
        Halted halted(StreamState::NeedsAttention);
        connect(halted.connection, &StreamConnection::stateChanged, this, [&halted](StreamState state) {
            if (state != StreamState::NeedsAttention)
                return;
            halted.server.authRefusal.clear();
            halted.connection->start();
        });
        halted.connection->start();
        QTRY_COMPARE(halted.connection->state(), StreamState::Live);
        QCOMPARE(halted.connection->epoch(), 2U);
        QCOMPARE(halted.server.openSockets(), 1);
    }
};

QTEST_GUILESS_MAIN(TestStreamConnectionLifetime)
#include "tst_streamconnectionlifetime.moc"
