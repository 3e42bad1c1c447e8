// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/record/trafficrecorder.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace apollo;
using namespace apollo::bybit;

/// The files of a recording, and how it ends.
class TestTrafficRecorder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }
    void filesAndTheirModes();
    void whatIsNoJsonIsNotWritten();
    void hiddenKey();
    void stopsAtTheCapAndSaysSoOnce();
    void needsAnEmptyFolder();
    void aFolderThatCannotBeMade();
    void aFailingDiskEndsItQuietly();
    void saltsDiffer();

private:
    [[nodiscard]] QString path(const QString &name = {}) const
    {
        return m_folder->filePath(QStringLiteral("rec/") + name);
    }
    [[nodiscard]] QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QStringList files() const { return QDir(path()).entryList(QDir::Files, QDir::Name); }
    std::unique_ptr<TrafficRecorder> open(qint64 cap = 1'000'000)
    {
        auto opened = TrafficRecorder::open({path(), cap, "salt"});
        return opened ? std::move(opened).value() : nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestTrafficRecorder::filesAndTheirModes()
{
    const auto recorder = open();
    QVERIFY(recorder);
    recorder->recordAnswer("/v5/position/list", "category=linear&settleCoin=USDT&limit=200", TrafficScope::Private, 200,
                           R"({"retCode": 0, "result": {"list": [{"size": "1.50"}]}})");
    recorder->recordAnswer("/v5/market/time", "", TrafficScope::Public, 403, R"({"retCode":10006})");
    recorder->recordFrame("private", TrafficScope::Private, "{\"topic\": \"wallet\",\n\"data\": []}");
    recorder->recordFrame("linear", TrafficScope::Public, R"({"topic":"tickers.X"})");
    recorder->recordFrame("private", TrafficScope::Private, R"({"op":"pong"})");

    QCOMPARE(
        files(),
        (QStringList{QStringLiteral("0001-rest-v5-position-list.json"), QStringLiteral("0002-rest-v5-market-time.json"),
                     QStringLiteral("linear.jsonl"), QStringLiteral("private.jsonl")}));
    QCOMPARE(
        content(files()[0]),
        QByteArray(R"({"path":"/v5/position/list","query":"category=linear&settleCoin=USDT&limit=200","status":200,)"
                   R"("bytes":54,"body":{"retCode":0,"result":{"list":[{"size":"1.50"}]}}})"
                   "\n"));
    QVERIFY(content(files()[1]).contains(R"("status":403)"));
    QCOMPARE(content(QStringLiteral("private.jsonl")),
             QByteArray("{\"topic\":\"wallet\",\"data\":[]}\n{\"op\":\"pong\"}\n"));
#ifdef Q_OS_UNIX
    constexpr auto kReadWrite = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    constexpr auto kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    for (const QString &name : files())
        QCOMPARE(QFile::permissions(path(name)) & (kReadWrite | QFileDevice::ExeOwner | kOthers), kReadWrite);
    QCOMPARE(QFile::permissions(path()) & kOthers, QFileDevice::Permissions());
#endif
}

void TestTrafficRecorder::whatIsNoJsonIsNotWritten()
{
    const auto recorder = open();
    recorder->recordAnswer("/v5/position/list", "", TrafficScope::Private, 502, "<html>from 10.1.2.3</html>");
    recorder->recordFrame("private", TrafficScope::Private, R"({"op":"auth","args":["KEY)");
    QCOMPARE(content(files()[0]),
             QByteArray(R"({"path":"/v5/position/list","query":"","status":502,"bytes":26,"body":null})"
                        "\n"));
    QCOMPARE(content(QStringLiteral("private.jsonl")), QByteArray("null\n"));
}

void TestTrafficRecorder::hiddenKey()
{
    const auto recorder = open();
    recorder->hide("MYAPIKEY");
    recorder->recordAnswer("/v5/account/info", "coin=MYAPIKEY", TrafficScope::Private, 200,
                           R"({"retMsg":"MYAPIKEY","coin":"xMYAPIKEYx"})");
    recorder->recordFrame("linear", TrafficScope::Public, R"({"data":"MYAPIKEY"})");
    for (const QString &name : files())
        QVERIFY2(!content(name).contains("MYAPIKEY"), content(name).constData());
}

void TestTrafficRecorder::stopsAtTheCapAndSaysSoOnce()
{
    QStringList said;
    auto opened = TrafficRecorder::open({path(), 100, {}, [&said](const QString &why) { said.append(why); }});
    QVERIFY(opened);
    const auto recorder = std::move(opened).value();
    const QByteArray frame = R"({"topic":"tickers.X","data":{"lastPrice":"1"}})";
    for (int i = 0; i < 10; ++i)
        recorder->recordFrame("linear", TrafficScope::Public, frame);
    recorder->recordAnswer("/v5/market/time", "", TrafficScope::Public, 200, "{}");
    QVERIFY(!recorder->isRecording());
    QCOMPARE(files(), QStringList{QStringLiteral("linear.jsonl")});
    QCOMPARE(content(QStringLiteral("linear.jsonl")), frame + '\n' + frame + '\n');
    QCOMPARE(said.size(), 1);
    QVERIFY2(said.front().contains(QLatin1String("100 bytes")), qPrintable(said.front()));
}

void TestTrafficRecorder::needsAnEmptyFolder()
{
    QVERIFY(QDir().mkpath(path()));
    QVERIFY(open()); // empty is as good as new
    QFile file(path(QStringLiteral("diary.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto refused = TrafficRecorder::open({path(), 1000, {}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind(), ErrorKind::Storage);
}

void TestTrafficRecorder::aFolderThatCannotBeMade()
{
    QFile file(m_folder->filePath(QStringLiteral("rec")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto refused = TrafficRecorder::open({path(QStringLiteral("inside")), 1000, {}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind(), ErrorKind::Storage);
}

void TestTrafficRecorder::aFailingDiskEndsItQuietly()
{
    const auto recorder = open();
    QVERIFY(QDir(path()).removeRecursively()); // the disk is pulled
    recorder->recordAnswer("/v5/market/time", "", TrafficScope::Public, 200, "{}");
    QVERIFY(!recorder->isRecording());
    recorder->recordFrame("linear", TrafficScope::Public, "{}");
    QVERIFY(!QDir(path()).exists());
}

void TestTrafficRecorder::saltsDiffer()
{
    QByteArrayList recorded;
    for (const char *folder : {"a", "b"}) {
        auto opened = TrafficRecorder::open({m_folder->filePath(QLatin1String(folder)), 1000, {}});
        QVERIFY(opened);
        (*opened)->recordFrame("private", TrafficScope::Private, R"({"data":[{"orderId":"123456789012"}]})");
        QFile file(m_folder->filePath(QLatin1String(folder)) + QStringLiteral("/private.jsonl"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        recorded.append(file.readAll());
        QVERIFY(!recorded.back().contains("123456789012"));
    }
    QVERIFY(recorded[0] != recorded[1]);
}

QTEST_GUILESS_MAIN(TestTrafficRecorder)
#include "tst_trafficrecorder.moc"
