// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/format/numberformat.h"

#include <QTest>

using namespace apollo;
using namespace apollo::ui;

namespace {

Figure fig(const char *text)
{
    if (qstrlen(text) == 0)
        return std::nullopt;
    const Result<Decimal> value = Decimal::parse(std::string_view(text));
    return value ? Figure(value.value()) : Figure();
}

Instrument instrument(const char *tick, const char *step)
{
    Instrument value;
    value.tickSize = fig(tick);
    value.qtyStep = fig(step);
    return value;
}

NumberFormat named(const QByteArray &locale)
{
    return NumberFormat(locale == "c" ? QLocale::c() : QLocale(QString::fromLatin1(locale)));
}

} // namespace

class TestNumberFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void separatorsOfLocales_data();
    void separatorsOfLocales();
    void prices_data();
    void prices();
    void quantities_data();
    void quantities();
    void amounts_data();
    void amounts();
    void percents();
    void leverages();
    void fixedAndExact();
    void unknownIsNeverZero();
    void scalesOfCoins();
};

void TestNumberFormat::separatorsOfLocales_data()
{
    QTest::addColumn<QByteArray>("locale");
    QTest::addColumn<QString>("expected");
    QTest::newRow("c") << QByteArray("c") << QStringLiteral("\u22121,234,567.89");
    QTest::newRow("en") << QByteArray("en_US") << QStringLiteral("\u22121,234,567.89");
    QTest::newRow("de") << QByteArray("de_DE") << QStringLiteral("\u22121.234.567,89");
    QTest::newRow("fr") << QByteArray("fr_FR") << QStringLiteral("\u22121\u00a0234\u00a0567,89");
    QTest::newRow("sv") << QByteArray("sv_SE") << QStringLiteral("\u22121\u00a0234\u00a0567,89");
}

void TestNumberFormat::separatorsOfLocales()
{
    QFETCH(QByteArray, locale);
    QFETCH(QString, expected);
    QCOMPARE(named(locale).fixed(fig("-1234567.894"), 2), expected);
}

void TestNumberFormat::prices_data()
{
    QTest::addColumn<QByteArray>("price");
    QTest::addColumn<QByteArray>("tick");
    QTest::addColumn<QString>("expected");
    QTest::newRow("tick 0.10") << QByteArray("62480") << QByteArray("0.10") << QStringLiteral("62,480.0");
    QTest::newRow("tick 0.5") << QByteArray("62480.5") << QByteArray("0.5") << QStringLiteral("62,480.5");
    QTest::newRow("average entry") << QByteArray("27464.50441675") << QByteArray("0.10") << QStringLiteral("27,464.5");
    QTest::newRow("tick 1") << QByteArray("5000.4") << QByteArray("1") << QStringLiteral("5,000");
    QTest::newRow("meme coin") << QByteArray("0.00001234") << QByteArray("0.00000001") << QStringLiteral("0.00001234");
    QTest::newRow("never 0.00") << QByteArray("0.0004") << QByteArray("0.01") << QStringLiteral("0.0004");
    QTest::newRow("never 0.00, no zeros after")
        << QByteArray("0.000400") << QByteArray("0.01") << QStringLiteral("0.0004");
    QTest::newRow("true zero") << QByteArray("0") << QByteArray("0.01") << QStringLiteral("0.00");
    QTest::newRow("no instrument") << QByteArray("1.2300") << QByteArray() << QStringLiteral("1.2300");
    QTest::newRow("unknown") << QByteArray() << QByteArray("0.01") << QStringLiteral("\u2014");
}

void TestNumberFormat::prices()
{
    QFETCH(QByteArray, price);
    QFETCH(QByteArray, tick);
    QFETCH(QString, expected);
    const Instrument known = instrument(tick.constData(), "1");
    QCOMPARE(NumberFormat().price(fig(price.constData()), tick.isEmpty() ? nullptr : &known), expected);
}

void TestNumberFormat::quantities_data()
{
    QTest::addColumn<QByteArray>("quantity");
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<QString>("expected");
    QTest::newRow("step 0.001") << QByteArray("2.7") << QByteArray("0.001") << QStringLiteral("+2.700");
    QTest::newRow("step 1") << QByteArray("-60000") << QByteArray("1") << QStringLiteral("\u221260,000");
    QTest::newRow("step 10") << QByteArray("50") << QByteArray("10") << QStringLiteral("+50");
    QTest::newRow("dust is shown") << QByteArray("0.10000001") << QByteArray("0.01") << QStringLiteral("+0.10000001");
    QTest::newRow("zero without sign") << QByteArray("0") << QByteArray("0.01") << QStringLiteral("0.00");
    QTest::newRow("unknown") << QByteArray() << QByteArray("1") << QStringLiteral("\u2014");
}

void TestNumberFormat::quantities()
{
    QFETCH(QByteArray, quantity);
    QFETCH(QByteArray, step);
    QFETCH(QString, expected);
    const Instrument known = instrument("0.1", step.constData());
    QCOMPARE(NumberFormat().quantity(fig(quantity.constData()), &known, NumberFormat::Sign::Always), expected);
}

