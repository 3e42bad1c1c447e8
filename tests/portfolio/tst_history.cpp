// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/executionlog.h"
#include "core/portfolio/historyprogress.h"
#include "core/portfolio/orderlog.h"
#include "core/portfolio/readingsections.h"
#include "tests/portfolio/rows.h"

#include <algorithm>

using namespace apollo;
using namespace apollo::test;
using namespace std::chrono_literals;

namespace {

const HistoryScope kSpot{Category::Spot, {}};
const HistoryScope kLinear{Category::Linear, {}};
const HistoryScope kInverse{Category::Inverse, {}};
const HistoryScope kBtcOptions{Category::Option, QStringLiteral("BTC")};
const std::set<HistoryScope> kNoOptions{kSpot, kLinear, kInverse};
const UtcTime kNow = at(1'700'000'000'000);

Execution fill(const char *id, qint64 time, const char *pnl = "")
{
    Execution result;
    result.instrument = {Category::Linear, QStringLiteral("BTCUSDT")};
    result.execId = QLatin1String(id);
    result.execTime = at(time);
    result.execPrice = figure("60000");
    result.execPnl = figure(pnl);
    return result;
}

QStringList ids(const std::deque<Execution> &executions)
{
    QStringList result;
    for (const Execution &execution : executions)
        result += execution.execId;
    return result;
}

QStringList ids(const std::deque<Order> &orders)
{
    QStringList result;
    for (const Order &closed : orders)
        result += closed.orderId;
    return result;
}

HistoryReading history(const HistoryScope &scope, std::vector<Execution> fills, std::vector<Order> closed, qint64 time)
{
    HistoryReading result;
    result.time = at(time);
    result.executions.push_back({scope, bybit::Page<Execution>{std::move(fills), {}, 0, at(time)}});
    result.orders.push_back({scope, bybit::Page<Order>{std::move(closed), {}, 0, at(time)}});
    return result;
}

/// Everything of `scopes` arrived, empty.
HistoryReading readingOf(const std::set<HistoryScope> &scopes, UtcTime time)
{
    HistoryReading result;
    for (const HistoryScope &scope : scopes) {
        result.executions.push_back({scope, bybit::Page<Execution>{{}, {}, 0, time}});
        result.orders.push_back({scope, bybit::Page<Order>{{}, {}, 0, time}});
    }
    return result;
}

} // namespace

class TestHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalTimesAreOrderedById();
    void listAndStreamTellOneFillTogether();
    void fillsOfTwoContractsMayShareAnId();
    void closedOrdersOnceNewestFirst();
    void closedOrdersInAnyOrderOfArrival();
    void oldHistoryFallsOut();
    void orderMovesFromOpenToClosed();
    void closedInTheGap();
    void failedListBlanksNothing();
    void greeksOfWhatIsHeld();
    void sectionsOfAClassicAccount();
    void gapsAreReadFromBeforeTheirStart();
    void everyListAgainWhileTheStreamIsDown();
    void failedListsStayDue();
    void optionsPerBaseCoin();
};

void TestHistory::equalTimesAreOrderedById()
{
    std::vector<const char *> arrivals{"a", "b", "c", "d"};
    do {
        std::deque<Execution> log;
        for (const char *id : arrivals)
            QVERIFY(addExecution(log, fill(id, *id == 'd' ? 200 : 100)));
        QCOMPARE(ids(log).join(QString()), QStringLiteral("dcba"));
    } while (std::next_permutation(arrivals.begin(), arrivals.end()));
}

// The stream tells the P&L, the list does not: it survives whichever comes last.
void TestHistory::listAndStreamTellOneFillTogether()
{
    for (const bool streamFirst : {true, false}) {
        std::deque<Execution> log;
        Execution listed = fill("1", 100);
        listed.createType = QStringLiteral("CreateByUser");
        const Execution streamed = fill("1", 100, "12.5");
        QVERIFY(addExecution(log, streamFirst ? streamed : listed));
        QVERIFY(addExecution(log, streamFirst ? listed : streamed));
        QVERIFY(!addExecution(log, streamed) && !addExecution(log, listed));
        QCOMPARE(log.size(), std::size_t(1));
        QCOMPARE(text(log[0].execPnl), QByteArray("12.5"));
        QCOMPARE(log[0].createType, QStringLiteral("CreateByUser"));
    }
}

