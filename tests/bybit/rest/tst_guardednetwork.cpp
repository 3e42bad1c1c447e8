// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/rest/guardednetwork.h"
#include "core/bybit/rest/requestbuilder.h"
#include "tests/bybit/rest/httpserver.h"

#include <QNetworkReply>
#include <QTest>

using namespace apollo;
using namespace apollo::bybit;
using namespace apollo::test;

class tst_GuardedNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyGetLeaves()
    {
        HttpServer server;
        server.respond([](const HttpRequest &) { return HttpReply::json("{}"); });
        GuardedNetwork network;
        QUrl url = server.url();
        url.setPath(QStringLiteral("/v5/market/time"));
        const QNetworkRequest request(url);
        const std::vector replies{network.post(request, QByteArray("{}")),
                                  network.put(request, QByteArray()),
                                  network.deleteResource(request),
                                  network.head(request),
                                  network.sendCustomRequest(request, "PATCH", QByteArray("x")),
                                  network.sendCustomRequest(request, "GET", QByteArray("{}"))};
        std::size_t ended = 0;
        for (QNetworkReply *reply : replies)
            connect(reply, &QNetworkReply::finished, this, [&ended] { ++ended; });
        QCOMPARE(ended, 0U);
        QTRY_COMPARE(ended, replies.size());
        for (const QNetworkReply *reply : replies)
            QCOMPARE(reply->error(), QNetworkReply::ContentOperationNotPermittedError);
        QCOMPARE(server.connections(), 0);
        QNetworkReply *good = network.get(request);
        QTRY_VERIFY(good->isFinished());
        QCOMPARE(good->error(), QNetworkReply::NoError);
        QCOMPARE(server.connections(), 1);
    }

    void onlyTheTableLeaves_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url : {"http://127.0.0.1:%1/v5/order/create", "http://127.0.0.1:%1/",
                                "http://127.0.0.1:%1/v5/market/time/", "http://127.0.0.1:%1/v5/market/../order/create",
                                "http://127.0.0.1:%1/v5%2Fmarket/time", "http://u@127.0.0.1:%1/v5/market/time",
                                "http://api.bybit.com/v5/market/time", "https://api.bybit.com.evil.net/v5/market/time",
                                "file:///etc/hostname", "ws://127.0.0.1:%1/v5/market/time"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }

    void onlyTheTableLeaves()
    {
        QFETCH(QString, url);
        HttpServer server;
        server.respond([](const HttpRequest &) { return HttpReply::json("{}"); });
        GuardedNetwork network;
        QNetworkReply *reply =
            network.get(QNetworkRequest(QUrl(url.replace(QStringLiteral("%1"), QString::number(server.serverPort())))));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->error(), QNetworkReply::ContentOperationNotPermittedError);
        QCOMPARE(server.connections(), 0);
    }

    void cookiesAndRedirectsEndHere()
    {
        HttpServer server;
        server.respond([&server](const HttpRequest &) {
            return HttpReply::status(server.requests().size() == 1 ? 302 : 200, "{}",
                                     "Set-Cookie: a=b\r\nLocation: /v5/account/info\r\n");
        });
        GuardedNetwork network;
        QUrl url = server.url();
        url.setPath(QStringLiteral("/v5/market/time"));
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
        for (int i = 1; i <= 2; ++i) {
            QNetworkReply *reply = network.get(request);
            QTRY_VERIFY(reply->isFinished());
            QCOMPARE(server.requests().size(), static_cast<std::size_t>(i));
        }
        QVERIFY(server.requests().back().header("Cookie").isEmpty());
        QVERIFY(server.requests().back().raw.startsWith("GET /v5/market/time HTTP/1.1\r\n"));
    }
};

QTEST_GUILESS_MAIN(tst_GuardedNetwork)
#include "tst_guardednetwork.moc"
