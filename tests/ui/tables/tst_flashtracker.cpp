// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/flashtracker.h"

#include <QTest>

using namespace apollo;
using namespace apollo::ui;
using namespace std::chrono_literals;

class TestFlashTracker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fadesInFourSteps();
    void atMostOnceASecondPerCell();
    void cellsAreIndependent();
    void wakesAtEachStepAndThenRests();
    void forgetsWhatIsOver();

private:
    const FlashTracker::Key m_cell{7, 3};
};

void TestFlashTracker::fadesInFourSteps()
{
    FlashTracker tracker;
    QVERIFY(tracker.hit(m_cell, Tone::Up, 1000ms));
    QCOMPARE(tracker.direction(m_cell), Tone::Up);
    QCOMPARE(tracker.strength(m_cell, 1000ms), 4);
    QCOMPARE(tracker.strength(m_cell, 1062ms), 4);
    QCOMPARE(tracker.strength(m_cell, 1063ms), 3);
    QCOMPARE(tracker.strength(m_cell, 1125ms), 2);
    QCOMPARE(tracker.strength(m_cell, 1188ms), 1);
    QCOMPARE(tracker.strength(m_cell, 1249ms), 1);
    QCOMPARE(tracker.strength(m_cell, 1250ms), 0);
}

void TestFlashTracker::atMostOnceASecondPerCell()
{
    FlashTracker tracker;
    int flashes = 0;
    for (Monotonic now = 0ms; now < 10'000ms; now += 100ms)
        flashes += tracker.hit(m_cell, Tone::Dn, now) ? 1 : 0;
    QCOMPARE(flashes, 10);
}

void TestFlashTracker::cellsAreIndependent()
{
    FlashTracker tracker;
    QVERIFY(tracker.hit({1, 1}, Tone::Up, 0ms));
    QVERIFY(tracker.hit({1, 2}, Tone::Dn, 100ms));
    QVERIFY(tracker.hit({2, 1}, Tone::Dn, 100ms));
    QVERIFY(!tracker.hit({1, 1}, Tone::Dn, 100ms));
    QCOMPARE(tracker.direction({1, 1}), Tone::Up);
    QCOMPARE(tracker.strength({3, 3}, 100ms), 0);
}

void TestFlashTracker::wakesAtEachStepAndThenRests()
{
    FlashTracker tracker;
    QVERIFY(!tracker.nextStep(0ms));
    tracker.hit(m_cell, Tone::Up, 0ms);
    Monotonic now = 0ms;
    QList<int> strengths;
    while (const std::optional<Monotonic> next = tracker.nextStep(now)) {
        QVERIFY(*next > now);
        now = *next;
        strengths << tracker.strength(m_cell, now);
    }
    QCOMPARE(strengths, (QList<int>{3, 2, 1, 0}));
    QCOMPARE(now, 250ms);
    QCOMPARE(tracker.active(now).size(), std::size_t(1));
}

void TestFlashTracker::forgetsWhatIsOver()
{
    FlashTracker tracker;
    tracker.hit(m_cell, Tone::Up, 0ms);
    tracker.prune(999ms);
    QVERIFY(!tracker.hit(m_cell, Tone::Up, 999ms));
    tracker.prune(1000ms);
    QVERIFY(tracker.active(1000ms).empty());
    QVERIFY(tracker.hit(m_cell, Tone::Up, 1000ms));
}

QTEST_APPLESS_MAIN(TestFlashTracker)
#include "tst_flashtracker.moc"
