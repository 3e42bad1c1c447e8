// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/stream/subscriptionset.h"

#include <QTest>

using namespace apollo;
using namespace apollo::bybit;
using namespace std::chrono_literals;
using Op = ControlReply::Op;
using Topics = std::set<QByteArray>;
using Requests = std::vector<SubscriptionSet::Request>;

namespace {

constexpr Monotonic kNow{1'000};

ControlReply accepted(const QByteArray &id, Op op = Op::Subscribe)
{
    return {op, true, id, {}, {}, {}};
}

ControlReply refusal(const QByteArray &id, const QString &message, Op op = Op::Subscribe)
{
    return {op, false, id, message, {}, {}};
}

Topics numbered(int count)
{
    Topics topics;
    for (int i = 0; i < count; ++i)
        topics.insert("tickers.COIN" + QByteArray::number(i) + "USDT");
    return topics;
}

} // namespace

class TestSubscriptionSet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsOnlyTheDifference()
    {
        SubscriptionSet set(StreamKind::PublicLinear);
        QVERIFY(set.isSettled());
        set.setDesired({"a", "b"});
        Requests requests = set.take(kNow);
        QCOMPARE(requests.size(), 1U);
        QVERIFY((requests[0].topics == std::vector<QByteArray>{"a", "b"}));
        QVERIFY(set.take(kNow).empty());
        QVERIFY(!set.isSettled());
        QVERIFY(set.confirmed().empty());
        set.replied(accepted(requests[0].id));
        QVERIFY(set.isSettled());
        QVERIFY(set.confirmed() == (Topics{"a", "b"}));

        set.setDesired({"b", "c"});
        QVERIFY(set.confirmed() == (Topics{"b"}));
        requests = set.take(kNow);
        QCOMPARE(requests.size(), 2U);
        QVERIFY(requests[0].operation == SubscriptionSet::Operation::Unsubscribe);
        QVERIFY((requests[0].topics == std::vector<QByteArray>{"a"}));
        QVERIFY(requests[1].operation == SubscriptionSet::Operation::Subscribe);
        QVERIFY((requests[1].topics == std::vector<QByteArray>{"c"}));
        set.replied(accepted(requests[1].id));
        QVERIFY(set.isSettled());
    }

    void spotSendsTenArgumentsAtMost()
    {
        SubscriptionSet set(StreamKind::PublicSpot);
        set.setDesired(numbered(23));
        const Requests requests = set.take(kNow);
        QCOMPARE(requests.size(), 3U);
        QCOMPARE(requests[0].topics.size(), 10U);
        QCOMPARE(requests[1].topics.size(), 10U);
        QCOMPARE(requests[2].topics.size(), 3U);
        QVERIFY(requests[0].id != requests[1].id);
    }

