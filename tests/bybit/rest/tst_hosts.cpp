// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/hosts.h"

#include <QTest>

using namespace apollo;
using namespace apollo::bybit;

class tst_Hosts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void environments()
    {
        const HostSet mainnet = hostsOf(Environment::Mainnet);
        QCOMPARE(mainnet.rest, QUrl(QStringLiteral("https://api.bybit.com")));
        QCOMPARE(mainnet.publicStream, QUrl(QStringLiteral("wss://stream.bybit.com/v5/public")));
        QCOMPARE(mainnet.privateStream, QUrl(QStringLiteral("wss://stream.bybit.com/v5/private")));
        const HostSet demo = hostsOf(Environment::DemoTrading);
        QCOMPARE(demo.rest.host(), QStringLiteral("api-demo.bybit.com"));
        QCOMPARE(demo.publicStream, mainnet.publicStream);
        QCOMPARE(demo.privateStream.host(), QStringLiteral("stream-demo.bybit.com"));
        const HostSet testnet = hostsOf(Environment::Testnet);
        QCOMPARE(testnet.rest.host(), QStringLiteral("api-testnet.bybit.com"));
        QCOMPARE(testnet.privateStream.host(), QStringLiteral("stream-testnet.bybit.com"));
        for (const HostSet &hosts : {mainnet, demo, testnet})
            QVERIFY(isAllowed(hosts.rest) && isAllowed(hosts.publicStream) && isAllowed(hosts.privateStream));
    }

    void allowed_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("allowed");
        for (const char *host : {"api.bybit.com", "api.bytick.com", "api.bybit.nl", "api.bybit.tr", "api.bybit.kz",
                                 "api.bybitgeorgia.ge", "api.bybit.ae", "api.bybit.eu", "api.bybit.id", "api.manepa.jp",
                                 "api-testnet.bybit.com", "api-demo.bybit.com"})
            QTest::newRow(host) << QStringLiteral("https://%1/v5/market/time").arg(QLatin1String(host)) << true;
        for (const char *url : {"http://127.0.0.1:8080/", "http://127.9.9.9/", "ws://[::1]:5/", "wss://localhost/",
                                "https://localhost:1/", "https://api.bybit.com:443/", "wss://stream.bybit.tr/"})
            QTest::newRow(url) << QString::fromLatin1(url) << true;
        for (const char *url : {"http://api.bybit.com/",
                                "ws://stream.bybit.com/",
                                "https://stream.bybit.com/",
                                "wss://api.bybit.com/",
                                "https://api.bybick.com/",
                                "https://api.bybit.com.evil.net/",
                                "https://evil.net/api.bybit.com",
                                "https://user@api.bybit.com/",
                                "https://u:p@api.bybit.com/",
                                "https://@api.bybit.com/",
                                "https://api.bybit.com@evil.net/",
                                "https://api.bybit.com./",
                                "https://api.bybit.com:8443/",
                                "http://128.0.0.1/",
                                "http://10.0.0.1/",
                                "http://localhost.evil.net/",
                                "http://localhost./",
                                "http://127.0.0.1.evil.net/",
                                "http://[::2]/",
                                "http://[::ffff:127.0.0.1]/",
                                "http://0.0.0.0/",
                                "ftp://127.0.0.1/",
                                "file:///etc/passwd",
                                "data:,x",
                                "",
                                "https://xapi.bybit.com/",
                                "https://bybit.com/",
                                "preconnect-https://api.bybit.com/"})
            QTest::newRow(*url ? url : "empty") << QString::fromLatin1(url) << false;
        QTest::newRow("cyrillic a") << QStringLiteral("https://\u0430pi.bybit.com/") << false;
        QTest::newRow("dotless i") << QStringLiteral("https://api.byb\u0131t.com/") << false;
    }

    void allowed()
    {
        QFETCH(QString, url);
        QFETCH(bool, allowed);
        QCOMPARE(isAllowed(QUrl(url)), allowed);
    }

    void goodUrls()
    {
        const auto hosts =
            hostsFromUrls(QStringLiteral("http://127.0.0.1:4000/"), QStringLiteral("ws://localhost:4001/any"),
                          QStringLiteral("ws://[::1]:4002/v5/private"));
        QVERIFY2(hosts, hosts ? "" : qPrintable(hosts.error().detail()));
        QCOMPARE(hosts->rest, QUrl(QStringLiteral("http://127.0.0.1:4000")));
        QCOMPARE(hosts->publicStream, QUrl(QStringLiteral("ws://localhost:4001/any")));
        QVERIFY(hostsFromUrls(QStringLiteral("https://api.bybit.nl"),
                              QStringLiteral("wss://stream.bybit.com/v5/public"),
                              QStringLiteral("wss://stream.bybit.com/v5/private")));
    }

    void badUrls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *name, const QString &url, const char *fault) {
            QTest::newRow(name) << url << QString::fromLatin1(fault);
        };
        row("empty", {}, "is empty");
        row("no scheme", QStringLiteral("api.bybit.com"), "is not a URL");
        row("text", QStringLiteral("https://"), "is not a URL");
        row("space", QStringLiteral("https://api.bybit.com /"), "not plain ASCII");
        row("homograph", QStringLiteral("https://\u0430pi.bybit.com"), "not plain ASCII");
        row("user", QStringLiteral("https://me@api.bybit.com"), "user name");
        row("empty user", QStringLiteral("https://@api.bybit.com"), "user name");
        row("backslash", QStringLiteral("https://api.bybit.com\\@evil.net"), "is not a URL");
        row("query", QStringLiteral("https://api.bybit.com?x=1"), "query");
        row("fragment", QStringLiteral("https://api.bybit.com#x"), "fragment");
        row("plain http", QStringLiteral("http://api.bybit.com"), "not encrypted");
        row("scheme", QStringLiteral("ftp://api.bybit.com"), "must begin with https://");
        row("look-alike", QStringLiteral("https://api.bybick.com"), "none of Bybit's REST hosts");
        row("suffix", QStringLiteral("https://api.bybit.com.evil.net"), "none of Bybit's REST hosts");
        row("trailing dot", QStringLiteral("https://api.bybit.com."), "none of Bybit's REST hosts");
        row("port", QStringLiteral("https://api.bybit.com:8443"), "port");
        row("path", QStringLiteral("https://api.bybit.com/v5"), "path");
    }

    void badUrls()
    {
        QFETCH(QString, url);
        QFETCH(QString, fault);
        const auto hosts = hostsFromUrls(url, QStringLiteral("wss://stream.bybit.com/v5/public"),
                                         QStringLiteral("wss://stream.bybit.com/v5/private"));
        QVERIFY(!hosts);
        QCOMPARE(hosts.error().kind(), ErrorKind::Usage);
        QVERIFY2(hosts.error().detail().contains(fault), qPrintable(hosts.error().detail()));
        QVERIFY(hosts.error().detail().startsWith(QStringLiteral("The REST URL ")));
    }

    void streamPathsAreFixedAtBybit()
    {
        const QString rest = QStringLiteral("https://api.bybit.com");
        const QString open = QStringLiteral("wss://stream.bybit.com/v5/public");
        for (const char *path : {"/v5/trade", "/v5/public", "", "/v5/private/x"}) {
            const auto hosts =
                hostsFromUrls(rest, open, QStringLiteral("wss://stream.bybit.com") + QLatin1String(path));
            QVERIFY(!hosts);
            QVERIFY(hosts.error().detail().contains(QStringLiteral("private stream URL must end with /v5/private")));
        }
        const auto hosts =
            hostsFromUrls(rest, open + QStringLiteral("/linear"), QStringLiteral("wss://stream.bybit.com/v5/private"));
        QVERIFY(!hosts);
        QVERIFY(hosts.error().detail().contains(QStringLiteral("public stream URL must end with /v5/public")));
    }
};

QTEST_GUILESS_MAIN(tst_Hosts)
#include "tst_hosts.moc"
