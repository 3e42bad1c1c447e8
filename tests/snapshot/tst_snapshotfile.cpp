// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/snapshot/snapshotfile.h"

#include "tests/support/sampleportfolio.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace apollo;

namespace {

Snapshot snapshotOf(const Portfolio &portfolio)
{
    return {test::sampleTime(), QStringLiteral("Apollo 0.1.0"), portfolio};
}

QString refusal(const QByteArray &json)
{
    const Result<Snapshot> result = snapshotFromJson(json, QStringLiteral("file.json"));
    if (result)
        return QStringLiteral("accepted");
    return result.error().kind() == ErrorKind::Parse && result.error().where() == QLatin1String("file.json")
        ? result.error().detail()
        : QStringLiteral("wrong kind or place");
}

} // namespace

/// The snapshot file: whole round trip, and every way a file can be bad.
class TestSnapshotFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void keepsTheTextOfFigures();
    void everyTruncationIsRefused();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void ignoresUnknownMembers();
    void readsTheFirstVersion();
    void savesPrivately();
    void replacesAtomically();
    void failsWithoutTraces();
    void refusesWhatIsTooLarge();
};

void TestSnapshotFile::roundTrip_data()
{
    QTest::addColumn<bool>("partial");
    QTest::newRow("complete") << false;
    QTest::newRow("partial") << true;
}

void TestSnapshotFile::roundTrip()
{
    QFETCH(bool, partial);
    const Snapshot before = snapshotOf(partial ? test::samplePartialPortfolio() : test::samplePortfolio());
    const QByteArray json = snapshotToJson(before);
    const Result<Snapshot> after = snapshotFromJson(json, QStringLiteral("file.json"));
    QVERIFY2(after, after ? "" : qPrintable(after.error().detail()));
    QVERIFY(after->portfolio == before.portfolio);
    QCOMPARE(after->time, before.time);
    QCOMPARE(after->producer, before.producer);
    QCOMPARE(snapshotToJson(*after), json); // == of figures is numeric: the text must agree as well
}

void TestSnapshotFile::keepsTheTextOfFigures()
{
    Portfolio portfolio = test::samplePortfolio();
    portfolio.positions.front().reported.size = test::figure("50.10");
    portfolio.sections[Section::Tickers].missing = {
        Error(ErrorKind::RateLimit, 10006, QStringLiteral("/v5/market/tickers"), QStringLiteral("Too many visits!"),
              std::chrono::milliseconds(1500))};
    const Result<Snapshot> after = snapshotFromJson(snapshotToJson(snapshotOf(portfolio)), QString());
    QVERIFY(after);
    QCOMPARE(after->portfolio.positions.front().reported.size->toByteArray(), QByteArray("50.10"));
    QVERIFY(after->portfolio == portfolio);
}

void TestSnapshotFile::everyTruncationIsRefused()
{
    Portfolio portfolio = test::samplePortfolio();
    portfolio.equityRun.clear();
    portfolio.executions.clear();
    portfolio.tickers.clear();
    portfolio.instruments.clear();
    portfolio.positions.resize(1);
    const QByteArray whole = snapshotToJson(snapshotOf(portfolio)).trimmed();
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const QString answer = refusal(whole.left(length));
        const bool clear = length == 0 ? answer.contains(QLatin1String("empty"))
            : length > 64              ? answer.contains(QLatin1String("cut off"))
                          : answer.contains(QLatin1String("cut off")) || answer.contains(QLatin1String("no JSON"));
        QVERIFY2(clear, qPrintable(QStringLiteral("%1: %2").arg(length).arg(answer)));
    }
    QCOMPARE(refusal(whole), QStringLiteral("accepted"));
}

void TestSnapshotFile::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    const QByteArray good = snapshotToJson(snapshotOf(test::samplePortfolio()));
    const auto row = [&](const char *name, QByteArray json, const char *says) {
        QTest::newRow(name) << json << QString::fromLatin1(says);
    };
    const auto changed = [&](const char *from, const char *to) { return QByteArray(good).replace(from, to); };
    row("empty", QByteArray(), "the file is empty");
    row("blank", " \n\n", "the file is empty");
    row("text", "Dear diary", "no JSON");
    row("binary", QByteArray("\x89PNG\r\n\x1a\n\0\0", 10), "no JSON");
    row("other JSON", "{\"positions\":[]}", "JSON but no Apollo snapshot");
    row("array", "[1,2]", "JSON but no Apollo snapshot");
    row("newer", changed("\"version\":2", "\"version\":3"), "newer Apollo");
    row("version zero", changed("\"version\":2", "\"version\":0"), "version");
    row("version text", changed("\"version\":2", "\"version\":\"2\""), "version has the wrong type");
    row("zeros at the end", good.left(good.size() / 2) + QByteArray(good.size() / 2, '\0'), "cut off");
    row("damaged inside", changed("\"positions\":[", "\"positions\":[,"), "damaged at byte");
    row("invalid UTF-8", changed("Main", "Ma\xff"), "damaged");
    row("bad figure", changed("\"size\":\"0.150\"", "\"size\":\"0.15O\""), "positions[0].size is no decimal number");
    row("figure as number", changed("\"size\":\"0.150\"", "\"size\":0.150"), "positions[0].size has the wrong type");
    row("missing figure", changed("\"size\":\"0.150\",", ""), "positions[0].size is missing");
    row("bad side", changed("\"side\":\"Sell\"", "\"side\":\"Down\""), "positions[0].side has an unknown value");
    row("bad time", changed("2026-11-20T12:04:10.250Z", "yesterday"), "time is no UTC time");
    row("local time", changed("12:04:10.250Z", "12:04:10.250+02:00"), "time is no UTC time");
    row("no positions", changed("\"positions\":[", "\"holdings\":["), "is missing");
    row("no margin rules", changed("\"marginRules\":{", "\"rules\":{"), "marginRules is missing");
    row("bad gap", changed("\"marginGap\":\"\"", "\"marginGap\":\"shrug\""), "marginGap has an unknown value");
    row("fractional count", changed("\"rejectedRows\":0", "\"rejectedRows\":0.5"), "rejectedRows is no whole number");
}