    void othersStayUnderTwentyThousandCharacters()
    {
        SubscriptionSet set(StreamKind::PublicLinear);
        const Topics topics = numbered(3000);
        set.setDesired(topics);
        const Requests requests = set.take(kNow);
        QVERIFY(requests.size() >= 3);
        Topics sent;
        for (const auto &request : requests) {
            qsizetype characters = 0;
            for (const QByteArray &topic : request.topics)
                characters += topic.size() + 3;
            QVERIFY(characters < 20'000);
            sent.insert(request.topics.begin(), request.topics.end());
        }
        QVERIFY(sent == topics);
    }

    void emptyRequestIdMeansTheOldestOfItsOperation()
    {
        SubscriptionSet set(StreamKind::PublicLinear);
        set.setDesired({"a"});
        (void)set.take(kNow);
        set.setDesired({"a", "b"});
        (void)set.take(kNow);
        set.replied(accepted({}, Op::Unsubscribe)); // none outstanding
        QVERIFY(set.confirmed().empty());
        set.replied(accepted({}));
        QVERIFY(set.confirmed() == Topics{"a"});
        set.replied(accepted({}));
        QVERIFY(set.confirmed() == (Topics{"a", "b"}));
        set.replied(accepted({})); // one too many
        QVERIFY(set.isSettled());
    }

    void foreignRequestIdIsIgnored()
    {
        SubscriptionSet set(StreamKind::Private);
        set.setDesired({"wallet"});
        (void)set.take(kNow);
        set.replied(accepted("someone-else"));
        QVERIFY(set.confirmed().empty());
        set.replied({Op::Unknown, false, {}, QStringLiteral("error:invalid op"), {}, {}});
        QVERIFY(set.refused().empty());
    }

    void refusedBatchIsRetriedSingly()
    {
        SubscriptionSet set(StreamKind::PublicLinear);
        set.setDesired({"good", "known", "unknown"});
        Requests requests = set.take(kNow);
        QCOMPARE(requests.size(), 1U);
        set.replied(refusal(requests[0].id, QStringLiteral("error:already subscribed,topic:known")));
        QVERIFY(!set.isSettled());
        requests = set.take(kNow);
        QCOMPARE(requests.size(), 3U);
        for (const auto &request : requests) {
            QCOMPARE(request.topics.size(), 1U);
            if (request.topics[0] == "good")
                set.replied(accepted(request.id));
            else if (request.topics[0] == "known")
                set.replied(refusal(request.id, QStringLiteral("error:already subscribed,topic:known")));
            else
                set.replied(refusal(request.id, QStringLiteral("error:handler not found,topic:unknown")));
        }
        QVERIFY(set.isSettled());
        QVERIFY(set.confirmed() == (Topics{"good", "known"}));
        QCOMPARE(set.refused().size(), 1U);
        QCOMPARE(set.refused().at("unknown"), QStringLiteral("error:handler not found,topic:unknown"));
        QVERIFY(set.take(kNow).empty());

        set.connectionLost(); // the next connection does not repeat the failure
        requests = set.take(kNow);
        QCOMPARE(requests.size(), 1U);
        QVERIFY((requests[0].topics == std::vector<QByteArray>{"good", "known"}));
    }

    void otherRefusalsAreTriedAgainOnTheNextConnection()
    {
        SubscriptionSet set(StreamKind::Private);
        set.setDesired({"order"});
        set.replied(refusal(set.take(kNow).at(0).id, QStringLiteral("Request not authorized")));
        QCOMPARE(set.refused().size(), 1U);
        set.connectionLost();
        QVERIFY(set.refused().empty());
        QCOMPARE(set.take(kNow).size(), 1U);
    }

    void oneRefusedPrivateTopicLeavesTheOthers()
    {
        // Accounts without options: the exchange refuses `greeks`, and with it the request that names it.
        SubscriptionSet set(StreamKind::Private);
        const QString words = QStringLiteral("error:handler not found,topic:greeks");
        set.setDesired({"position", "wallet", "order", "execution", "greeks"});
        set.replied(refusal(set.take(kNow).at(0).id, words));
        const Requests singly = set.take(kNow);
        QCOMPARE(singly.size(), 5U);
        for (const SubscriptionSet::Request &request : singly)
            set.replied(request.topics.front() == "greeks" ? refusal(request.id, words) : accepted(request.id));
        QVERIFY(set.isSettled());
        QVERIFY(set.confirmed() == (Topics{"execution", "order", "position", "wallet"}));
        QCOMPARE(set.refused().at("greeks"), words);

        set.connectionLost();
        const Requests again = set.take(kNow);
        QCOMPARE(again.size(), 1U);
        QCOMPARE(again[0].topics.size(), 4U); // the failure is not repeated
    }

    void refusedTopicComesBackWhenDesiredAnew()
    {
        SubscriptionSet set(StreamKind::PublicLinear);
        set.setDesired({"x"});
        set.replied(refusal(set.take(kNow).at(0).id, QStringLiteral("error:handler not found,topic:x")));
        set.setDesired({});
        QVERIFY(set.refused().empty());
        set.setDesired({"x"});
        QCOMPARE(set.take(kNow).size(), 1U);
    }

    void optionRepliesAreJudgedByTopic()
    {
        SubscriptionSet set(StreamKind::PublicOption);
        set.setDesired({"a", "b", "c"});
        (void)set.take(kNow);
        set.replied({Op::CommandResponse, true, {}, {}, {"b"}, {"a"}});
        QVERIFY(set.confirmed() == Topics{"a"});
        QVERIFY(set.refused().contains("b"));
        QVERIFY(!set.isSettled());
        set.replied({Op::CommandResponse, true, {}, {}, {}, {"c", "stranger"}});
        QVERIFY(set.isSettled());
        QVERIFY(set.confirmed() == (Topics{"a", "c"}));

        set.setDesired({"a"});
        QCOMPARE(set.take(kNow).size(), 1U);
        set.replied({Op::CommandResponse, true, {}, {}, {}, {"c"}});
        QVERIFY(!set.oldestRequestAt());
        QVERIFY(set.confirmed() == Topics{"a"});
    }

    void optionReplyWithoutTopicsSettlesTheOldest()
    {
        SubscriptionSet set(StreamKind::PublicOption);
        set.setDesired({"a"});
        (void)set.take(kNow);
        set.replied({Op::CommandResponse, true, {}, {}, {}, {}});
        QVERIFY(set.confirmed() == Topics{"a"});
    }

    void oneOperationPerTopicAtATime()
    {
        SubscriptionSet set(StreamKind::PublicLinear);
        set.setDesired({"a"});
        const Requests subscribing = set.take(kNow);
        set.setDesired({}); // dropped while still on its way
        QVERIFY(set.take(kNow).empty());
        set.replied(accepted(subscribing[0].id));
        QVERIFY(set.confirmed().empty());
        const Requests unsubscribing = set.take(kNow);
        QCOMPARE(unsubscribing.size(), 1U);
        set.setDesired({"a"}); // and wanted again
        QVERIFY(set.take(kNow).empty());
        QVERIFY(!set.isSettled());
        set.replied(accepted(unsubscribing[0].id, Op::Unsubscribe));
        QCOMPARE(set.take(kNow).size(), 1U);
    }

    void refusedUnsubscribeIsRetriedSinglyThenForgotten()
    {
        SubscriptionSet set(StreamKind::PublicLinear);
        set.setDesired({"a", "b"});
        set.replied(accepted(set.take(kNow).at(0).id));
        set.setDesired({});
        set.replied(refusal(set.take(kNow).at(0).id, QStringLiteral("error:not subscribed,topic:a"), Op::Unsubscribe));
        const Requests singles = set.take(kNow);
        QCOMPARE(singles.size(), 2U);
        for (const auto &request : singles)
            set.replied(refusal(request.id, QStringLiteral("error:not subscribed"), Op::Unsubscribe));
        QVERIFY(set.take(kNow).empty());
        QVERIFY(set.refused().empty());
    }

    void unansweredRequestsExpire()
    {
        SubscriptionSet set(StreamKind::PublicLinear);
        set.setDesired({"a"});
        const Requests first = set.take(kNow);
        QVERIFY(set.oldestRequestAt() == kNow);
        QVERIFY(set.expire(kNow + 9'999ms, 10s));
        set.replied(accepted(first[0].id));
        set.setDesired({});
        (void)set.take(kNow + 1s);
        QVERIFY(set.expire(kNow + 11s, 10s)); // an unsubscribe without reply counts as done
        QVERIFY(!set.oldestRequestAt());
        set.setDesired({"a"});
        (void)set.take(kNow + 20s);
        QVERIFY(!set.expire(kNow + 30s, 10s));
    }

    void wordsOfTheExchangeAreRedacted()
    {
        SubscriptionSet set(StreamKind::Private);
        set.setDesired({"order"});
        set.replied(refusal(set.take(kNow).at(0).id, QStringLiteral("bad key AbCdEfGh1234567890zz\n")));
        QVERIFY(!set.refused().at("order").contains(QLatin1String("1234567890")));
    }
};

QTEST_GUILESS_MAIN(TestSubscriptionSet)
#include "tst_subscriptionset.moc"
