// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/stream/authrefusal.h"
#include "core/bybit/stream/streammachine.h"

#include <QTest>

using namespace apollo;
using namespace apollo::bybit;
using namespace std::chrono_literals;
using Machine = StreamMachine;
using Op = ControlReply::Op;

namespace {

/// A machine, its virtual time and what the last step asked for.
struct Bench {
    explicit Bench(StreamKind kind)
        : machine(
            kind, {}, [](std::chrono::milliseconds upTo) { return upTo; }, QStringLiteral("/v5/test"))
    {
    }

    void send(const Machine::Event &event) { last = machine.step(now, event); }
    void reply(Op op, bool success, const QByteArray &id = {}, const QString &message = {})
    {
        send(Machine::Replied{machine.epoch(), {op, success, id, message, {}, {}}});
    }
    void tickAfter(std::chrono::milliseconds passed)
    {
        now += passed;
        send(Machine::Tick{});
    }
    void lose() { send(Machine::SocketClosed{machine.epoch(), Error(ErrorKind::Network, 0, {}, {})}); }
    template <typename A>
    [[nodiscard]] std::vector<A> all() const
    {
        std::vector<A> found;
        for (const auto &action : last.actions) {
            if (const auto *typed = std::get_if<A>(&action))
                found.push_back(*typed);
        }
        return found;
    }
    void goLivePrivate()
    {
        send(Machine::TopicsChanged{{"order", "wallet"}});
        send(Machine::Start{});
        send(Machine::SocketOpen{machine.epoch()});
        reply(Op::Auth, true);
        reply(Op::Subscribe, true);
    }

    Machine machine;
    Monotonic now{1'000'000};
    Machine::Step last;
};

} // namespace

