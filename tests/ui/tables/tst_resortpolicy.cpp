// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/resortpolicy.h"

#include <QTest>

using namespace apollo;
using namespace apollo::ui;
using namespace std::chrono_literals;

class TestResortPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingToDoUntilValuesChange();
    void atMostOnceASecond();
    void waitsForTheHandToLeave();
    void aClickCountsAsASort();
};

void TestResortPolicy::nothingToDoUntilValuesChange()
{
    ResortPolicy policy;
    QVERIFY(!policy.step(0ms, false));
    QVERIFY(!policy.wakeAt(0ms, false));
}

void TestResortPolicy::atMostOnceASecond()
{
    ResortPolicy policy;
    int sorts = 0;
    for (Monotonic now = 0ms; now < 10'000ms; now += 100ms) {
        policy.markDirty();
        sorts += policy.step(now, false) ? 1 : 0;
    }
    QCOMPARE(sorts, 10);
    policy.markDirty();
    QCOMPARE(policy.wakeAt(9'900ms, false), std::optional<Monotonic>(10'000ms));
}

void TestResortPolicy::waitsForTheHandToLeave()
{
    ResortPolicy policy;
    policy.markDirty();
    QVERIFY(!policy.step(5'000ms, true));
    QVERIFY(!policy.wakeAt(5'000ms, true));
    QVERIFY(policy.isDirty());
    QVERIFY(policy.step(60'000ms, false));
    QVERIFY(!policy.isDirty());
}

void TestResortPolicy::aClickCountsAsASort()
{
    ResortPolicy policy;
    policy.sorted(0ms);
    policy.markDirty();
    QVERIFY(!policy.step(999ms, false));
    QVERIFY(policy.step(1'000ms, false));
}

QTEST_APPLESS_MAIN(TestResortPolicy)
#include "tst_resortpolicy.moc"
