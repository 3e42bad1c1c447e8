// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/rest/ratelimiter.h"

#include <QTest>

#include <random>

using namespace apollo;
using namespace apollo::bybit;
using namespace std::chrono_literals;

namespace {

const Endpoint kMarket{"/m", Auth::Public, LimitGroup::Market, 0};
const Endpoint kPositions{"/p", Auth::Private, LimitGroup::PositionList, 50};
const Endpoint kQueryApi{"/q", Auth::Private, LimitGroup::QueryApi, 10};

LimitHeaders headers(int limit, int remaining)
{
    return {limit, remaining, std::nullopt, false};
}

} // namespace

class tst_RateLimiter : public QObject {
    Q_OBJECT

    static std::size_t fill(RateLimiter &limiter, const Endpoint &endpoint, int calls, Monotonic now)
    {
        for (int i = 0; i < calls; ++i)
            limiter.enqueue(endpoint, Priority::Normal, now);
        return limiter.step(now).ready.size();
    }

private Q_SLOTS:
    void startsAt70PercentOfTheDocumentedRate()
    {
        RateLimiter limiter;
        QCOMPARE(fill(limiter, kQueryApi, 20, 0ms), 7U);
        const auto early = limiter.step(999ms);
        QVERIFY(early.ready.empty());
        QCOMPARE(*early.nextWakeup, 1000ms);
        QCOMPARE(limiter.step(1000ms).ready.size(), 7U);
    }

    void adaptsToTheHeaders()
    {
        RateLimiter limiter;
        QCOMPARE(fill(limiter, kPositions, 100, 0ms), 35U);
        limiter.answered(LimitGroup::PositionList, headers(10, 9), 10ms);
        QCOMPARE(limiter.step(1000ms).ready.size(), 7U);
        limiter.answered(LimitGroup::PositionList, headers(60, 50), 1100ms);
        QCOMPARE(limiter.step(1100ms).ready.size(), 35U); // 42 in the window
        limiter.answered(LimitGroup::PositionList, headers(1, 1), 1200ms);
        QCOMPARE(limiter.step(2000ms).ready.size(), 0U);
        QCOMPARE(limiter.step(2100ms).ready.size(), 1U);
    }

    void theUsersOverrideStands()
    {
        RateLimiter::Options options;
        options.callsPerSecond = 3;
        RateLimiter limiter(options);
        QCOMPARE(fill(limiter, kPositions, 10, 0ms), 3U);
        limiter.answered(LimitGroup::PositionList, headers(100, 99), 10ms);
        QCOMPARE(limiter.step(1000ms).ready.size(), 3U);
        QCOMPARE(fill(limiter, kMarket, 10, 1000ms), 10U);
    }

    void theIpLimitHoldsForAllGroups()
    {
        RateLimiter limiter;
        QCOMPARE(fill(limiter, kMarket, 400, 0ms), 300U);
        QCOMPARE(fill(limiter, kPositions, 1, 10ms), 0U);
        QCOMPARE(*limiter.step(10ms).nextWakeup, 5000ms);
        QCOMPARE(limiter.step(5000ms).ready.size(), 101U);
    }