void TestSnapshotFile::saysWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const QString answer = refusal(json);
    QVERIFY2(answer.contains(says), qPrintable(answer));
}

void TestSnapshotFile::ignoresUnknownMembers()
{
    QByteArray json = snapshotToJson(snapshotOf(test::samplePortfolio()));
    json.replace("\"producer\":", "\"comment\":{\"a\":[1]},\"producer\":");
    QCOMPARE(refusal(json), QStringLiteral("accepted"));
}

void TestSnapshotFile::readsTheFirstVersion()
{
    const Result<Snapshot> old = loadSnapshot(QStringLiteral(APOLLO_TEST_DATA "/snapshot/version1.json"));
    QVERIFY2(old, old ? "" : qPrintable(old.error().detail()));
    const Portfolio &portfolio = old->portfolio;
    QCOMPARE(portfolio.positions.size(), std::size_t(2));
    QVERIFY(portfolio.positions.front().reported.positionIM);
    // What that version did not know is unknown, not 0.
    QVERIFY(!portfolio.positions.front().computed.positionIM);
    QCOMPARE(portfolio.positions.front().computed.marginGap, MarginGap::NotComputed);
    QVERIFY(!portfolio.valuation.totalInitialMargin);
    QCOMPARE(portfolio.executions.size(), std::size_t(1));
    QCOMPARE(portfolio.executions.front().execFee, test::figure("3.40450000"));
    QVERIFY(portfolio.executions.front().orderType.isEmpty());
    QVERIFY(portfolio.orderHistory.empty());
    QVERIFY(portfolio.rules == MarginRules());
    QVERIFY(!portfolio.sections.contains(Section::MarginRules));
    // Saved again it is a file of today.
    const Result<Snapshot> again = snapshotFromJson(snapshotToJson(*old), QString());
    QVERIFY(again);
    QVERIFY(again->portfolio == portfolio);
}

void TestSnapshotFile::savesPrivately()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("a.json"));
    for (const mode_t mask : {mode_t(0), mode_t(022), mode_t(077)}) {
        QFile::remove(path);
        const mode_t previous = ::umask(mask);
        const Result<void> saved = saveSnapshot(snapshotOf(test::samplePortfolio()), path);
        ::umask(previous);
        QVERIFY(saved);
        struct stat status { };
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
        QCOMPARE(int(status.st_mode & 07777), 0600);
    }
    const Result<Snapshot> loaded = loadSnapshot(path);
    QVERIFY(loaded);
    QVERIFY(loaded->portfolio == test::samplePortfolio());
}

void TestSnapshotFile::replacesAtomically()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("a.json"));
    QVERIFY(saveSnapshot(snapshotOf(test::samplePortfolio()), path));
    QVERIFY(saveSnapshot(snapshotOf(test::samplePartialPortfolio()), path));
    QVERIFY(loadSnapshot(path)->portfolio == test::samplePartialPortfolio());
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files | QDir::Hidden).size(), 1); // no temporary file stays
}

void TestSnapshotFile::failsWithoutTraces()
{
    QTemporaryDir directory;
    const Result<void> nowhere =
        saveSnapshot(snapshotOf(test::samplePortfolio()), directory.filePath(QStringLiteral("no/such/a.json")));
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().kind(), ErrorKind::Storage);
    QCOMPARE(saveSnapshot(snapshotOf(test::samplePortfolio()), directory.path()).error().kind(), ErrorKind::Storage);
    QVERIFY(QDir(directory.path()).isEmpty());
    QCOMPARE(loadSnapshot(directory.filePath(QStringLiteral("no.json"))).error().kind(), ErrorKind::Storage);
}

void TestSnapshotFile::refusesWhatIsTooLarge()
{
    QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("large.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(64 * 1024 * 1024 + 1)); // sparse
    file.close();
    const Result<Snapshot> loaded = loadSnapshot(file.fileName());
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind(), ErrorKind::Storage);
    QVERIFY(loaded.error().detail().contains(QLatin1String("larger than")));
}

QTEST_GUILESS_MAIN(TestSnapshotFile)
#include "tst_snapshotfile.moc"
