// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/stream/heartbeat.h"

#include <QTest>

using namespace apollo;
using namespace apollo::bybit;
using namespace std::chrono_literals;
using Verdict = Heartbeat::Verdict;

class TestHeartbeat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pingsEveryInterval()
    {
        Heartbeat heartbeat({});
        QVERIFY(!heartbeat.nextWakeup());
        heartbeat.start(0s);
        QVERIFY(heartbeat.nextWakeup() == Monotonic(15s));
        QVERIFY(heartbeat.step(14'999ms) == Verdict::Nothing);
        QVERIFY(heartbeat.step(15s) == Verdict::SendPing);
        QVERIFY(heartbeat.step(15s) == Verdict::Nothing);
        const QByteArray first = heartbeat.pingId();
        heartbeat.pongArrived(first, 15'040ms);
        QVERIFY(heartbeat.roundTrip() == 40ms);
        QVERIFY(heartbeat.nextWakeup() == Monotonic(30s));
        QVERIFY(heartbeat.step(30s) == Verdict::SendPing);
        QVERIFY(heartbeat.pingId() != first);
    }

    void silenceAfterAPingIsDeath()
    {
        Heartbeat heartbeat({});
        heartbeat.start(0s);
        QVERIFY(heartbeat.step(15s) == Verdict::SendPing);
        QVERIFY(heartbeat.nextWakeup() == Monotonic(25s));
        QVERIFY(heartbeat.step(24'999ms) == Verdict::Nothing);
        QVERIFY(heartbeat.step(25s) == Verdict::Dead);
    }

    void anyFrameIsLife()
    {
        Heartbeat heartbeat({});
        heartbeat.start(0s);
        QVERIFY(heartbeat.step(15s) == Verdict::SendPing);
        heartbeat.frameArrived(24s);
        QVERIFY(heartbeat.lastFrameAt() == Monotonic(24s));
        QVERIFY(heartbeat.step(25s) == Verdict::Nothing);
        QVERIFY(!heartbeat.roundTrip()); // a data frame is no pong
        QVERIFY(heartbeat.step(30s) == Verdict::SendPing);
        QVERIFY(heartbeat.step(40s) == Verdict::Dead);
    }

    void deadlineRunsFromTheFirstUnansweredPing()
    {
        StreamTimings timings;
        timings.pingInterval = 4s;
        Heartbeat heartbeat(timings);
        heartbeat.start(0s);
        QVERIFY(heartbeat.step(4s) == Verdict::SendPing);
        QVERIFY(heartbeat.step(8s) == Verdict::SendPing);
        QVERIFY(heartbeat.step(12s) == Verdict::SendPing);
        QVERIFY(heartbeat.nextWakeup() == Monotonic(14s));
        QVERIFY(heartbeat.step(14s) == Verdict::Dead);
    }

    void roundTripNeedsItsOwnPong()
    {
        Heartbeat heartbeat({});
        heartbeat.pongArrived({}, 1s); // before any ping
        QVERIFY(!heartbeat.roundTrip());
        heartbeat.start(0s);
        QVERIFY(heartbeat.step(15s) == Verdict::SendPing);
        heartbeat.pongArrived("another", 15'010ms);
        QVERIFY(!heartbeat.roundTrip());
        heartbeat.pongArrived({}, 15'070ms); // linear echoes an empty id
        QVERIFY(heartbeat.roundTrip() == 70ms);
        heartbeat.pongArrived({}, 15'900ms); // one pong per ping
        QVERIFY(heartbeat.roundTrip() == 70ms);
    }

    void stopDisarmsAndKeepsTheFigures()
    {
        Heartbeat heartbeat({});
        heartbeat.start(0s);
        QVERIFY(heartbeat.step(15s) == Verdict::SendPing);
        heartbeat.pongArrived(heartbeat.pingId(), 15'020ms);
        heartbeat.stop();
        QVERIFY(!heartbeat.nextWakeup());
        QVERIFY(heartbeat.step(100s) == Verdict::Nothing);
        QVERIFY(heartbeat.roundTrip() == 20ms);
        QVERIFY(heartbeat.lastFrameAt() == Monotonic(15'020ms));
    }
};

QTEST_GUILESS_MAIN(TestHeartbeat)
#include "tst_heartbeat.moc"
