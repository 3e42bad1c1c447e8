// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/demo/demorows.h"

#include <QtTest>

using namespace apollo;
using namespace apollo::test;

namespace {

Figure btcMark(DemoHarness &harness)
{
    const QJsonObject tickers = harness.books()[QLatin1String("tickers")].toObject();
    return figure(tickers[QLatin1String("linear")][QLatin1String("BTCUSDT")].toObject(), "markPrice");
}

QJsonObject positionOf(DemoHarness &harness, const QString &symbol)
{
    for (const QJsonObject &row : rows(harness.books(), "positions")) {
        if (text(row, "symbol") == symbol)
            return row;
    }
    return {};
}

} // namespace

/// Ordered events, what they do to orders and positions, and funding while the exchange runs.
class TestDemoEvents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unknownKindsAreRefused()
    {
        DemoHarness harness;
        for (const QByteArray bad :
             {"", "kind=weather", "kind=move", "kind=move&coin=BTC", "kind=move&coin=GOLD&percent=-8",
              "kind=move&coin=BTC&percent=0", "kind=move&coin=BTC&percent=-31", "kind=move&coin=BTC&percent=1.25",
              "kind=move&coin=BTC&percent=-8&ticks=0", "kind=maintenance&minutes=0", "kind=maintenance&minutes=x"})
            QVERIFY2(harness.post("/demo/event?" + bad).status == 400, bad.constData());
        QVERIFY(harness.get("/v5/system/status").list().isEmpty());
    }

    void aMoveStaysAtItsNewLevel()
    {
        DemoHarness harness;
        const Figure before = btcMark(harness);
        QCOMPARE(harness.post("/demo/event?kind=move&coin=BTC&percent=-8&ticks=40").status, 200);
        QCOMPARE(btcMark(harness), before);
        harness.exchange.step(40);
        const Figure level = before * Decimal::scaled(92, 2);
        const Figure near = before * Decimal::scaled(25, 3);
        QVERIFY(absolute(btcMark(harness) - level) < near);
        for (int i = 0; i < 10; ++i) {
            harness.exchange.step(2'000);
            QVERIFY(absolute(btcMark(harness) - level) < near);
        }
        const auto candle = harness.get("/v5/market/kline?category=linear&symbol=BTCUSDT&interval=D&limit=1");
        QCOMPARE(candle.retCode(), 0);
    }

    void aMoveTriggersStopsAndFillsLimits()
    {
        DemoHarness harness;
        StreamClient client(harness.addresses.privateStream);
        QVERIFY(client.login(harness.addresses, {"position", "order", "execution", "wallet"}));
        QCOMPARE(harness.post("/demo/event?kind=move&coin=BTC&percent=-8&ticks=40").status, 200);
        harness.exchange.step(45);
        QVERIFY(!client.ask(R"({"op":"ping"})").isEmpty());
        // The stop at 60,900 closed the long, its take profit went with it; the limit order below bought anew.
        QHash<QString, QJsonObject> orders;
        for (const QJsonObject &message : client.of(QStringLiteral("order"))) {
            for (const QJsonObject &row : rows(message, "data"))
                orders.insert(text(row, "orderId"), row);
        }
        QStringList seen;
        for (const QJsonObject &order : orders) {
            if (text(order, "symbol") == QLatin1String("BTCUSDT"))
                seen.append(text(order, "stopOrderType") + QLatin1Char(' ') + text(order, "orderStatus"));
        }
        QVERIFY(seen.contains(QStringLiteral("StopLoss Filled")));
        QVERIFY(seen.contains(QStringLiteral("TakeProfit Deactivated")));
        QVERIFY(seen.contains(QStringLiteral(" Filled")));
        const QJsonObject position = positionOf(harness, QStringLiteral("BTCUSDT"));
        QCOMPARE(figure(position, "avgPrice"), decimal("60500"));
        QCOMPARE(text(position, "stopLoss"), QString());
        bool wasFlat = false;
        for (const QJsonObject &message : client.of(QStringLiteral("position"))) {
            for (const QJsonObject &row : rows(message, "data"))
                wasFlat = wasFlat
                    || (text(row, "symbol") == QLatin1String("BTCUSDT") && text(row, "size") == QLatin1String("0"));
        }
        QVERIFY(wasFlat);
        const auto closed =
            harness.signedGet("/v5/position/closed-pnl", "category=linear&symbol=BTCUSDT&limit=1").list();
        QCOMPARE(text(closed.first(), "orderType"), QStringLiteral("Market"));
        QVERIFY(figure(closed.first(), "closedPnl")->sign() < 0);
        // REST and books agree on what is left.
        const auto held = harness.signedGet("/v5/position/list", "category=linear&symbol=BTCUSDT").list();
        QCOMPARE(text(held.first(), "size"), text(position, "size"));
    }

    void flatPositionsLeaveTheList()
    {
        DemoHarness harness;
        const QByteArray query = "category=linear&symbol=BTCUSDT";
        const auto held = [&] {
            const auto list =
                harness.signedGet("/v5/position/list", "category=linear&settleCoin=USDT&limit=200").list();
            return std::any_of(list.begin(), list.end(),
                               [](const QJsonObject &row) { return text(row, "symbol") == QLatin1String("BTCUSDT"); });
        };
        QVERIFY(held());
        const QString created = text(harness.signedGet("/v5/position/list", query).list().first(), "createdTime");
        // Up, through the take profit at 64,200.
        QCOMPARE(harness.post("/demo/event?kind=move&coin=BTC&percent=3.5&ticks=20").status, 200);
        harness.exchange.step(25);
        QVERIFY(!held());
        QVERIFY(positionOf(harness, QStringLiteral("BTCUSDT")).isEmpty());
        const QJsonObject flat = harness.signedGet("/v5/position/list", query).list().first();
        QCOMPARE(text(flat, "size"), QStringLiteral("0"));
        QCOMPARE(text(flat, "side"), QString());
        QCOMPARE(text(flat, "createdTime"), created);
        const auto orders = harness.signedGet("/v5/order/realtime", query).list();
        QVERIFY(std::none_of(orders.begin(), orders.end(),
                             [](const QJsonObject &row) { return row[QLatin1String("reduceOnly")].toBool(); }));
        // And the exchange goes on without it.
        harness.exchange.step(2'000);
        QVERIFY(!held());
    }

    void liquidationWarning_data()
    {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<quint64>("seed");
        QTest::newRow("cross") << QByteArray("REGULAR_MARGIN") << quint64(20'261'120);
        QTest::newRow("cross, another seed") << QByteArray("REGULAR_MARGIN") << quint64(5);
        QTest::newRow("isolated") << QByteArray("ISOLATED_MARGIN") << quint64(20'261'120);
        QTest::newRow("portfolio") << QByteArray("PORTFOLIO_MARGIN") << quint64(20'261'120);
    }

    void liquidationWarning()
    {
        QFETCH(QByteArray, mode);
        QFETCH(quint64, seed);
        demo::Options options;
        options.marginMode = mode;
        options.seed = seed;
        DemoHarness harness(options);
        QCOMPARE(harness.post("/demo/event?kind=liquidation-warning&ticks=60").status, 200);
        QCOMPARE(text(positionOf(harness, QStringLiteral("BTCUSDT")), "stopLoss"), QString());
        harness.exchange.step(70);
        const QJsonObject position = positionOf(harness, QStringLiteral("BTCUSDT"));
        const QJsonObject account = harness.books()[QLatin1String("account")].toObject();
        const Figure mark = figure(position, "markPrice");
        const Figure distance = absolute(quotient(mark - figure(position, "liqPrice"), mark, 8));
        const Figure rate = figure(account, "accountMMRate");
        const bool close = distance && *distance <= Decimal::scaled(5, 2);
        const bool high = rate && *rate > Decimal::scaled(8, 1);
        QVERIFY2(close || high,
                 (text(position, "liqPrice") + QLatin1Char(' ') + text(account, "accountMMRate")).toLatin1());
        QVERIFY2(!rate || *rate < Decimal(1), text(account, "accountMMRate").toLatin1());
    }

    void maintenanceIsAnnounced()
    {
        DemoHarness harness;
        QCOMPARE(harness.post("/demo/event?kind=maintenance&minutes=30&in=5").status, 200);
        QCOMPARE(harness.post("/demo/event?kind=maintenance&minutes=10&in=0").status, 200);
        const auto notices = harness.get("/v5/system/status").list();
        QCOMPARE(notices.size(), 2);
        QCOMPARE(text(notices[0], "state"), QStringLiteral("ongoing"));
        QCOMPARE(text(notices[1], "state"), QStringLiteral("scheduled"));
        QCOMPARE(text(notices[1], "end").toLongLong() - text(notices[1], "begin").toLongLong(), 30 * 60'000);
        QVERIFY(text(notices[0], "id") != text(notices[1], "id"));
        for (const char *key : {"serviceTypes", "product", "uidSuffix"})
            QVERIFY(notices[0][QLatin1String(key)].isArray());
    }

    void fundingIsPaidWhileItRuns()
    {
        // The exchange's clock is put just before 08:00, 16:00 or 24:00.
        constexpr qint64 kInterval = 8 * 3'600'000;
        const qint64 now = utcNow();
        const qint64 mark = (now / kInterval + 1) * kInterval;
        demo::Options options;
        options.tick = std::chrono::milliseconds(20);
        options.serverTimeOffset = std::chrono::milliseconds(mark - now - 1'500);
        const qint64 skew = options.serverTimeOffset.count();
        DemoHarness harness(options, false);
        const QJsonObject before = positionOf(harness, QStringLiteral("BTCPERP"));
        StreamClient client(harness.addresses.privateStream);
        QVERIFY(client.connected());
        const qint64 expires = utcNow() + skew + 10'000;
        QVERIFY(client.ask(authMessage(harness.addresses, harness.addresses.secret, expires))[QLatin1String("success")]
                    .toBool());
        QVERIFY(client.ask(R"({"op":"subscribe","args":["execution","position","wallet"]})")[QLatin1String("success")]
                    .toBool());
        QList<QJsonObject> settled;
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                settled.clear();
                for (const QJsonObject &message : client.of(QStringLiteral("execution"))) {
                    for (const QJsonObject &row : rows(message, "data")) {
                        if (text(row, "symbol") == QLatin1String("BTCPERP"))
                            settled.append(row);
                    }
                }
                return settled.size() >= 2;
            }(),
            8'000);
        harness.exchange.hold();
        QCOMPARE(text(settled[0], "execType"), QStringLiteral("Funding"));
        QCOMPARE(text(settled[1], "execType"), QStringLiteral("Settle"));
        QCOMPARE(text(settled[0], "execTime"), QString::number(mark));
        const auto log =
            harness.signedGet("/v5/account/transaction-log", "type=SETTLEMENT&currency=USDC&limit=1", skew).list();
        QCOMPARE(text(log.first(), "transactionTime"), QString::number(mark));
        QCOMPARE(figure(log.first(), "cashFlow"), figure(settled[1], "execPnl"));
        QCOMPARE(figure(log.first(), "funding"), -figure(settled[0], "execFee"));
        const auto record = harness.signedGet("/v5/asset/settlement-record", "category=linear&limit=1", skew).list();
        QCOMPARE(text(record.first(), "createdTime"), QString::number(mark));
        const QJsonObject after = positionOf(harness, QStringLiteral("BTCPERP"));
        QCOMPARE(figure(after, "sessionAvgPrice"), figure(settled[1], "execPrice"));
        QVERIFY(figure(before, "sessionAvgPrice") != figure(after, "sessionAvgPrice"));
        const auto rate = harness.get("/v5/market/funding/history?category=linear&symbol=BTCPERP&limit=1").list();
        QCOMPARE(text(rate.first(), "fundingRateTimestamp"), QString::number(mark));
        QCOMPARE(figure(rate.first(), "fundingRate"), figure(settled[0], "feeRate"));
        // Once, and for every contract that is held.
        const auto paid =
            harness
                .signedGet("/v5/execution/list",
                           "category=linear&execType=Funding&limit=100&startTime=" + QByteArray::number(mark), skew)
                .list();
        QCOMPARE(paid.size(), 9);
    }
};

QTEST_GUILESS_MAIN(TestDemoEvents)
#include "tst_demoevents.moc"
