// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/rest/retrypolicy.h"

#include <QTest>

using namespace apollo;
using namespace apollo::bybit;
using namespace std::chrono_literals;

namespace {

Error error(ErrorKind kind, std::optional<std::chrono::milliseconds> retryAfter = std::nullopt)
{
    return Error(kind, 0, QStringLiteral("/v5/x"), QStringLiteral("x"), retryAfter);
}

std::chrono::milliseconds most(std::chrono::milliseconds upTo)
{
    return upTo;
}
std::chrono::milliseconds none(std::chrono::milliseconds)
{
    return 0ms;
}

} // namespace

class tst_RetryPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void transientKindsGetTwoMoreTries()
    {
        for (const ErrorKind kind : {ErrorKind::Network, ErrorKind::Timeout, ErrorKind::Server, ErrorKind::RateLimit}) {
            RetryPolicy policy({}, most);
            QCOMPARE(policy.next(error(kind))->after, 500ms);
            QCOMPARE(policy.next(error(kind))->after, 1000ms);
            QVERIFY(!policy.next(error(kind)));
        }
    }

    void nothingElseIsRetried()
    {
        for (int kind = 0; kind <= static_cast<int>(ErrorKind::Usage); ++kind) {
            const auto each = static_cast<ErrorKind>(kind);
            const bool expected = each == ErrorKind::Network || each == ErrorKind::Timeout || each == ErrorKind::Server
                || each == ErrorKind::RateLimit || each == ErrorKind::Clock;
            RetryPolicy policy({}, none);
            QCOMPARE(policy.next(error(each)).has_value(), expected);
        }
    }

    void clockIsRetriedOnceWithANewMeasurement()
    {
        RetryPolicy policy({}, most);
        const auto first = policy.next(error(ErrorKind::Clock));
        QVERIFY(first && first->resynchronize);
        QCOMPARE(first->after, 0ms);
        QVERIFY(!policy.next(error(ErrorKind::Clock)));
        QVERIFY(!policy.next(error(ErrorKind::Server))->resynchronize);
    }

    void jitterIsFullAndCapped()
    {
        std::vector<std::chrono::milliseconds> asked;
        RetryPolicy policy({8, 500ms, 4000ms}, [&asked](std::chrono::milliseconds upTo) {
            asked.push_back(upTo);
            return 0ms;
        });
        for (int i = 0; i < 6; ++i)
            QCOMPARE(policy.next(error(ErrorKind::Network))->after, 0ms);
        QCOMPARE(asked, (std::vector{500ms, 1000ms, 2000ms, 4000ms, 4000ms, 4000ms}));
    }

    void honorsWhatTheExchangeAsked()
    {
        RetryPolicy policy({}, most);
        QCOMPARE(policy.next(error(ErrorKind::RateLimit, 3000ms))->after, 3000ms);
        QCOMPARE(policy.next(error(ErrorKind::RateLimit, 10ms))->after, 1000ms);
        RetryPolicy impatient({}, most);
        QVERIFY(!impatient.next(error(ErrorKind::RateLimit, 10'001ms)));
    }
};

QTEST_GUILESS_MAIN(tst_RetryPolicy)
#include "tst_retrypolicy.moc"