void TestHistory::fillsOfTwoContractsMayShareAnId()
{
    std::deque<Execution> log;
    Execution other = fill("1", 100);
    other.instrument.category = Category::Inverse;
    QVERIFY(addExecution(log, fill("1", 100)) && addExecution(log, other));
    QCOMPARE(log.size(), std::size_t(2));
}

void TestHistory::closedOrdersOnceNewestFirst()
{
    std::deque<Order> log;
    QVERIFY(!addClosedOrder(log, order("1", "New", 100)));
    QVERIFY(!addClosedOrder(log, order("", "Filled", 100)));
    QVERIFY(addClosedOrder(log, order("1", "Cancelled", 100)));
    QVERIFY(addClosedOrder(log, order("2", "Filled", 300)));
    QVERIFY(addClosedOrder(log, order("3", "Rejected", 200)));
    QVERIFY(!addClosedOrder(log, order("1", "Cancelled", 100)));
    QCOMPARE(ids(log).join(QString()), QStringLiteral("231"));
    QVERIFY(addClosedOrder(log, order("1", "PartiallyFilledCanceled", 400)));
    QVERIFY(!addClosedOrder(log, order("1", "Cancelled", 350))); // late
    QCOMPARE(ids(log).join(QString()), QStringLiteral("123"));
    QCOMPARE(log[0].orderStatus, QStringLiteral("PartiallyFilledCanceled"));
}

void TestHistory::closedOrdersInAnyOrderOfArrival()
{
    std::deque<Order> log;
    for (int i = 0; i < 700; ++i)
        addClosedOrder(log, order(QByteArray::number((i * 311) % 700).constData(), "Filled", (i * 311) % 700));
    QCOMPARE(log.size(), kClosedOrdersKept);
    for (std::size_t i = 0; i < log.size(); ++i)
        QCOMPARE(log[i].updatedTime, std::optional(at(699 - qint64(i))));
}

void TestHistory::oldHistoryFallsOut()
{
    PortfolioReducer reducer;
    const qint64 day = std::chrono::milliseconds(24h).count();
    reducer.apply(history(kLinear, {fill("old", day), fill("new", 3 * day)},
                          {order("old", "Filled", day), order("new", "Filled", 3 * day)}, 3 * day));
    QCOMPARE(ids(reducer.portfolio().executions).size(), 2);
    reducer.apply(bybit::ExecutionUpdate{at(9 * day), {fill("newest", 9 * day)}, 0});
    QCOMPARE(ids(reducer.portfolio().executions), QStringList({QStringLiteral("newest"), QStringLiteral("new")}));
    QCOMPARE(ids(reducer.portfolio().orderHistory), QStringList{QStringLiteral("new")});
}

void TestHistory::orderMovesFromOpenToClosed()
{
    PortfolioReducer reducer;
    reducer.apply(message(order("1", "New", 100), 100));
    QCOMPARE(reducer.portfolio().orders.size(), std::size_t(1));
    QVERIFY(reducer.portfolio().orderHistory.empty());
    (void)reducer.takeChanges();
    reducer.apply(message(order("1", "Filled", 200, "5"), 200));
    QVERIFY(reducer.portfolio().orders.empty());
    QCOMPARE(ids(reducer.portfolio().orderHistory), QStringList{QStringLiteral("1")});
    const PortfolioChanges changes = reducer.takeChanges();
    QVERIFY(changes.orders && changes.orderHistory);
    reducer.apply(message(order("1", "New", 100), 100)); // late
    QVERIFY(reducer.portfolio().orders.empty());
}

