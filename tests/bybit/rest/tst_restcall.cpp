// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bybit/rest/restfixture.h"

#include <QPointer>
#include <QTest>
#include <QTimer>

using namespace apollo;
using namespace apollo::bybit;
using namespace apollo::test;

/// The lifetime contract of RestCall.
class tst_RestCall : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onceAndNeverBeforeSendReturned()
    {
        RestFixture rest;
        QPointer<RestCall> call = rest.client->send(PublicRequest{}, &rest.context, rest.collect());
        QVERIFY(rest.outcomes.empty());
        QTRY_COMPARE(rest.outcomes.size(), 1U);
        QTRY_VERIFY(!call);
        QCOMPARE(rest.outcomes.size(), 1U);
    }

    void badParametersFailThroughTheEventLoop()
    {
        RestFixture rest;
        rest.client->send(PublicRequest{{}, true}, &rest.context, rest.collect());
        rest.client->send(PublicRequest{{{"symbol", "A B"}}}, &rest.context, rest.collect());
        rest.client->send(PublicRequest{{{"symbol", "A#B"}}}, &rest.context, rest.collect());
        rest.client->send(PublicRequest{{{"symbol", "\xff"}}}, &rest.context, rest.collect());
        rest.client->send(PublicRequest{{{"symbol", "100%"}}}, &rest.context, rest.collect());
        QVERIFY(rest.outcomes.empty());
        QTRY_COMPARE(rest.outcomes.size(), 5U);
        for (const auto &outcome : rest.outcomes)
            QCOMPARE(outcome.error().kind(), ErrorKind::Validation);
        QCOMPARE(rest.server.connections(), 0);
    }

    void cancelledOnce_data()
    {
        QTest::addColumn<bool>("sent");
        QTest::newRow("queued") << false;
        QTest::newRow("on the wire") << true;
    }

    void cancelledOnce()
    {
        QFETCH(bool, sent);
        RestFixture rest;
        rest.answer(kPublicPath, HttpReply::silence());
        QPointer<RestCall> call = rest.client->send(PublicRequest{}, &rest.context, rest.collect());
        if (sent)
            QTRY_COMPARE(rest.server.requests().size(), 1U);
        call->cancel();
        call->cancel();
        QVERIFY(rest.outcomes.empty());
        QTRY_VERIFY(!call);
        QCOMPARE(rest.outcomes.size(), 1U);
        QCOMPARE(rest.outcomes.front().error().kind(), ErrorKind::Cancelled);
        if (sent)
            QTRY_COMPARE(rest.server.disconnections(), 1);
        else
            QCOMPARE(rest.server.requests().size(), 0U);
    }

    void theContextDies_data() { cancelledOnce_data(); }

    void theContextDies()
    {
        QFETCH(bool, sent);
        RestFixture rest;
        rest.answer(kPublicPath, HttpReply::silence());
        auto context = std::make_unique<QObject>();
        QPointer<RestCall> call = rest.client->send(PublicRequest{}, context.get(), rest.collect());
        if (sent)
            QTRY_COMPARE(rest.server.requests().size(), 1U);
        context.reset();
        QTRY_VERIFY(!call);
        if (sent)
            QTRY_COMPARE(rest.server.disconnections(), 1);
        QVERIFY(rest.outcomes.empty());
    }

    void theClientDies_data() { cancelledOnce_data(); }

    void theClientDies()
    {
        QFETCH(bool, sent);
        RestFixture rest;
        rest.answer(kPrivatePath, HttpReply::silence());
        QPointer<RestCall> call = rest.client->send(PrivateRequest{}, &rest.context, rest.collect());
        if (sent)
            QTRY_COMPARE(rest.server.count(kPrivatePath), 1);
        rest.client.reset();
        QVERIFY(!call);
        if (sent)
            QTRY_VERIFY(rest.server.disconnections() >= 1);
        QVERIFY(rest.outcomes.empty());
    }

    void theClientMayBeTheContext()
    {
        RestFixture rest;
        rest.answer(kPublicPath, HttpReply::silence());
        rest.client->send(PublicRequest{}, rest.client.get(), rest.collect());
        QTRY_COMPARE(rest.server.requests().size(), 1U);
        rest.client.reset();
        QVERIFY(rest.outcomes.empty());
    }

    void theHandlerMayDeleteTheClient()
    {
        RestFixture rest;
        int calls = 0;
        const auto handler = [&rest, &calls](const Result<QByteArray> &) {
            ++calls;
            rest.client.reset();
        };
        rest.client->send(PublicRequest{}, &rest.context, handler);
        rest.client->send(PublicRequest{}, &rest.context, handler);
        QTRY_VERIFY(!rest.client);
        // Time for a second answer to arrive, were anybody still to deliver it.
        bool later = false;
        QTimer::singleShot(std::chrono::milliseconds(100), &rest.context, [&later] { later = true; });
        QTRY_VERIFY(later);
        QCOMPARE(calls, 1);
    }

    void theHandlerMayDeleteTheContext()
    {
        RestFixture rest;
        auto *context = new QObject;
        int calls = 0;
        QPointer<RestCall> first =
            rest.client->send(PublicRequest{}, context, [&calls, context](const Result<QByteArray> &) {
                ++calls;
                delete context;
            });
        QPointer<RestCall> second =
            rest.client->send(PublicRequest{}, context, [&calls](const Result<QByteArray> &) { ++calls; });
        QTRY_VERIFY(!first && !second);
        QCOMPARE(calls, 1);
    }

    void theHandlerMaySendAgain()
    {
        RestFixture rest;
        rest.client->send(PublicRequest{}, &rest.context, [&rest](const Result<QByteArray> &) {
            rest.client->send(PublicRequest{}, &rest.context, rest.collect());
        });
        QTRY_COMPARE(rest.outcomes.size(), 1U);
    }

    void manyCallsEachOnce()
    {
        RestFixture rest;
        const int calls = qEnvironmentVariableIsSet("APOLLO_FULL") ? 280 : 100;
        int cancelled = 0;
        for (int i = 0; i < calls; ++i) {
            RestCall *call = rest.client->send(PublicRequest{}, &rest.context, rest.collect());
            if (i % 7 == 0) {
                call->cancel();
                ++cancelled;
            }
        }
        QTRY_COMPARE(rest.outcomes.size(), static_cast<std::size_t>(calls));
        const auto failed = std::count_if(rest.outcomes.begin(), rest.outcomes.end(), [](const auto &o) { return !o; });
        QCOMPARE(failed, cancelled);
        QCOMPARE(static_cast<int>(rest.server.requests().size()), calls - cancelled);
    }
};

QTEST_GUILESS_MAIN(tst_RestCall)
#include "tst_restcall.moc"
