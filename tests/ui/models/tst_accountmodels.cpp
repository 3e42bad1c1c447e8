// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/assetsmodel.h"
#include "ui/models/ordersmodel.h"
#include "ui/models/sectionnotice.h"
#include "ui/models/totalsmodel.h"

#include "tests/support/fixedsource.h"
#include "tests/support/manualclock.h"
#include "tests/support/sampleportfolio.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace apollo;
using namespace apollo::ui;
using apollo::test::figure;

namespace {

/// The text of a column in the row whose first cell begins with `name`.
QString text(const RowModel &model, const char *name, const char *column, int role = Qt::DisplayRole)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString().startsWith(QLatin1String(name)))
            return model.index(row, model.columnOf(QString::fromLatin1(column))).data(role).toString();
    }
    return QStringLiteral("no such row");
}

} // namespace

class TestAccountModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_clock.setUtc(test::sampleTime()); }
    void assets();
    void assetsFollowTheSource();
    void orders();
    void ordersComeAndGo();
    void totalsPerCoinAndInUsd();
    void totalsShareTheColumnsOfPositions();
    void totalsInheritTheDoubtOfTheirParts();
    void notices();

private:
    test::ManualClock m_clock;
};

void TestAccountModels::assets()
{
    test::FixedSource source(test::samplePortfolio());
    AssetsModel model(source, m_clock, TableFormats());
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(text(model, "BTC", "equity"), QStringLiteral("0.08000000"));
    QCOMPARE(text(model, "BTC", "usdValue"), QStringLiteral("4,999.60"));
    QCOMPARE(text(model, "USDT", "unrealizedPnl"), QStringLiteral("+1,948.94"));
    QCOMPARE(text(model, "BTC", "unrealizedPnl"), QStringLiteral("\u2014"));
    QCOMPARE(text(model, "USDT", "share"), QStringLiteral("55.83\u00a0%"));
    QCOMPARE(text(model, "USDT", "collateral"), QStringLiteral("On"));
    QCOMPARE(text(model, "USDT", "walletBalance", Qt::AccessibleTextRole),
             QStringLiteral("Wallet balance of USDT: 12,898.05 USDT"));
}

void TestAccountModels::assetsFollowTheSource()
{
    test::FixedSource source(test::samplePortfolio());
    AssetsModel model(source, m_clock, TableFormats());
    const QAbstractItemModelTester tester(&model);
    source.data.coins.front().computed = {};
    source.tellAll();
    QCOMPARE(text(model, "BTC", "equity"), QStringLiteral("\u2014"));
    source.data.coins.pop_back();
    source.tellAll();
    QCOMPARE(model.rowCount(), 4);
}

void TestAccountModels::orders()
{
    test::FixedSource source(test::samplePortfolio());
    OrdersModel model(source, m_clock, TableFormats(), OrderList::Open);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 7);
    const auto at = [&model](int row, const char *column, int role = Qt::DisplayRole) {
        return model.index(row, model.columnOf(QString::fromLatin1(column))).data(role).toString();
    };
    QCOMPARE(at(0, "symbol"), QStringLiteral("BTCUSDT"));
    QCOMPARE(at(0, "side"), QStringLiteral("Buy"));
    QCOMPARE(at(0, "type"), QStringLiteral("Limit"));
    QCOMPARE(at(0, "price"), QStringLiteral("61,200.0"));
    QCOMPARE(at(0, "qty"), QStringLiteral("0.000 / 0.100"));
    QCOMPARE(at(0, "value"), QStringLiteral("6,120.00"));
    QCOMPARE(at(0, "toMark"), QStringLiteral("\u22122.05\u00a0%"));
    QCOMPARE(at(0, "status"), QStringLiteral("New"));
    QCOMPARE(at(0, "orderId"), QStringLiteral("6f1c2a58\u2026"));
    QCOMPARE(at(0, "orderId", CopyRole), QStringLiteral("6f1c2a58-0d3e-4c77-9b1a-000000000001"));
    QCOMPARE(at(3, "type"), QStringLiteral("Stop loss"));
    QCOMPARE(at(3, "type", SecondLineRole), QStringLiteral("Market"));
    QCOMPARE(at(3, "price"), QStringLiteral("Market"));
    QCOMPARE(at(3, "trigger"), QStringLiteral("3,150.00"));
    QCOMPARE(at(3, "trigger", SecondLineRole), QStringLiteral("Mark"));
    QCOMPARE(at(3, "reduceOnly"), QStringLiteral("Yes"));
    QCOMPARE(at(0, "price", Qt::AccessibleTextRole), QStringLiteral("Price of buy order BTCUSDT: 61,200.0"));
}

