// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/positionrows.h"

#include "core/portfolio/executionlog.h"
#include "tests/portfolio/rows.h"

using namespace apollo;
using namespace apollo::test;

class TestAccountRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newerRowsReplaceOlderOnes();
    void equalSeqIsDecidedByUpdatedTime();
    void withoutSeqUpdatedTimeDecides();
    void hedgeLegsAreTwoPositions();
    void flatRowsRemoveAndStayRemoved();
    void listClosesWhatItLacks();
    void listClosesNothingOfAnotherScopeNorNewerRows();
    void rejectedRowsCloseNothing();
    void ordersNeverGoBack();
    void endedOrdersStayEnded();
    void orderListLeavesFreshOrdersAlone();
    void executionsOnceAndNewestFirst();
};

void TestAccountRows::newerRowsReplaceOlderOnes()
{
    PortfolioReducer reducer;
    reducer.apply(message(row("BTCUSDT", 0, Side::Buy, "2", 20, 200), 200));
    reducer.apply(message(row("BTCUSDT", 0, Side::Buy, "1", 10, 300), 300)); // greater time, smaller seq
    QCOMPARE(sizes(reducer), QStringList{QStringLiteral("BTCUSDT 0 2")});
    reducer.apply(message(row("BTCUSDT", 0, Side::Buy, "3", 21, 201), 201));
    QCOMPARE(sizes(reducer), QStringList{QStringLiteral("BTCUSDT 0 3")});
}

void TestAccountRows::equalSeqIsDecidedByUpdatedTime()
{
    PortfolioReducer reducer;
    Position held = row("BTCUSDT", 0, Side::Buy, "2", 20, 200);
    reducer.apply(message(held, 200));
    held.updatedTime = at(250);
    held.stopLoss = figure("90"); // a setting does not raise seq
    reducer.apply(message(held, 250));
    QCOMPARE(text(reducer.portfolio().positions[0].reported.stopLoss), QByteArray("90"));
    reducer.apply(message(row("BTCUSDT", 0, Side::Buy, "2", 20, 200), 200));
    QCOMPARE(text(reducer.portfolio().positions[0].reported.stopLoss), QByteArray("90"));
    held.markPrice = figure("101"); // same row, later answer
    reducer.apply(message(held, 260));
    QCOMPARE(text(reducer.portfolio().positions[0].reported.markPrice), QByteArray("101"));
    held.markPrice = figure("99");
    reducer.apply(message(held, 255));
    QCOMPARE(text(reducer.portfolio().positions[0].reported.markPrice), QByteArray("101"));
}

void TestAccountRows::withoutSeqUpdatedTimeDecides()
{
    PortfolioReducer reducer;
    reducer.apply(message(row("BTCUSDT", 0, Side::Buy, "2", 0, 200), 200));
    reducer.apply(message(row("BTCUSDT", 0, Side::Buy, "1", 0, 199), 300));
    QCOMPARE(sizes(reducer), QStringList{QStringLiteral("BTCUSDT 0 2")});
    reducer.apply(message(row("BTCUSDT", 0, Side::Buy, "3", 50, 201), 201));
    QCOMPARE(sizes(reducer), QStringList{QStringLiteral("BTCUSDT 0 3")});
}

void TestAccountRows::hedgeLegsAreTwoPositions()
{
    PortfolioReducer reducer;
    reducer.apply(message(row("XRPUSDT", 2, Side::Sell, "5", 11, 100), 100));
    reducer.apply(message(row("XRPUSDT", 1, Side::Buy, "7", 10, 100), 100));
    QCOMPARE(sizes(reducer), (QStringList{QStringLiteral("XRPUSDT 1 7"), QStringLiteral("XRPUSDT 2 5")}));
    reducer.apply(message(row("XRPUSDT", 1, Side::None, "0", 12, 110), 110));
    QCOMPARE(sizes(reducer), QStringList{QStringLiteral("XRPUSDT 2 5")});
}

void TestAccountRows::flatRowsRemoveAndStayRemoved()
{
    PortfolioReducer reducer;
    const Position open = row("BTCUSDT", 0, Side::Buy, "2", 20, 200);
    reducer.apply(message(open, 200));
    reducer.apply(message(row("BTCUSDT", 0, Side::None, "0", 21, 210), 210));
    QVERIFY(reducer.portfolio().positions.empty());
    reducer.apply(message(open, 200)); // late
    QVERIFY(reducer.portfolio().positions.empty());
    reducer.apply(message(row("BTCUSDT", 0, Side::Buy, "1", 22, 220), 220));
    QCOMPARE(sizes(reducer), QStringList{QStringLiteral("BTCUSDT 0 1")});
}

void TestAccountRows::listClosesWhatItLacks()
{
    PortfolioReducer reducer;
    const Position gone = row("ETHUSDT", 0, Side::Buy, "9", 30, 150);
    reducer.apply(reading(kLinearUsdt, {row("BTCUSDT", 0, Side::Buy, "2", 20, 100), gone}, 1000));
    QCOMPARE(reducer.portfolio().positions.size(), std::size_t(2));
    reducer.apply(reading(kLinearUsdt, {row("BTCUSDT", 0, Side::Buy, "2", 20, 100)}, 2000));
    QCOMPARE(sizes(reducer), QStringList{QStringLiteral("BTCUSDT 0 2")});
    reducer.apply(message(gone, 1500)); // a repeated message of before
    QCOMPARE(sizes(reducer), QStringList{QStringLiteral("BTCUSDT 0 2")});
    reducer.apply(message(row("ETHUSDT", 0, Side::Buy, "4", 31, 2100), 2100));
    QCOMPARE(reducer.portfolio().positions.size(), std::size_t(2));
}

