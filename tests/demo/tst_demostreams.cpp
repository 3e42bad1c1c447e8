// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/demo/demoharness.h"

#include <QJsonArray>
#include <QtTest>

using namespace apollo;
using namespace apollo::test;

namespace {

QUrl publicUrl(const demo::Addresses &addresses, const QString &category)
{
    return QUrl(addresses.publicStream.toString() + QLatin1Char('/') + category);
}

QStringList keysOf(const QJsonObject &object)
{
    QStringList keys = object.keys();
    keys.sort();
    return keys;
}

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

} // namespace

/// Every reply shape of the public streams, and that deltas add up to the snapshot.
class TestDemoStreams : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wrongPathIsRefused()
    {
        DemoHarness harness;
        StreamClient client(QUrl(harness.addresses.publicStream.toString() + QStringLiteral("/futures")));
        QVERIFY(!client.connected());
        QVERIFY(client.refused);
    }

    void repliesOfContracts_data()
    {
        QTest::addColumn<QString>("category");
        QTest::newRow("linear") << QStringLiteral("linear");
        QTest::newRow("inverse") << QStringLiteral("inverse");
    }

    void repliesOfContracts()
    {
        QFETCH(QString, category);
        DemoHarness harness;
        StreamClient client(publicUrl(harness.addresses, category));
        QVERIFY(client.connected());
        const QByteArray symbol = category == QLatin1String("linear") ? "BTCUSDT" : "ETHUSD";
        const QJsonObject ok = client.ask("{\"op\":\"subscribe\",\"args\":[\"tickers." + symbol + "\"]}");
        QCOMPARE(keysOf(ok),
                 (QStringList{QStringLiteral("conn_id"), QStringLiteral("op"), QStringLiteral("req_id"),
                              QStringLiteral("ret_msg"), QStringLiteral("success")}));
        QVERIFY(ok.value(QLatin1String("success")).toBool());
        QCOMPARE(text(ok, "ret_msg"), QString());
        QCOMPARE(text(ok, "op"), QStringLiteral("subscribe"));
        const QJsonObject pong = client.ask("{\"op\":\"ping\",\"req_id\":\"7\"}");
        QCOMPARE(text(pong, "ret_msg"), QStringLiteral("pong"));
        QCOMPARE(text(pong, "op"), QStringLiteral("ping"));
        QCOMPARE(text(pong, "req_id"), QStringLiteral("7"));
    }

    void repliesOfSpot()
    {
        DemoHarness harness;
        StreamClient client(publicUrl(harness.addresses, QStringLiteral("spot")));
        QVERIFY(client.connected());
        const QJsonObject ok = client.ask(R"({"op":"subscribe","req_id":"9","args":["tickers.BTCUSDT"]})");
        QCOMPARE(text(ok, "ret_msg"), QStringLiteral("subscribe"));
        QCOMPARE(text(ok, "req_id"), QStringLiteral("9"));
        const QJsonObject pong = client.ask(R"({"op":"ping"})");
        QCOMPARE(text(pong, "ret_msg"), QStringLiteral("pong"));
        QVERIFY(!pong.contains(QLatin1String("req_id")));
        QByteArrayList eleven;
        for (int i = 0; i < 11; ++i)
            eleven.append("\"tickers.X" + QByteArray::number(i) + '"');
        const QJsonObject refused = client.ask("{\"op\":\"subscribe\",\"args\":[" + eleven.join(',') + "]}");
        QVERIFY(!refused.value(QLatin1String("success")).toBool());
        QVERIFY(text(refused, "ret_msg").contains(QLatin1String("args size")));
        QTRY_COMPARE(client.of(QStringLiteral("tickers.BTCUSDT")).size(), 1);
        const QJsonObject data =
            client.of(QStringLiteral("tickers.BTCUSDT")).first().value(QLatin1String("data")).toObject();
        QVERIFY(!data.contains(QLatin1String("bid1Price")));
        QVERIFY(!text(data, "usdIndexPrice").isEmpty());
    }

    void repliesOfOptions()
    {
        DemoHarness harness;
        StreamClient client(publicUrl(harness.addresses, QStringLiteral("option")));
        QVERIFY(client.connected());
        const QJsonObject mixed =
            client.ask(R"({"op":"subscribe","args":["tickers.BTC-25DEC26-70000-C-USDT","tickers.NOTHING"]})");
        QCOMPARE(keysOf(mixed),
                 (QStringList{QStringLiteral("conn_id"), QStringLiteral("data"), QStringLiteral("success"),
                              QStringLiteral("type")}));
        QCOMPARE(text(mixed, "type"), QStringLiteral("COMMAND_RESP"));
        const QJsonObject data = mixed.value(QLatin1String("data")).toObject();
        QCOMPARE(data.value(QLatin1String("failTopics")).toArray().first().toString(),
                 QStringLiteral("tickers.NOTHING"));
        QCOMPARE(data.value(QLatin1String("successTopics")).toArray().size(), 1);
        const QJsonObject pong = client.ask(R"({"op":"ping","req_id":"x"})");
        QCOMPARE(keysOf(pong), (QStringList{QStringLiteral("args"), QStringLiteral("op")}));
        QCOMPARE(text(pong, "op"), QStringLiteral("pong"));
        QTRY_VERIFY(!client.of(QStringLiteral("tickers.BTC-25DEC26-70000-C-USDT")).isEmpty());
        const QJsonObject ticker = client.of(QStringLiteral("tickers.BTC-25DEC26-70000-C-USDT")).first();
        QVERIFY(ticker.contains(QLatin1String("id")));
        QVERIFY(ticker.value(QLatin1String("data")).toObject().contains(QLatin1String("markPriceIv")));
    }

    void oneBadTopicRejectsTheWholeRequest()
    {
        DemoHarness harness;
        StreamClient client(publicUrl(harness.addresses, QStringLiteral("linear")));
        QVERIFY(client.connected());
        const QJsonObject unknown = client.ask(R"({"op":"subscribe","args":["tickers.ETHUSDT","tickers.NOPE"]})");
        QVERIFY(!unknown.value(QLatin1String("success")).toBool());
        QCOMPARE(text(unknown, "ret_msg"), QStringLiteral("error:handler not found,topic:tickers.NOPE"));
        QVERIFY(
            client.ask(R"({"op":"subscribe","args":["tickers.ETHUSDT"]})").value(QLatin1String("success")).toBool());
        const QJsonObject twice = client.ask(R"({"op":"subscribe","args":["tickers.BTCUSDT","tickers.ETHUSDT"]})");
        QCOMPARE(text(twice, "ret_msg"), QStringLiteral("error:already subscribed,topic:tickers.ETHUSDT"));
        harness.exchange.step(3);
        QVERIFY(client.ask(R"({"op":"ping"})").value(QLatin1String("success")).toBool());
        QVERIFY(client.of(QStringLiteral("tickers.BTCUSDT")).isEmpty());
        QVERIFY(
            client.ask(R"({"op":"unsubscribe","args":["tickers.ETHUSDT"]})").value(QLatin1String("success")).toBool());
        const qsizetype before = client.of(QStringLiteral("tickers.ETHUSDT")).size();
        harness.exchange.step(3);
        QVERIFY(!client.ask(R"({"op":"ping"})").isEmpty());
        QCOMPARE(client.of(QStringLiteral("tickers.ETHUSDT")).size(), before);
    }

    void nonsenseIsAnswered()
    {
        DemoHarness harness;
        StreamClient client(publicUrl(harness.addresses, QStringLiteral("linear")));
        QVERIFY(client.connected());
        const QJsonObject invalid = client.ask(R"({"op":"dance"})");
        QCOMPARE(text(invalid, "ret_msg"), QStringLiteral("error:invalid op"));
        QCOMPARE(invalid.value(QLatin1String("request")).toObject().value(QLatin1String("op")).toString(),
                 QStringLiteral("dance"));
        QVERIFY(text(client.ask("{\"op\":"), "ret_msg").startsWith(QLatin1String("Failed to decode incoming data:")));
    }

    void deltasAddUpToTheTicker_data()
    {
        QTest::addColumn<QString>("category");
        QTest::addColumn<QString>("symbol");
        QTest::newRow("linear") << QStringLiteral("linear") << QStringLiteral("BTCUSDT");
        QTest::newRow("tiny price") << QStringLiteral("linear") << QStringLiteral("1000PEPEUSDT");
        QTest::newRow("USDC") << QStringLiteral("linear") << QStringLiteral("BTCPERP");
        QTest::newRow("inverse") << QStringLiteral("inverse") << QStringLiteral("ETHUSD");
    }

    void deltasAddUpToTheTicker()
    {
        QFETCH(QString, category);
        QFETCH(QString, symbol);
        DemoHarness harness;
        const QString topic = QStringLiteral("tickers.") + symbol;
        StreamClient early(publicUrl(harness.addresses, category));
        StreamClient late(publicUrl(harness.addresses, category));
        QVERIFY(early.connected() && late.connected());
        const QByteArray subscribe = "{\"op\":\"subscribe\",\"args\":[\"" + topic.toUtf8() + "\"]}";
        QVERIFY(!early.ask(subscribe).isEmpty());
        for (int i = 0; i < 60; ++i)
            harness.exchange.step(1);
        QVERIFY(!late.ask(subscribe).isEmpty());
        QVERIFY(!early.ask(R"({"op":"ping"})").isEmpty());
        QTRY_COMPARE(late.of(topic).size(), 1);
        QJsonObject merged;
        qsizetype deltas = 0;
        for (const QJsonObject &message : early.of(topic)) {
            const QJsonObject data = message.value(QLatin1String("data")).toObject();
            deltas += text(message, "type") == QLatin1String("delta") ? 1 : 0;
            QVERIFY(text(message, "type") == QLatin1String("snapshot") || data.size() < 20);
            for (auto it = data.begin(); it != data.end(); ++it)
                merged.insert(it.key(), it.value());
        }
        QVERIFY(deltas > 20);
        QCOMPARE(merged, late.of(topic).first().value(QLatin1String("data")).toObject());
        const QJsonObject truth = harness.books()[QLatin1String("tickers")][category][symbol].toObject();
        for (const char *key : {"markPrice", "lastPrice", "indexPrice", "fundingRate", "bid1Price", "volume24h"})
            QCOMPARE(text(merged, key), text(truth, key));
    }

    void booksAreSnapshotsAndRepeat()
    {
        demo::Options options;
        options.tick = std::chrono::milliseconds(20);
        DemoHarness harness(options, false);
        StreamClient client(publicUrl(harness.addresses, QStringLiteral("linear")));
        QVERIFY(client.connected());
        // A quiet contract: its book never changes, so only the repetition can send it again.
        QVERIFY(!client.ask(R"({"op":"subscribe","args":["orderbook.1.COIN001USDT"]})").isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(client.of(QStringLiteral("orderbook.1.COIN001USDT")).size() >= 2, 8000);
        const auto books = client.of(QStringLiteral("orderbook.1.COIN001USDT"));
        QCOMPARE(text(books[0], "type"), QStringLiteral("snapshot"));
        QCOMPARE(books[0][QLatin1String("data")][QLatin1String("u")],
                 books[1][QLatin1String("data")][QLatin1String("u")]);
        QVERIFY(books[1][QLatin1String("ts")].toInteger() - books[0][QLatin1String("ts")].toInteger() >= 3000);
    }
};

QTEST_GUILESS_MAIN(TestDemoStreams)
#include "tst_demostreams.moc"
