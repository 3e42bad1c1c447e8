// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/stream/streammachine.h"

#include <QTest>

#include <algorithm>
#include <deque>
#include <random>

using namespace apollo;
using namespace apollo::bybit;
using namespace std::chrono_literals;
using Machine = StreamMachine;
using Op = ControlReply::Op;

namespace {

/// A hostile world around one machine: random events, replies right and wrong, time that jumps.
class World {
public:
    World(StreamKind kind, unsigned seed)
        : m_kind(kind)
        , m_engine(seed)
        , m_machine(
              kind, {},
              [this](std::chrono::milliseconds upTo) {
                  return std::chrono::milliseconds(roll(static_cast<int>(upTo.count()) + 1));
              },
              QStringLiteral("/v5/fuzz"))
    {
    }

    /// One random event; @return what it broke, or nothing.
    QString step()
    {
        if (roll(3) == 0 && m_wakeup)
            m_now = std::max(m_now, *m_wakeup); // as the timer would
        else
            m_now += std::chrono::milliseconds(roll(10) == 0 ? roll(20'000) : roll(50));
        const Machine::Event event = randomEvent();
        const StreamState before = m_machine.state();
        if (const auto *opened = std::get_if<Machine::SocketOpen>(&event))
            m_open = m_open || (before == StreamState::Connecting && opened->epoch == m_machine.epoch());
        if (const auto *replied = std::get_if<Machine::Replied>(&event)) {
            m_authenticated = m_authenticated
                || (before == StreamState::Authenticating && replied->epoch == m_machine.epoch()
                    && replied->reply.op == Op::Auth && replied->reply.success);
        }
        const Machine::Step step = m_machine.step(m_now, event);
        m_wakeup = step.nextWakeup;
        for (const auto &action : step.actions) {
            if (const QString broken = perform(action); !broken.isEmpty())
                return broken;
        }
        return check(before, event, step);
    }

    int lives = 0;
    int connects = 0;

private:
    int roll(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(m_engine); }
    quint64 randomEpoch() { return roll(4) == 0 && m_machine.epoch() > 0 ? m_machine.epoch() - 1 : m_machine.epoch(); }

    Machine::Event randomEvent()
    {
        switch (roll(40)) {
        case 0: return Machine::Stop{};
        case 1: return Machine::RetryNow{};
        case 2: return Machine::SocketClosed{randomEpoch(), Error(ErrorKind::Network, 0, {}, {})};
        case 3:
            return roll(10) == 0 ? Machine::Event(Machine::Hopeless{randomEpoch(), Error(ErrorKind::Usage, 0, {}, {})})
                                 : Machine::Event(Machine::Tick{});
        case 4: return Machine::TopicsChanged{randomTopics()};
        case 7:
        case 8: return Machine::Start{};
        case 9:
        case 10: return Machine::FrameArrived{randomEpoch()};
        case 11:
        case 12:
        case 13:
        case 14:
        case 15:
        case 16: return Machine::SocketOpen{randomEpoch()};
        case 17:
        case 18: return Machine::Tick{};
        default: return Machine::Replied{randomEpoch(), roll(3) == 0 ? randomReply() : fittingReply()};
        }
    }

    /// What a friendly exchange would say now.
    ControlReply fittingReply()
    {
        ControlReply reply;
        reply.success = true;
        if (m_machine.state() == StreamState::Authenticating)
            reply.op = Op::Auth;
        else
            reply.op = roll(4) == 0 ? Op::Unsubscribe : Op::Subscribe;
        return reply;
    }

    std::set<QByteArray> randomTopics()
    {
        std::set<QByteArray> topics;
        for (int i = roll(15); i > 0; --i)
            topics.insert("topic." + QByteArray::number(roll(30)));
        return topics;
    }

    ControlReply randomReply()
    {
        static const std::vector<QString> words{QString(), QStringLiteral("error:handler not found,topic:x"),
                                                QStringLiteral("error:already subscribed,topic:x"),
                                                QStringLiteral("timeout"), QStringLiteral("Request not authorized")};
        ControlReply reply;
        reply.success = roll(5) != 0;
        if (!reply.success)
            reply.message = words.at(static_cast<std::size_t>(roll(static_cast<int>(words.size()))));
        switch (roll(8)) {
        case 0: reply.op = Op::Pong; break;
        case 1:
        case 2:
            reply.op = Op::Auth;
            reply.success = roll(100) != 0;
            break;
        case 3: reply.op = Op::Unknown; break;
        case 4:
            reply.op = Op::CommandResponse;
            for (const QByteArray &topic : randomTopics())
                (roll(4) == 0 ? reply.failedTopics : reply.topics).append(topic);
            break;
        default: reply.op = roll(4) == 0 ? Op::Unsubscribe : Op::Subscribe; break;
        }
        if (reply.op != Op::Auth && !m_sent.empty() && roll(3) != 0)
            reply.requestId = m_sent.at(static_cast<std::size_t>(roll(static_cast<int>(m_sent.size()))));
        return reply;
    }

    QString perform(const Machine::Action &action)
    {
        if (const auto *opened = std::get_if<Machine::OpenSocket>(&action)) {
            if (m_socket)
                return QStringLiteral("two sockets");
            if (opened->epoch <= m_lastEpoch)
                return QStringLiteral("epoch did not grow");
            m_lastEpoch = opened->epoch;
            m_socket = true;
            m_open = m_authenticated = false;
            ++connects;
            m_attempts.push_back(m_now);
            while (m_attempts.front() + 300s <= m_now)
                m_attempts.pop_front();
            if (m_attempts.size() > 60)
                return QStringLiteral("more than 60 connects in five minutes");
        } else if (std::holds_alternative<Machine::AbortSocket>(action)) {
            if (!m_socket)
                return QStringLiteral("aborted a socket that is not there");
            m_socket = m_open = m_authenticated = false;
        } else if (const auto *topics = std::get_if<Machine::SendTopics>(&action)) {
            if (!m_open || (m_kind == StreamKind::Private && !m_authenticated))
                return QStringLiteral("subscribed before its time");
            if (topics->request.topics.empty()
                || (m_kind == StreamKind::PublicSpot && topics->request.topics.size() > 10))
                return QStringLiteral("a request of a wrong size");
            m_sent.push_back(topics->request.id);
            if (m_sent.size() > 6)
                m_sent.pop_front();
        } else if (!std::holds_alternative<Machine::ReportState>(action) && !m_open) {
            return QStringLiteral("sent without a socket");
        }
        return {};
    }

    QString check(StreamState before, const Machine::Event &event, const Machine::Step &step)
    {
        const StreamState state = m_machine.state();
        const bool resting = state == StreamState::Idle || state == StreamState::NeedsAttention;
        if (resting == step.nextWakeup.has_value())
            return QStringLiteral("the wake-up does not fit the state");
        if (m_socket != (!resting && state != StreamState::Waiting))
            return QStringLiteral("the socket does not fit the state");
        const auto &set = m_machine.subscriptions();
        const auto desired = [&set](const QByteArray &topic) { return set.desired().contains(topic); };
        if (!std::all_of(set.confirmed().begin(), set.confirmed().end(), desired))
            return QStringLiteral("confirmed but not desired");
        for (const auto &[topic, words] : set.refused()) {
            if (!desired(topic) || set.confirmed().contains(topic))
                return QStringLiteral("refused does not fit");
        }
        if (!m_socket && !set.confirmed().empty())
            return QStringLiteral("confirmed without a connection");
        if ((state == StreamState::Live) && !set.isSettled())
            return QStringLiteral("Live with topics unanswered");
        const bool reported =
            !step.actions.empty() && std::holds_alternative<Machine::ReportState>(step.actions.back());
        if (reported != (state != before && !std::holds_alternative<Machine::Stop>(event)))
            return QStringLiteral("state and report differ");
        lives += state == StreamState::Live && before != StreamState::Live;
        return {};
    }

    StreamKind m_kind;
    std::mt19937 m_engine;
    Machine m_machine;
    Monotonic m_now{1'000'000};
    std::optional<Monotonic> m_wakeup;
    bool m_socket = false;
    bool m_open = false;
    bool m_authenticated = false;
    quint64 m_lastEpoch = 0;
    std::deque<Monotonic> m_attempts;
    std::deque<QByteArray> m_sent;
};

} // namespace

class TestStreamMachineFuzz : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void invariantsHold_data()
    {
        QTest::addColumn<StreamKind>("kind");
        QTest::newRow("private") << StreamKind::Private;
        QTest::newRow("spot") << StreamKind::PublicSpot;
        QTest::newRow("linear") << StreamKind::PublicLinear;
        QTest::newRow("option") << StreamKind::PublicOption;
    }
    void invariantsHold()
    {
        QFETCH(StreamKind, kind);
        const bool full = qEnvironmentVariableIsSet("APOLLO_FULL");
        const unsigned worlds = full ? 400 : 20;
        int lives = 0;
        int connects = 0;
        for (unsigned seed = 1; seed <= worlds; ++seed) {
            World world(kind, seed);
            for (int i = 0; i < 5'000; ++i) {
                const QString broken = world.step();
                QVERIFY2(broken.isEmpty(),
                         qPrintable(QStringLiteral("%1, seed %2, step %3").arg(broken).arg(seed).arg(i)));
            }
            lives += world.lives;
            connects += world.connects;
        }
        // The fuzz must reach the far states, or the invariants would prove nothing.
        QVERIFY2(lives > int(worlds) * 20, qPrintable(QString::number(lives)));
        QVERIFY2(connects > int(worlds) * 50, qPrintable(QString::number(connects)));
    }
};

QTEST_GUILESS_MAIN(TestStreamMachineFuzz)
#include "tst_streammachinefuzz.moc"