void TestNumberFormat::amounts_data()
{
    QTest::addColumn<QByteArray>("amount");
    QTest::addColumn<QString>("coin");
    QTest::addColumn<QString>("expected");
    QTest::newRow("USDT") << QByteArray("1566") << QStringLiteral("USDT") << QStringLiteral("+1,566.00");
    QTest::newRow("USDC loss") << QByteArray("-42.375") << QStringLiteral("USDC") << QStringLiteral("\u221242.38");
    QTest::newRow("USD") << QByteArray("26629.891") << QStringLiteral("USD") << QStringLiteral("+26,629.89");
    QTest::newRow("BTC") << QByteArray("-0.00158") << QStringLiteral("BTC") << QStringLiteral("\u22120.00158000");
    QTest::newRow("rounds to zero, no sign")
        << QByteArray("-0.001") << QStringLiteral("USDT") << QStringLiteral("0.00");
    QTest::newRow("38 digits") << QByteArray("123456789012345678901234567890.12345678") << QStringLiteral("PEPE")
                               << QStringLiteral("+123,456,789,012,345,678,901,234,567,890.12345678");
}

void TestNumberFormat::amounts()
{
    QFETCH(QByteArray, amount);
    QFETCH(QString, coin);
    QFETCH(QString, expected);
    QCOMPARE(NumberFormat().amount(fig(amount.constData()), coin, NumberFormat::Sign::Always), expected);
}

void TestNumberFormat::percents()
{
    const NumberFormat format;
    QCOMPARE(format.percent(fig("0.0821")), QStringLiteral("8.21\u00a0%"));
    QCOMPARE(format.percent(fig("0.144"), 1), QStringLiteral("14.4\u00a0%"));
    QCOMPARE(format.percent(fig("0.3713"), 2, NumberFormat::Sign::Always), QStringLiteral("+37.13\u00a0%"));
    QCOMPARE(format.percent(fig("-0.0587"), 2, NumberFormat::Sign::Always), QStringLiteral("\u22125.87\u00a0%"));
    QCOMPARE(format.percent(fig("0.0001"), 4), QStringLiteral("0.0100\u00a0%"));
    QCOMPARE(named("de_DE").percent(fig("12.3456")), QStringLiteral("1.234,56\u00a0%"));
    QCOMPARE(named("fr_FR").percent(fig("12.3456")), QStringLiteral("1\u00a0234,56\u00a0%"));
    QCOMPARE(format.percent(std::nullopt), QStringLiteral("\u2014"));
}

void TestNumberFormat::leverages()
{
    const NumberFormat format;
    QCOMPARE(format.leverage(fig("10")), QStringLiteral("10\u00d7"));
    QCOMPARE(format.leverage(fig("10.00")), QStringLiteral("10\u00d7"));
    QCOMPARE(format.leverage(fig("12.50")), QStringLiteral("12.5\u00d7"));
    QCOMPARE(named("de_DE").leverage(fig("12.5")), QStringLiteral("12,5\u00d7"));
    QCOMPARE(format.leverage(std::nullopt), QStringLiteral("\u2014"));
}

void TestNumberFormat::fixedAndExact()
{
    const NumberFormat format;
    QCOMPARE(format.fixed(fig("0.125"), 2), QStringLiteral("0.13"));
    QCOMPARE(format.fixed(fig("-0.004"), 2, NumberFormat::Sign::Always), QStringLiteral("0.00"));
    QCOMPARE(format.exact(fig("0.000000000000000000001")), QStringLiteral("0.000000000000000000001"));
    QCOMPARE(format.exact(fig("1e3")), QStringLiteral("1,000"));
}

void TestNumberFormat::unknownIsNeverZero()
{
    const NumberFormat format;
    const QString none = QStringLiteral("\u2014");
    QCOMPARE(format.price(std::nullopt, nullptr), none);
    QCOMPARE(format.quantity(std::nullopt, nullptr), none);
    QCOMPARE(format.amount(std::nullopt, QStringLiteral("USDT")), none);
    QCOMPARE(format.fixed(std::nullopt, 2), none);
    QCOMPARE(format.exact(std::nullopt), none);
    QCOMPARE(NumberFormat::notApplicable(), QStringLiteral("n/a"));
    QCOMPARE(NumberFormat::loading(), QStringLiteral("\u2026"));
}

void TestNumberFormat::scalesOfCoins()
{
    for (const QString &coin : {QStringLiteral("USD"), QStringLiteral("USDT"), QStringLiteral("USDC")})
        QCOMPARE(NumberFormat::scaleOfCoin(coin), 2);
    for (const QString &coin :
         {QStringLiteral("BTC"), QStringLiteral("ETH"), QStringLiteral(""), QStringLiteral("usdt")})
        QCOMPARE(NumberFormat::scaleOfCoin(coin), 8);
}

QTEST_APPLESS_MAIN(TestNumberFormat)
#include "tst_numberformat.moc"
