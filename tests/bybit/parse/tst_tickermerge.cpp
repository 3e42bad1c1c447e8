// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/parse/streamframe.h"

#include <QTest>

using namespace apollo;
using namespace apollo::bybit;

/// A snapshot replaces, a delta changes only what it holds; the order of a frame's keys does not matter.
class TestTickerMerge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deltaKeepsTheRest();
    void snapshotReplaces();
    void keyOrderDoesNotMatter();
};

namespace {

const QByteArray
    kSnapshot(R"({"topic":"tickers.XYZUSDT","type":"snapshot","data":{"symbol":"XYZUSDT","lastPrice":"2.50",)"
              R"("markPrice":"2.51","fundingRate":"0.0001","nextFundingTime":"1767254400000",)"
              R"("bid1Price":"2.49"},"ts":1767225600000})");

TickerUpdate updateOf(const QByteArray &frame)
{
    const auto parsed = parseStreamFrame(frame, StreamKind::PublicLinear);
    if (!parsed || !std::holds_alternative<TickerUpdate>(*parsed))
        return {};
    return std::get<TickerUpdate>(parsed.value());
}

void apply(Ticker &ticker, const QByteArray &frame)
{
    const TickerUpdate update = updateOf(frame);
    merge(ticker, update.ticker, update.snapshot, update.time);
}

Decimal decimal(std::string_view text)
{
    return *Decimal::parse(text);
}

} // namespace

void TestTickerMerge::deltaKeepsTheRest()
{
    Ticker ticker;
    apply(ticker, kSnapshot);
    apply(
        ticker,
        R"({"topic":"tickers.XYZUSDT","type":"delta","data":{"symbol":"XYZUSDT","markPrice":"2.6","fundingRate":""},"ts":1767225600100})");
    QVERIFY(ticker.markPrice == decimal("2.6"));
    QVERIFY(ticker.lastPrice == decimal("2.50"));
    QVERIFY(ticker.bid1Price == decimal("2.49"));
    QVERIFY(!ticker.fundingRate); // "" says that it no longer applies
    QVERIFY(ticker.nextFundingTime == UtcTime(std::chrono::milliseconds(1767254400000)));
    QVERIFY(ticker.updatedAt == UtcTime(std::chrono::milliseconds(1767225600100)));
}

void TestTickerMerge::snapshotReplaces()
{
    Ticker ticker;
    apply(ticker, kSnapshot);
    apply(
        ticker,
        R"({"topic":"tickers.XYZUSDT","type":"snapshot","data":{"symbol":"XYZUSDT","lastPrice":"3"},"ts":1767225600200})");
    QVERIFY(ticker.lastPrice == decimal("3"));
    QVERIFY(!ticker.markPrice);
    QVERIFY(!ticker.nextFundingTime);
}

void TestTickerMerge::keyOrderDoesNotMatter()
{
    Ticker expected;
    apply(expected, kSnapshot);
    QVERIFY(expected.lastPrice == decimal("2.50"));

    QByteArrayList members{
        R"("topic":"tickers.XYZUSDT")", R"("type":"snapshot")", R"("ts":1767225600000)",
        kSnapshot.mid(kSnapshot.indexOf("\"data\""), kSnapshot.indexOf(",\"ts\"") - kSnapshot.indexOf("\"data\""))};
    std::ranges::sort(members);
    int orders = 0;
    do {
        Ticker ticker;
        apply(ticker, '{' + members.join(',') + '}');
        QVERIFY2(ticker == expected, members.join(',').constData());
        ++orders;
    } while (std::ranges::next_permutation(members).found);
    QCOMPARE(orders, 24);
}

QTEST_GUILESS_MAIN(TestTickerMerge)
#include "tst_tickermerge.moc"
