// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/rest/serverclock.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace apollo;
using namespace apollo::bybit;
using namespace std::chrono_literals;

class tst_ServerClock : public QObject {
    Q_OBJECT

    /// A round trip during which the server, `ahead` of the wall clock, answers at the middle plus `skew`.
    static void roundTrip(ServerClock &server, test::ManualClock &clock, std::chrono::milliseconds ahead,
                          std::chrono::milliseconds duration, std::chrono::milliseconds skew = 0ms)
    {
        const Monotonic sent = clock.monotonicNow();
        const UtcTime stamp = clock.utcNow() + duration / 2 + ahead + skew;
        clock.advance(duration);
        server.addSample(stamp, sent, clock.monotonicNow());
    }

private Q_SLOTS:
    void fallsBackToTheWallClock()
    {
        test::ManualClock clock;
        const ServerClock server(clock);
        QVERIFY(!server.isSynchronized());
        QCOMPARE(server.now(), clock.utcNow());
        QCOMPARE(server.signingTime(), clock.utcNow() - 1000ms);
        QVERIFY(!server.wallOffset());
    }

    void oneSampleIsEnough()
    {
        test::ManualClock clock;
        ServerClock server(clock);
        roundTrip(server, clock, 7000ms, 200ms);
        QVERIFY(server.isSynchronized());
        QCOMPARE(server.now(), clock.utcNow() + 7000ms);
        QCOMPARE(server.signingTime(), clock.utcNow() + 6000ms);
        QCOMPARE(*server.wallOffset(), -7000ms);
    }

    void theWallClockNoLongerMatters()
    {
        test::ManualClock clock;
        ServerClock server(clock);
        roundTrip(server, clock, 0ms, 100ms);
        const UtcTime before = server.now();
        clock.setUtc(clock.utcNow() + 3600s);
        QCOMPARE(server.now(), before);
        QCOMPARE(*server.wallOffset(), 3'600'000ms);
    }

    void medianOfTheThreeShortest()
    {
        test::ManualClock clock;
        ServerClock server(clock);
        roundTrip(server, clock, 0ms, 2000ms, 900ms);
        roundTrip(server, clock, 0ms, 100ms, 40ms);
        roundTrip(server, clock, 0ms, 120ms, -50ms);
        roundTrip(server, clock, 0ms, 3000ms, -1400ms);
        roundTrip(server, clock, 0ms, 110ms, 4ms);
        QCOMPARE(*server.wallOffset(), -4ms);
    }

    void twoSamplesTrustTheShorter()
    {
        test::ManualClock clock;
        ServerClock server(clock);
        roundTrip(server, clock, 0ms, 800ms, 390ms);
        roundTrip(server, clock, 0ms, 80ms, 2ms);
        QCOMPARE(*server.wallOffset(), -2ms);
    }

    void keepsNine()
    {
        test::ManualClock clock;
        ServerClock server(clock);
        for (int i = 0; i < 3; ++i)
            roundTrip(server, clock, 500ms, 10ms);
        for (int i = 0; i < 6; ++i)
            roundTrip(server, clock, 0ms, 100ms);
        QCOMPARE(*server.wallOffset(), -500ms);
        for (int i = 0; i < 3; ++i)
            roundTrip(server, clock, 0ms, 100ms);
        QCOMPARE(*server.wallOffset(), 0ms);
    }

    void forgetLetsTheNextSampleCountAlone()
    {
        test::ManualClock clock;
        ServerClock server(clock);
        for (int i = 0; i < 9; ++i)
            roundTrip(server, clock, 0ms, 10ms);
        server.forget();
        QVERIFY(!server.isSynchronized());
        roundTrip(server, clock, 30'000ms, 400ms);
        QCOMPARE(*server.wallOffset(), -30'000ms);
    }

    void survivesASuspend()
    {
        test::ManualClock clock;
        ServerClock server(clock);
        for (int i = 0; i < 3; ++i)
            roundTrip(server, clock, 250ms, 50ms);
        clock.suspend(8h);
        QCOMPARE(*server.wallOffset(), -250ms);
    }

    void ignoresTimeTravel()
    {
        test::ManualClock clock;
        ServerClock server(clock);
        server.addSample(clock.utcNow(), Monotonic(20), Monotonic(10));
        QVERIFY(!server.isSynchronized());
    }
};

QTEST_GUILESS_MAIN(tst_ServerClock)
#include "tst_serverclock.moc"