class TestStreamMachine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void privateLifeFromIdleToLive()
    {
        Bench bench(StreamKind::Private);
        bench.send(Machine::TopicsChanged{{"order", "wallet"}});
        QVERIFY(bench.last.actions.empty());
        bench.send(Machine::Start{});
        QCOMPARE(bench.all<Machine::OpenSocket>().size(), 1U);
        QCOMPARE(bench.machine.state(), StreamState::Connecting);
        QVERIFY(bench.last.nextWakeup == bench.now + 10s);
        bench.send(Machine::SocketOpen{1});
        QCOMPARE(bench.machine.state(), StreamState::Authenticating);
        QCOMPARE(bench.all<Machine::SendAuth>().size(), 1U);
        QVERIFY(bench.all<Machine::SendTopics>().empty());
        bench.reply(Op::Auth, true, bench.all<Machine::SendAuth>()[0].requestId);
        QCOMPARE(bench.machine.state(), StreamState::Subscribing);
        const auto sent = bench.all<Machine::SendTopics>();
        QCOMPARE(sent.size(), 1U);
        bench.reply(Op::Subscribe, true, sent[0].request.id);
        QCOMPARE(bench.machine.state(), StreamState::Live);
        QCOMPARE(bench.all<Machine::ReportState>().size(), 1U);
        QVERIFY(bench.last.nextWakeup == bench.now + 15s);
    }

    void publicStreamSkipsTheLogin()
    {
        Bench bench(StreamKind::PublicSpot);
        bench.send(Machine::Start{});
        bench.send(Machine::SocketOpen{1});
        QCOMPARE(bench.machine.state(), StreamState::Live); // nothing desired: nothing to wait for
        bench.send(Machine::TopicsChanged{{"tickers.BTCUSDT"}});
        QCOMPARE(bench.machine.state(), StreamState::Subscribing);
        bench.reply(Op::Subscribe, true, bench.all<Machine::SendTopics>()[0].request.id);
        QCOMPARE(bench.machine.state(), StreamState::Live);
        bench.send(Machine::TopicsChanged{{}});
        QCOMPARE(bench.machine.state(), StreamState::Live);
        QCOMPARE(bench.all<Machine::SendTopics>().size(), 1U);
        QVERIFY(bench.all<Machine::OpenSocket>().empty());
    }

    void everyStageHasItsDeadline_data()
    {
        QTest::addColumn<int>("stage");
        QTest::newRow("connecting") << 0;
        QTest::newRow("authenticating") << 1;
        QTest::newRow("subscribing") << 2;
    }
    void everyStageHasItsDeadline()
    {
        QFETCH(int, stage);
        Bench bench(StreamKind::Private);
        bench.send(Machine::TopicsChanged{{"order"}});
        bench.send(Machine::Start{});
        if (stage > 0)
            bench.send(Machine::SocketOpen{1});
        if (stage > 1)
            bench.reply(Op::Auth, true);
        bench.tickAfter(9'999ms);
        QVERIFY(bench.machine.state() != StreamState::Waiting);
        bench.tickAfter(1ms);
        QCOMPARE(bench.machine.state(), StreamState::Waiting);
        QCOMPARE(bench.all<Machine::AbortSocket>().size(), 1U);
        QCOMPARE(bench.machine.lastError()->kind(), ErrorKind::Timeout);
        QVERIFY(bench.machine.retryAt() == bench.now); // the first retry is immediate
    }

    void silentLiveConnectionIsAborted()
    {
        Bench bench(StreamKind::Private);
        bench.goLivePrivate();
        bench.tickAfter(15s);
        QCOMPARE(bench.all<Machine::SendPing>().size(), 1U);
        bench.tickAfter(10s);
        QCOMPARE(bench.machine.state(), StreamState::Waiting);
        QCOMPARE(bench.all<Machine::AbortSocket>().size(), 1U);
    }

    void lossReconnectsAuthenticatesAndSubscribesAgain()
    {
        Bench bench(StreamKind::Private);
        bench.goLivePrivate();
        QCOMPARE(bench.machine.subscriptions().confirmed().size(), 2U);
        bench.lose();
        QCOMPARE(bench.machine.state(), StreamState::Waiting);
        QVERIFY(bench.machine.subscriptions().confirmed().empty());
        bench.tickAfter(0ms);
        QCOMPARE(bench.machine.epoch(), 2U);
        bench.send(Machine::SocketOpen{2});
        QVERIFY(bench.all<Machine::SendTopics>().empty());
        bench.reply(Op::Auth, true);
        QCOMPARE(bench.all<Machine::SendTopics>().size(), 1U);
        QVERIFY((bench.all<Machine::SendTopics>()[0].request.topics == std::vector<QByteArray>{"order", "wallet"}));
    }

    void olderEpochsAndDeadSocketsAreDropped()
    {
        Bench bench(StreamKind::Private);
        bench.send(Machine::Start{});
        bench.lose();
        bench.send(Machine::SocketOpen{1}); // the socket of epoch 1 is already given up
        QCOMPARE(bench.machine.state(), StreamState::Waiting);
        bench.tickAfter(0ms);
        QCOMPARE(bench.machine.epoch(), 2U);
        bench.send(Machine::SocketOpen{1});
        QCOMPARE(bench.machine.state(), StreamState::Connecting);
        bench.send(Machine::SocketClosed{1, Error(ErrorKind::Network, 0, {}, {})});
        QCOMPARE(bench.machine.state(), StreamState::Connecting);
        bench.send(Machine::SocketOpen{2});
        bench.send(Machine::Replied{1, {Op::Auth, true, {}, {}, {}, {}}});
        QCOMPARE(bench.machine.state(), StreamState::Authenticating);
        bench.send(Machine::Hopeless{1, Error(ErrorKind::Usage, 0, {}, {})});
        QCOMPARE(bench.machine.state(), StreamState::Authenticating);
    }

    void refusedLoginNeedsAttention()
    {
        Bench bench(StreamKind::Private);
        bench.send(Machine::Start{});
        bench.send(Machine::SocketOpen{1});
        bench.reply(Op::Auth, false, {}, QStringLiteral("Params Error"));
        QCOMPARE(bench.machine.state(), StreamState::NeedsAttention);
        QCOMPARE(bench.machine.lastError()->kind(), ErrorKind::Authentication);
        QCOMPARE(bench.machine.lastError()->detail(), QStringLiteral("Params Error"));
        QVERIFY(!bench.last.nextWakeup);
        bench.send(Machine::RetryNow{});
        bench.tickAfter(1h);
        QCOMPARE(bench.machine.state(), StreamState::NeedsAttention);
        bench.send(Machine::Start{});
        QCOMPARE(bench.machine.state(), StreamState::Connecting);
        QVERIFY(!bench.machine.lastError());
    }

    void refusalsAreClassified_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("params") << "Params Error" << ErrorKind::Authentication;
        QTest::newRow("older code") << "error:USVC1111" << ErrorKind::Authentication;
        QTest::newRow("no words") << "" << ErrorKind::Authentication;
        QTest::newRow("expired key") << "Your api key has expired." << ErrorKind::Authentication;
        QTest::newRow("signature") << "error sign, please check timestamp" << ErrorKind::Authentication;
        QTest::newRow("timestamp") << "invalid request, please check your server timestamp" << ErrorKind::Clock;
        QTest::newRow("expires") << "error:param expires is in the past" << ErrorKind::Clock;
        QTest::newRow("request expired") << "Request expired" << ErrorKind::Clock;
        QTest::newRow("timeout") << "auth service timeout" << ErrorKind::Server;
        QTest::newRow("sessions") << "Too many sessions under the same UID" << ErrorKind::RateLimit;
    }
    void refusalsAreClassified()
    {
        QFETCH(QString, message);
        QFETCH(ErrorKind, kind);
        const Error error = authRefusal(message, QStringLiteral("/v5/private"));
        QCOMPARE(error.kind(), kind);
        QVERIFY(!error.detail().isEmpty());
    }

    void tooManySessionsWaitAMinute()
    {
        Bench bench(StreamKind::Private);
        bench.send(Machine::Start{});
        bench.send(Machine::SocketOpen{1});
        bench.reply(Op::Auth, false, {}, QStringLiteral("too many sessions"));
        QCOMPARE(bench.machine.state(), StreamState::Waiting);
        QVERIFY(bench.machine.retryAt() == bench.now + 60s);
        bench.send(Machine::RetryNow{}); // the exchange's own wait is not cut short
        QCOMPARE(bench.machine.state(), StreamState::Waiting);
        bench.tickAfter(60s);
        QCOMPARE(bench.machine.state(), StreamState::Connecting);
    }

    void retryNowCutsTheBackoffShort()
    {
        Bench bench(StreamKind::PublicLinear);
        bench.send(Machine::Start{});
        bench.lose();
        bench.tickAfter(0ms);
        bench.lose();
        QVERIFY(bench.machine.retryAt() == bench.now + 1s);
        bench.tickAfter(999ms);
        QCOMPARE(bench.machine.state(), StreamState::Waiting);
        bench.send(Machine::RetryNow{});
        QCOMPARE(bench.machine.state(), StreamState::Connecting);
        QCOMPARE(bench.machine.epoch(), 3U);
    }

    void repliesBeforeTheirTimeChangeNothing()
    {
        Bench bench(StreamKind::Private);
        bench.send(Machine::TopicsChanged{{"order"}});
        bench.send(Machine::Start{});
        bench.reply(Op::Auth, true); // not even open
        QCOMPARE(bench.machine.state(), StreamState::Connecting);
        bench.send(Machine::SocketOpen{1});
        bench.reply(Op::Auth, true, "not-ours");
        bench.reply(Op::Subscribe, true);
        QCOMPARE(bench.machine.state(), StreamState::Authenticating);
        QVERIFY(bench.machine.subscriptions().confirmed().empty());
    }

    void topicWaitingForItsUnsubscribeIsSentWhenThatExpires()
    {
        Bench bench(StreamKind::PublicLinear);
        bench.send(Machine::TopicsChanged{{"a"}});
        bench.send(Machine::Start{});
        bench.send(Machine::SocketOpen{1});
        bench.reply(Op::Subscribe, true);
        bench.send(Machine::TopicsChanged{{}});
        bench.send(Machine::TopicsChanged{{"a"}});
        QVERIFY(bench.all<Machine::SendTopics>().empty());
        bench.tickAfter(10s); // nobody answers the unsubscribe
        QCOMPARE(bench.all<Machine::SendTopics>().size(), 1U);
        bench.reply(Op::Subscribe, false, {}, QStringLiteral("error:already subscribed,topic:a"));
        QCOMPARE(bench.machine.state(), StreamState::Live);
        QCOMPARE(bench.machine.epoch(), 1U);
    }

    void stopIsSilentInEveryState()
    {
        for (int stage = 0; stage < 5; ++stage) {
            Bench bench(StreamKind::Private);
            bench.send(Machine::TopicsChanged{{"order"}});
            if (stage > 0)
                bench.send(Machine::Start{});
            if (stage > 1)
                bench.send(Machine::SocketOpen{1});
            if (stage > 2)
                bench.reply(Op::Auth, true);
            if (stage > 3)
                bench.reply(Op::Subscribe, true);
            bench.send(Machine::Stop{});
            QCOMPARE(bench.machine.state(), StreamState::Idle);
            QVERIFY(bench.all<Machine::ReportState>().empty());
            QCOMPARE(bench.all<Machine::AbortSocket>().size(), stage > 0 ? 1U : 0U);
            QVERIFY(!bench.last.nextWakeup);
        }
    }

    void hopelessAttemptIsNotRepeated()
    {
        Bench bench(StreamKind::Private);
        bench.send(Machine::Start{});
        bench.send(Machine::Hopeless{1, Error(ErrorKind::Secrets, 0, {}, {})});
        QCOMPARE(bench.machine.state(), StreamState::NeedsAttention);
        QCOMPARE(bench.machine.lastError()->kind(), ErrorKind::Secrets);
    }
};

QTEST_GUILESS_MAIN(TestStreamMachine)
#include "tst_streammachine.moc"
