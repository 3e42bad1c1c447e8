// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/demo/demorows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace apollo;
using namespace apollo::test;

namespace {

/// The books without what depends on the wall clock.
QJsonObject timeless(QJsonObject books)
{
    for (const char *key : {"heldAt", "time"})
        books.remove(QLatin1String(key));
    QByteArray bytes = QJsonDocument(books).toJson();
    static const QRegularExpression kTimes(
        QStringLiteral("\"(createdTime|updatedTime|openTime|nextFundingTime)\": \"?[0-9]+\"?"));
    return QJsonDocument::fromJson(QString::fromUtf8(bytes).replace(kTimes, QStringLiteral("\"t\": 0")).toUtf8())
        .object();
}

demo::Options withMode(const char *mode)
{
    demo::Options options;
    options.marginMode = mode;
    return options;
}

} // namespace

/// The account over REST and its books: paging, sums, modes, determinism.
class TestDemoAccount : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pagesAddUp()
    {
        DemoHarness harness;
        int pages = 0;
        const auto all = allPages(harness, "/v5/position/list", "category=linear&settleCoin=USDT&limit=200", pages);
        QCOMPARE(pages, 1);
        QCOMPARE(all.size(), 8);
        QCOMPARE(allPages(harness, "/v5/position/list", "category=linear&settleCoin=USDT&limit=3", pages), all);
        QCOMPARE(pages, 3);
        // Eight rows in pages of four: a full last page has a cursor, and an empty page follows.
        QCOMPARE(allPages(harness, "/v5/position/list", "category=linear&settleCoin=USDT&limit=4", pages), all);
        QCOMPARE(pages, 3);
        const auto orders = allPages(harness, "/v5/order/realtime", "category=linear&settleCoin=USDT&limit=2", pages);
        QCOMPARE(orders.size(), 5);
        QCOMPARE(allPages(harness, "/v5/order/realtime", "category=spot", pages).size(), 2);
    }

    void instrumentsNeedASecondPage()
    {
        DemoHarness harness;
        QSet<QString> symbols;
        QByteArray cursor;
        int pages = 0;
        do {
            const RawAnswer answer = harness.get("/v5/market/instruments-info?category=linear"
                                                 + (cursor.isEmpty() ? QByteArray() : "&cursor=" + cursor));
            const auto list = answer.list();
            for (const QJsonObject &row : list)
                symbols.insert(text(row, "symbol"));
            cursor = text(answer.result(), "nextPageCursor").toUtf8();
            ++pages;
        } while (!cursor.isEmpty());
        QCOMPARE(pages, 2);
        QVERIFY(symbols.size() >= 600);
        QVERIFY(symbols.contains(QStringLiteral("1000PEPEUSDT")));
        QCOMPARE(harness.get("/v5/market/instruments-info?category=spot&limit=1").list().size(), 5);
        QCOMPARE(harness.get("/v5/market/instruments-info?category=option").list().size(), 2);
        QVERIFY(harness.get("/v5/market/tickers?category=linear").list().size() == symbols.size());
        QCOMPARE(harness.get("/v5/market/tickers?category=option").retCode(), 10001);
    }

    void bySymbolFlatRowsAppear()
    {
        DemoHarness harness;
        const auto flat = harness.signedGet("/v5/position/list", "category=linear&symbol=ETHPERP").list();
        QCOMPARE(flat.size(), 1);
        QCOMPARE(text(flat[0], "side"), QString());
        QCOMPARE(text(flat[0], "size"), QStringLiteral("0"));
        QCOMPARE(flat[0].value(QLatin1String("seq")).toInt(), -1);
        const auto hedge = harness.signedGet("/v5/position/list", "category=linear&symbol=1000PEPEUSDT").list();
        QCOMPARE(hedge.size(), 2);
        QCOMPARE(hedge[0].value(QLatin1String("positionIdx")).toInt(), 1);
        QCOMPARE(hedge[1].value(QLatin1String("positionIdx")).toInt(), 2);
        const auto held = harness.signedGet("/v5/position/list", "category=linear&settleCoin=USDT").list();
        QVERIFY(std::none_of(held.begin(), held.end(),
                             [](const QJsonObject &row) { return text(row, "size") == QLatin1String("0"); }));
    }

    void restSaysWhatTheBooksSay()
    {
        DemoHarness harness;
        harness.exchange.step(700);
        const QJsonObject books = harness.books();
        const auto wallet = harness.signedGet("/v5/account/wallet-balance", "accountType=UNIFIED").list().first();
        QJsonObject account = wallet;
        account.insert(QLatin1String("coin"), QJsonArray());
        QCOMPARE(account, books.value(QLatin1String("account")).toObject());
        QCOMPARE(wallet.value(QLatin1String("coin")), books.value(QLatin1String("coins")));
        QList<QJsonObject> positions;
        for (const char *query : {"category=linear&settleCoin=USDT", "category=linear&settleCoin=USDC",
                                  "category=inverse", "category=option"})
            positions += harness.signedGet("/v5/position/list", query).list();
        auto truth = rows(books, "positions");
        for (QJsonObject &row : truth)
            row.remove(QLatin1String("category"));
        QCOMPARE(positions, truth);
    }

    void totalsFollowFromTheParts_data()
    {
        QTest::addColumn<int>("ticks");
        for (const int ticks : {0, 1, 250, 4'000})
            QTest::addRow("%d ticks", ticks) << ticks;
    }

    void totalsFollowFromTheParts()
    {
        QFETCH(int, ticks);
        DemoHarness harness;
        if (ticks > 0)
            harness.exchange.step(ticks);
        const QJsonObject books = harness.books();
        const QJsonObject account = books.value(QLatin1String("account")).toObject();
        const QJsonObject spot = books[QLatin1String("tickers")][QLatin1String("spot")].toObject();
        Figure equity = Decimal(0);
        Figure perp = Decimal(0);
        Figure wallet = Decimal(0);
        for (const QJsonObject &coin : rows(books, "coins")) {
            const QString pair = text(coin, "coin") + QStringLiteral("USDT");
            const Figure index =
                spot.contains(pair) ? figure(spot.value(pair).toObject(), "usdIndexPrice") : Decimal(1);
            Figure unrealized = Decimal(0);
            Figure options = Decimal(0);
            for (const QJsonObject &row : rows(books, "positions")) {
                const QString symbol = text(row, "symbol");
                const bool inverse = text(row, "category") == QLatin1String("inverse");
                const QString settle = inverse               ? QStringLiteral("ETH")
                    : symbol.endsWith(QLatin1String("PERP")) ? QStringLiteral("USDC")
                                                             : QStringLiteral("USDT");
                if (settle != text(coin, "coin"))
                    continue;
                if (text(row, "category") == QLatin1String("option"))
                    options = options + figure(row, "size") * figure(row, "markPrice");
                else
                    unrealized = unrealized + figure(row, "unrealisedPnl");
            }
            QCOMPARE(figure(coin, "unrealisedPnl"), unrealized);
            QCOMPARE(figure(coin, "equity"), figure(coin, "walletBalance") + unrealized + options);
            QCOMPARE(figure(coin, "usdValue"), rounded(figure(coin, "equity") * index, 8));
            equity = equity + figure(coin, "usdValue");
            perp = perp + unrealized * index;
            wallet = wallet + figure(coin, "walletBalance") * index;
        }
        QCOMPARE(figure(account, "totalEquity"), equity);
        QCOMPARE(figure(account, "totalPerpUPL"), rounded(perp, 8));
        QCOMPARE(figure(account, "totalWalletBalance"), rounded(wallet, 8));
        QCOMPARE(figure(account, "totalMarginBalance"),
                 figure(account, "totalWalletBalance") + figure(account, "totalPerpUPL"));
        const Figure initialRate = figure(account, "accountIMRate");
        const Figure maintenanceRate = figure(account, "accountMMRate");
        QVERIFY(initialRate > Figure(Decimal::scaled(35, 2)) && initialRate < Figure(Decimal::scaled(55, 2)));
        QVERIFY(maintenanceRate > Figure(Decimal::scaled(4, 2)) && maintenanceRate < Figure(Decimal::scaled(9, 2)));
    }

    void usdcCountsFromTheSessionPrice()
    {
        DemoHarness harness;
        const auto row = harness.signedGet("/v5/position/list", "category=linear&symbol=BTCPERP").list().first();
        QVERIFY(text(row, "sessionAvgPrice") != text(row, "avgPrice"));
        QCOMPARE(figure(row, "unrealisedPnl"),
                 rounded(figure(row, "size") * (figure(row, "sessionAvgPrice") - figure(row, "markPrice")), 8));
    }

    void holdFreezes()
    {
        demo::Options options;
        options.tick = std::chrono::milliseconds(5);
        DemoHarness harness(options, false);
        const auto ticks = [&] { return harness.books().value(QLatin1String("ticks")).toInteger(); };
        QTRY_VERIFY(ticks() > 10);
        harness.exchange.hold();
        QJsonObject before = harness.books();
        QVERIFY(before.value(QLatin1String("heldAt")).toInteger() > 0);
        // A hundred round trips take longer than many ticks of 5 ms would.
        for (int i = 0; i < 100; ++i)
            QCOMPARE(harness.get("/v5/market/time").status, 200);
        QCOMPARE(timeless(harness.books()), timeless(before));
        QCOMPARE(harness.post("/demo/step?ticks=3").status, 200);
        QCOMPARE(ticks(), before.value(QLatin1String("ticks")).toInteger() + 3);
        QCOMPARE(harness.post("/demo/resume").status, 200);
        QCOMPARE(harness.post("/demo/step?ticks=3").status, 400);
        const qint64 resumed = ticks();
        QTRY_VERIFY(ticks() > resumed);
    }

    void seedAndTicksDecideEverything()
    {
        demo::Options options;
        options.tick = std::chrono::hours(1);
        options.opensAt = utcNow();
        DemoHarness first(options);
        DemoHarness second(options);
        options.seed = 7;
        DemoHarness other(options);
        for (DemoHarness *harness : {&first, &second, &other})
            harness->exchange.step(1'500);
        QCOMPARE(timeless(first.books()), timeless(second.books()));
        QVERIFY(timeless(first.books()) != timeless(other.books()));
    }

    void isolatedMargin()
    {
        DemoHarness harness(withMode("ISOLATED_MARGIN"));
        const auto account = harness.signedGet("/v5/account/wallet-balance", "accountType=UNIFIED").list().first();
        for (const char *key : {"accountIMRate", "accountMMRate", "totalMarginBalance", "totalAvailableBalance",
                                "totalInitialMargin", "totalMaintenanceMargin", "accountLTV"})
            QCOMPARE(text(account, key), QString());
        QVERIFY(!text(account, "totalEquity").isEmpty());
        const auto rows = harness.signedGet("/v5/position/list", "category=linear&settleCoin=USDT").list();
        for (const QJsonObject &row : rows)
            QVERIFY(figure(row, "liqPrice").has_value());
    }

    void portfolioMargin()
    {
        DemoHarness harness(withMode("PORTFOLIO_MARGIN"));
        const auto account = harness.signedGet("/v5/account/wallet-balance", "accountType=UNIFIED").list().first();
        QVERIFY(!text(account, "accountIMRate").isEmpty());
        QCOMPARE(account[QLatin1String("coin")].toArray().first()[QLatin1String("totalPositionIM")].toString(),
                 QString());
        const auto rows = harness.signedGet("/v5/position/list", "category=linear&settleCoin=USDT").list();
        QVERIFY(!rows.isEmpty());
        for (const QJsonObject &row : rows) {
            for (const char *key : {"leverage", "positionIM", "positionMM", "liqPrice"})
                QCOMPARE(text(row, key), QString());
            QCOMPARE(row.value(QLatin1String("riskId")).toInt(), 0);
        }
    }

    void classicAccount()
    {
        demo::Options options;
        options.unifiedMarginStatus = 1;
        DemoHarness harness(options);
        QCOMPARE(harness.signedGet("/v5/account/info").result().value(QLatin1String("unifiedMarginStatus")).toInt(), 1);
        QCOMPARE(harness.signedGet("/v5/account/wallet-balance", "accountType=UNIFIED").status, 404);
        QCOMPARE(harness.signedGet("/v5/position/list", "category=option").retCode(), 10028);
        QCOMPARE(harness.signedGet("/v5/position/list", "category=inverse").retCode(), 0);
        QCOMPARE(harness.signedGet("/v5/user/query-api").result().value(QLatin1String("uta")).toInt(-1), 0);
    }
};

QTEST_GUILESS_MAIN(TestDemoAccount)
#include "tst_demoaccount.moc"
