// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/demo/demoharness.h"

#include <QJsonDocument>
#include <QtTest>

using namespace apollo;
using namespace apollo::test;

/// Starting, stopping and being asked from another thread.
class TestDemoThread : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsAndStops()
    {
        const int rounds = qEnvironmentVariableIsSet("APOLLO_FULL") ? 200 : 20;
        for (int i = 0; i < rounds; ++i) {
            demo::DemoThread exchange({});
            const Result<demo::Addresses> addresses = exchange.start();
            QVERIFY(addresses);
            QTcpSocket socket;
            socket.connectToHost(addresses->rest.host(), static_cast<quint16>(addresses->rest.port()));
            QVERIFY(socket.waitForConnected(5'000));
            socket.write("GET /v5/market/time HTTP/1.1\r\n\r\n");
            QCOMPARE(readAnswer(socket, 5'000).retCode(), 0);
        }
    }

    void everyRunHasItsOwnKey()
    {
        DemoHarness first;
        DemoHarness second;
        QVERIFY(first.addresses.apiKey != second.addresses.apiKey);
        QVERIFY(first.addresses.secret != second.addresses.secret);
        QVERIFY(first.addresses.rest.port() != second.addresses.rest.port());
    }

    void stopsWithClientsConnected()
    {
        auto harness = std::make_unique<DemoHarness>(demo::Options{}, false);
        StreamClient client(QUrl(harness->addresses.publicStream.toString() + QStringLiteral("/linear")));
        StreamClient account(harness->addresses.privateStream);
        QVERIFY(account.login(harness->addresses, {"position"}));
        QVERIFY(client.connected());
        QVERIFY(!client.ask(R"({"op":"subscribe","args":["tickers.BTCUSDT","orderbook.1.BTCUSDT"]})").isEmpty());
        harness.reset();
        QTRY_COMPARE(client.socket.state(), QAbstractSocket::UnconnectedState);
        QTRY_COMPARE(account.socket.state(), QAbstractSocket::UnconnectedState);
    }

    void secondStartAndTakenPortFail()
    {
        DemoHarness harness;
        QVERIFY(!harness.exchange.start());
        demo::Options options;
        options.port = static_cast<quint16>(harness.addresses.rest.port());
        demo::DemoThread other(options);
        const Result<demo::Addresses> result = other.start();
        QVERIFY(!result);
        QCOMPARE(result.error().kind(), ErrorKind::Network);
    }

    void booksFromOutsideAreWhole()
    {
        demo::Options options;
        options.tick = std::chrono::milliseconds(1);
        DemoHarness harness(options, false);
        for (int i = 0; i < 50; ++i) {
            const QJsonDocument books = QJsonDocument::fromJson(harness.exchange.books());
            QVERIFY(books.isObject());
            QVERIFY(books.object().contains(QLatin1String("tickers")));
        }
    }

    void withoutStartNothingHappens()
    {
        demo::DemoThread idle({});
        idle.hold();
        idle.resume();
        QVERIFY(idle.books().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDemoThread)
#include "tst_demothread.moc"
