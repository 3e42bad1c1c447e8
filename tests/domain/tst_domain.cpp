// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/wirenames.h"

#include "tests/support/sampleportfolio.h"

#include <QTest>

using namespace apollo;

namespace {

template <typename Enum>
bool comesBack(std::initializer_list<Enum> values, std::optional<Enum> (*fromWire)(std::string_view))
{
    for (const Enum value : values) {
        if (fromWire(toWire(value)) != value)
            return false;
    }
    return true;
}

} // namespace

/// The domain's few functions: names on the wire, steps, look-ups, completeness.
class TestDomain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesComeBack();
    void unknownNamesAreRefused();
    void scaleOfSteps();
    void flatAndDirection();
    void openOrders();
    void portfolioLookUp();
    void completeness();
};

void TestDomain::namesComeBack()
{
    QVERIFY(comesBack({Category::Spot, Category::Linear, Category::Inverse, Category::Option}, &categoryFromWire));
    QVERIFY(comesBack({Side::None, Side::Buy, Side::Sell}, &sideFromWire));
    QVERIFY(comesBack({MarginMode::Unknown, MarginMode::Isolated, MarginMode::Cross, MarginMode::Portfolio},
                      &marginModeFromWire));
    QVERIFY(comesBack(
        {PositionStatus::None, PositionStatus::Normal, PositionStatus::Liquidating, PositionStatus::AutoDeleveraging},
        &positionStatusFromWire));
    QVERIFY(comesBack({Environment::Mainnet, Environment::Testnet, Environment::DemoTrading, Environment::DemoExchange},
                      &environmentFromWire));
    QVERIFY(toWire(MarginMode::Cross) == "REGULAR_MARGIN");
    QVERIFY(toWire(PositionStatus::Liquidating) == "Liq");
    QVERIFY(toWire(Side::None).empty());
    QVERIFY(sideFromWire("None") == Side::None);
}

void TestDomain::unknownNamesAreRefused()
{
    QVERIFY(!categoryFromWire("Linear") && !categoryFromWire("") && !categoryFromWire("linear "));
    QVERIFY(!sideFromWire("buy") && !sideFromWire("Long"));
    QVERIFY(!marginModeFromWire("CROSS"));
    QVERIFY(!positionStatusFromWire("normal"));
    QVERIFY(!environmentFromWire("demo"));
}

void TestDomain::scaleOfSteps()
{
    QCOMPARE(scaleOfStep(test::figure("0.10"), 7), 1);
    QCOMPARE(scaleOfStep(test::figure("0.001"), 7), 3);
    QCOMPARE(scaleOfStep(test::figure("5"), 7), 0);
    QCOMPARE(scaleOfStep(test::figure("100.00"), 7), 0);
    QCOMPARE(scaleOfStep(test::figure("0"), 7), 7);
    QCOMPARE(scaleOfStep(test::figure("-0.1"), 7), 7);
    QCOMPARE(scaleOfStep(std::nullopt, 7), 7);
}

void TestDomain::flatAndDirection()
{
    Position position = test::samplePortfolio().positions.front().reported;
    QVERIFY(!position.isFlat());
    QCOMPARE(position.direction(), -1);
    position.size = test::figure("0.000");
    QVERIFY(position.isFlat());
    position.size = test::figure("1");
    position.side = Side::None;
    QVERIFY(position.isFlat());
    QCOMPARE(position.direction(), 0);
}

void TestDomain::openOrders()
{
    Order order;
    for (const char *status : {"New", "PartiallyFilled", "Untriggered"}) {
        order.orderStatus = QString::fromLatin1(status);
        QVERIFY2(order.isOpen(), status);
    }
    for (const char *status : {"", "Filled", "Cancelled", "Rejected", "Deactivated", "Triggered", "new"}) {
        order.orderStatus = QString::fromLatin1(status);
        QVERIFY2(!order.isOpen(), status);
    }
}

void TestDomain::portfolioLookUp()
{
    const Portfolio portfolio = test::samplePortfolio();
    const QString symbol = QStringLiteral("BTCUSDT");
    // One text, two instruments.
    QVERIFY(portfolio.ticker({Category::Linear, symbol})->markPrice == test::figure("62480.0"));
    QVERIFY(portfolio.ticker({Category::Spot, symbol})->usdIndexPrice == test::figure("62495"));
    QVERIFY(portfolio.instrument({Category::Linear, symbol}));
    QVERIFY(!portfolio.instrument({Category::Spot, symbol}));
    QVERIFY(!portfolio.ticker({Category::Inverse, symbol}));
}

void TestDomain::completeness()
{
    QVERIFY(!Portfolio().isComplete()); // nothing asked for is not complete
    QVERIFY(!test::samplePartialPortfolio().isComplete());
    Portfolio portfolio = test::samplePortfolio();
    QVERIFY(portfolio.isComplete());
    portfolio.sections[Section::Positions].state = SectionStatus::State::NotApplicable;
    QVERIFY(portfolio.isComplete());
    portfolio.sections[Section::Positions].state = SectionStatus::State::Loading;
    QVERIFY(!portfolio.isComplete());
}

QTEST_GUILESS_MAIN(TestDomain)
#include "tst_domain.moc"