void TestAccountRows::listClosesNothingOfAnotherScopeNorNewerRows()
{
    PortfolioReducer reducer;
    reducer.apply(message(row("BTCPERP", 0, Side::Buy, "2", 20, 100), 100));   // USDC
    reducer.apply(message(row("ETHUSDT", 0, Side::Buy, "9", 30, 5000), 5000)); // opened after the answer
    reducer.apply(reading(kLinearUsdt, {}, 2000));
    QCOMPARE(sizes(reducer), (QStringList{QStringLiteral("BTCPERP 0 2"), QStringLiteral("ETHUSDT 0 9")}));
    reducer.apply(reading({Category::Linear, QStringLiteral("USDC")}, {}, 2000));
    QCOMPARE(sizes(reducer), QStringList{QStringLiteral("ETHUSDT 0 9")});
}

void TestAccountRows::rejectedRowsCloseNothing()
{
    PortfolioReducer reducer;
    reducer.apply(message(row("BTCUSDT", 0, Side::Buy, "2", 20, 100), 100));
    AccountReading partly = reading(kLinearUsdt, {}, 2000);
    partly.positions[0].rows.value().rejectedRows = 1;
    reducer.apply(partly);
    QCOMPARE(sizes(reducer), QStringList{QStringLiteral("BTCUSDT 0 2")});
    QCOMPARE(reducer.portfolio().sections.at(Section::Positions).rejectedRows, 1);
}

void TestAccountRows::ordersNeverGoBack()
{
    PortfolioReducer reducer;
    reducer.apply(message(order("a", "PartiallyFilled", 200, "2"), 200));
    reducer.apply(message(order("a", "New", 150), 300));
    QCOMPARE(reducer.portfolio().orders[0].orderStatus, QStringLiteral("PartiallyFilled"));
    reducer.apply(message(order("a", "PartiallyFilled", 200, "3"), 200)); // equal time: more filled is newer
    reducer.apply(message(order("a", "PartiallyFilled", 200, "2"), 210));
    QCOMPARE(text(reducer.portfolio().orders[0].cumExecQty), QByteArray("3"));
    reducer.apply(message(order("b", "Untriggered", 100), 220));
    QCOMPARE(reducer.portfolio().orders.size(), std::size_t(2));
    reducer.apply(message(order("b", "Triggered", 230), 230)); // momentary: not open, not ended
    QCOMPARE(reducer.portfolio().orders.size(), std::size_t(1));
    reducer.apply(message(order("b", "New", 231), 231));
    QCOMPARE(reducer.portfolio().orders.size(), std::size_t(2));
}

void TestAccountRows::endedOrdersStayEnded()
{
    PortfolioReducer reducer;
    reducer.apply(message(order("a", "New", 200), 200));
    reducer.apply(message(order("a", "Filled", 200, "5"), 200));
    QVERIFY(reducer.portfolio().orders.empty());
    reducer.apply(message(order("a", "New", 250), 250));
    reducer.apply(message(order("a", "Filled", 260, "5"), 260)); // the cancel that lost the race
    QVERIFY(reducer.portfolio().orders.empty());
    reducer.apply(message(order("early", "Cancelled", 300), 300)); // its New comes late
    reducer.apply(message(order("early", "New", 290), 310));
    QVERIFY(reducer.portfolio().orders.empty());
}

void TestAccountRows::orderListLeavesFreshOrdersAlone()
{
    PortfolioReducer reducer;
    reducer.apply(message(order("old", "New", 1'000), 1'000));
    reducer.apply(message(order("fresh", "New", 19'000), 19'000));
    AccountReading list;
    list.orders.push_back({kLinearUsdt, bybit::Page<Order>{{order("listed", "New", 500)}, {}, 0, at(20'000)}});
    reducer.apply(list);
    QStringList ids;
    for (const Order &open : reducer.portfolio().orders)
        ids += open.orderId;
    ids.sort();
    QCOMPARE(ids, (QStringList{QStringLiteral("fresh"), QStringLiteral("listed")}));
}

void TestAccountRows::executionsOnceAndNewestFirst()
{
    std::deque<Execution> log;
    for (int i = 0; i < 700; ++i) {
        Execution execution;
        execution.execId = QString::number((i * 311) % 700);
        execution.execTime = at((i * 311) % 700);
        addExecution(log, execution);
        QVERIFY(!addExecution(log, execution));
    }
    QCOMPARE(log.size(), kExecutionsKept);
    QCOMPARE(log.front().execTime, std::optional(at(699)));
    QCOMPARE(log.back().execTime, std::optional(at(200)));
}

QTEST_GUILESS_MAIN(TestAccountRows)
#include "tst_accountrows.moc"
