// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/demo/demorows.h"

#include <QJsonArray>
#include <QtTest>

using namespace apollo;
using namespace apollo::test;

namespace {

/// Candles as rows of numbers, newest first as they came.
QList<QStringList> candles(const DemoHarness &harness, const QByteArray &target)
{
    QList<QStringList> list;
    const QJsonArray rows = harness.get(target).result().value(QLatin1String("list")).toArray();
    for (const auto &row : rows) {
        QStringList fields;
        for (const auto &field : row.toArray())
            fields.append(field.toString());
        list.append(fields);
    }
    return list;
}

Decimal number(const QString &text)
{
    const Result<Decimal> value = Decimal::parse(QStringView(text));
    return value ? *value : Decimal(-1);
}

} // namespace

/// Candles and funding rates over real sockets.
class TestDemoKlineRoutes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shapes()
    {
        const auto last = candles(m_harness, "/v5/market/kline?category=linear&symbol=BTCUSDT&interval=5");
        QCOMPARE(last.size(), 200);
        for (qsizetype i = 0; i < last.size(); ++i) {
            QCOMPARE(last[i].size(), 7);
            QCOMPARE(last[i][0].toLongLong() % 300'000, 0);
            QVERIFY(number(last[i][2]) >= number(last[i][1]) && number(last[i][2]) >= number(last[i][4]));
            QVERIFY(number(last[i][3]) <= number(last[i][1]) && number(last[i][3]) <= number(last[i][4]));
            if (i > 0) {
                QCOMPARE(last[i][0].toLongLong(), last[i - 1][0].toLongLong() - 300'000);
                QCOMPARE(last[i][4], last[i - 1][1]);
            }
        }
        for (const QByteArray kind : {"mark", "index"}) {
            const auto list =
                candles(m_harness, "/v5/market/" + kind + "-price-kline?category=inverse&symbol=ETHUSD&interval=60");
            QCOMPARE(list.size(), 200);
            QCOMPARE(list.first().size(), 5);
        }
        // The quiet contracts stand still, and nobody trades them.
        const auto quiet = candles(m_harness, "/v5/market/kline?symbol=COIN007USDT&interval=1&limit=3");
        QCOMPARE(quiet.size(), 3);
        QCOMPARE(quiet[0].mid(1, 4), QStringList(4, quiet[0][1]));
        QCOMPARE(quiet[0][5], QStringLiteral("0"));
    }

    void everyIntervalEndsAtThePresentPrice()
    {
        m_harness.exchange.step(400);
        const QJsonObject tickers = m_harness.books()[QLatin1String("tickers")].toObject();
        const QJsonObject btc = tickers[QLatin1String("linear")][QLatin1String("BTCUSDT")].toObject();
        const QByteArrayList names{"1", "3", "5", "15", "30", "60", "120", "240", "360", "720", "D", "W", "M"};
        for (const QByteArray &name : names) {
            const QByteArray query = "?category=linear&symbol=BTCUSDT&limit=1000&interval=" + name;
            const auto last = candles(m_harness, "/v5/market/kline" + query);
            QCOMPARE(last.first()[4], text(btc, "lastPrice"));
            QCOMPARE(candles(m_harness, "/v5/market/mark-price-kline" + query).first()[4], text(btc, "markPrice"));
            QCOMPARE(candles(m_harness, "/v5/market/index-price-kline" + query).first()[4], text(btc, "indexPrice"));
            QVERIFY(last.size() >= 3);
        }
        const QJsonObject option =
            tickers[QLatin1String("option")][QLatin1String("BTC-25DEC26-70000-C-USDT")].toObject();
        const auto marks = candles(
            m_harness, "/v5/market/mark-price-kline?category=option&symbol=BTC-25DEC26-70000-C-USDT&interval=30");
        QCOMPARE(marks.first()[4], text(option, "markPrice"));
        const QJsonObject spot = tickers[QLatin1String("spot")][QLatin1String("ETHUSDT")].toObject();
        QCOMPARE(candles(m_harness, "/v5/market/kline?category=spot&symbol=ETHUSDT&interval=D").first()[4],
                 text(spot, "lastPrice"));
    }

    void largeCandlesAreMadeOfSmallOnes()
    {
        const qint64 hour = utcNow() / 3'600'000 * 3'600'000 - 50 * 3'600'000;
        const QByteArray range = "&start=" + QByteArray::number(hour) + "&end=" + QByteArray::number(hour + 3'599'999);
        const auto small = candles(m_harness, "/v5/market/kline?category=linear&symbol=ETHUSDT&interval=1" + range);
        const auto large = candles(m_harness, "/v5/market/kline?category=linear&symbol=ETHUSDT&interval=60" + range);
        QCOMPARE(small.size(), 60);
        QCOMPARE(large.size(), 1);
        Decimal high = number(small.first()[2]);
        Decimal low = number(small.first()[3]);
        Figure volume = Decimal(0);
        for (const QStringList &row : small) {
            high = std::max(high, number(row[2]));
            low = std::min(low, number(row[3]));
            volume = volume + number(row[5]);
        }
        QCOMPARE(large.first()[1], small.last()[1]);
        QCOMPARE(number(large.first()[2]), high);
        QCOMPARE(number(large.first()[3]), low);
        QCOMPARE(large.first()[4], small.first()[4]);
        QCOMPARE(Figure(number(large.first()[5])), volume);
    }

    void rangesAndLimits()
    {
        const QByteArray base = "/v5/market/kline?category=linear&symbol=SOLUSDT&interval=1";
        const qint64 minute = utcNow() / 60'000 * 60'000 - 5 * kDayMs;
        const QByteArray start = "&start=" + QByteArray::number(minute);
        // A start alone looks forward, an end alone and both look back from the end.
        const auto forward = candles(m_harness, base + start + "&limit=10");
        QCOMPARE(forward.size(), 10);
        QCOMPARE(forward.last()[0], QString::number(minute));
        const auto both = candles(m_harness, base + start + "&limit=10&end=" + QByteArray::number(minute + kDayMs));
        QCOMPARE(both.first()[0], QString::number(minute + kDayMs));
        QCOMPARE(both.size(), 10);
        // Nothing is known from before the past, and nothing of the future.
        QVERIFY(candles(m_harness, base + "&end=1600000000000").isEmpty());
        QCOMPARE(candles(m_harness, base + "&limit=1&end=9999999999999"), candles(m_harness, base + "&limit=1"));
        QCOMPARE(candles(m_harness, base + "&limit=1000").size(), 1'000);
        for (const QByteArray bad : {"&limit=0", "&limit=1001", "&start=x", "&start=20&end=10"})
            QVERIFY2(m_harness.get(base + bad).retCode() == 10001, bad.constData());
        for (const QByteArray bad :
             {"/v5/market/kline?category=option&symbol=BTC-25DEC26-70000-C-USDT&interval=1",
              "/v5/market/kline?category=linear&symbol=BTCUSDT&interval=7",
              "/v5/market/kline?category=linear&symbol=BTCUSDT", "/v5/market/kline?category=linear&interval=1",
              "/v5/market/mark-price-kline?category=spot&symbol=BTCUSDT&interval=1",
              "/v5/market/mark-price-kline?category=option&symbol=BTC-25DEC26-70000-C-USDT&interval=1&limit=501",
              "/v5/market/index-price-kline?category=option&symbol=BTC-25DEC26-70000-C-USDT&interval=1"})
            QVERIFY2(m_harness.get(bad).retCode() == 10001, bad.constData());
    }

    void fundingRates()
    {
        const QByteArray base = "/v5/market/funding/history?category=linear&symbol=BTCUSDT";
        const auto all = m_harness.get(base).list();
        QCOMPARE(all.size(), 200);
        for (qsizetype i = 1; i < all.size(); ++i) {
            QCOMPARE(text(all[i], "fundingRateTimestamp").toLongLong(),
                     text(all[i - 1], "fundingRateTimestamp").toLongLong() - 8 * 3'600'000);
        }
        const QByteArray end = text(all[10], "fundingRateTimestamp").toLatin1();
        QCOMPARE(m_harness.get(base + "&limit=5&endTime=" + end).list(), all.mid(10, 5));
        QCOMPARE(m_harness.get(base + "&startTime=" + end).retCode(), 10001);
        QCOMPARE(m_harness.get(base + "&limit=201").retCode(), 10001);
        QCOMPARE(m_harness.get("/v5/market/funding/history?category=spot&symbol=BTCUSDT").retCode(), 10001);
    }

private:
    DemoHarness m_harness;
};

QTEST_GUILESS_MAIN(TestDemoKlineRoutes)
#include "tst_demoklineroutes.moc"
