// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/executionsmodel.h"
#include "ui/models/ordersmodel.h"
#include "ui/models/sectionnotice.h"

#include "tests/support/fixedsource.h"
#include "tests/support/manualclock.h"
#include "tests/support/sampleportfolio.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace apollo;
using namespace apollo::ui;
using apollo::test::figure;

namespace {

const QString kNone = QStringLiteral("\u2014");
const InstrumentKey kBtc{Category::Linear, QStringLiteral("BTCUSDT")};

QString at(const RowModel &model, int row, const char *column, int role = Qt::DisplayRole)
{
    return model.index(row, model.columnOf(QString::fromLatin1(column))).data(role).toString();
}

} // namespace

/// The tables of executions and of ended orders.
class TestTradeModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_clock.setUtc(test::sampleTime()); }
    void executions();
    void fundingHasNoMaker();
    void feesKeepSmallDigits();
    void anotherDayIsSaid();
    void newFillsComeOnTop();
    void onlyOneContract();
    void history();
    void filledOrdersHaveNoReason();
    void historyIgnoresPrices();
    void notices();

private:
    test::ManualClock m_clock;
};

void TestTradeModels::executions()
{
    test::FixedSource source(test::samplePortfolio());
    const ExecutionsModel model(source, m_clock, TableFormats());
    QCOMPARE(model.rowCount(), 14);
    QCOMPARE(at(model, 0, "symbol"), QStringLiteral("BTCUSDT"));
    QCOMPARE(at(model, 0, "time"), QStringLiteral("12:03:10"));
    QCOMPARE(at(model, 0, "time", CopyRole), QStringLiteral("12:03:10 2026-11-20"));
    QCOMPARE(at(model, 0, "side"), QStringLiteral("Buy"));
    QCOMPARE(at(model, 0, "type"), QStringLiteral("Trade"));
    QCOMPARE(at(model, 0, "type", SecondLineRole), QStringLiteral("Limit"));
    QCOMPARE(at(model, 0, "price"), QStringLiteral("61,900.0"));
    QCOMPARE(at(model, 0, "qty"), QStringLiteral("0.100"));
    QCOMPARE(at(model, 0, "value"), QStringLiteral("6,190.00"));
    QCOMPARE(at(model, 0, "fee"), QStringLiteral("\u22120.6190"));
    QCOMPARE(at(model, 0, "fee", Qt::ToolTipRole), QStringLiteral("Received: 0.61900000 USDT"));
    QCOMPARE(at(model, 1, "fee", Qt::ToolTipRole), QStringLiteral("Paid: 3.40450000 USDT"));
    QCOMPARE(at(model, 1, "feeRate"), QStringLiteral("0.0550\u00a0%"));
    QCOMPARE(at(model, 0, "role"), QStringLiteral("Maker"));
    QCOMPARE(at(model, 1, "role"), QStringLiteral("Taker"));
    QCOMPARE(at(model, 0, "orderId"), QStringLiteral("6f1c2a58\u2026"));
    QCOMPARE(at(model, 0, "orderId", CopyRole), QStringLiteral("6f1c2a58-0d3e-4c77-9b1a-000000000099"));
    QCOMPARE(at(model, 0, "price", Qt::AccessibleTextRole), QStringLiteral("Price of Trade BTCUSDT: 61,900.0"));
}

void TestTradeModels::fundingHasNoMaker()
{
    test::FixedSource source(test::samplePortfolio());
    const ExecutionsModel model(source, m_clock, TableFormats());
    QCOMPARE(at(model, 5, "type"), QStringLiteral("Funding"));
    QCOMPARE(at(model, 5, "role"), QStringLiteral("n/a"));
}

void TestTradeModels::feesKeepSmallDigits()
{
    test::FixedSource source(test::samplePortfolio());
    source.data.executions[0].execFee = figure("0.0012");
    source.data.executions[0].execPnl.reset();
    source.data.executions[1].execFee.reset();
    source.data.executions[2].feeCurrency = QStringLiteral("BTC");
    source.data.executions[2].execFee = figure("0.00000055");
    const ExecutionsModel model(source, m_clock, TableFormats());
    QCOMPARE(at(model, 0, "fee"), QStringLiteral("0.0012"));
    QCOMPARE(at(model, 0, "realizedPnl"), kNone);
    QVERIFY(at(model, 0, "realizedPnl", Qt::ToolTipRole).contains(QLatin1String("only as it happens")));
    QCOMPARE(at(model, 1, "fee"), kNone);
    QCOMPARE(at(model, 2, "fee"), QStringLiteral("0.00000055"));
    QCOMPARE(at(model, 2, "fee", SecondLineRole), QStringLiteral("BTC"));
}

void TestTradeModels::anotherDayIsSaid()
{
    test::FixedSource source(test::samplePortfolio());
    source.data.executions[1].execTime = test::sampleTime() - std::chrono::hours(24);
    source.data.executions[2].execTime.reset();
    const ExecutionsModel model(source, m_clock, TableFormats());
    QCOMPARE(at(model, 1, "time"), QStringLiteral("11-19 12:04:10"));
    QCOMPARE(at(model, 1, "time", SecondLineRole), QStringLiteral("2026-11-19"));
    QCOMPARE(at(model, 1, "time", CopyRole), QStringLiteral("12:04:10 2026-11-19"));
    QCOMPARE(at(model, 2, "time"), kNone);
}

