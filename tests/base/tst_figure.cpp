// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/figure.h"

#include <QTest>

using namespace apollo;

/// Unknown in, unknown out; never a silent zero.
class TestFigure : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void calculates();
    void unknownStaysUnknown();
    void whatDoesNotFitIsUnknown();
    void zeroAsNone();
};

void TestFigure::calculates()
{
    const Figure price = Decimal::scaled(624'800, 1);
    const Figure size = Decimal::scaled(2'700, 3);
    QCOMPARE((price * size)->toByteArray(), QByteArray("168696.0000"));
    QCOMPARE((price + size)->toByteArray(), QByteArray("62482.700"));
    QCOMPARE((size - price)->toByteArray(), QByteArray("-62477.300"));
    QCOMPARE((-size)->toByteArray(), QByteArray("-2.700"));
    QCOMPARE(quotient(Decimal(1), Decimal(3), 4)->toByteArray(), QByteArray("0.3333"));
    QCOMPARE(rounded(Decimal::scaled(25, 1), 0)->toByteArray(), QByteArray("2"));
    QCOMPARE(absolute(-size)->toByteArray(), QByteArray("2.700"));
}

void TestFigure::unknownStaysUnknown()
{
    const Figure known = Decimal(1);
    const Figure unknown;
    QVERIFY(!(known + unknown) && !(unknown + known));
    QVERIFY(!(known - unknown) && !(unknown - known));
    QVERIFY(!(known * unknown) && !(unknown * known));
    QVERIFY(!(Figure(Decimal()) * unknown)); // zero times unknown is not zero
    QVERIFY(!quotient(known, unknown, 2) && !quotient(unknown, known, 2));
    QVERIFY(!-unknown && !rounded(unknown, 2) && !absolute(unknown) && !nonZero(unknown));
}

void TestFigure::whatDoesNotFitIsUnknown()
{
    const Figure large = Decimal::parse(std::string_view("99999999999999999999999999999999999999")).value();
    QVERIFY(!(large + large) && !(large * large) && !rounded(large, 1));
    QVERIFY(!quotient(large, Decimal(), 2));
}

void TestFigure::zeroAsNone()
{
    QVERIFY(!nonZero(Decimal::scaled(0, 2)));
    QCOMPARE(nonZero(Decimal::scaled(-5, 1))->toByteArray(), QByteArray("-0.5"));
}

QTEST_GUILESS_MAIN(TestFigure)
#include "tst_figure.moc"
