// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/decimal.h"

#include <QTest>

#include <limits>

using namespace apollo;

namespace {

Decimal dec(const char *text)
{
    return Decimal::parse(std::string_view(text)).value();
}

constexpr const char *kLargest = "99999999999999999999999999999999999999"; // 38 digits

} // namespace

/// Grammar, scale, limits, text and rounding of Decimal. The differential test is tst_decimalpython.
class TestDecimal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void rejects_data();
    void rejects();
    void parsesOnlyTheView();
    void comparesByValue();
    void reportsOverflow();
    void reportsBadScale();
    void dividesByZero();
    void neverWritesNegativeZero();
    void rounds_data();
    void rounds();
    void normalizes();
    void convertsIntegers();
    void formats_data();
    void formats();
    void formatsWhatDoesNotFit();
    void parseSpeed();
};

void TestDecimal::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::addColumn<int>("scale");
    const auto row = [](const char *text, const char *plain, int scale) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(plain) << scale;
    };
    row("0", "0", 0);
    row("50.10", "50.10", 2);
    row("-0.00055", "-0.00055", 5);
    row("+7", "7", 0);
    row(".5", "0.5", 1);
    row("5.", "5", 0);
    row("-.5", "-0.5", 1);
    row("007.10", "7.10", 2);
    row("-0", "0", 0);
    row("-0.00", "0.00", 2);
    row("1e5", "100000", 0);
    row("1E+5", "100000", 0);
    row("1.5e1", "15", 0);
    row("1.50e1", "15.0", 1);
    row("15e-1", "1.5", 1);
    row("1e-8", "0.00000001", 8);
    row("0e99", "0", 0);
    row("0.00e1", "0.0", 1);
    row("123456789012345678", "123456789012345678", 0);
    row("1234567890123456789", "1234567890123456789", 0);
    row("12345678901234567890.12345678901234567", "12345678901234567890.12345678901234567", 17);
    row("99999999999999999999999999999999999999", "99999999999999999999999999999999999999", 0);
    row("-99999999999999999999999999999999999999", "-99999999999999999999999999999999999999", 0);
    row("0000000000000000000000000000000000000000001", "1", 0);
    row("1e37", "10000000000000000000000000000000000000", 0);
    row("1e-76", "0.0000000000000000000000000000000000000000000000000000000000000000000000000001", 76);
    row("100000000000000000000000000000000000.00", "100000000000000000000000000000000000.00", 2);
}

void TestDecimal::parses()
{
    QFETCH(QString, text);
    QFETCH(QString, plain);
    QFETCH(int, scale);
    const QByteArray utf8 = text.toUtf8();
    const Result<Decimal> fromUtf8 = Decimal::parse(std::string_view(utf8.constData(), std::size_t(utf8.size())));
    const Result<Decimal> fromUtf16 = Decimal::parse(QStringView(text));
    QVERIFY(fromUtf8 && fromUtf16);
    QCOMPARE(fromUtf8->toString(), plain);
    QCOMPARE(fromUtf16->toString(), plain);
    QCOMPARE(fromUtf8->toByteArray(), plain.toLatin1());
    QCOMPARE(fromUtf8->scale(), scale);
    QVERIFY(*fromUtf8 == *fromUtf16);
}

void TestDecimal::rejects_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ErrorKind>("kind");
    int number = 0;
    const auto row = [&number](const QString &text, ErrorKind kind = ErrorKind::Parse) {
        QTest::addRow("%d %s", number++, qPrintable(text)) << text << kind;
    };
    for (const char *text :
         {"",         " ",   "-",    "+",        ".",     "-.",    "e5",  ".e5", "1e",   "1e+",  "1e-", "1e5.0",
          " 1",       "1 ",  "1\n",  "1,000.00", "1_000", "1.2.3", "--1", "+-1", "1-",   "0x10", "NaN", "nan",
          "Infinity", "inf", "-inf", "1f",       "1e5e5", "1..2",  "$1",  "1%",  "true", "null"})
        row(QString::fromLatin1(text));
    row(QString(QChar(0x0661)));                    // an Arabic-Indic digit
    row(QString(QChar(0xff11)));                    // a full-width digit
    row(QString(QChar(0x2212)) + QLatin1Char('1')); // a typographic minus
    row(QStringLiteral("1") + QChar(0x0000));
    row(QStringLiteral("1") + QChar(0x0131)); // low byte '1'
    row(QStringLiteral("1") + QChar(0x00a0));
    for (const char *text : {"999999999999999999999999999999999999990", "1000000000000000000000000000000000000000",
                             "1.00000000000000000000000000000000000000", "1e38", "1e2000000000",
                             "1e99999999999999999999", "1e-77", "0e-77", "1e-99999999999999999999"})
        row(QString::fromLatin1(text), ErrorKind::Overflow);
}