    void anEmptyBudgetBlocksUntilTheReset_data()
    {
        QTest::addColumn<qint64>("resetIn");
        QTest::addColumn<qint64>("pause");
        QTest::newRow("in time") << qint64{400} << qint64{400};
        QTest::newRow("past") << qint64{-5000} << qint64{0};
        QTest::newRow("absurd") << qint64{86'400'000} << qint64{10'000};
    }

    void anEmptyBudgetBlocksUntilTheReset()
    {
        QFETCH(qint64, resetIn);
        QFETCH(qint64, pause);
        RateLimiter limiter;
        QCOMPARE(fill(limiter, kPositions, 1, 0ms), 1U);
        limiter.answered(LimitGroup::PositionList, {50, 0, std::chrono::milliseconds(resetIn), false}, 100ms);
        limiter.enqueue(kPositions, Priority::High, 100ms);
        const Monotonic until = 100ms + std::chrono::milliseconds(pause);
        if (pause > 0) {
            QVERIFY(limiter.step(until - 1ms).ready.empty());
            QCOMPARE(*limiter.step(until - 1ms).nextWakeup, until);
        }
        QCOMPARE(limiter.step(until).ready.size(), 1U);
    }

    void withoutAResetTimeThePauseDoubles()
    {
        RateLimiter limiter;
        QCOMPARE(fill(limiter, kPositions, 1, 0ms), 1U);
        Monotonic now = 0ms;
        for (const auto pause : {1000ms, 2000ms, 4000ms, 8000ms, 10'000ms, 10'000ms}) {
            limiter.answered(LimitGroup::PositionList, {{}, {}, {}, true}, now);
            limiter.enqueue(kPositions, Priority::Normal, now);
            QCOMPARE(*limiter.step(now).nextWakeup, now + pause);
            now += pause;
            QCOMPARE(limiter.step(now).ready.size(), 1U);
        }
        limiter.answered(LimitGroup::PositionList, headers(50, 40), now);
        limiter.answered(LimitGroup::PositionList, {{}, {}, {}, true}, now);
        limiter.enqueue(kPositions, Priority::Normal, now);
        QCOMPARE(*limiter.step(now).nextWakeup, now + 1000ms);
    }

    void aBlockedGroupBlocksNoOther()
    {
        RateLimiter limiter;
        fill(limiter, kPositions, 1, 0ms);
        limiter.answered(LimitGroup::PositionList, {{}, {}, 5000ms, true}, 0ms);
        limiter.enqueue(kPositions, Priority::High, 0ms);
        const auto other = limiter.enqueue(kQueryApi, Priority::Low, 0ms);
        QCOMPARE(limiter.step(0ms).ready, std::vector{other});
    }

    void priorityThenAge()
    {
        RateLimiter::Options options;
        options.ipCalls = 2;
        RateLimiter limiter(options);
        const auto low = limiter.enqueue(kMarket, Priority::Low, 0ms);
        const auto normal = limiter.enqueue(kMarket, Priority::Normal, 0ms);
        const auto normal2 = limiter.enqueue(kPositions, Priority::Normal, 0ms);
        const auto high = limiter.enqueue(kMarket, Priority::High, 0ms);
        QCOMPARE(limiter.step(0ms).ready, (std::vector{high, normal}));
        QCOMPARE(limiter.step(5000ms).ready, (std::vector{normal2, low}));
    }

    void slotsAndCancelling()
    {
        RateLimiter limiter;
        const auto first = limiter.enqueue(kMarket, Priority::Normal, 0ms);
        const auto second = limiter.enqueue(kMarket, Priority::Normal, 0ms);
        const auto third = limiter.enqueue(kMarket, Priority::Normal, 0ms);
        limiter.cancel(second);
        const auto step = limiter.step(0ms, 1);
        QCOMPARE(step.ready, std::vector{first});
        QVERIFY(!step.nextWakeup); // the end of the first call is the next event, not a time
        QCOMPARE(limiter.step(0ms, 4).ready, std::vector{third});
        QVERIFY(limiter.step(0ms).ready.empty());
    }

    void tightestBudget()
    {
        RateLimiter limiter;
        QVERIFY(!limiter.tightest());
        fill(limiter, kPositions, 1, 0ms);
        fill(limiter, kQueryApi, 1, 0ms);
        limiter.answered(LimitGroup::PositionList, headers(50, 20), 0ms);
        limiter.answered(LimitGroup::QueryApi, headers(10, 6), 500ms);
        QCOMPARE(*limiter.tightest(), std::pair(20, 50));
        limiter.answered(LimitGroup::QueryApi, headers(10, 9), 1500ms);
        QCOMPARE(*limiter.tightest(), std::pair(9, 10));
    }

    /// Random arrivals, answers and wake-ups: no rolling window is ever exceeded, the order within a priority and
    /// group is kept, and every call gets its turn.
    void randomSchedules()
    {
        const int rounds = qEnvironmentVariableIsSet("APOLLO_FULL") ? 2000 : 60;
        for (int seed = 0; seed < rounds; ++seed) {
            std::mt19937 random(static_cast<unsigned>(seed));
            const auto below = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
            RateLimiter::Options options;
            options.ipCalls = 20 + below(40);
            RateLimiter limiter(options);
            struct Call {
                const Endpoint *endpoint;
                Priority priority;
                Monotonic sent{-1};
            };
            std::map<RateLimiter::Ticket, Call> calls;
            std::vector<Monotonic> all;
            std::map<LimitGroup, std::vector<Monotonic>> byGroup;
            std::map<std::pair<LimitGroup, Priority>, RateLimiter::Ticket> last;
            const std::array endpoints{&kMarket, &kPositions, &kQueryApi};
            Monotonic now = 0ms;
            std::size_t open = 0;
            for (int event = 0; event < 500 || open > 0; ++event) {
                QVERIFY2(event < 20'000, "a call starves");
                if (event < 500 && below(3) > 0) {
                    const Endpoint *endpoint = endpoints[static_cast<std::size_t>(below(3))];
                    const auto priority = static_cast<Priority>(below(3));
                    calls[limiter.enqueue(*endpoint, priority, now)] = {endpoint, priority};
                    ++open;
                }
                const auto step = limiter.step(now, static_cast<std::size_t>(1 + below(8)));
                for (const auto ticket : step.ready) {
                    Call &call = calls.at(ticket);
                    QCOMPARE(call.sent, Monotonic(-1));
                    call.sent = now;
                    --open;
                    auto &previous = last[{call.endpoint->group, call.priority}];
                    QVERIFY(previous < ticket);
                    previous = ticket;
                    all.push_back(now);
                    byGroup[call.endpoint->group].push_back(now);
                }
                if (below(20) == 0)
                    limiter.answered(LimitGroup::PositionList,
                                     {50, below(3), std::chrono::milliseconds(below(900)), false}, now);
                now = event < 500 ? now + std::chrono::milliseconds(below(60)) : step.nextWakeup.value_or(now + 1ms);
            }
            const auto within = [](const std::vector<Monotonic> &sent, std::size_t limit, Monotonic window) {
                for (std::size_t i = limit; i < sent.size(); ++i) {
                    if (sent[i] - sent[i - limit] < window)
                        return false;
                }
                return true;
            };
            QVERIFY(within(all, static_cast<std::size_t>(options.ipCalls), 5000ms));
            QVERIFY(within(byGroup[LimitGroup::PositionList], 35, 1000ms));
            QVERIFY(within(byGroup[LimitGroup::QueryApi], 7, 1000ms));
        }
    }
};

QTEST_GUILESS_MAIN(tst_RateLimiter)
#include "tst_ratelimiter.moc"
