// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/bybit/parse/streamframe.h"

#include <QByteArray>
#include <QString>

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace apollo::bybit {

/// The topics of one connection: what is desired, what is on its way, what the exchange confirmed and what
/// it refused. Only differences are sent, one operation per topic at a time. Pure.
///
/// Bybit refuses a whole request for one topic it does not like (ccxt#30284): a refused batch is sent again
/// topic by topic. There, "already subscribed" is as good as confirmed; every other answer is a refusal.
class SubscriptionSet {
public:
    enum class Operation { Subscribe, Unsubscribe };

    /// One message to send; outstanding until its reply.
    struct Request {
        Operation operation = Operation::Subscribe;
        QByteArray id;
        std::vector<QByteArray> topics;
        Monotonic sentAt{};
    };

    explicit SubscriptionSet(StreamKind kind);

    /// The topics wanted from now on. A refused topic gets a new chance by leaving and coming back.
    void setDesired(const std::set<QByteArray> &topics);
    /// The connection is gone, and with it everything confirmed or outstanding. Unknown topics stay refused,
    /// so that a reconnect does not repeat the failure; other refusals are tried again.
    void connectionLost();

    /// The messages that bring the exchange closer to what is desired; they count as sent at `now`.
    [[nodiscard]] std::vector<Request> take(Monotonic now);
    /// A reply: matched by request id; without one, to the oldest request of its operation; the option
    /// stream's COMMAND_RESP by the topics it names. A reply that matches nothing is ignored.
    void replied(const ControlReply &reply);
    /// Drops requests older than `deadline`. An unanswered unsubscribe counts as done: no reply to it is
    /// documented, and a topic too many does no harm. @return false when a subscribe went unanswered.
    [[nodiscard]] bool expire(Monotonic now, std::chrono::milliseconds deadline);

    /// When the oldest outstanding request was sent.
    [[nodiscard]] std::optional<Monotonic> oldestRequestAt() const;
    /// Every desired topic is confirmed or refused.
    [[nodiscard]] bool isSettled() const { return m_confirmed.size() + m_refused.size() == m_desired.size(); }

    [[nodiscard]] const std::set<QByteArray> &desired() const { return m_desired; }
    /// Always a subset of the desired.
    [[nodiscard]] const std::set<QByteArray> &confirmed() const { return m_confirmed; }
    /// Desired, refused, and the exchange's words.
    [[nodiscard]] const std::map<QByteArray, QString> &refused() const { return m_refused; }

private:
    enum class Wire { Subscribing, Subscribed, Unsubscribing }; ///< absent: not subscribed
    using Outstanding = std::deque<Request>;

    void enqueue(Operation operation, const std::vector<QByteArray> &topics, Monotonic now,
                 std::vector<Request> &requests);
    [[nodiscard]] Outstanding::iterator match(const ControlReply &reply);
    void settle(Outstanding::iterator request, bool success, const QString &message);
    void settleByTopic(const ControlReply &reply);
    void settleTopic(Operation operation, const QByteArray &topic, bool success, const QString &message);

    StreamKind m_kind;
    quint64 m_requests = 0;
    std::set<QByteArray> m_desired;
    std::set<QByteArray> m_confirmed;
    std::map<QByteArray, QString> m_refused;
    std::map<QByteArray, Wire> m_wire;
    std::set<QByteArray> m_singly; ///< to be sent alone, after their batch was refused
    Outstanding m_outstanding;
};

} // namespace apollo::bybit
