// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/format/timeformat.h"

#include <QTest>

using namespace apollo;
using namespace apollo::ui;
using namespace std::chrono_literals;

namespace {

// 2026-11-20 12:04:31 UTC
constexpr UtcTime kMoment{std::chrono::milliseconds(1'795'176'271'000)};

} // namespace

class TestTimeFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "Asia/Tokyo"); }
    void utcMoments();
    void localMoments();
    void ages_data();
    void ages();
    void countdowns();
    void milliseconds();
};

void TestTimeFormat::utcMoments()
{
    const TimeFormat format;
    QCOMPARE(format.dateTime(kMoment), QStringLiteral("2026-11-20 12:04:31 UTC"));
    QCOMPARE(format.time(kMoment), QStringLiteral("12:04:31"));
    QCOMPARE(format.date(kMoment), QStringLiteral("2026-11-20"));
    QCOMPARE(format.zoneName(), QStringLiteral("UTC"));
}

void TestTimeFormat::localMoments()
{
    const TimeFormat format(TimeFormat::Zone::Local);
    QCOMPARE(format.time(kMoment), QStringLiteral("21:04:31"));
    QVERIFY(format.dateTime(kMoment).startsWith(QStringLiteral("2026-11-20 21:04:31 ")));
    QVERIFY(!format.zoneName().isEmpty());
    QVERIFY(format.zoneName() != QStringLiteral("UTC"));
}

void TestTimeFormat::ages_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("expected");
    QTest::newRow("fresh") << qint64(140) << QStringLiteral("0.1 s");
    QTest::newRow("never negative") << qint64(-500) << QStringLiteral("0.0 s");
    QTest::newRow("below ten") << qint64(9'990) << QStringLiteral("9.9 s");
    QTest::newRow("seconds") << qint64(14'900) << QStringLiteral("14 s");
    QTest::newRow("minutes") << qint64(180'000) << QStringLiteral("3 min");
    QTest::newRow("hours") << qint64(2 * 3'600'000 + 5) << QStringLiteral("2 h");
    QTest::newRow("days") << qint64(17) * 86'400'000 << QStringLiteral("17 d");
}

void TestTimeFormat::ages()
{
    QFETCH(qint64, ms);
    QFETCH(QString, expected);
    QCOMPARE(TimeFormat::age(std::chrono::milliseconds(ms)), expected);
}

void TestTimeFormat::countdowns()
{
    QCOMPARE(TimeFormat::countdown(3h + 55min + 59s), QStringLiteral("03:55"));
    QCOMPARE(TimeFormat::countdown(12min), QStringLiteral("00:12"));
    QCOMPARE(TimeFormat::countdown(-1s), QStringLiteral("00:00"));
    QCOMPARE(TimeFormat::countdown(100h), QStringLiteral("100:00"));
}

void TestTimeFormat::milliseconds()
{
    QCOMPARE(TimeFormat::milliseconds(41ms), QStringLiteral("41 ms"));
    QCOMPARE(TimeFormat::milliseconds(-38ms), QStringLiteral("\u221238 ms"));
}

QTEST_APPLESS_MAIN(TestTimeFormat)
#include "tst_timeformat.moc"
