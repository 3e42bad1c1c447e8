// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/publicstream.h"

#include "core/demo/tickerjson.h"

#include <algorithm>

namespace apollo::demo {

namespace {

constexpr qint64 kBookRepeat = 3'000; ///< ms; level 1 repeats after so long without change
constexpr qsizetype kMostSpotTopics = 10;
constexpr qsizetype kMostCharacters = 21'000;

Dialect dialectOf(Category category)
{
    if (category == Category::Spot)
        return Dialect::Spot;
    return category == Category::Option ? Dialect::Option : Dialect::Contract;
}

} // namespace

PublicStream::PublicStream(World &world, Category category, QObject *parent)
    : StreamServer(world, dialectOf(category), parent)
    , m_category(category)
{
}

void PublicStream::publish()
{
    const qint64 now = world().now();
    for (auto it = m_topics.begin(); it != m_topics.end(); ++it) {
        Topic &topic = it.value();
        const JsonObject data = dataOf(topic);
        const JsonObject changed = data.changedSince(topic.sent);
        const bool repeats = topic.isBook && now - topic.sentAt >= kBookRepeat;
        if (changed.isEmpty() && !repeats)
            continue;
        const bool delta = !topic.isBook && (m_category == Category::Linear || m_category == Category::Inverse);
        if (topic.isBook && !changed.isEmpty())
            ++topic.update;
        topic.sent = data;
        topic.sentAt = now;
        JsonObject payload = data;
        if (delta) {
            payload = changed;
            payload.text("symbol", topic.instrument->symbol);
        }
        const QByteArray message = frame(it.key(), topic, delta ? "delta" : "snapshot", payload);
        for (StreamSession *session : topic.subscribers)
            send(*session, message);
    }
}

bool PublicStream::handle(StreamSession &session, const Command &command, const QJsonObject &)
{
    if (command.op == "subscribe")
        subscribe(session, command);
    else if (command.op == "unsubscribe")
        unsubscribe(session, command);
    else
        return false;
    return true;
}

void PublicStream::subscribe(StreamSession &session, const Command &command)
{
    if (m_category == Category::Option) {
        subscribeEach(session, command);
        return;
    }
    QByteArray error;
    qsizetype characters = 0;
    for (const QByteArray &topic : command.topics) {
        characters += topic.size();
        if (error.isEmpty())
            error = objection(session, topic);
        if (error.isEmpty() && command.topics.count(topic) > 1)
            error = alreadySubscribed(topic);
    }
    if (m_category == Category::Spot && command.topics.size() > kMostSpotTopics)
        error = "error:args size > 10";
    else if (characters > kMostCharacters)
        error = "error:args too long";
    reply(session, command, error);
    if (!error.isEmpty())
        return;
    for (const QByteArray &topic : command.topics)
        add(session, topic);
}

void PublicStream::subscribeEach(StreamSession &session, const Command &command)
{
    QByteArrayList succeeded;
    QByteArrayList failed;
    for (const QByteArray &topic : command.topics)
        (objection(session, topic).isEmpty() && !succeeded.contains(topic) ? succeeded : failed).append(topic);
    send(session, commandReply(dialect(), command, session.connectionId, {}, succeeded, failed));
    for (const QByteArray &topic : succeeded)
        add(session, topic);
}

void PublicStream::unsubscribe(StreamSession &session, const Command &command)
{
    for (const QByteArray &topic : command.topics)
        remove(session, topic);
    reply(session, command);
}

QByteArray PublicStream::objection(const StreamSession &session, const QByteArray &topic) const
{
    if (session.topics.contains(topic))
        return alreadySubscribed(topic);
    return resolve(topic) ? QByteArray() : handlerNotFound(topic);
}

std::optional<PublicStream::Topic> PublicStream::resolve(const QByteArray &name) const
{
    static const QByteArray kTickers = "tickers.";
    static const QByteArray kBook = "orderbook.1.";
    Topic topic;
    topic.isBook = name.startsWith(kBook);
    if (!topic.isBook && !name.startsWith(kTickers))
        return std::nullopt;
    if (topic.isBook && m_category == Category::Option)
        return std::nullopt;
    topic.instrument = world().market.find(m_category, name.mid(topic.isBook ? kBook.size() : kTickers.size()));
    return topic.instrument ? std::optional(topic) : std::nullopt;
}

void PublicStream::add(StreamSession &session, const QByteArray &name)
{
    const std::optional<Topic> resolved = resolve(name);
    if (!resolved)
        return;
    session.topics.insert(name);
    auto it = m_topics.find(name);
    if (it == m_topics.end()) {
        it = m_topics.insert(name, *resolved);
        it->sent = dataOf(*it);
        it->sentAt = world().now();
        it->update = 18'521'288;
    }
    // The newcomer starts from what the others know, so that the next delta fits both.
    it->subscribers.push_back(&session);
    send(session, frame(name, *it, "snapshot", it->sent));
}

void PublicStream::remove(StreamSession &session, const QByteArray &name)
{
    session.topics.remove(name);
    const auto it = m_topics.find(name);
    if (it == m_topics.end())
        return;
    std::erase(it->subscribers, &session);
    if (it->subscribers.empty())
        m_topics.erase(it);
}

void PublicStream::forget(StreamSession &session)
{
    const QSet<QByteArray> topics = session.topics;
    for (const QByteArray &topic : topics)
        remove(session, topic);
}

JsonObject PublicStream::dataOf(const Topic &topic) const
{
    return topic.isBook ? topOfBook(*topic.instrument, world().market)
                        : streamTicker(*topic.instrument, world().market, world().now());
}

QByteArray PublicStream::frame(const QByteArray &name, const Topic &topic, const char *type, const JsonObject &data)
{
    const qint64 now = world().now();
    JsonObject message;
    if (topic.isBook) {
        JsonObject book = data;
        book.integer("u", topic.update).integer("seq", m_crossSequence);
        return message.text("topic", name)
            .integer("ts", now)
            .text("type", type)
            .raw("data", book.toByteArray())
            .integer("cts", now - 3)
            .toByteArray();
    }
    ++m_crossSequence;
    if (m_category == Category::Option)
        message.text("id", name + '-' + QByteArray::number(m_crossSequence) + '-' + QByteArray::number(now));
    message.text("topic", name).text("type", type).raw("data", data.toByteArray());
    if (m_category != Category::Option)
        message.integer("cs", m_crossSequence);
    return message.integer("ts", now).toByteArray();
}

} // namespace apollo::demo
