// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/portfoliofetch.h"

#include "core/analytics/reconcile.h"
#include "core/bybit/rest/guardednetwork.h"
#include "core/portfolio/snapshotportfolio.h"
#include "tests/demo/demoharness.h"
#include "tests/portfolio/bookscheck.h"

#include <QSignalSpy>
#include <QTest>

using namespace apollo;

namespace {

/// A held demo exchange and one fetch of its account.
struct Desk {
    explicit Desk(demo::Options options = {}, const QByteArray &otherSecret = {})
        : demo(std::move(options), true)
    {
        credentials.apiKey = demo.addresses.apiKey;
        credentials.secret = SecretBytes(otherSecret.isEmpty() ? demo.addresses.secret : otherSecret);
        bybit::RestClient::Options rest;
        rest.baseUrl = demo.addresses.rest;
        client = std::make_unique<bybit::RestClient>(rest, network, clock, &credentials);
    }

    /// nullopt when nothing came within 30 s, or more than once.
    std::optional<Portfolio> fetch()
    {
        PortfolioFetch job(*client, clock);
        std::optional<Portfolio> result;
        int times = 0;
        QObject::connect(&job, &PortfolioFetch::finished, &job, [&](const Portfolio &portfolio) {
            result = portfolio;
            ++times;
        });
        job.start();
        if (times != 0 || !QTest::qWaitFor([&times] { return times > 0; }, 30'000) || times != 1)
            return std::nullopt;
        return result;
    }

    test::DemoHarness demo;
    bybit::GuardedNetwork network;
    SystemClock clock;
    Credentials credentials;
    std::unique_ptr<bybit::RestClient> client;
};

} // namespace

class TestPortfolioFetch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFigureEqualsTheBooks();
    void failedPartsAreNamed();
    void wrongSecret();
    void classicAccount();
    void snapshotSource();
};

void TestPortfolioFetch::everyFigureEqualsTheBooks()
{
    Desk desk;
    const auto portfolio = desk.fetch();
    QVERIFY(portfolio);
    QVERIFY(portfolio->isComplete());
    const QStringList wrong = test::differences(*portfolio, desk.demo.books());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    Portfolio spoiled = *portfolio; // the comparison itself can fail
    spoiled.positions[0].reported.size = Decimal(1);
    spoiled.coins[0].computed.equity = std::nullopt;
    spoiled.orders.pop_back();
    QCOMPARE(test::differences(spoiled, desk.demo.books()).size(), 3);
    QVERIFY(portfolio->reconciliation && matches(*portfolio->reconciliation));
    QVERIFY(!portfolio->uid.isEmpty());
    for (const PositionEntry &entry : portfolio->positions) {
        const InstrumentKey key{entry.reported.key.category, entry.reported.key.symbol};
        QVERIFY(portfolio->instrument(key) && portfolio->ticker(key));
    }
}

void TestPortfolioFetch::failedPartsAreNamed()
{
    Desk desk;
    QCOMPARE(desk.demo.post("/demo/fault?path=/v5/account/wallet-balance&kind=code:10005&times=1000").status, 200);
    const auto portfolio = desk.fetch();
    QVERIFY(portfolio);
    QVERIFY(!portfolio->isComplete());
    const SectionStatus wallet = portfolio->sections.at(Section::Wallet);
    QCOMPARE(wallet.state, SectionStatus::State::Failed);
    QCOMPARE(wallet.missing.front().code(), 10005);
    QVERIFY(!portfolio->positions.empty() && !portfolio->orders.empty());
    QVERIFY(portfolio->positions.front().computed.unrealizedPnl);
    QVERIFY(!portfolio->valuation.totalEquity); // not 0
    QVERIFY(!portfolio->reconciliation);
}

void TestPortfolioFetch::wrongSecret()
{
    Desk desk({}, "wrong");
    const auto portfolio = desk.fetch();
    QVERIFY(portfolio);
    for (const Section section : {Section::AccountInfo, Section::Wallet, Section::Positions, Section::Orders}) {
        const SectionStatus status = portfolio->sections.at(section);
        QCOMPARE(status.state, SectionStatus::State::Failed);
        QCOMPARE(status.missing.front().kind(), ErrorKind::Authentication);
    }
}

void TestPortfolioFetch::classicAccount()
{
    demo::Options options;
    options.unifiedMarginStatus = 1;
    Desk desk(options);
    const auto portfolio = desk.fetch();
    QVERIFY(portfolio);
    QCOMPARE(portfolio->sections.at(Section::Wallet).state, SectionStatus::State::NotApplicable);
    QVERIFY(portfolio->isComplete());
    QVERIFY(!portfolio->valuation.totalEquity);
}

void TestPortfolioFetch::snapshotSource()
{
    Portfolio portfolio;
    portfolio.uid = QStringLiteral("7");
    const UtcTime taken(std::chrono::milliseconds(42));
    const SnapshotPortfolio source(portfolio, taken);
    QCOMPARE(source.portfolio().uid, QStringLiteral("7"));
    QCOMPARE(source.state().kind, SourceState::Kind::Snapshot);
    QCOMPARE(source.state().since, std::optional(taken));
    QCOMPARE(source.connection(), ConnectionFigures());
}

QTEST_GUILESS_MAIN(TestPortfolioFetch)
#include "tst_portfoliofetch.moc"
