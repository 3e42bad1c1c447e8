// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/liveportfolio.h"

#include "tests/portfolio/livedesk.h"

#include <QSignalSpy>

using namespace apollo;
using namespace std::chrono_literals;
using Desk = test::LiveDesk;
using Kind = SourceState::Kind;
using test::settled;

class TestLivePortfolio : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFigureEqualsTheBooks_data();
    void everyFigureEqualsTheBooks();
    void movesWithoutReading();
    void recoversFromDroppedStreams();
    void oneFailingEndpointBlanksNothing();
    void wrongSecretNeedsAttention();
    void classicAccount();
    void restGoneAfterReconnect();
    void stopEndsTraffic();
};

void TestLivePortfolio::everyFigureEqualsTheBooks_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::newRow("cross") << QByteArray("REGULAR_MARGIN");
    QTest::newRow("isolated") << QByteArray("ISOLATED_MARGIN");
    QTest::newRow("portfolio") << QByteArray("PORTFOLIO_MARGIN");
}

void TestLivePortfolio::everyFigureEqualsTheBooks()
{
    QFETCH(QByteArray, mode);
    demo::Options options;
    options.marginMode = mode;
    options.serverTimeOffset = 90s; // the clocks need not agree
    Desk desk(options);
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Kind::Live, 15'000);
    QTRY_VERIFY(desk.isRead(Section::MarginRules) && desk.isRead(Section::OrderHistory));
    QVERIFY(desk.portfolio().isComplete());
    QVERIFY(!desk.portfolio().uid.isEmpty());
    for (const PositionEntry &entry : desk.portfolio().positions)
        QVERIFY(desk.portfolio().instrument({entry.reported.key.category, entry.reported.key.symbol}) != nullptr);
    const QStringList wrong = settled(desk);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    QTRY_VERIFY(desk.account->connection().reconciliationMatches);
    const bool hasMarginBalance = mode != "ISOLATED_MARGIN";
    QCOMPARE(desk.portfolio().valuation.totalMarginBalance.has_value(), hasMarginBalance);
    QCOMPARE(desk.portfolio().reconciliation->items.size(), std::size_t(hasMarginBalance ? 9 : 3));
    QVERIFY(desk.account->connection().clockOffset < -80s);
}

