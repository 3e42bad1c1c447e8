// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/demo/demoharness.h"

#include <QJsonArray>
#include <QSet>
#include <QtTest>

using namespace apollo;
using namespace apollo::test;

namespace {

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QList<QJsonObject> rows(const QJsonObject &message)
{
    QList<QJsonObject> list;
    const QJsonArray data = message.value(QLatin1String("data")).toArray();
    for (const auto &row : data)
        list.append(row.toObject());
    return list;
}

} // namespace

/// Login, subscriptions and what the account's activity pushes.
class TestDemoPrivateStream : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void subscribingBeforeLoginIsRefused()
    {
        DemoHarness harness;
        StreamClient client(harness.addresses.privateStream);
        QVERIFY(client.connected());
        const QJsonObject refused = client.ask(R"({"op":"subscribe","args":["position"]})");
        QVERIFY(!refused.value(QLatin1String("success")).toBool());
        QCOMPARE(text(refused, "ret_msg"), QStringLiteral("Request not authorized"));
    }

    void wrongLogins()
    {
        DemoHarness harness;
        StreamClient client(harness.addresses.privateStream);
        QVERIFY(client.connected());
        const demo::Addresses &addresses = harness.addresses;
        demo::Addresses other = addresses;
        other.apiKey = "SOMEBODYELSE";
        const QByteArrayList wrong{
            authMessage(addresses, "wrong secret", utcNow() + 10'000),
            authMessage(addresses, addresses.secret, utcNow() - 1'000),
            authMessage(other, addresses.secret, utcNow() + 10'000),
            R"({"op":"auth","req_id":"a1","args":[]})",
        };
        for (const QByteArray &message : wrong) {
            const QJsonObject reply = client.ask(message);
            QVERIFY(!reply.value(QLatin1String("success")).toBool(true));
            QCOMPARE(text(reply, "op"), QStringLiteral("auth"));
            QCOMPARE(text(reply, "req_id"), QStringLiteral("a1"));
            QVERIFY(!text(reply, "ret_msg").isEmpty());
        }
        QVERIFY(client.login(addresses));
    }

    void shapesAfterLogin()
    {
        DemoHarness harness;
        StreamClient client(harness.addresses.privateStream);
        QVERIFY(client.login(harness.addresses));
        const QJsonObject ok = client.ask(R"({"op":"subscribe","req_id":"s","args":["position","wallet"]})");
        QVERIFY(ok.value(QLatin1String("success")).toBool());
        QCOMPARE(text(ok, "ret_msg"), QString());
        QCOMPARE(text(ok, "req_id"), QStringLiteral("s"));
        QCOMPARE(text(client.ask(R"({"op":"subscribe","args":["order","wallet"]})"), "ret_msg"),
                 QStringLiteral("error:already subscribed,topic:wallet"));
        QCOMPARE(text(client.ask(R"({"op":"subscribe","args":["weather"]})"), "ret_msg"),
                 QStringLiteral("error:handler not found,topic:weather"));
        const QJsonObject pong = client.ask(R"({"op":"ping","req_id":"test"})");
        QCOMPARE(text(pong, "op"), QStringLiteral("pong"));
        QCOMPARE(text(pong, "req_id"), QStringLiteral("test"));
        QCOMPARE(pong.value(QLatin1String("args")).toArray().size(), 1);
        // No snapshot on subscribing, and nothing for a mere move of the mark price.
        harness.exchange.step(5);
        QVERIFY(!client.ask(R"({"op":"ping"})").isEmpty());
        QVERIFY(client.of(QStringLiteral("wallet")).isEmpty());
        QVERIFY(client.of(QStringLiteral("position")).isEmpty());
    }

    void fillsArriveAsOrderExecutionPositionWallet()
    {
        DemoHarness harness;
        StreamClient client(harness.addresses.privateStream);
        QVERIFY(client.login(harness.addresses, {"position", "wallet", "order", "execution"}));
        harness.exchange.step(2'000);
        QVERIFY(!client.ask(R"({"op":"ping"})").isEmpty());
        QVERIFY(client.of(QStringLiteral("execution")).size() > 5);
        QHash<QString, qint64> lastSeq;
        for (qsizetype i = 0; i < client.messages.size(); ++i) {
            const QJsonObject &message = client.messages[i];
            if (text(message, "topic") == QLatin1String("execution")) {
                QCOMPARE(text(client.messages[i - 1], "topic"), QStringLiteral("order"));
                QCOMPARE(text(client.messages[i + 1], "topic"), QStringLiteral("position"));
                QCOMPARE(text(client.messages[i + 2], "topic"), QStringLiteral("wallet"));
                QVERIFY(message.contains(QLatin1String("creationTime")) && message.contains(QLatin1String("id")));
                const QJsonObject fill = rows(message).first();
                const QJsonObject position = rows(client.messages[i + 1]).first();
                QCOMPARE(text(position, "symbol"), text(fill, "symbol"));
                QVERIFY(position.contains(QLatin1String("entryPrice")));
                QVERIFY(!position.contains(QLatin1String("avgPrice")));
                const qint64 seq = fill.value(QLatin1String("seq")).toInteger();
                QVERIFY(seq > lastSeq.value(text(fill, "symbol")));
                lastSeq.insert(text(fill, "symbol"), seq);
            }
        }
    }

    void messagesAddUpToTheBooks()
    {
        DemoHarness harness;
        StreamClient client(harness.addresses.privateStream);
        QVERIFY(client.login(harness.addresses, {"position", "wallet", "order"}));
        harness.exchange.step(3'000);
        QVERIFY(!client.ask(R"({"op":"ping"})").isEmpty());
        QHash<QString, QJsonObject> positions;
        QHash<QString, QJsonObject> coins;
        QSet<QString> openOrders;
        const QJsonObject books = harness.books();
        for (const QJsonObject &message : client.messages) {
            for (const QJsonObject &row : rows(message)) {
                if (text(message, "topic") == QLatin1String("position")) {
                    positions.insert(text(row, "symbol") + QString::number(row[QLatin1String("positionIdx")].toInt()),
                                     row);
                } else if (text(message, "topic") == QLatin1String("order")) {
                    if (text(row, "orderStatus") == QLatin1String("New"))
                        openOrders.insert(text(row, "orderId"));
                    else
                        openOrders.remove(text(row, "orderId"));
                } else if (text(message, "topic") == QLatin1String("wallet")) {
                    const QJsonArray list = row.value(QLatin1String("coin")).toArray();
                    for (const auto &coin : list)
                        coins.insert(coin[QLatin1String("coin")].toString(), coin.toObject());
                }
            }
        }
        QVERIFY(positions.size() > 4);
        const QJsonArray truth = books.value(QLatin1String("positions")).toArray();
        for (const auto &row : truth) {
            const QString key =
                row[QLatin1String("symbol")].toString() + QString::number(row[QLatin1String("positionIdx")].toInt());
            if (!positions.contains(key))
                continue;
            QCOMPARE(text(positions[key], "size"), row[QLatin1String("size")].toString());
            QCOMPARE(text(positions[key], "entryPrice"), row[QLatin1String("avgPrice")].toString());
            QCOMPARE(text(positions[key], "curRealisedPnl"), row[QLatin1String("curRealisedPnl")].toString());
        }
        const QJsonArray wallet = books.value(QLatin1String("coins")).toArray();
        for (const auto &row : wallet) {
            const QString coin = row[QLatin1String("coin")].toString();
            if (coins.contains(coin))
                QCOMPARE(text(coins[coin], "walletBalance"), row[QLatin1String("walletBalance")].toString());
        }
        for (const QString &id : openOrders) {
            const QJsonArray orders = books.value(QLatin1String("orders")).toArray();
            QVERIFY(std::any_of(orders.begin(), orders.end(), [&](const QJsonValue &order) {
                return order[QLatin1String("orderId")].toString() == id;
            }));
        }
    }
};

QTEST_GUILESS_MAIN(TestDemoPrivateStream)
#include "tst_demoprivatestream.moc"
