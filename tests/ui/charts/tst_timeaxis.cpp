// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/timeaxis.h"

#include <QTest>

#include <ctime>

using namespace apollo;
using namespace apollo::ui;
using namespace std::chrono_literals;

namespace {

constexpr UtcTime kMidnight{std::chrono::milliseconds(1'795'132'800'000)}; // 2026-11-20T00:00:00Z

QString texts(UtcTime from, UtcTime to, int most, const TimeFormat &times = TimeFormat())
{
    QStringList words;
    for (const TimeMark &mark : timeMarks(from, to, most, times))
        words << mark.text;
    return words.join(QLatin1Char(' '));
}

} // namespace

class TestTimeAxis : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void secondsAreShownWhereTheyMatter();
    void daysAreNamed();
    void localDaysBeginAtLocalMidnight();
    void summerTimeDoesNotShiftDays();
    void moments();
};

void TestTimeAxis::secondsAreShownWhereTheyMatter()
{
    QCOMPARE(texts(kMidnight + 12h + 1s, kMidnight + 12h + 35s, 5), QStringLiteral("12:00:10 12:00:20 12:00:30"));
    QCOMPARE(texts(kMidnight + 12h, kMidnight + 12h + 9min, 5), QStringLiteral("12:00 12:02 12:04 12:06 12:08"));
    QVERIFY(timeMarks(kMidnight, kMidnight, 5, TimeFormat()).empty());
}

void TestTimeAxis::daysAreNamed()
{
    QCOMPARE(texts(kMidnight - 9h, kMidnight + 9h, 4), QStringLiteral("18:00 20 Nov 06:00"));
    QCOMPARE(texts(kMidnight, kMidnight + 3 * 24h, 5), QStringLiteral("20 Nov 21 Nov 22 Nov 23 Nov"));
}

void TestTimeAxis::localDaysBeginAtLocalMidnight()
{
    qputenv("TZ", "Asia/Kolkata"); // +05:30
    tzset();
    const auto marks = timeMarks(kMidnight - 12h, kMidnight + 3 * 24h, 5, TimeFormat(TimeFormat::Zone::Local));
    qputenv("TZ", "UTC");
    tzset();
    QVERIFY(!marks.empty());
    for (const TimeMark &mark : marks)
        QCOMPARE((mark.at - kMidnight) % 24h,
                 -std::chrono::milliseconds(5h + 30min) + (mark.at > kMidnight ? 24h : 0h));
    QCOMPARE(marks.front().text, QStringLiteral("20 Nov"));
}

void TestTimeAxis::summerTimeDoesNotShiftDays()
{
    qputenv("TZ", "Europe/Berlin"); // winter time begins on 2026-10-25
    tzset();
    const UtcTime from = kMidnight - 29 * 24h;
    QString words = texts(from, from + 6 * 24h, 8, TimeFormat(TimeFormat::Zone::Local));
    qputenv("TZ", "UTC");
    tzset();
    QVERIFY2(words.startsWith(QStringLiteral("23 Oct 24 Oct 25 Oct 26 Oct 27 Oct")), qPrintable(words));
}

void TestTimeAxis::moments()
{
    const UtcTime at = kMidnight + 12h + 4min + 31s;
    const TimeFormat times;
    QCOMPARE(momentText(at, 1h, 1s, times), QStringLiteral("12:04:31"));
    QCOMPARE(momentText(at, 1h, 1min, times), QStringLiteral("12:04"));
    QCOMPARE(momentText(at, 48h, 15min, times), QStringLiteral("2026-11-20 12:04"));
    QCOMPARE(momentText(at, 48h, 24h, times), QStringLiteral("2026-11-20"));
}

QTEST_APPLESS_MAIN(TestTimeAxis)

#include "tst_timeaxis.moc"
