// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/demo/demorows.h"

#include <QJsonArray>
#include <QSet>
#include <QtTest>

using namespace apollo;
using namespace apollo::test;

namespace {

QJsonObject tierFor(const QList<QJsonObject> &tiers, const Figure &value)
{
    for (const QJsonObject &tier : tiers) {
        if (value <= figure(tier, "riskLimitValue"))
            return tier;
    }
    return {};
}

} // namespace

/// The rules that are served, and that the books follow them: margins worked out here from the answers alone.
class TestDemoMarginRoutes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void riskLimitsInPages()
    {
        DemoHarness harness;
        QSet<QString> symbols;
        QByteArray cursor;
        int pages = 0;
        do {
            const RawAnswer answer = harness.get("/v5/market/risk-limit?category=linear"
                                                 + (cursor.isEmpty() ? QByteArray() : "&cursor=" + cursor));
            QCOMPARE(answer.retCode(), 0);
            QSet<QString> here;
            for (const QJsonObject &row : answer.list())
                here.insert(text(row, "symbol"));
            QVERIFY(here.size() <= 15 && !symbols.intersects(here));
            symbols += here;
            cursor = text(answer.result(), "nextPageCursor").toUtf8();
            ++pages;
        } while (!cursor.isEmpty());
        QCOMPARE(symbols.size(), harness.get("/v5/market/tickers?category=linear").list().size());
        QCOMPARE(pages, symbols.size() / 15 + 1);
        const auto tiers = harness.get("/v5/market/risk-limit?category=inverse&symbol=BTCUSD").list();
        QVERIFY(tiers.size() >= 5);
        QCOMPARE(text(tiers[0], "mmDeduction"), QString());
        QCOMPARE(tiers[0][QLatin1String("isLowestRisk")].toInt(), 1);
        QCOMPARE(tiers[1][QLatin1String("isLowestRisk")].toInt(), 0);
        QCOMPARE(text(tiers[0], "initialMargin"), QStringLiteral("0.01"));
        QCOMPARE(text(tiers[0], "maxLeverage"), QStringLiteral("100.00"));
        QCOMPARE(harness.get("/v5/market/risk-limit?category=spot").retCode(), 10001);
        QCOMPARE(harness.get("/v5/market/risk-limit?category=linear&symbol=NOSUCH").retCode(), 10001);
        QCOMPARE(harness.get("/v5/market/risk-limit?category=linear&cursor=7").retCode(), 10001);
    }

    void feeRates()
    {
        DemoHarness harness;
        const RawAnswer linear = harness.signedGet("/v5/account/fee-rate", "category=linear&symbol=BTCUSDT");
        QCOMPARE(linear.list().size(), 1);
        QVERIFY(!linear.result().contains(QLatin1String("category")));
        const RawAnswer spot = harness.signedGet("/v5/account/fee-rate", "category=spot");
        QCOMPARE(text(spot.result(), "category"), QStringLiteral("spot"));
        QVERIFY(figure(spot.list().first(), "takerFeeRate") != figure(linear.list().first(), "takerFeeRate"));
        const auto options = harness.signedGet("/v5/account/fee-rate", "category=option").list();
        QCOMPARE(options.size(), 1);
        QCOMPARE(text(options[0], "baseCoin"), QStringLiteral("BTC"));
        QCOMPARE(text(options[0], "symbol"), QString());
        QCOMPARE(harness.signedGet("/v5/account/fee-rate").retCode(), 10001);
    }

    void collateral()
    {
        DemoHarness harness;
        const RawAnswer answer = harness.get("/v5/spot-margin-trade/collateral");
        QCOMPARE(answer.json().value(QLatin1String("retExtInfo")), QJsonValue(QStringLiteral("{}")));
        QVERIFY(answer.list().size() >= 5);
        const auto btc = harness.get("/v5/spot-margin-trade/collateral?currency=BTC").list();
        QCOMPARE(btc.size(), 1);
        const auto tiers = rows(btc.first(), "collateralRatioList");
        QVERIFY(tiers.size() >= 3);
        QCOMPARE(text(tiers.first(), "minQty"), QStringLiteral("0"));
        QCOMPARE(text(tiers.last(), "maxQty"), QString());
        for (qsizetype i = 1; i < tiers.size(); ++i)
            QCOMPARE(text(tiers[i], "minQty"), text(tiers[i - 1], "maxQty"));
        QCOMPARE(harness.get("/v5/spot-margin-trade/collateral?currency=GOLD").retCode(), 10001);
        const auto info = harness.signedGet("/v5/account/collateral-info", "currency=ETH").list();
        QCOMPARE(info.size(), 1);
        QVERIFY(info[0][QLatin1String("marginCollateral")].toBool());
        QCOMPARE(text(info[0], "borrowAmount"), QStringLiteral("0"));
    }

    void greeks()
    {
        DemoHarness harness;
        StreamClient client(harness.addresses.privateStream);
        QVERIFY(client.login(harness.addresses, {"greeks"}));
        harness.exchange.step(10);
        QVERIFY(!client.ask(R"({"op":"ping"})").isEmpty());
        const auto pushed = client.of(QStringLiteral("greeks"));
        QCOMPARE(pushed.size(), 1);
        const auto served = harness.signedGet("/v5/asset/coin-greeks", "baseCoin=BTC").list();
        QCOMPARE(rows(pushed.first(), "data"), served);
        const auto option = harness.signedGet("/v5/position/list", "category=option").list().first();
        QCOMPARE(figure(served.first(), "totalDelta"), figure(option, "delta"));
        QCOMPARE(figure(served.first(), "totalTheta"), figure(option, "theta"));
        QVERIFY(harness.signedGet("/v5/asset/coin-greeks", "baseCoin=ETH").list().isEmpty());
    }

    void booksFollowTheRules_data()
    {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<int>("ticks");
        QTest::newRow("cross") << QByteArray("REGULAR_MARGIN") << 0;
        QTest::newRow("cross later") << QByteArray("REGULAR_MARGIN") << 900;
        QTest::newRow("isolated") << QByteArray("ISOLATED_MARGIN") << 300;
    }

    void booksFollowTheRules()
    {
        QFETCH(QByteArray, mode);
        QFETCH(int, ticks);
        demo::Options options;
        options.marginMode = mode;
        DemoHarness harness(options);
        if (ticks > 0)
            harness.exchange.step(ticks);
        const QJsonObject books = harness.books();
        const QJsonObject margin = books[QLatin1String("margin")].toObject();
        const bool isolated = mode == "ISOLATED_MARGIN";
        QMap<QString, Figure> held;
        QMap<QString, Figure> maintained;
        int higherTiers = 0;
        for (const QJsonObject &row : rows(books, "positions")) {
            const QByteArray category = text(row, "category").toLatin1();
            const QByteArray symbol = text(row, "symbol").toLatin1();
            if (category == "option") {
                QCOMPARE(figure(row, "positionIM"), Figure(Decimal(0)));
                continue;
            }
            const bool inverse = category == "inverse";
            const auto value = [&](const char *price) {
                return inverse ? quotient(figure(row, "size"), figure(row, price), 8)
                               : rounded(figure(row, "size") * figure(row, price), 8);
            };
            const QByteArray query = "category=" + category + "&symbol=" + symbol;
            const QJsonObject tier = tierFor(harness.get("/v5/market/risk-limit?" + query).list(), value("markPrice"));
            (void)harness.post("/demo/limit?path=/v5/account/fee-rate&limit=100");
            const auto fees = harness.signedGet("/v5/account/fee-rate", query).list();
            const Figure taker = figure(fees.first(), "takerFeeRate");
            QCOMPARE(row[QLatin1String("riskId")].toInt(), tier[QLatin1String("id")].toInt());
            QCOMPARE(figure(row, "riskLimitValue"), figure(tier, "riskLimitValue"));
            QVERIFY(figure(row, "leverage") <= figure(tier, "maxLeverage"));
            higherTiers += tier[QLatin1String("id")].toInt() > 1 ? 1 : 0;
            const Figure share = quotient(Decimal(1), figure(row, "leverage"), 16);
            const bool isLong = text(row, "side") == QLatin1String("Buy");
            const Figure one = Decimal(1);
            const Figure bankrupt = value("avgPrice") * (isLong == inverse ? one + share : one - share) * taker;
            const Figure closing = isolated ? bankrupt : value("markPrice") * taker;
            const Figure initial = isolated ? value("avgPrice") * share + closing : value("markPrice") * share;
            const Figure maintenance =
                value("markPrice") * figure(tier, "maintenanceMargin") - figureOrZero(tier, "mmDeduction") + closing;
            const Figure slack = Decimal::scaled(1, 7);
            QVERIFY(absolute(figure(row, "positionIM") - initial) < slack);
            QVERIFY(absolute(figure(row, "positionMM") - maintenance) < slack);
            const QString coin = inverse  ? QStringLiteral("ETH")
                : symbol.endsWith("PERP") ? QStringLiteral("USDC")
                                          : QStringLiteral("USDT");
            held[coin] = held.value(coin, Decimal(0)) + figure(row, "positionIM");
            maintained[coin] = maintained.value(coin, Decimal(0)) + figure(row, "positionMM");
        }
        QCOMPARE(higherTiers, 1);
        Figure haircut = Decimal(0);
        Figure initial = Decimal(0);
        Figure maintenance = Decimal(0);
        int spanned = 0;
        for (const QJsonObject &row : rows(books, "coins")) {
            const QString coin = text(row, "coin");
            const QByteArray query = "/v5/spot-margin-trade/collateral?currency=" + coin.toLatin1();
            const QJsonObject table = harness.get(query).list().first();
            QVERIFY(figure(row, "equity")->sign() > 0);
            const Decimal equity = *figure(row, "equity");
            Figure counts = Decimal(0);
            int pieces = 0;
            for (const QJsonObject &tier : rows(table, "collateralRatioList")) {
                const Decimal from = *figure(tier, "minQty");
                const Decimal to = std::min(figure(tier, "maxQty").value_or(equity), equity);
                if (to > from) {
                    counts = counts + (to - from) * *figure(tier, "collateralRatio");
                    ++pieces;
                }
            }
            spanned += pieces > 1 ? 1 : 0;
            const auto found = rows(margin, "coins");
            const auto its = std::find_if(found.begin(), found.end(),
                                          [&](const QJsonObject &one) { return text(one, "coin") == coin; });
            const Figure index = figure(*its, "index");
            QVERIFY(absolute((equity - counts) * index - figure(*its, "haircut")) < Figure(Decimal::scaled(1, 7)));
            QCOMPARE(figure(*its, "orderMargin"), figure(row, "totalOrderIM"));
            haircut = haircut + figure(*its, "haircut");
            initial = initial + (held.value(coin, Decimal(0)) + figure(row, "totalOrderIM")) * index;
            maintenance = maintenance + maintained.value(coin, Decimal(0)) * index;
        }
        QVERIFY(spanned >= 2);
        QCOMPARE(figure(margin, "haircut"), haircut);
        QCOMPARE(figure(margin, "initialMargin"), rounded(initial, 8));
        QCOMPARE(figure(margin, "maintenanceMargin"), rounded(maintenance, 8));
        const QJsonObject account = books[QLatin1String("account")].toObject();
        QCOMPARE(figure(margin, "equityAfterHaircut"), figure(account, "totalEquity") - haircut);
        if (isolated)
            return;
        const Figure base = figure(account, "totalMarginBalance") - haircut;
        QCOMPARE(figure(margin, "base"), base);
        QCOMPARE(figure(account, "totalAvailableBalance"), base - rounded(initial, 8));
        QCOMPARE(figure(account, "accountIMRate"), rounded(quotient(rounded(initial, 8), base, 16), 4, Rounding::Down));
        QCOMPARE(figure(account, "accountMMRate"),
                 rounded(quotient(rounded(maintenance, 8), base, 16), 4, Rounding::Down));
    }
};

QTEST_GUILESS_MAIN(TestDemoMarginRoutes)
#include "tst_demomarginroutes.moc"
