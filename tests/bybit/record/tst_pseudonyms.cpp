// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/record/pseudonyms.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using apollo::bybit::Pseudonyms;

/// Stand-ins keep the shape and the relations, and tell nothing else.
class TestPseudonyms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shapes_data();
    void shapes();
    void relations();
    void none();
    void blank();
};

void TestPseudonyms::shapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("shape");
    QTest::newRow("uuid") << QByteArray("8c065341-7b52-4ca9-ac2c-37e31ac55c94")
                          << QStringLiteral("^[1-9a-f][0-9a-f]{7}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");
    QTest::newRow("number") << QByteArray("1448939") << QStringLiteral("^[1-9][0-9]{6}$");
    QTest::newRow("negative") << QByteArray("-10") << QStringLiteral("^-[1-9][0-9]$");
    QTest::newRow("fraction") << QByteArray("0.25") << QStringLiteral("^0\\.[0-9]{2}$");
    QTest::newRow("own name") << QByteArray("My_bot-7") << QStringLiteral("^[A-Z][a-z]_[a-z]{3}-[1-9]$");
    QTest::newRow("cursor") << QByteArray("21963%3A1%2C14954%3A1")
                            << QStringLiteral("^[1-9][0-9]{4}%3A[1-9]%2C[1-9][0-9]{4}%3A[1-9]$");
    QTest::newRow("not ascii") << QByteArray("\xc3\xa9t\xc3\xa9") << QStringLiteral("^xx[a-z]xx$");
}

void TestPseudonyms::shapes()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, shape);
    const QByteArray name = Pseudonyms("salt").of(text);
    QVERIFY2(QRegularExpression(shape).match(QString::fromUtf8(name)).hasMatch(), name.constData());
    QVERIFY(name != text);
}

void TestPseudonyms::relations()
{
    const Pseudonyms one("one");
    const Pseudonyms other("other");
    QSet<QByteArray> names;
    for (int i = 100'000'000; i < 100'001'000; ++i)
        names.insert(one.of(QByteArray::number(i)));
    QCOMPARE(names.size(), 1000);
    QCOMPARE(one.of("a1b2-0001"), one.of("a1b2-0001"));
    QVERIFY(one.of("a1b2-0001") != other.of("a1b2-0001"));
    // Longer than one block of the hash.
    const QByteArray longName = one.of(QByteArray(100, '7'));
    QCOMPARE(longName.size(), 100);
    QVERIFY(longName.left(32) != longName.mid(32, 32));
}

void TestPseudonyms::none()
{
    QCOMPARE(Pseudonyms("s").of(""), QByteArray());
    QCOMPARE(Pseudonyms("s").of("0"), QByteArray("0"));
}

void TestPseudonyms::blank()
{
    QCOMPARE(Pseudonyms::blank("18.181.170.164"), QByteArray("00.000.000.000"));
    QCOMPARE(Pseudonyms::blank("My k\xc3\xa9y 7"), QByteArray("xx xxxx x"));
}

QTEST_GUILESS_MAIN(TestPseudonyms)
#include "tst_pseudonyms.moc"
