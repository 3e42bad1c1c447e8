// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/axisticks.h"

#include <QTest>

#include <limits>

using namespace apollo;
using namespace apollo::ui;

class TestAxisTicks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesAreRound_data();
    void valuesAreRound();
    void valuesStayInRangeAndFew_data();
    void valuesStayInRangeAndFew();
    void noTicksForNoRange();
    void timesAreRound();
    void timesStayInRangeAndFew_data();
    void timesStayInRangeAndFew();
};

void TestAxisTicks::valuesAreRound_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<QString>("texts");
    QTest::newRow("equity") << 26'415.2 << 26'629.9 << QStringLiteral("26450 26500 26550 26600");
    QTest::newRow("cents") << 0.011 << 0.049 << QStringLiteral("0.02 0.03 0.04");
    QTest::newRow("around zero") << -3.0 << 3.0 << QStringLiteral("-2 0 2");
    QTest::newRow("millions") << 1.1e6 << 4.9e6 << QStringLiteral("2000000 3000000 4000000");
}

void TestAxisTicks::valuesAreRound()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(QString, texts);
    QStringList seen;
    for (const ValueTick &tick : valueTicks(low, high, 5)) {
        seen << tick.value.toString();
        QCOMPARE(tick.value.toString().toDouble() + 1.0, tick.position + 1.0);
    }
    QCOMPARE(seen.join(QLatin1Char(' ')), texts);
}

void TestAxisTicks::valuesStayInRangeAndFew_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("width");
    double width = 1e-7;
    for (int i = 0; i < 40; ++i, width *= 2.7)
        QTest::addRow("%d", i) << (i % 2 == 0 ? -width / 3 : 1234.5) << width;
}

void TestAxisTicks::valuesStayInRangeAndFew()
{
    QFETCH(double, low);
    QFETCH(double, width);
    for (const int most : {2, 3, 5, 9}) {
        const auto ticks = valueTicks(low, low + width, most);
        QVERIFY(int(ticks.size()) <= most);
        QVERIFY(most < 3 || !ticks.empty());
        for (const ValueTick &tick : ticks)
            QVERIFY(tick.position >= low - width * 1e-6 && tick.position <= low + width * (1 + 1e-6));
    }
}

void TestAxisTicks::noTicksForNoRange()
{
    QVERIFY(valueTicks(1, 1, 5).empty());
    QVERIFY(valueTicks(2, 1, 5).empty());
    QVERIFY(valueTicks(0, std::numeric_limits<double>::infinity(), 5).empty());
    QVERIFY(valueTicks(std::numeric_limits<double>::quiet_NaN(), 1, 5).empty());
    const UtcTime now{};
    QVERIFY(timeTicks(now, now, 5).times.empty());
}

void TestAxisTicks::timesAreRound()
{
    using namespace std::chrono;
    const UtcTime from = sys_days(2026y / November / 20) + 12h + 3min + 17s;
    const TimeTicks ticks = timeTicks(from, from + 60min, 7);
    QCOMPARE(ticks.step, milliseconds(10min));
    QCOMPARE(ticks.times.size(), std::size_t(6));
    QCOMPARE(ticks.times.front(), UtcTime(sys_days(2026y / November / 20) + 12h + 10min));
}

void TestAxisTicks::timesStayInRangeAndFew_data()
{
    QTest::addColumn<qint64>("span");
    for (qint64 span = 900; span < 4'000'000'000'000; span = span * 7 / 2)
        QTest::addRow("%lld ms", static_cast<long long>(span)) << span;
}

void TestAxisTicks::timesStayInRangeAndFew()
{
    QFETCH(qint64, span);
    const UtcTime from{std::chrono::milliseconds(1'763'640'250'123)};
    const UtcTime to = from + std::chrono::milliseconds(span);
    for (const int most : {2, 5, 12}) {
        const TimeTicks ticks = timeTicks(from, to, most);
        QVERIFY(int(ticks.times.size()) <= most);
        for (const UtcTime time : ticks.times) {
            QVERIFY(time >= from && time <= to);
            QCOMPARE(time.time_since_epoch() % ticks.step, std::chrono::milliseconds(0));
        }
    }
}

QTEST_APPLESS_MAIN(TestAxisTicks)

#include "tst_axisticks.moc"
