// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/historyrequests.h"
#include "core/bybit/marginrequests.h"
#include "core/bybit/record/trafficrecorder.h"
#include "core/bybit/rest/guardednetwork.h"
#include "core/bybit/rest/restclient.h"
#include "core/bybit/stream/streamconnection.h"
#include "tests/bybit/parse/fixtures.h"
#include "tests/demo/demoharness.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace apollo;
using namespace apollo::bybit;

namespace {

/// A desk in small: one client, one private and one public stream, all recorded.
struct RecordedDesk {
    RecordedDesk(const demo::Addresses &addresses, const QString &directory)
        : credentials{addresses.apiKey, SecretBytes(addresses.secret), KeyKind::Hmac}
    {
        auto opened = TrafficRecorder::open({directory});
        if (opened)
            recorder = std::move(opened).value();
        RestClient::Options options;
        options.baseUrl = addresses.rest;
        options.recorder = recorder.get();
        client = std::make_unique<RestClient>(options, network, clock, &credentials);
        privateStream = connection(addresses.privateStream, StreamKind::Private);
        privateStream->setTopics({"position", "wallet", "order", "execution"});
        QUrl linear = addresses.publicStream;
        linear.setPath(linear.path() + QStringLiteral("/linear"));
        publicStream = connection(linear, StreamKind::PublicLinear);
        publicStream->setTopics({"tickers.BTCUSDT"});
    }
    std::unique_ptr<StreamConnection> connection(const QUrl &url, StreamKind kind)
    {
        StreamConnection::Options options;
        options.url = url;
        options.kind = kind;
        options.recorder = recorder.get();
        return std::make_unique<StreamConnection>(options, clock, client->serverClock(), &credentials);
    }
    template <typename R>
    void ask(const R &request)
    {
        ++asked;
        client->send(request, &context, [this](const Result<typename R::Reply> &) { ++answered; });
    }

    SystemClock clock;
    GuardedNetwork network;
    Credentials credentials;
    std::unique_ptr<TrafficRecorder> recorder;
    std::unique_ptr<RestClient> client;
    std::unique_ptr<StreamConnection> privateStream;
    std::unique_ptr<StreamConnection> publicStream;
    QObject context;
    int asked = 0;
    int answered = 0;
};

QByteArray allOf(const QString &folder)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        all += contentOf(files.next());
    return all;
}

} // namespace

/// What is recorded of the demo exchange holds no secret, and becomes inputs that the parsers read.
class TestRecordedDemo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingSecretIsWritten();
    void becomesFixtures();

private:
    QTemporaryDir m_folder;
    QString m_recording = m_folder.filePath(QStringLiteral("recording"));
    demo::Addresses m_addresses;
    QByteArray m_orderId;
};

void TestRecordedDemo::initTestCase()
{
    test::DemoHarness demo;
    m_addresses = demo.addresses;
    RecordedDesk desk(demo.addresses, m_recording);
    QVERIFY(desk.recorder);
    desk.privateStream->start();
    desk.publicStream->start();
    QTRY_COMPARE(desk.privateStream->state(), StreamState::Live);
    QTRY_COMPARE(desk.publicStream->state(), StreamState::Live);

    desk.ask(QueryApiRequest());
    desk.ask(AccountInfoRequest());
    desk.ask(WalletBalanceRequest());
    desk.ask(PositionListRequest{Category::Linear, "USDT", "", ""});
    desk.ask(PositionListRequest{Category::Inverse, "", "", ""});
    desk.ask(OpenOrdersRequest{Category::Linear, "USDT", "", ""});
    desk.ask(TickersRequest{Category::Linear, "BTCUSDT", ""});
    desk.client->send(OpenOrdersRequest{Category::Linear, "USDT", "", ""}, &desk.context,
                      [this](const Result<Page<Order>> &page) {
                          if (page && !page->rows.empty())
                              m_orderId = page->rows.front().orderId.toUtf8();
                      });
    QTRY_COMPARE(desk.answered, desk.asked);
    QTRY_VERIFY(!m_orderId.isEmpty());
    demo.exchange.step(2'000); // fills, and what they push
    const QString stream = m_recording + QStringLiteral("/private.jsonl");
    QTRY_VERIFY(contentOf(stream).contains(R"("topic":"wallet")"));
    QTRY_VERIFY(contentOf(m_recording + QStringLiteral("/linear.jsonl")).contains("tickers.BTCUSDT"));
    QVERIFY(desk.recorder->isRecording());
}

void TestRecordedDemo::nothingSecretIsWritten()
{
    const QByteArray all = allOf(m_recording);
    QVERIFY(all.size() > 1000);
    for (const QByteArray &secret : {m_addresses.apiKey, m_addresses.secret, m_orderId, QByteArray("1448939")}) {
        QVERIFY(secret.size() > 5);
        QVERIFY2(!all.contains(secret), "a secret was recorded");
    }
    // The frames of a login are its answer alone.
    QVERIFY(!all.contains("api_key") && !all.contains("X-BAPI") && !all.contains("\"sign"));
}

void TestRecordedDemo::becomesFixtures()
{
    const QString fixtures = m_folder.filePath(QStringLiteral("fixtures"));
    QProcess script;
    script.start(QStringLiteral(PYTHON3),
                 {QStringLiteral(APOLLO_SOURCE_DIR "/tests/support/record2fixtures.py"), m_recording, fixtures});
    QVERIFY(script.waitForFinished(60'000));
    QVERIFY2(script.exitCode() == 0, script.readAllStandardError().constData());

    QStringList kinds;
    QDirIterator files(fixtures, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QJsonObject result = parsed(path, contentOf(path));
        QVERIFY2(!result.isEmpty() && !result.contains(QLatin1String("error")), qPrintable(path));
        const QString name = files.fileName();
        kinds.append(name.left(name.indexOf(QLatin1String(".rec-"))));
    }
    kinds.removeDuplicates();
    kinds.sort();
    QCOMPARE(kinds,
             (QStringList{QStringLiteral("account"), QStringLiteral("key"), QStringLiteral("linear"),
                          QStringLiteral("orders.linear"), QStringLiteral("positions.inverse"),
                          QStringLiteral("positions.linear"), QStringLiteral("private"),
                          QStringLiteral("tickers.linear"), QStringLiteral("time"), QStringLiteral("wallet")}));
    // The digits of the exchange, not a number that went through a machine's.
    const QByteArray wallet = contentOf(fixtures + QStringLiteral("/rest/wallet.rec-0001.in.json"));
    QVERIFY(wallet.contains("\"walletBalance\": \""));
}

QTEST_GUILESS_MAIN(TestRecordedDemo)
#include "tst_recordeddemo.moc"
