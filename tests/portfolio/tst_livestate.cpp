// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/livestate.h"

#include <QTest>

using namespace apollo;
using namespace std::chrono_literals;
using bybit::StreamState;
using Kind = SourceState::Kind;

namespace {

Error error(ErrorKind kind)
{
    return Error(kind, 0, QStringLiteral("test"), QStringLiteral("no"));
}

/// Everything well, 100 s after the start.
LiveView live()
{
    LiveView view;
    view.now = 100s;
    view.privateStream.state = StreamState::Live;
    view.privateStream.wasLive = true;
    view.publicStreams = {StreamView{StreamState::Live, true, 99'900ms, {}, {}}};
    view.hasValues = true;
    view.caughtUp = true;
    return view;
}

} // namespace

class TestLiveState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allWellIsLive() { QCOMPARE(judge(live()), (LiveVerdict{Kind::Live, {}, {}})); }
    void beforeTheFirstReading();
    void refusedForGood();
    void nothingAnswers();
    void privateStreamDownWhileRestAnswers();
    void reconnectedButNotRead();
    void restFailsWhileStreamsLive();
    void publicStreamTurnsStale();
    void publicStreamDown();
    void worstWins();
    void delays();
};

void TestLiveState::beforeTheFirstReading()
{
    LiveView view = live();
    view.hasValues = view.caughtUp = false;
    QCOMPARE(judge(view).kind, Kind::Loading);
    view.privateStream = {};
    view.publicStreams.clear();
    QCOMPARE(judge(view).kind, Kind::Loading);
    QVERIFY(!nextJudgement(view));
}

void TestLiveState::refusedForGood()
{
    LiveView view = live();
    view.privateStream.state = StreamState::NeedsAttention;
    view.privateStream.error = error(ErrorKind::Authentication);
    QCOMPARE(judge(view), (LiveVerdict{Kind::NeedsAttention, error(ErrorKind::Authentication), {}}));
    for (const ErrorKind kind : {ErrorKind::Authentication, ErrorKind::Region, ErrorKind::IpAddress}) {
        view = live();
        view.refusal = error(kind);
        QCOMPARE(judge(view), (LiveVerdict{Kind::NeedsAttention, error(kind), {}}));
    }
}

void TestLiveState::nothingAnswers()
{
    LiveView view = live();
    view.privateStream.state = StreamState::Waiting;
    view.privateStream.retryAt = 107s;
    view.refusal = error(ErrorKind::Network);
    view.nextReading = 104s;
    QCOMPARE(judge(view), (LiveVerdict{Kind::Offline, error(ErrorKind::Network), Monotonic(104s)}));
    view.hasValues = false;
    QCOMPARE(judge(view).kind, Kind::Offline);
}

void TestLiveState::privateStreamDownWhileRestAnswers()
{
    LiveView view = live();
    for (const StreamState state : {StreamState::Waiting, StreamState::Connecting, StreamState::Authenticating}) {
        view.privateStream.state = state;
        view.privateStream.error = error(ErrorKind::Network);
        QCOMPARE(judge(view).kind, Kind::Stale);
        QCOMPARE(judge(view).reason, std::optional(error(ErrorKind::Network)));
    }
}

void TestLiveState::reconnectedButNotRead()
{
    LiveView view = live();
    view.caughtUp = false;
    QCOMPARE(judge(view).kind, Kind::CatchingUp);
}

void TestLiveState::restFailsWhileStreamsLive()
{
    LiveView view = live();
    view.refusal = error(ErrorKind::Timeout);
    view.nextReading = 110s;
    QCOMPARE(judge(view), (LiveVerdict{Kind::Stale, error(ErrorKind::Timeout), Monotonic(110s)}));
    view.caughtUp = false;
    QCOMPARE(judge(view).kind, Kind::Offline);
}

void TestLiveState::publicStreamTurnsStale()
{
    LiveView view = live();
    QCOMPARE(nextJudgement(view), std::optional(Monotonic(109'901ms)));
    view.now = 109'900ms;
    QCOMPARE(judge(view).kind, Kind::Live);
    view.now = *nextJudgement(view);
    QCOMPARE(judge(view).kind, Kind::Stale);
    QVERIFY(!nextJudgement(view));
    view.publicStreams[0].freshAt = view.now;
    QCOMPARE(judge(view).kind, Kind::Live);
}

void TestLiveState::publicStreamDown()
{
    LiveView view = live();
    view.publicStreams.push_back({StreamState::Connecting, false, 99s, {}, {}}); // opened just now
    QCOMPARE(judge(view).kind, Kind::Live);
    view.publicStreams[1].wasLive = true;
    QCOMPARE(judge(view).kind, Kind::Stale);
    view.publicStreams[1] = {StreamState::Subscribing, true, 99s, {}, {}}; // one topic more
    QCOMPARE(judge(view).kind, Kind::Live);
    view.publicStreams[1] = {StreamState::Waiting, false, 99s, error(ErrorKind::Tls), Monotonic(103s)};
    QCOMPARE(judge(view), (LiveVerdict{Kind::Stale, error(ErrorKind::Tls), Monotonic(103s)}));
}

void TestLiveState::worstWins()
{
    LiveView view = live();
    view.publicStreams[0].state = StreamState::Waiting;
    view.caughtUp = false;
    QCOMPARE(judge(view).kind, Kind::CatchingUp);
    view.refusal = error(ErrorKind::Network);
    QCOMPARE(judge(view).kind, Kind::Offline);
    view.refusal = error(ErrorKind::Authentication);
    QCOMPARE(judge(view).kind, Kind::NeedsAttention);
}

void TestLiveState::delays()
{
    QCOMPARE(readingDelay(0, true, true, 30s), 30'000ms);
    QCOMPARE(readingDelay(0, false, true, 30s), 10'000ms);
    QCOMPARE(readingDelay(0, true, false, 30s), 10'000ms);
    QCOMPARE(readingDelay(1, true, true, 30s), 1'000ms);
    QCOMPARE(readingDelay(3, false, false, 30s), 4'000ms);
    QCOMPARE(readingDelay(50, false, false, 30s), 10'000ms);
    QCOMPARE(readingDelay(0, false, false, 200ms), 200ms);
}

QTEST_GUILESS_MAIN(TestLiveState)
#include "tst_livestate.moc"
