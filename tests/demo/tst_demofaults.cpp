// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/demo/demoharness.h"

#include <QJsonArray>
#include <QtTest>

using namespace apollo;
using namespace apollo::test;

namespace {

const QByteArray kTime = "/v5/market/time";

void order(const DemoHarness &harness, const QByteArray &kind, int times = 1)
{
    QCOMPARE(harness.post("/demo/fault?path=" + kTime + "&kind=" + kind + "&times=" + QByteArray::number(times)).status,
             200);
}

} // namespace

/// Every fault of the steering table, seen from a raw socket, and that it ends after its turns.
class TestDemoFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void statusAndBody_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("html") << QByteArray("html") << 502 << QByteArray("<html>");
        QTest::newRow("region") << QByteArray("region") << 403 << QByteArray("<html>");
        QTest::newRow("ban") << QByteArray("403ban") << 403 << QByteArray("access too frequent");
        QTest::newRow("500") << QByteArray("500") << 500 << QByteArray();
        QTest::newRow("redirect") << QByteArray("redirect") << 302 << QByteArray();
        QTest::newRow("garbage") << QByteArray("garbage") << 200 << QByteArray("retCode");
        QTest::newRow("code") << QByteArray("code:10016") << 200 << QByteArray("\"retCode\":10016");
        QTest::newRow("slow") << QByteArray("slow") << 200 << QByteArray("\"retCode\":0");
    }

    void statusAndBody()
    {
        QFETCH(QByteArray, kind);
        QFETCH(int, status);
        QFETCH(QByteArray, part);
        DemoHarness harness;
        order(harness, kind, 2);
        for (int i = 0; i < 2; ++i) {
            const RawAnswer answer = harness.get(kTime);
            QCOMPARE(answer.status, status);
            QVERIFY(answer.complete);
            QVERIFY(answer.body.contains(part));
        }
        QCOMPARE(harness.get(kTime).retCode(), 0);
        QCOMPARE(harness.get("/v5/system/status").retCode(), 0);
    }

    void deliveries()
    {
        DemoHarness harness;
        order(harness, "truncated");
        const RawAnswer half = harness.get(kTime);
        QCOMPARE(half.status, 200);
        QVERIFY(!half.complete && !half.body.isEmpty());
        order(harness, "close");
        QCOMPARE(harness.get(kTime).status, 0);
        order(harness, "timeout");
        QCOMPARE(harness.raw("GET " + kTime + " HTTP/1.1\r\n\r\n", 300).status, 0);
        order(harness, "huge");
        const RawAnswer huge = harness.raw("GET " + kTime + " HTTP/1.1\r\n\r\n", 20'000);
        QVERIFY(huge.headers.value("content-length").toLongLong() > 64 * 1024 * 1024);
        QCOMPARE(harness.get(kTime).retCode(), 0);
    }

    void unknownSteeringIsRefused()
    {
        DemoHarness harness;
        QCOMPARE(harness.post("/demo/fault?path=" + kTime + "&kind=earthquake").status, 400);
        QCOMPARE(harness.post("/demo/streamfault?kind=earthquake").status, 400);
        QCOMPARE(harness.post("/demo/nothing").status, 400);
        QCOMPARE(harness.get("/demo/hold").status, 404);
    }

    void statsAndDrop()
    {
        DemoHarness harness;
        QVERIFY(harness.get(kTime).complete);
        StreamClient client(QUrl(harness.addresses.publicStream.toString() + QStringLiteral("/linear")));
        StreamClient secret(harness.addresses.privateStream);
        QVERIFY(client.connected() && secret.connected());
        QVERIFY(!client.ask(R"({"op":"subscribe","args":["tickers.BTCUSDT"]})").isEmpty());
        const QJsonObject stats = harness.get("/demo/stats").json();
        QCOMPARE(stats[QLatin1String("requests")][QLatin1String(kTime)].toInt(), 1);
        const QJsonObject linear = stats[QLatin1String("streams")][QLatin1String("linear")].toObject();
        QCOMPARE(linear.value(QLatin1String("sockets")).toInt(), 1);
        QCOMPARE(linear.value(QLatin1String("topics")).toArray().first().toString(), QStringLiteral("tickers.BTCUSDT"));
        QCOMPARE(harness.post("/demo/drop?stream=public").status, 200);
        QTRY_COMPARE(client.socket.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(secret.socket.state(), QAbstractSocket::ConnectedState);
        QCOMPARE(harness.post("/demo/drop?stream=private").status, 200);
        QTRY_COMPARE(secret.socket.state(), QAbstractSocket::UnconnectedState);
    }

    void streamFaults()
    {
        DemoHarness harness;
        QCOMPARE(harness.post("/demo/streamfault?kind=refuse-login").status, 200);
        StreamClient client(harness.addresses.privateStream);
        QVERIFY(!client.login(harness.addresses));
        QVERIFY(client.login(harness.addresses));
        QCOMPARE(harness.post("/demo/streamfault?kind=garbage&stream=private").status, 200);
        QTRY_VERIFY(!client.texts.isEmpty() && client.messages.last().isEmpty());
        QCOMPARE(harness.post("/demo/streamfault?kind=silent").status, 200);
        const qsizetype before = client.texts.size();
        client.send(R"({"op":"ping"})");
        QCOMPARE(harness.post("/demo/streamfault?kind=none").status, 200);
        // The first ping may still have met the silence; the second one never does.
        QVERIFY(!client.ask(R"({"op":"ping"})").isEmpty());
        QVERIFY(client.texts.size() <= before + 2);
        QCOMPARE(harness.post("/demo/streamfault?kind=close").status, 200);
        QTRY_COMPARE(client.socket.state(), QAbstractSocket::UnconnectedState);
    }
};

QTEST_GUILESS_MAIN(TestDemoFaults)
#include "tst_demofaults.moc"