void TestTradeModels::newFillsComeOnTop()
{
    test::FixedSource source(test::samplePortfolio());
    ExecutionsModel model(source, m_clock, TableFormats());
    const QAbstractItemModelTester tester(&model);
    Execution fresh = source.data.executions.front();
    fresh.execId = QStringLiteral("fresh");
    fresh.execType = QStringLiteral("SomethingNew");
    source.data.executions.push_front(fresh);
    source.data.executions.pop_back();
    PortfolioChanges changes;
    changes.executions = true;
    source.tell(changes);
    QCOMPARE(model.rowCount(), 14);
    QCOMPARE(at(model, 0, "type"), QStringLiteral("SomethingNew"));
    // The same id in another contract is another row.
    Execution other = fresh;
    other.instrument.symbol = QStringLiteral("ETHUSDT");
    source.data.executions.push_front(other);
    source.tell(changes);
    QCOMPARE(model.rowCount(), 15);
}

void TestTradeModels::onlyOneContract()
{
    test::FixedSource source(test::samplePortfolio());
    OrdersModel orders(source, m_clock, TableFormats(), OrderList::Open);
    ExecutionsModel fills(source, m_clock, TableFormats());
    const QAbstractItemModelTester ordersTester(&orders);
    orders.showOnly(kBtc);
    QCOMPARE(orders.rowCount(), 2);
    orders.showOnly(InstrumentKey{Category::Inverse, QStringLiteral("BTCUSDT")}); // another market of that name
    QCOMPARE(orders.rowCount(), 0);
    orders.showOnly(std::nullopt);
    QCOMPARE(orders.rowCount(), 7);
    fills.showOnly(InstrumentKey{Category::Linear, QStringLiteral("ETHUSDT")});
    QCOMPARE(fills.rowCount(), 0);
}

void TestTradeModels::history()
{
    test::FixedSource source(test::samplePortfolio());
    const OrdersModel model(source, m_clock, TableFormats(), OrderList::History);
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(at(model, 0, "status"), QStringLiteral("Filled"));
    QCOMPARE(at(model, 0, "time"), QStringLiteral("11:34:10"));
    QCOMPARE(at(model, 0, "avgPrice"), QStringLiteral("61,880.0"));
    QCOMPARE(at(model, 0, "qty"), QStringLiteral("0.250 / 0.250"));
    QCOMPARE(at(model, 0, "filledValue"), QStringLiteral("15,470.00"));
    QCOMPARE(at(model, 0, "fee"), QStringLiteral("3.0940"));
    QCOMPARE(at(model, 1, "status"), QStringLiteral("Cancelled"));
    QCOMPARE(at(model, 1, "reason"), QStringLiteral("By you"));
    QCOMPARE(at(model, 1, "avgPrice"), kNone);
    QCOMPARE(at(model, 1, "fee"), kNone); // nothing was traded
    QCOMPARE(at(model, 2, "reason"), QStringLiteral("Post-only would take"));
    QCOMPARE(at(model, 2, "reason", Qt::ToolTipRole),
             QStringLiteral("Bybit's word: EC_PostOnlyWillTakeLiquidity").toHtmlEscaped());
}

void TestTradeModels::filledOrdersHaveNoReason()
{
    test::FixedSource source(test::samplePortfolio());
    source.data.orderHistory[0].cancelType = QStringLiteral("CancelByUser"); // the cancel lost the race
    const OrdersModel model(source, m_clock, TableFormats(), OrderList::History);
    QCOMPARE(at(model, 0, "reason"), kNone);
}

void TestTradeModels::historyIgnoresPrices()
{
    test::FixedSource source(test::samplePortfolio());
    OrdersModel model(source, m_clock, TableFormats(), OrderList::History);
    source.data.orderHistory.clear();
    source.tellPositions({});
    QCOMPARE(model.rowCount(), 6); // not said to have changed
    PortfolioChanges changes;
    changes.orderHistory = true;
    source.tell(changes);
    QCOMPARE(model.rowCount(), 0);
}

void TestTradeModels::notices()
{
    test::FixedSource source(test::samplePortfolio());
    const TimeFormat times;
    QCOMPARE(noticeOf(source, Section::Executions, times).sentence,
             QStringLiteral("No executions in the last 7 days (checked 12:04:10)."));
    QCOMPARE(noticeOf(source, Section::OrderHistory, times).sentence,
             QStringLiteral("No orders ended in the last 7 days (checked 12:04:10)."));
    QCOMPARE(noticeOf(source, Section::Orders, times, QStringLiteral("A%2")).sentence,
             QStringLiteral("No open orders in A%2 (checked 12:04:10)."));
    source.data.sections[Section::Executions] = {
        SectionStatus::State::Failed, {Error(ErrorKind::Permission, 10005, QString(), QString())}, 0, {}};
    QVERIFY(noticeOf(source, Section::Executions, times).sentence.startsWith(QLatin1String("Executions could not")));
    QVERIFY(noticeOf(source, Section::Executions, times).canRetry);
    // A file that was made without them does not load anything.
    source.data.sections.erase(Section::OrderHistory);
    source.setKind(SourceState::Kind::Snapshot);
    QCOMPARE(noticeOf(source, Section::OrderHistory, times).sentence,
             QStringLiteral("This snapshot holds no order history."));
    QVERIFY(!noticeOf(source, Section::OrderHistory, times).canRetry);
}

QTEST_GUILESS_MAIN(TestTradeModels)
#include "tst_trademodels.moc"