void TestDecimal::rejects()
{
    QFETCH(QString, text);
    QFETCH(ErrorKind, kind);
    const QByteArray utf8 = text.toUtf8();
    const Result<Decimal> fromUtf8 = Decimal::parse(std::string_view(utf8.constData(), std::size_t(utf8.size())));
    const Result<Decimal> fromUtf16 = Decimal::parse(QStringView(text));
    QVERIFY(!fromUtf8);
    QVERIFY(!fromUtf16);
    QCOMPARE(fromUtf8.error().kind(), kind);
    QCOMPARE(fromUtf16.error().kind(), kind);
}

void TestDecimal::parsesOnlyTheView()
{
    const std::string_view frame = "\"12.50\",";
    QCOMPARE(Decimal::parse(frame.substr(1, 5))->toByteArray(), QByteArray("12.50"));
    QVERIFY(!Decimal::parse(std::string_view()));
    QVERIFY(!Decimal::parse(QStringView()));
}

void TestDecimal::comparesByValue()
{
    QVERIFY(dec("1.0") == dec("1.00"));
    QVERIFY(dec("0.0") == dec("-0"));
    QVERIFY(dec("-1.1") < dec("-1.09"));
    QVERIFY(dec(kLargest) > dec("1e-76"));
    QVERIFY(dec(kLargest) > dec(kLargest).negated());
    QVERIFY(dec("0.1") != dec("0.10000000000000001"));
}

void TestDecimal::reportsOverflow()
{
    const Decimal largest = dec(kLargest);
    const auto overflows = [](const Result<Decimal> &result) {
        return !result && result.error().kind() == ErrorKind::Overflow;
    };
    QVERIFY(overflows(Decimal::add(largest, 1)));
    QVERIFY(overflows(Decimal::add(largest, largest))); // beyond 127 bits
    QVERIFY(overflows(Decimal::subtract(largest.negated(), largest)));
    QVERIFY(overflows(Decimal::add(largest, dec("0.1"))));
    QVERIFY(overflows(Decimal::multiply(largest, 10)));
    QVERIFY(overflows(Decimal::multiply(largest, largest)));
    QVERIFY(overflows(Decimal::multiply(dec("1e-40"), dec("1e-40"))));
    QVERIFY(overflows(Decimal::divide(largest, dec("0.1"), 0)));
    QVERIFY(overflows(largest.rounded(1, Rounding::Down)));
    QCOMPARE(Decimal::subtract(largest, largest)->toByteArray(), QByteArray("0"));
    QCOMPARE(Decimal::add(dec("99999999999999999999999999999999999998"), 1)->toByteArray(), QByteArray(kLargest));
}

void TestDecimal::reportsBadScale()
{
    for (const int scale : {-1, 77, std::numeric_limits<int>::max(), std::numeric_limits<int>::min()}) {
        QCOMPARE(dec("1").rounded(scale, Rounding::Down).error().kind(), ErrorKind::Validation);
        QCOMPARE(Decimal::divide(1, 3, scale).error().kind(), ErrorKind::Validation);
    }
}

void TestDecimal::dividesByZero()
{
    QCOMPARE(Decimal::divide(1, dec("0.00"), 2).error().kind(), ErrorKind::Validation);
}

void TestDecimal::neverWritesNegativeZero()
{
    QCOMPARE(dec("-0.004").rounded(2, Rounding::HalfUp)->toByteArray(), QByteArray("0.00"));
    QCOMPARE(Decimal::divide(dec("-1"), dec("1000"), 2)->toByteArray(), QByteArray("0.00"));
    QCOMPARE(dec("0.0").negated().toByteArray(), QByteArray("0.0"));
    QCOMPARE(Decimal::multiply(dec("-3"), 0)->toByteArray(), QByteArray("0"));
    QCOMPARE(Decimal::add(dec("-1.5"), dec("1.50"))->toByteArray(), QByteArray("0.00"));
    QCOMPARE(dec("-0.004").rounded(2, Rounding::HalfUp)->sign(), 0);
}