// Prices move the computed figures between two readings; executions and the equity curve fill.
void TestLivePortfolio::movesWithoutReading()
{
    Desk desk;
    QSignalSpy changed(desk.account.get(), &PortfolioSource::changed);
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Kind::Live, 15'000);
    const Figure before = desk.portfolio().valuation.totalEquity;
    QTRY_VERIFY(desk.portfolio().valuation.totalEquity != before);
    QTRY_VERIFY_WITH_TIMEOUT(desk.portfolio().equityRun.size() >= 2, 10'000);
    const auto &run = desk.portfolio().equityRun;
    QVERIFY(run[1].at - run[0].at >= 1s);
    QVERIFY(changed.size() > 2);
    QVERIFY(desk.account->state().valuesFrom.has_value());
    QVERIFY(desk.account->connection().publicAge.has_value());
}

void TestLivePortfolio::recoversFromDroppedStreams()
{
    Desk desk;
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Kind::Live, 15'000);
    const std::size_t held = desk.portfolio().positions.size();
    QSignalSpy states(desk.account.get(), &PortfolioSource::stateChanged);
    QCOMPARE(desk.demo.post("/demo/drop?stream=all").status, 200);
    QTRY_VERIFY(!states.isEmpty());
    QCOMPARE(desk.portfolio().positions.size(), held); // old values stay
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Kind::Live, 45'000);
    const QStringList wrong = settled(desk);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestLivePortfolio::oneFailingEndpointBlanksNothing()
{
    Desk desk;
    QCOMPARE(desk.demo.post("/demo/fault?path=/v5/order/realtime&kind=code:10005&times=100000").status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Kind::Live, 15'000);
    QTRY_COMPARE(desk.portfolio().sections.at(Section::Orders).state, SectionStatus::State::Failed);
    const SectionStatus orders = desk.portfolio().sections.at(Section::Orders);
    QCOMPARE(orders.missing.size(), std::size_t(5));
    QCOMPARE(orders.missing.front().kind(), ErrorKind::Permission);
    QVERIFY(!desk.portfolio().positions.empty() && !desk.portfolio().coins.empty());
    QVERIFY(desk.portfolio().valuation.totalEquity.has_value());
    QCOMPARE(desk.portfolio().sections.at(Section::Positions).state, SectionStatus::State::Complete);
    QCOMPARE(desk.demo.post("/demo/clear").status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(desk.portfolio().sections.at(Section::Orders).state, SectionStatus::State::Complete,
                              20'000);
    QVERIFY(!desk.portfolio().orders.empty());
}

void TestLivePortfolio::wrongSecretNeedsAttention()
{
    Desk desk({}, "not-the-secret-of-this-key");
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Kind::NeedsAttention, 15'000);
    QVERIFY(desk.account->state().reason.has_value());
    QCOMPARE(desk.account->state().reason->kind(), ErrorKind::Authentication);
    QVERIFY(!desk.account->state().retryAt);
    QVERIFY(desk.portfolio().positions.empty() && !desk.portfolio().valuation.totalEquity);
}

void TestLivePortfolio::classicAccount()
{
    demo::Options options;
    options.unifiedMarginStatus = 1;
    Desk desk(options);
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Kind::Live, 15'000);
    QCOMPARE(desk.portfolio().info.mode, AccountMode::Classic);
    QCOMPARE(desk.portfolio().sections.at(Section::Wallet).state, SectionStatus::State::NotApplicable);
    QVERIFY(desk.portfolio().isComplete());
    QVERIFY(desk.portfolio().coins.empty() && !desk.portfolio().valuation.totalEquity);
}

// The streams come back, REST does not: nothing newer can be had, and the old values stay.
void TestLivePortfolio::restGoneAfterReconnect()
{
    Desk desk;
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Kind::Live, 15'000);
    const std::size_t held = desk.portfolio().positions.size();
    for (const char *path :
         {"/v5/position/list", "/v5/order/realtime", "/v5/account/info", "/v5/account/wallet-balance"})
        QCOMPARE(desk.demo.post(QByteArray("/demo/fault?times=100000&kind=close&path=") + path).status, 200);
    QCOMPARE(desk.demo.post("/demo/drop?stream=private").status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Kind::Offline, 45'000);
    QCOMPARE(desk.portfolio().positions.size(), held);
    QVERIFY(desk.portfolio().summary.totalEquity.has_value());
    QVERIFY(desk.account->state().reason.has_value());
    QVERIFY(desk.account->state().attempts > 0);
    QCOMPARE(desk.demo.post("/demo/clear").status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Kind::Live, 45'000);
    QCOMPARE(desk.account->state().attempts, 0);
}

void TestLivePortfolio::stopEndsTraffic()
{
    Desk desk;
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Kind::Live, 15'000);
    const auto sockets = [&desk] {
        int open = 0;
        const QJsonObject streams = desk.demo.get("/demo/stats").json().value(QLatin1String("streams")).toObject();
        for (const QJsonValue &stream : streams)
            open += stream.toObject().value(QLatin1String("sockets")).toInt();
        return open;
    };
    QCOMPARE(sockets(), 5); // private, linear, inverse, option, spot
    desk.account->stop();
    QCOMPARE(desk.state(), Kind::Offline);
    QVERIFY(!desk.portfolio().positions.empty());
    QTRY_COMPARE(sockets(), 0);
    QSignalSpy changed(desk.account.get(), &PortfolioSource::changed);
    desk.account->refresh();
    QCOMPARE(changed.size(), 0);
}

QTEST_GUILESS_MAIN(TestLivePortfolio)
#include "tst_liveportfolio.moc"
