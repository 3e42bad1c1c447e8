// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/wakeup.h"

#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace apollo;
using std::chrono::milliseconds;

/// Wakeup drives machines by the event loop; the system's clocks keep their promises.
class TestWakeup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firesOnceWhenDue();
    void pastIsAtOnceButNotNow();
    void disarms();
    void laterCallReplaces();
    void systemClock();
};

void TestWakeup::firesOnceWhenDue()
{
    const SystemClock clock;
    Wakeup wakeup(clock);
    QSignalSpy due(&wakeup, &Wakeup::due);
    const Monotonic when = clock.monotonicNow() + milliseconds(20);
    wakeup.at(when);
    QTRY_COMPARE(due.count(), 1);
    QVERIFY(clock.monotonicNow() >= when);
}

void TestWakeup::pastIsAtOnceButNotNow()
{
    const test::ManualClock clock;
    Wakeup wakeup(clock);
    QSignalSpy due(&wakeup, &Wakeup::due);
    wakeup.at(clock.monotonicNow() - milliseconds(500));
    QCOMPARE(due.count(), 0); // never before at() returns
    QTRY_COMPARE(due.count(), 1);
}

void TestWakeup::disarms()
{
    const test::ManualClock clock;
    Wakeup wakeup(clock);
    Wakeup witness(clock);
    QSignalSpy due(&wakeup, &Wakeup::due);
    QSignalSpy later(&witness, &Wakeup::due);
    wakeup.at(clock.monotonicNow());
    wakeup.at(std::nullopt);
    witness.at(clock.monotonicNow() + milliseconds(5));
    QTRY_COMPARE(later.count(), 1);
    QCOMPARE(due.count(), 0);
}

void TestWakeup::laterCallReplaces()
{
    const test::ManualClock clock;
    Wakeup wakeup(clock);
    QSignalSpy due(&wakeup, &Wakeup::due);
    wakeup.at(clock.monotonicNow() + std::chrono::hours(1));
    wakeup.at(clock.monotonicNow());
    QTRY_COMPARE(due.count(), 1);
}

void TestWakeup::systemClock()
{
    const SystemClock clock;
    QVERIFY(clock.utcNow().time_since_epoch() > std::chrono::hours(24 * 365 * 50));
    const Monotonic first = clock.monotonicNow();
    QVERIFY(clock.monotonicNow() >= first);
    QVERIFY(clock.bootTimeNow() + milliseconds(1) >= first);
}

QTEST_GUILESS_MAIN(TestWakeup)
#include "tst_wakeup.moc"