void TestAccountModels::ordersComeAndGo()
{
    test::FixedSource source(test::samplePortfolio());
    OrdersModel model(source, m_clock, TableFormats(), OrderList::Open);
    const QAbstractItemModelTester tester(&model);
    std::vector<Order> &orders = source.data.orders;
    Order fresh = orders.front();
    fresh.orderId = QStringLiteral("new-one");
    fresh.orderStatus = QStringLiteral("SomethingNew");
    orders.insert(orders.begin(), fresh);
    orders.erase(orders.begin() + 3);
    std::swap(orders[1], orders[4]);
    source.tellAll();
    QCOMPARE(model.rowCount(), 7);
    for (int row = 0; row < 7; ++row)
        QCOMPARE(model.row(row).order, orders[static_cast<std::size_t>(row)]);
    // A state this version does not know is shown as it is.
    QCOMPARE(model.index(0, model.columnOf(u"status")).data().toString(), QStringLiteral("SomethingNew"));
}

void TestAccountModels::totalsPerCoinAndInUsd()
{
    test::FixedSource source(test::samplePortfolio());
    TotalsModel model(source, m_clock, TableFormats());
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(text(model, "ETH", "unrealizedPnl"), QStringLiteral("+0.03077895"));
    QCOMPARE(text(model, "USDC", "value"), QStringLiteral("\u22129,373.88"));
    QCOMPARE(text(model, "USDT", "unrealizedPnl"), QStringLiteral("+1,951.94"));
    QCOMPARE(model.index(3, 0).data().toString(), QStringLiteral("Sum in USD"));
    const QString details = model.index(3, model.detailsBegin()).data().toString();
    QVERIFY2(details.startsWith(QLatin1String("gross ")) && details.contains(QLatin1String("short ")),
             qPrintable(details));
    source.data.positions.clear();
    source.tellPositionSet();
    QCOMPARE(model.rowCount(), 0);
}

void TestAccountModels::totalsShareTheColumnsOfPositions()
{
    test::FixedSource source(test::samplePortfolio());
    const TotalsModel model(source, m_clock, TableFormats());
    QCOMPARE(model.columns().size(), positionColumns().size());
    for (std::size_t i = 0; i < model.columns().size(); ++i)
        QCOMPARE(model.columns()[i].id, QLatin1String(positionColumns()[i].id));
}

void TestAccountModels::totalsInheritTheDoubtOfTheirParts()
{
    test::FixedSource source(test::samplePortfolio());
    TotalsModel model(source, m_clock, TableFormats());
    for (PositionEntry &entry : source.data.positions) {
        if (entry.reported.key.symbol == QLatin1String("BTCPERP"))
            entry.computed = {};
    }
    source.tellPositionSet();
    QCOMPARE(text(model, "USDC", "unrealizedPnl"), QStringLiteral("\u2014"));
    QCOMPARE(text(model, "Sum", "unrealizedPnl"), QStringLiteral("\u2014"));
    QCOMPARE(text(model, "ETH", "unrealizedPnl"), QStringLiteral("+0.03077895"));
    source.setKind(SourceState::Kind::Offline);
    QCOMPARE(text(model, "Sum", "symbol", GlyphRole), QStringLiteral("clock"));
}

void TestAccountModels::notices()
{
    test::FixedSource source(test::samplePortfolio());
    source.data.positions.clear();
    const TimeFormat times;
    QCOMPARE(noticeOf(source, Section::Positions, times).sentence,
             QStringLiteral("No open positions in this account (checked 12:04:10)."));
    QVERIFY(!noticeOf(source, Section::Positions, times).canRetry);

    source.data.sections[Section::Positions] = {
        SectionStatus::State::Failed,
        {Error(ErrorKind::Permission, 10005, QStringLiteral("/v5/position/list"), QStringLiteral("denied"))},
        0,
        {}};
    const SectionNotice refused = noticeOf(source, Section::Positions, times);
    QVERIFY2(refused.sentence.startsWith(QLatin1String("Positions could not be loaded. The key lacks")),
             qPrintable(refused.sentence));
    QVERIFY(refused.canRetry);
    source.setKind(SourceState::Kind::Snapshot);
    QVERIFY(!noticeOf(source, Section::Positions, times).canRetry);

    source.data.sections[Section::Positions] = {};
    source.setKind(SourceState::Kind::Loading);
    QVERIFY(noticeOf(source, Section::Positions, times).sentence.contains(QLatin1String("being loaded")));
    source.current.reason = Error(ErrorKind::Authentication, 10003, QString(), QString());
    source.setKind(SourceState::Kind::NeedsAttention);
    QVERIFY(noticeOf(source, Section::Positions, times).sentence.contains(QLatin1String("does not know this key")));
}

QTEST_GUILESS_MAIN(TestAccountModels)
#include "tst_accountmodels.moc"
