// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/demo/demorows.h"

#include <QSet>
#include <QtTest>

using namespace apollo;
using namespace apollo::test;

namespace {

QByteArray window(qint64 from, qint64 to)
{
    return "&startTime=" + QByteArray::number(from) + "&endTime=" + QByteArray::number(to);
}

struct Endpoint {
    const char *path;
    const char *query;
    const char *time; ///< field that the window is about
    int standardLimit;
    int mostLimit;
    int standardDays;
    int mostDays;
    int reversedCode;
    int tooLongCode;
};

constexpr Endpoint kEndpoints[] = {
    {"/v5/execution/list", "category=linear", "execTime", 50, 100, 7, 7, 10001, 10001},
    {"/v5/order/history", "category=linear", "updatedTime", 20, 50, 7, 7, 10001, 10001},
    {"/v5/position/closed-pnl", "category=linear", "createdTime", 50, 100, 7, 7, 10001, 10001},
    {"/v5/account/transaction-log", "accountType=UNIFIED", "transactionTime", 20, 50, 1, 7, 181009, 181010},
    {"/v5/asset/settlement-record", "category=linear", "createdTime", 20, 50, 30, 30, 10001, 10001},
};

} // namespace

/// The lists of the past: pages, windows, filters and what a strict exchange refuses.
class TestDemoHistoryRoutes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        (void)m_harness.post("/demo/limit?path=address&limit=100000");
        for (const Endpoint &endpoint : kEndpoints)
            (void)m_harness.post(QByteArray("/demo/limit?limit=100000&path=") + endpoint.path);
    }

    void windowsAndPages_data()
    {
        QTest::addColumn<int>("place");
        for (int i = 0; i < int(std::size(kEndpoints)); ++i)
            QTest::addRow("%s", kEndpoints[i].path) << i;
    }

    void windowsAndPages()
    {
        QFETCH(int, place);
        const Endpoint &endpoint = kEndpoints[place];
        const QByteArray path = endpoint.path;
        const QByteArray query = endpoint.query;
        const qint64 now = utcNow();
        const auto times = [&](const QList<QJsonObject> &list) {
            QList<qint64> found;
            for (const QJsonObject &row : list)
                found.append(text(row, endpoint.time).toLongLong());
            return found;
        };
        const auto ask = [&](const QByteArray &more) { return m_harness.signedGet(path, query + more); };

        // A month back, so that nothing that happens meanwhile plays a part; the longest window that is allowed.
        const QByteArray then = window(now - 60 * kDayMs, now - (60 - endpoint.mostDays) * kDayMs);
        int pages = 0;
        const auto all =
            allPages(m_harness, path, query + then + "&limit=" + QByteArray::number(endpoint.mostLimit), pages);
        QVERIFY(!all.isEmpty());
        const auto seen = times(all);
        QVERIFY(std::is_sorted(seen.rbegin(), seen.rend()));
        for (const qint64 time : seen)
            QVERIFY(time >= now - 60 * kDayMs && time <= now - (60 - endpoint.mostDays) * kDayMs);
        QCOMPARE(allPages(m_harness, path, query + then + "&limit=7", pages), all);
        QCOMPARE(pages, int(all.size()) / 7 + 1);
        QCOMPARE(ask(then).list(), all.mid(0, endpoint.standardLimit));

        // Without times the last days; with one time the days after or before it.
        for (const qint64 time : times(allPages(m_harness, path, query, pages)))
            QVERIFY(time > now - endpoint.standardDays * kDayMs - 60'000);
        const qint64 moment = now - 45 * kDayMs;
        const qint64 span = endpoint.standardDays * kDayMs;
        const QByteArray stamp = QByteArray::number(moment);
        QCOMPARE(allPages(m_harness, path, query + "&startTime=" + stamp, pages),
                 allPages(m_harness, path, query + window(moment, moment + span), pages));
        QCOMPARE(allPages(m_harness, path, query + "&endTime=" + stamp, pages),
                 allPages(m_harness, path, query + window(moment - span, moment), pages));

        QCOMPARE(ask(window(now - endpoint.mostDays * kDayMs - 1, now)).retCode(), endpoint.tooLongCode);
        QCOMPARE(ask(window(now, now - 1)).retCode(), endpoint.reversedCode);
        QCOMPARE(ask(window(now - 800 * kDayMs, now - 799 * kDayMs)).retCode(), 10001);
        for (const QByteArray bad : {"&startTime=soon", "&endTime=-5", "&limit=0", "&limit=ten", "&cursor=abc",
                                     "&cursor=1%3A1", "&cursor=99999999%3A1%2C99999999%3A1"})
            QVERIFY2(ask(bad).retCode() == 10001, bad.constData());
        QCOMPARE(ask("&limit=" + QByteArray::number(endpoint.mostLimit + 1)).retCode(), 10001);
        if (query.startsWith("category"))
            QCOMPARE(m_harness.signedGet(path, "category=stocks").retCode(), 10001);
        QCOMPARE(m_harness.get(path + '?' + query).status, 401);
    }

    void cursorsStayWhereTheyAre()
    {
        const RawAnswer first = m_harness.signedGet("/v5/execution/list", "category=linear&limit=20");
        const QByteArray cursor = text(first.result(), "nextPageCursor").toLatin1();
        const QByteArray next = "category=linear&limit=20&cursor=" + cursor;
        const auto before = m_harness.signedGet("/v5/execution/list", next).list();
        m_harness.exchange.step(2'000);
        QVERIFY(m_harness.signedGet("/v5/execution/list", "category=linear&limit=20").list() != first.list());
        QCOMPARE(m_harness.signedGet("/v5/execution/list", next).list(), before);
    }

    void filters()
    {
        const auto executions = [&](const QByteArray &query) {
            return m_harness.signedGet("/v5/execution/list", query + "&limit=100").list();
        };
        for (const QJsonObject &row : executions("category=linear&symbol=BTCUSDT"))
            QCOMPARE(text(row, "symbol"), QStringLiteral("BTCUSDT"));
        for (const QJsonObject &row : executions("category=linear&execType=Funding"))
            QCOMPARE(text(row, "execType"), QStringLiteral("Funding"));
        QVERIFY(!executions("category=linear&settleCoin=USDC").isEmpty());
        for (const QJsonObject &row : executions("category=linear&settleCoin=USDC"))
            QVERIFY(text(row, "symbol").endsWith(QLatin1String("PERP")));
        // An order's fills are found whatever else is asked for.
        const qint64 then = utcNow() - 30 * kDayMs;
        const QJsonObject old = executions("category=linear&execType=Trade" + window(then - 6 * kDayMs, then)).first();
        const auto its = executions("category=linear&symbol=DOGEUSDT&orderId=" + text(old, "orderId").toLatin1());
        QVERIFY(its.contains(old));
        const auto order =
            m_harness.signedGet("/v5/order/history", "category=linear&orderId=" + text(old, "orderId").toLatin1())
                .list();
        QCOMPARE(order.size(), 1);
        QCOMPARE(text(order.first(), "orderStatus"), QStringLiteral("Filled"));
        const auto log =
            m_harness
                .signedGet("/v5/account/transaction-log",
                           "currency=USDT&category=linear&type=TRADE&limit=50" + window(then - 6 * kDayMs, then))
                .list();
        QVERIFY(!log.isEmpty());
        for (const QJsonObject &row : log) {
            QCOMPARE(text(row, "type"), QStringLiteral("TRADE"));
            QCOMPARE(text(row, "currency"), QStringLiteral("USDT"));
            QCOMPARE(text(row, "category"), QStringLiteral("linear"));
        }
        QCOMPARE(m_harness.signedGet("/v5/position/closed-pnl", "category=option").retCode(), 10001);
        QCOMPARE(m_harness.signedGet("/v5/asset/settlement-record", "category=inverse").retCode(), 10001);
        QCOMPARE(m_harness.signedGet("/v5/account/transaction-log", "accountType=FUND").retCode(), 10001);
    }

    void cancelledOrdersAreToldForADay()
    {
        const qint64 now = utcNow();
        const auto orders = allWindows(m_harness, "/v5/order/history", "category=linear&limit=50");
        int cancelled = 0;
        for (const QJsonObject &row : orders) {
            if (figure(row, "cumExecQty")->isZero()) {
                ++cancelled;
                QVERIFY(text(row, "updatedTime").toLongLong() > now - kDayMs);
                QCOMPARE(text(row, "orderStatus"), QStringLiteral("Cancelled"));
            }
        }
        QVERIFY(cancelled > 3);
        QVERIFY(orders.size() > 300);
    }

    void whatHappensNowJoinsThePast()
    {
        DemoHarness harness;
        const auto ids = [&](const QByteArray &path, const char *key) {
            QSet<QString> found;
            for (const QJsonObject &row : harness.signedGet(path, "category=linear&limit=50").list())
                found.insert(text(row, key));
            return found;
        };
        StreamClient client(harness.addresses.privateStream);
        QVERIFY(client.login(harness.addresses, {"execution.linear", "order.linear"}));
        harness.exchange.step(1'500);
        QVERIFY(!client.ask(R"({"op":"ping"})").isEmpty());
        const auto executions = ids("/v5/execution/list", "execId");
        const auto orders = ids("/v5/order/history", "orderId");
        QVERIFY(client.of(QStringLiteral("execution")).size() > 5);
        for (const QJsonObject &message : client.of(QStringLiteral("execution"))) {
            QVERIFY(executions.contains(text(rows(message, "data").first(), "execId")));
            QVERIFY(orders.contains(text(rows(message, "data").first(), "orderId")));
        }
        // The log still leads to the wallet.
        const auto last = harness.signedGet("/v5/account/transaction-log", "currency=USDT&limit=1").list().first();
        for (const QJsonObject &coin : rows(harness.books(), "coins")) {
            if (text(coin, "coin") == QLatin1String("USDT"))
                QCOMPARE(figure(last, "cashBalance"), figure(coin, "walletBalance"));
        }
    }

    void classicAccountsHaveNoTransactionLog()
    {
        demo::Options options;
        options.unifiedMarginStatus = 1;
        DemoHarness harness(options);
        QCOMPARE(harness.signedGet("/v5/account/transaction-log").retCode(), 10028);
        QCOMPARE(harness.signedGet("/v5/execution/list", "category=option").retCode(), 10028);
        QCOMPARE(harness.signedGet("/v5/execution/list", "category=linear").retCode(), 0);
    }

    void documentedLimits()
    {
        DemoHarness harness;
        const auto limitOf = [&](const QByteArray &path, const QByteArray &query) {
            return harness.signedGet(path, query).headers.value("x-bapi-limit").toInt();
        };
        QCOMPARE(limitOf("/v5/execution/list", "category=linear"), 50);
        QCOMPARE(limitOf("/v5/account/transaction-log", ""), 25);
        QCOMPARE(limitOf("/v5/account/fee-rate", "category=linear"), 5);
        QCOMPARE(limitOf("/v5/asset/coin-greeks", ""), 50);
    }

private:
    DemoHarness m_harness;
};

QTEST_GUILESS_MAIN(TestDemoHistoryRoutes)
#include "tst_demohistoryroutes.moc"