void TestDecimal::rounds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("expected"); // HalfEven, HalfUp, Down, Up, Floor, Ceiling
    QTest::newRow("2.5") << QByteArray("2.5") << QByteArrayList{"2", "3", "2", "3", "2", "3"};
    QTest::newRow("3.5") << QByteArray("3.5") << QByteArrayList{"4", "4", "3", "4", "3", "4"};
    QTest::newRow("-2.5") << QByteArray("-2.5") << QByteArrayList{"-2", "-3", "-2", "-3", "-3", "-2"};
    QTest::newRow("2.49") << QByteArray("2.49") << QByteArrayList{"2", "2", "2", "3", "2", "3"};
    QTest::newRow("-0.1") << QByteArray("-0.1") << QByteArrayList{"0", "0", "0", "-1", "-1", "0"};
    QTest::newRow("7.00") << QByteArray("7.00") << QByteArrayList{"7", "7", "7", "7", "7", "7"};
}

void TestDecimal::rounds()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArrayList, expected);
    int index = 0;
    for (const Rounding mode :
         {Rounding::HalfEven, Rounding::HalfUp, Rounding::Down, Rounding::Up, Rounding::Floor, Rounding::Ceiling})
        QCOMPARE(dec(text.constData()).rounded(0, mode)->toByteArray(), expected.at(index++));
}

void TestDecimal::normalizes()
{
    QCOMPARE(dec("1.500").normalized().toByteArray(), QByteArray("1.5"));
    QCOMPARE(dec("100").normalized().toByteArray(), QByteArray("100"));
    QCOMPARE(dec("100.00").normalized().toByteArray(), QByteArray("100"));
    QCOMPARE(dec("0.000").normalized().toByteArray(), QByteArray("0"));
    QCOMPARE(dec("-0.10").normalized().toByteArray(), QByteArray("-0.1"));
}

void TestDecimal::convertsIntegers()
{
    QCOMPARE(Decimal(std::numeric_limits<int>::min()).toByteArray(), QByteArray("-2147483648"));
    QCOMPARE(Decimal(std::numeric_limits<qint64>::min()).toByteArray(), QByteArray("-9223372036854775808"));
    QCOMPARE(Decimal::scaled(55, 5).toByteArray(), QByteArray("0.00055"));
    QCOMPARE(Decimal().toByteArray(), QByteArray("0"));
}

void TestDecimal::formats_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("scale");
    QTest::addColumn<bool>("always");
    QTest::addColumn<QString>("expected");
    const QString minus(QChar(0x2212));
    QTest::newRow("groups") << QByteArray("1234567.891") << 2 << false << QStringLiteral("1,234,567.89");
    QTest::newRow("no group") << QByteArray("999.995") << 2 << false << QStringLiteral("1,000.00");
    QTest::newRow("three digits") << QByteArray("123") << 0 << false << QStringLiteral("123");
    QTest::newRow("padded") << QByteArray("1.5") << 4 << false << QStringLiteral("1.5000");
    QTest::newRow("minus") << QByteArray("-171.68") << 2 << false << minus + QStringLiteral("171.68");
    QTest::newRow("minus, groups") << QByteArray("-123456") << 0 << true << minus + QStringLiteral("123,456");
    QTest::newRow("plus") << QByteArray("1998.96") << 2 << true << QStringLiteral("+1,998.96");
    QTest::newRow("zero has no sign") << QByteArray("0") << 2 << true << QStringLiteral("0.00");
    QTest::newRow("rounds to zero") << QByteArray("-0.0049") << 2 << true << QStringLiteral("0.00");
    QTest::newRow("small") << QByteArray("1e-8") << 8 << false << QStringLiteral("0.00000001");
    QTest::newRow("large") << QByteArray("1e20") << 0 << false << QStringLiteral("100,000,000,000,000,000,000");
}

void TestDecimal::formats()
{
    QFETCH(QByteArray, text);
    QFETCH(int, scale);
    QFETCH(bool, always);
    QFETCH(QString, expected);
    DecimalFormat format;
    format.scale = scale;
    format.sign = always ? DecimalFormat::Sign::Always : DecimalFormat::Sign::NegativeOnly;
    format.minus = QString(QChar(0x2212));
    format.group = QStringLiteral(",");
    QCOMPARE(dec(text.constData()).format(format), expected);
}

void TestDecimal::formatsWhatDoesNotFit()
{
    DecimalFormat format; // two digits after the point would make 40
    QCOMPARE(dec(kLargest).format(format), QString::fromLatin1(kLargest));
    format.point = QStringLiteral(",");
    format.group = QStringLiteral(".");
    QCOMPARE(dec("12345.678").format(format), QStringLiteral("12.345,68"));
}

void TestDecimal::parseSpeed()
{
    constexpr std::string_view text = "61900.123456";
    int digits = 0;
    QBENCHMARK
    {
        for (int i = 0; i < 1000; ++i)
            digits += Decimal::parse(text)->scale();
    }
    QVERIFY(digits > 0);
}

QTEST_GUILESS_MAIN(TestDecimal)
#include "tst_decimal.moc"
