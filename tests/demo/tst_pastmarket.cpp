// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/candles.h"
#include "core/demo/ledger.h"
#include "core/demo/openingaccount.h"

#include <QtTest>

using namespace apollo;
using namespace apollo::demo;

namespace {

constexpr qint64 kOpening = 1'795'195'000'000; ///< 20 November 2026, 17:16:40
constexpr qint64 kMinuteMs = 60'000;

/// One line per execution: what two accounts must have in common.
QByteArray story(const Account &account)
{
    QByteArray text;
    for (const Execution &row : account.history.executions) {
        text += row.execId + ' ' + row.orderId + ' ' + row.instrument->symbol + ' ' + row.side + ' '
            + QByteArray::number(row.time) + ' ' + row.price->toByteArray() + ' ' + row.fee->toByteArray() + '\n';
    }
    for (const Wallet &wallet : account.wallets)
        text += wallet.coin + ' ' + wallet.balance->toByteArray() + '\n';
    return text;
}

QByteArray storyOf(quint64 seed, qint64 opening)
{
    const Market market(seed);
    const PastMarket past(market, seed, opening);
    return story(openAccount(market, past, MarginMode::Cross, seed, opening));
}

} // namespace

/// The path before the opening, its candles, and that a seed and a time fix them.
class TestPastMarket : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsAtTheOpeningPrices()
    {
        for (const Instrument &instrument : m_market.instruments()) {
            for (const Series series : {Series::Last, Series::Mark, Series::Index}) {
                QCOMPARE(m_past.unitsAt(series, instrument, m_past.openingMinute()),
                         m_market.unitsNow(series, instrument));
            }
            if (instrument.walks()) {
                const Quote quote = m_market.quote(instrument);
                QCOMPARE(m_past.priceAt(Series::Last, instrument, m_past.openingMinute()), quote.last);
                QCOMPARE(m_past.priceAt(Series::Mark, instrument, m_past.openingMinute()), quote.mark);
            }
        }
    }

    void barsAreOneUnbrokenPath()
    {
        const Instrument &btc = *m_market.find(Category::Linear, "BTCUSDT");
        const qint64 end = m_past.openingMinute();
        const std::vector<Bar> bars = m_past.bars(Series::Last, btc, end - 3'000, end);
        QCOMPARE(bars.size(), std::size_t(3'000));
        for (std::size_t i = 0; i < bars.size(); ++i) {
            const Bar &bar = bars[i];
            QCOMPARE(bar.minute, end - 3'000 + qint64(i));
            QCOMPARE(bar.open, m_past.unitsAt(Series::Last, btc, bar.minute));
            QVERIFY(bar.low <= std::min(bar.open, bar.close) && bar.high >= std::max(bar.open, bar.close));
            if (i > 0)
                QCOMPARE(bar.open, bars[i - 1].close);
        }
        // Alone or in a range, a minute is the same.
        QCOMPARE(m_past.bars(Series::Last, btc, end - 40, end - 39).front().high, bars[2'960].high);
    }

    void tradesLieWithinTheirCandle()
    {
        const Account account = openAccount(m_market, m_past, MarginMode::Cross, kSeed, kOpening);
        int trades = 0;
        for (const Execution &row : account.history.executions) {
            if (row.type != "Trade")
                continue;
            ++trades;
            const qint64 minute = row.time / kMinuteMs;
            const Bar bar = m_past.bars(Series::Last, *row.instrument, minute, minute + 1).front();
            const Instrument &instrument = *row.instrument;
            // Offsets of two ticks lie between an order that waits at a price and the candle that touches it.
            const qint64 slack = 2 * instrument.tickUnits;
            QVERIFY(*row.price >= Decimal::scaled(bar.low - slack, instrument.priceScale));
            QVERIFY(*row.price <= Decimal::scaled(bar.high + slack, instrument.priceScale));
        }
        QVERIFY2(trades >= 300 && trades <= 1'200, QByteArray::number(trades).constData());
    }

    void aSeedAndATimeFixThePast()
    {
        QCOMPARE(storyOf(7, kOpening), storyOf(7, kOpening));
        QVERIFY(storyOf(7, kOpening) != storyOf(8, kOpening));
        QVERIFY(storyOf(7, kOpening) != storyOf(7, kOpening + 90 * kMinuteMs));
    }

    void manySeedsLeadToTheSameHoldings()
    {
        for (const quint64 seed : {1ULL, 2ULL, 3ULL, 99ULL, 123'456ULL, 2'147'483'647ULL}) {
            const Market market(seed);
            const PastMarket past(market, seed, kOpening);
            const Account account = openAccount(market, past, MarginMode::Cross, seed, kOpening);
            for (const Holding &holding : account.holdings)
                QCOMPARE(holding.size, holding.startSize);
            const Figure entry = account.holdings.front().entry;
            QVERIFY(absolute(entry - Decimal(61'900)) < Figure(Decimal(600)));
            for (const LedgerRow &row : account.history.ledger)
                QVERIFY(row.balance->sign() > 0);
            const Books books = account.books(market);
            QVERIFY(*books.account.initialMarginRate > Decimal::scaled(30, 2));
            QVERIFY(*books.account.initialMarginRate < Decimal::scaled(60, 2));
            QVERIFY(*books.account.maintenanceMarginRate < Decimal::scaled(15, 2));
            const auto trades = std::count_if(account.history.executions.begin(), account.history.executions.end(),
                                              [](const Execution &row) { return row.type == "Trade"; });
            QVERIFY2(trades >= 300 && trades <= 1'200, QByteArray::number(qint64(trades)).constData());
        }
    }

    void intervals()
    {
        QVERIFY(!Interval::named("2") && !Interval::named("d") && !Interval::named(""));
        const auto utc = [](int year, int month, int day, int hour = 0, int minute = 0) {
            return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC).toSecsSinceEpoch() / 60;
        };
        const qint64 moment = utc(2026, 11, 20, 17, 16);
        QCOMPARE(Interval::named("5")->startOf(moment), utc(2026, 11, 20, 17, 15));
        QCOMPARE(Interval::named("240")->startOf(moment), utc(2026, 11, 20, 16));
        QCOMPARE(Interval::named("D")->startOf(moment), utc(2026, 11, 20));
        QCOMPARE(Interval::named("W")->startOf(moment), utc(2026, 11, 16));
        QCOMPARE(Interval::named("M")->startOf(moment), utc(2026, 11, 1));
        QCOMPARE(Interval::named("M")->next(utc(2026, 12, 1)), utc(2027, 1, 1));
        QCOMPARE(Interval::named("W")->next(utc(2026, 11, 16)), utc(2026, 11, 23));
    }

    void liveCandlesGoOnWhereThePastEnds()
    {
        Market market(kSeed);
        const PastMarket past(market, kSeed, kOpening);
        Candles candles(market, past);
        const Instrument &btc = *market.find(Category::Linear, "BTCUSDT");
        qint64 now = kOpening;
        for (int i = 0; i < 1'500; ++i) {
            now += 100;
            market.tick();
            candles.record(now);
        }
        now += 5 * kMinuteMs; // nothing ticked meanwhile
        CandleQuery query;
        query.from = past.openingMinute() - 3;
        query.to = now / kMinuteMs;
        const std::vector<Bar> bars = candles.list(Series::Last, btc, *Interval::named("1"), query, now);
        QCOMPARE(bars.back().minute, now / kMinuteMs);
        QCOMPARE(bars.size(), std::size_t(now / kMinuteMs - query.from + 1));
        for (std::size_t i = 1; i < bars.size(); ++i)
            QCOMPARE(bars[i].open, bars[i - 1].close);
        QCOMPARE(bars.back().close, market.unitsNow(Series::Last, btc));
        QVERIFY(bars[3].lots > 0);
        QCOMPARE(bars.back().lots, 0);
        // Larger candles are made of the smaller ones.
        const std::vector<Bar> wide = candles.list(Series::Last, btc, *Interval::named("5"), query, now);
        const auto highest =
            std::max_element(bars.begin(), bars.end(), [](const Bar &a, const Bar &b) { return a.high < b.high; });
        QVERIFY(std::any_of(wide.begin(), wide.end(), [&](const Bar &bar) { return bar.high >= highest->high; }));
    }

private:
    static constexpr quint64 kSeed = 20'261'120;
    Market m_market{kSeed};
    PastMarket m_past{m_market, kSeed, kOpening};
};

QTEST_GUILESS_MAIN(TestPastMarket)
#include "tst_pastmarket.moc"
