// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/portfolio/livedesk.h"
#include "tests/portfolio/marginbooks.h"

#include <QSignalSpy>

using namespace apollo;
using namespace apollo::test;
using Kind = SourceState::Kind;

// How far computed margin may part from the demo exchange's books while its market is held. Both follow the same
// published formulas, each in code of its own, and get the same prices and rules; the books round every part to 8
// digits, Apollo keeps 18. So a position may differ by a unit of the eighth digit, and sums by such units times the
// index of their coin. Measured over three seeds: 0.0000000054 of a settle coin, 0.0000015 USD of a coin, 0.000028 USD
// of the account, and the four printed digits of the rates always equal.
namespace {

const Decimal kPositionSlack = Decimal::scaled(1, 8);
const Decimal kCoinSlack = Decimal::scaled(1, 5);    ///< USD
const Decimal kAccountSlack = Decimal::scaled(1, 4); ///< USD

} // namespace

class TestMarginBooks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void computedMarginEqualsTheBooks_data();
    void computedMarginEqualsTheBooks();
    void theComparisonCanFail();
};

void TestMarginBooks::computedMarginEqualsTheBooks_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<int>("figures"); ///< compared per look at the books, at least
    QTest::newRow("cross") << QByteArray("REGULAR_MARGIN") << 34;
    QTest::newRow("isolated") << QByteArray("ISOLATED_MARGIN") << 29;
    QTest::newRow("portfolio") << QByteArray("PORTFOLIO_MARGIN") << 7;
}

void TestMarginBooks::computedMarginEqualsTheBooks()
{
    QFETCH(QByteArray, mode);
    QFETCH(int, figures);
    const bool full = qEnvironmentVariableIntValue("APOLLO_FULL") == 1;
    MarginDistance all;
    int looks = 0;
    for (quint64 seed = 1; seed <= (full ? 20 : 3); ++seed) {
        demo::Options options;
        options.marginMode = mode;
        options.seed = seed;
        LiveDesk desk(options);
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Kind::Live, 15'000);
        QTRY_VERIFY_WITH_TIMEOUT(desk.isRead(Section::MarginRules), 15'000);
        const QStringList wrong = settled(desk);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
        for (int move = 0; move < (full ? 20 : 5); ++move, ++looks) {
            if (move > 0) {
                QCOMPARE(desk.demo.post("/demo/step?ticks=7").status, 200);
                const QStringList moved = settled(desk);
                QVERIFY2(moved.isEmpty(), qPrintable(moved.join(QLatin1Char('\n'))));
            }
            merge(all, marginDistance(desk.portfolio(), desk.demo.books()));
        }
    }
    qInfo("%s: %d figures compared, at most %s of a settle coin, %s USD of a coin, %s USD of the account apart",
          mode.constData(), all.compared, all.position.toByteArray().constData(), all.coin.toByteArray().constData(),
          all.account.toByteArray().constData());
    QVERIFY2(all.contradict.isEmpty(), qPrintable(all.contradict.join(QLatin1Char('\n'))));
    QVERIFY(all.compared >= figures * looks);
    QVERIFY(all.position <= kPositionSlack);
    QVERIFY(all.coin <= kCoinSlack);
    QVERIFY(all.account <= kAccountSlack);
}

void TestMarginBooks::theComparisonCanFail()
{
    LiveDesk desk;
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Kind::Live, 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isRead(Section::MarginRules), 15'000);
    QVERIFY(settled(desk).isEmpty());
    const QJsonObject books = desk.demo.books();
    QVERIFY(marginDistance(desk.portfolio(), books).contradict.isEmpty());
    Portfolio spoiled = desk.portfolio();
    spoiled.positions[0].computed.positionIM = spoiled.positions[0].computed.positionIM + Decimal(3);
    spoiled.positions[1].computed.positionMM.reset();
    spoiled.coins[0].computed.haircut = spoiled.coins[0].computed.haircut + Decimal(2);
    spoiled.valuation.totalMaintenanceMargin = spoiled.valuation.totalMaintenanceMargin + Decimal(5);
    spoiled.valuation.accountIMRate = spoiled.valuation.accountIMRate + Decimal(1);
    const MarginDistance distance = marginDistance(spoiled, books);
    QCOMPARE(distance.contradict.size(), 2);
    QVERIFY(distance.position > Decimal(2) && distance.coin > Decimal(1) && distance.account > Decimal(4));
}

QTEST_GUILESS_MAIN(TestMarginBooks)
#include "tst_marginbooks.moc"
