// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/stream/backoff.h"

#include <QTest>

#include <random>

using namespace apollo;
using namespace apollo::bybit;
using namespace std::chrono_literals;

namespace {

Backoff::Random always(int percent)
{
    return [percent](std::chrono::milliseconds upTo) { return upTo * percent / 100; };
}

} // namespace

class TestBackoff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstRetryIsImmediateThenCeilingsDouble()
    {
        Backoff backoff({}, always(100));
        std::vector<std::chrono::milliseconds> delays;
        for (int i = 0; i < 8; ++i)
            delays.push_back(backoff.lost(Monotonic(0)));
        const std::vector<std::chrono::milliseconds> expected{0ms, 1s, 2s, 4s, 8s, 16s, 30s, 30s};
        QVERIFY(delays == expected);
    }

    void jitterReachesDownToZero()
    {
        Backoff backoff({}, always(0));
        for (int i = 0; i < 100; ++i)
            QCOMPARE(backoff.lost(Monotonic(0)).count(), 0);
    }

    void randomOutsideItsRangeIsClamped()
    {
        Backoff backoff({}, [](std::chrono::milliseconds) { return std::chrono::milliseconds(1h); });
        QVERIFY(backoff.lost(Monotonic(0)) == 0ms);
        QVERIFY(backoff.lost(Monotonic(0)) == 1s);
    }

    void sixtySecondsOfLiveForgetFailures()
    {
        Backoff backoff({}, always(100));
        for (int i = 0; i < 5; ++i)
            (void)backoff.lost(Monotonic(0));
        backoff.live(Monotonic(1s));
        QVERIFY(backoff.lost(Monotonic(60'999ms)) == 16s); // one millisecond short
        backoff.live(Monotonic(100s));
        backoff.live(Monotonic(150s)); // still the same connection
        QVERIFY(backoff.lost(Monotonic(160s)) == 0ms);
        QVERIFY(backoff.lost(Monotonic(161s)) == 1s);
    }

    void resetMakesTheNextRetryImmediate()
    {
        Backoff backoff({}, always(100));
        (void)backoff.lost(Monotonic(0));
        (void)backoff.lost(Monotonic(0));
        backoff.reset();
        QVERIFY(backoff.lost(Monotonic(0)) == 0ms);
    }

    void windowAllowsOnlySoManyAttempts()
    {
        Backoff backoff({}, always(0));
        for (int i = 0; i < 60; ++i) {
            QVERIFY(backoff.earliestAttempt(Monotonic(i)) == Monotonic(i));
            backoff.attempted(Monotonic(i));
        }
        QVERIFY(backoff.earliestAttempt(Monotonic(100)) == Monotonic(300'000));
        QVERIFY(backoff.earliestAttempt(Monotonic(300'000)) == Monotonic(300'000));
        backoff.attempted(Monotonic(300'000));
        QVERIFY(backoff.earliestAttempt(Monotonic(300'000)) == Monotonic(300'001));
    }

    void outageOfFiveMinutesStaysPolite()
    {
        // A server that refuses at once: the mean over many outages, and the worst of them.
        std::mt19937 engine(20260101);
        int worst = 0;
        int total = 0;
        constexpr int kOutages = 500;
        for (int outage = 0; outage < kOutages; ++outage) {
            Backoff backoff({}, [&engine](std::chrono::milliseconds upTo) {
                return std::chrono::milliseconds(std::uniform_int_distribution<qint64>(0, upTo.count())(engine));
            });
            int attempts = 0;
            for (Monotonic now(0); now < 300s; now += backoff.lost(now))
                ++attempts;
            worst = std::max(worst, attempts);
            total += attempts;
        }
        QVERIFY2(worst <= 45, qPrintable(QString::number(worst)));
        QVERIFY2(total / kOutages >= 20 && total / kOutages <= 30, qPrintable(QString::number(total / kOutages)));
    }
};

QTEST_GUILESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