// An order that ended between two connections: the list tells, and takes it out of the open ones.
void TestHistory::closedInTheGap()
{
    PortfolioReducer reducer;
    reducer.apply(message(order("1", "New", 100), 100));
    reducer.apply(message(order("2", "New", 100), 100));
    reducer.apply(history(kLinear, {fill("e", 150)}, {order("1", "Filled", 150), order("2", "New", 100)}, 300));
    QCOMPARE(reducer.portfolio().orders.size(), std::size_t(1)); // a listed open order is no closed one
    QCOMPARE(reducer.portfolio().orders[0].orderId, QStringLiteral("2"));
    QCOMPARE(ids(reducer.portfolio().orderHistory), QStringList{QStringLiteral("1")});
    QCOMPARE(ids(reducer.portfolio().executions), QStringList{QStringLiteral("e")}); // its order is not known
    QCOMPARE(reducer.portfolio().sections.at(Section::Executions).state, SectionStatus::State::Complete);
}

void TestHistory::failedListBlanksNothing()
{
    PortfolioReducer reducer;
    reducer.apply(history(kLinear, {fill("e", 150)}, {order("1", "Filled", 150)}, 300));
    HistoryReading failed = readingOf({kSpot}, at(400));
    failed.executions.push_back({kLinear, fail(error(ErrorKind::Timeout))});
    failed.orders.push_back({kLinear, fail(error(ErrorKind::Permission, 10005))});
    reducer.apply(failed);
    QCOMPARE(reducer.portfolio().executions.size(), std::size_t(1));
    QCOMPARE(reducer.portfolio().orderHistory.size(), std::size_t(1));
    const auto &sections = reducer.portfolio().sections;
    QCOMPARE(sections.at(Section::Executions).state, SectionStatus::State::Partial);
    QCOMPARE(sections.at(Section::OrderHistory).missing.front().code(), 10005);
    QVERIFY(!sections.contains(Section::Positions));
    QVERIFY(!reducer.portfolio().isComplete());
    QVERIFY(accountIsComplete(reducer.portfolio())); // what is missing does not call for the account again
}

void TestHistory::greeksOfWhatIsHeld()
{
    PortfolioReducer reducer;
    const auto greeks = [](const char *coin, const char *delta) {
        CoinGreeks result;
        result.baseCoin = QLatin1String(coin);
        result.totalDelta = figure(delta);
        return result;
    };
    const Position option = position(Category::Option, "BTC-27MAR26-70000-C-USDT", Side::Buy, "1", "1000");
    reducer.apply(reading({Category::Option, {}}, {option}, 100));
    reducer.apply(bybit::GreeksUpdate{at(200), {greeks("BTC", "0.5")}, 0});
    HistoryReading listed = readingOf(kNoOptions, at(150));
    listed.greeks = bybit::Page<CoinGreeks>{{greeks("BTC", "0.1"), greeks("ETH", "7")}, {}, 0, at(150)};
    reducer.apply(listed);
    QCOMPARE(reducer.portfolio().greeks.size(), std::size_t(1)); // no option on ETH is held
    QCOMPARE(text(reducer.portfolio().greeks.at(QStringLiteral("BTC")).totalDelta), QByteArray("0.5")); // newer
    QVERIFY(reducer.takeChanges().greeks);
    QCOMPARE(reducer.portfolio().sections.at(Section::Greeks).state, SectionStatus::State::Complete);
    reducer.apply(reading({Category::Option, {}}, {}, 300));
    QVERIFY(reducer.portfolio().greeks.empty());
    QVERIFY(reducer.takeChanges().greeks);
}

void TestHistory::sectionsOfAClassicAccount()
{
    PortfolioReducer reducer;
    AccountReading classic;
    classic.info = AccountInfo{AccountMode::Classic, MarginMode::Unknown, false, std::nullopt};
    reducer.apply(classic);
    HistoryReading refused;
    refused.executions.push_back({kLinear, fail(error(ErrorKind::AccountMode, 10028))});
    refused.orders.push_back({kLinear, fail(error(ErrorKind::Http, 404))});
    reducer.apply(refused);
    reducer.apply(RulesReading());
    for (const Section section : {Section::Executions, Section::OrderHistory, Section::Greeks, Section::MarginRules})
        QCOMPARE(reducer.portfolio().sections.at(section).state, SectionStatus::State::NotApplicable);
}

