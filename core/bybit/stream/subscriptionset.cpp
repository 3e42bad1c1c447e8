// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/stream/subscriptionset.h"

#include "core/base/error.h"

#include <algorithm>
#include <utility>

namespace apollo::bybit {

namespace {

constexpr std::size_t kSpotArguments = 10;        // page *websocket/connect*: spot, per request
constexpr qsizetype kArgumentCharacters = 20'000; // same page: 21,000 for all args of a connection's request

bool saysAlreadySubscribed(const QString &message)
{
    return message.contains(QLatin1String("already subscribed"), Qt::CaseInsensitive);
}

bool saysUnknownTopic(const QString &message)
{
    return message.contains(QLatin1String("handler not found"), Qt::CaseInsensitive);
}

} // namespace

SubscriptionSet::SubscriptionSet(StreamKind kind)
    : m_kind(kind)
{
}

void SubscriptionSet::setDesired(const std::set<QByteArray> &topics)
{
    m_desired = topics;
    std::erase_if(m_refused, [this](const auto &entry) { return !m_desired.contains(entry.first); });
    m_confirmed.clear();
    for (const auto &[topic, wire] : m_wire) {
        if (wire == Wire::Subscribed && m_desired.contains(topic))
            m_confirmed.insert(topic);
    }
}

void SubscriptionSet::connectionLost()
{
    m_confirmed.clear();
    m_wire.clear();
    m_singly.clear();
    m_outstanding.clear();
    std::erase_if(m_refused, [](const auto &entry) { return !saysUnknownTopic(entry.second); });
}

std::vector<SubscriptionSet::Request> SubscriptionSet::take(Monotonic now)
{
    std::vector<QByteArray> wanted;
    for (const QByteArray &topic : m_desired) {
        if (!m_wire.contains(topic) && !m_refused.contains(topic))
            wanted.push_back(topic);
    }
    std::vector<QByteArray> unwanted;
    for (const auto &[topic, wire] : m_wire) {
        if (wire == Wire::Subscribed && !m_desired.contains(topic))
            unwanted.push_back(topic);
    }

    std::vector<Request> requests;
    enqueue(Operation::Unsubscribe, unwanted, now, requests);
    enqueue(Operation::Subscribe, wanted, now, requests);
    return requests;
}

void SubscriptionSet::enqueue(Operation operation, const std::vector<QByteArray> &topics, Monotonic now,
                              std::vector<Request> &requests)
{
    const auto send = [&](std::vector<QByteArray> chunk) {
        if (chunk.empty())
            return;
        for (const QByteArray &topic : chunk)
            m_wire[topic] = operation == Operation::Subscribe ? Wire::Subscribing : Wire::Unsubscribing;
        const QByteArray id = QByteArrayLiteral("topics-") + QByteArray::number(++m_requests);
        m_outstanding.push_back({operation, id, std::move(chunk), now});
        requests.push_back(m_outstanding.back());
    };

    std::vector<QByteArray> chunk;
    qsizetype characters = 0;
    for (const QByteArray &topic : topics) {
        if (m_singly.contains(topic)) {
            send({topic});
            continue;
        }
        const qsizetype size = topic.size() + 3; // two quotes and a comma
        const bool full = m_kind == StreamKind::PublicSpot ? chunk.size() >= kSpotArguments
                                                           : characters + size >= kArgumentCharacters;
        if (full) {
            send(std::exchange(chunk, {}));
            characters = 0;
        }
        chunk.push_back(topic);
        characters += size;
    }
    send(std::move(chunk));
}

void SubscriptionSet::replied(const ControlReply &reply)
{
    if (const auto request = match(reply); request != m_outstanding.end()) {
        settle(request, reply.success, redacted(reply.message));
        return;
    }
    if (reply.op == ControlReply::Op::CommandResponse)
        settleByTopic(reply);
}

SubscriptionSet::Outstanding::iterator SubscriptionSet::match(const ControlReply &reply)
{
    const bool namesTopics = !reply.topics.isEmpty() || !reply.failedTopics.isEmpty();
    if (reply.op == ControlReply::Op::CommandResponse && namesTopics)
        return m_outstanding.end();
    if (!reply.requestId.isEmpty()) {
        return std::find_if(m_outstanding.begin(), m_outstanding.end(),
                            [&reply](const Request &request) { return request.id == reply.requestId; });
    }
    switch (reply.op) {
    case ControlReply::Op::CommandResponse: return m_outstanding.begin();
    case ControlReply::Op::Subscribe:
    case ControlReply::Op::Unsubscribe: {
        const auto operation = reply.op == ControlReply::Op::Subscribe ? Operation::Subscribe : Operation::Unsubscribe;
        return std::find_if(m_outstanding.begin(), m_outstanding.end(),
                            [operation](const Request &request) { return request.operation == operation; });
    }
    case ControlReply::Op::Auth:
    case ControlReply::Op::Pong:
    case ControlReply::Op::Unknown: break;
    }
    return m_outstanding.end();
}

void SubscriptionSet::settle(Outstanding::iterator request, bool success, const QString &message)
{
    const Request done = std::move(*request);
    m_outstanding.erase(request);
    if (success || done.topics.size() == 1) {
        for (const QByteArray &topic : done.topics)
            settleTopic(done.operation, topic, success, message);
        return;
    }
    for (const QByteArray &topic : done.topics) {
        m_singly.insert(topic);
        if (done.operation == Operation::Subscribe)
            m_wire.erase(topic);
        else
            m_wire[topic] = Wire::Subscribed;
    }
}

void SubscriptionSet::settleByTopic(const ControlReply &reply)
{
    const QString words = redacted(reply.message);
    const auto settleOne = [this, &words](const QByteArray &topic, bool success) {
        for (auto request = m_outstanding.begin(); request != m_outstanding.end(); ++request) {
            const auto at = std::find(request->topics.begin(), request->topics.end(), topic);
            if (at == request->topics.end())
                continue;
            request->topics.erase(at);
            const Operation operation = request->operation;
            if (request->topics.empty())
                m_outstanding.erase(request);
            settleTopic(operation, topic, success, words);
            return;
        }
    };
    for (const QByteArray &topic : reply.failedTopics)
        settleOne(topic, false);
    for (const QByteArray &topic : reply.topics)
        settleOne(topic, true);
}

void SubscriptionSet::settleTopic(Operation operation, const QByteArray &topic, bool success, const QString &message)
{
    m_singly.erase(topic);
    if (operation == Operation::Subscribe && (success || saysAlreadySubscribed(message))) {
        m_wire[topic] = Wire::Subscribed;
        m_refused.erase(topic);
        if (m_desired.contains(topic))
            m_confirmed.insert(topic);
        return;
    }
    // A refused unsubscribe means not subscribed; if that is wrong, "already subscribed" will tell.
    m_wire.erase(topic);
    if (operation == Operation::Subscribe && m_desired.contains(topic))
        m_refused[topic] = message;
}

bool SubscriptionSet::expire(Monotonic now, std::chrono::milliseconds deadline)
{
    bool answered = true;
    while (!m_outstanding.empty() && now - m_outstanding.front().sentAt >= deadline) {
        const Request late = std::move(m_outstanding.front());
        m_outstanding.pop_front();
        if (late.operation == Operation::Subscribe) {
            answered = false;
            continue;
        }
        for (const QByteArray &topic : late.topics)
            settleTopic(late.operation, topic, true, {});
    }
    return answered;
}

std::optional<Monotonic> SubscriptionSet::oldestRequestAt() const
{
    return m_outstanding.empty() ? std::nullopt : std::optional(m_outstanding.front().sentAt);
}

} // namespace apollo::bybit