void TestHistory::gapsAreReadFromBeforeTheirStart()
{
    HistoryProgress progress;
    const HistoryNeeds first = progress.due(kNoOptions, true, kNow);
    QCOMPARE(first.lists, (std::vector<HistoryQuery>{{kSpot, {}}, {kLinear, {}}, {kInverse, {}}}));
    QVERIFY(!first.greeks);
    progress.taken(readingOf(kNoOptions, kNow), true);
    QVERIFY(progress.due(kNoOptions, true, kNow + 1h).isEmpty());

    progress.streamSpoke(kNow + 2h);
    progress.streamLost();
    progress.streamSpoke(kNow + 3h); // of the new connection: the gap before it stays
    const HistoryNeeds gap = progress.due(kNoOptions, true, kNow + 3h);
    QCOMPARE(gap.lists.size(), std::size_t(3));
    QCOMPARE(gap.lists[0].from, std::optional(kNow + 2h - 5min));
    progress.taken(readingOf(kNoOptions, kNow + 3h), true);
    QVERIFY(progress.due(kNoOptions, true, kNow + 3h).isEmpty());

    progress.streamLost(); // longer than one question may span
    QVERIFY(!progress.due(kNoOptions, true, kNow + 3h + 7 * 24h).lists[0].from);
}

void TestHistory::everyListAgainWhileTheStreamIsDown()
{
    HistoryProgress progress;
    progress.taken(readingOf(kNoOptions, kNow), false);
    QCOMPARE(progress.due(kNoOptions, false, kNow + 10s).lists[0].from, std::optional(kNow - 5min));
    progress.taken(readingOf(kNoOptions, kNow + 10s), false);
    QCOMPARE(progress.due(kNoOptions, false, kNow + 20s).lists[0].from, std::optional(kNow + 10s - 5min));
    QCOMPARE(progress.due(kNoOptions, true, kNow + 20s).lists.size(), std::size_t(3)); // live again: once more
}

void TestHistory::failedListsStayDue()
{
    HistoryProgress progress;
    HistoryReading part = readingOf(kNoOptions, kNow);
    part.executions[1].rows = fail(error(ErrorKind::Timeout));
    part.orders[2].rows = fail(error(ErrorKind::Timeout));
    progress.taken(part, true);
    const HistoryNeeds left = progress.due(kNoOptions, true, kNow + 1s);
    QCOMPARE(left.lists, (std::vector<HistoryQuery>{{kLinear, {}}, {kInverse, {}}}));
}

void TestHistory::optionsPerBaseCoin()
{
    Portfolio portfolio;
    QCOMPARE(historyScopesOf(portfolio), kNoOptions);
    const Position option = position(Category::Option, "BTC-27MAR26-70000-C-USDT", Side::Buy, "1", "1000");
    portfolio.positions.push_back({option, {}});
    Order ordered = order("1", "New", 1);
    ordered.instrument = {Category::Option, QStringLiteral("ETH-27MAR26-3000-P-USDT")};
    portfolio.orders.push_back(ordered);
    std::set<HistoryScope> scopes = kNoOptions;
    scopes.insert(kBtcOptions);
    scopes.insert({Category::Option, QStringLiteral("ETH")});
    QCOMPARE(historyScopesOf(portfolio), scopes);

    HistoryProgress progress;
    progress.taken(readingOf(kNoOptions, kNow), true);
    const HistoryNeeds needs = progress.due(scopes, true, kNow); // the first option of the account
    QCOMPARE(needs.lists.size(), std::size_t(2));
    QCOMPARE(needs.lists[0], (HistoryQuery{kBtcOptions, {}}));
    QVERIFY(needs.greeks);
    HistoryReading all = readingOf(scopes, kNow);
    all.greeks = fail(error(ErrorKind::Timeout));
    progress.taken(all, true);
    QVERIFY(progress.due(scopes, true, kNow).greeks);
    all.greeks = bybit::Page<CoinGreeks>();
    progress.taken(all, true);
    QVERIFY(progress.due(scopes, true, kNow).isEmpty());
    progress.streamLost();
    QVERIFY(progress.due(scopes, true, kNow).greeks);
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
