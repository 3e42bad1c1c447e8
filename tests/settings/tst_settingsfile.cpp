// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/settings/recentfiles.h"
#include "core/settings/settingsfile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace apollo;

namespace {

Settings fullSettings()
{
    Settings settings;
    settings.logLevel = QStringLiteral("debug");
    settings.theme = QStringLiteral("light");
    settings.utc = false;
    settings.callsPerSecond = 7;
    settings.windowLayout = QByteArray("\x00\x01\xff", 3);
    settings.recentFiles = {QStringLiteral("/s/b.json"), QStringLiteral("/s/a & \u00e9.json")};
    settings.accounts = {
        {QStringLiteral("a1"), QStringLiteral("main"), Environment::Mainnet, KeyKind::Hmac, QStringLiteral("dEf0"),
         QStringLiteral("secret service"), UtcTime(std::chrono::milliseconds(1'767'225'600'123))},
        {QStringLiteral("b2"), QStringLiteral("Sub 2"), Environment::DemoTrading, KeyKind::Rsa, QStringLiteral("9xYz"),
         QString(), UtcTime()},
    };
    return settings;
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

class tst_SettingsFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void defaultsWithoutAFile();
    void roundTrip();
    void onlyTheOwnerMayRead();
    void damagedFilesAreKept_data();
    void damagedFilesAreKept();
    void accountsAreFoundWithoutRegardToCase();
    void accountNames_data();
    void accountNames();
    void environmentMovesTheFile();
    void recentFilesAreTen();

private:
    QTemporaryDir m_directory;
    QString path(const char *name) const { return m_directory.filePath(QString::fromLatin1(name)); }
};

void tst_SettingsFile::defaultsWithoutAFile()
{
    const auto settings = SettingsFile(path("none.json")).load();
    QVERIFY(settings);
    QCOMPARE(*settings, Settings());
    QVERIFY(!QFile::exists(path("none.json")));
}

void tst_SettingsFile::roundTrip()
{
    const SettingsFile file(path("deep/er/settings.json"));
    QVERIFY(file.save(fullSettings()));
    const auto loaded = file.load();
    QVERIFY(loaded);
    QCOMPARE(*loaded, fullSettings());
    QVERIFY(file.save(Settings()));
    QCOMPARE(*file.load(), Settings());
}

void tst_SettingsFile::onlyTheOwnerMayRead()
{
    const SettingsFile file(path("private/settings.json"));
    QVERIFY(file.save(fullSettings()));
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeGroup | QFile::ExeOther;
    QCOMPARE(QFileInfo(path("private/settings.json")).permissions() & others, QFile::Permissions());
    QCOMPARE(QFileInfo(path("private")).permissions() & others, QFile::Permissions());
}

void tst_SettingsFile::damagedFilesAreKept_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("truncated") << QByteArray("{\"version\": 1, \"accounts\": [");
    QTest::newRow("no object") << QByteArray("[1]");
    QTest::newRow("no version") << QByteArray("{}");
    QTest::newRow("newer") << QByteArray("{\"version\": 99}");
    QTest::newRow("bad account") << QByteArray("{\"version\": 1, \"accounts\": [{\"id\": \"x\"}]}");
    QTest::newRow("bad environment") << QByteArray(
        "{\"version\": 1, \"accounts\": "
        "[{\"id\":\"x\",\"name\":\"a\",\"environment\":\"moon\",\"keyKind\":\"hmac\"}]}");
}

void tst_SettingsFile::damagedFilesAreKept()
{
    QFETCH(QByteArray, content);
    const QString at = path("damaged.json");
    write(at, content);
    const SettingsFile file(at);
    const auto loaded = file.load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind(), ErrorKind::Parse);
    QVERIFY(!file.save(fullSettings()));
    QFile kept(at);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), content);
}

void tst_SettingsFile::accountsAreFoundWithoutRegardToCase()
{
    const Settings settings = fullSettings();
    QVERIFY(settings.account(QStringLiteral("MAIN")));
    QCOMPARE(settings.account(QStringLiteral("sub 2"))->id, QStringLiteral("b2"));
    QVERIFY(!settings.account(QStringLiteral("other")));
}

void tst_SettingsFile::accountNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("valid");
    QTest::newRow("plain") << QStringLiteral("main") << true;
    QTest::newRow("spaces inside") << QStringLiteral("Sub 2") << true;
    QTest::newRow("letters of the world") << QStringLiteral("Köln-账户") << true;
    QTest::newRow("40") << QString(40, QLatin1Char('a')) << true;
    QTest::newRow("41") << QString(41, QLatin1Char('a')) << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("an option") << QStringLiteral("--demo") << false;
    QTest::newRow("leading space") << QStringLiteral(" a") << false;
    QTest::newRow("trailing space") << QStringLiteral("a ") << false;
    QTest::newRow("path") << QStringLiteral("../x") << false;
    QTest::newRow("markup") << QStringLiteral("<b>x</b>") << false;
    QTest::newRow("newline") << QStringLiteral("a\nb") << false;
}

void tst_SettingsFile::accountNames()
{
    QFETCH(QString, name);
    QFETCH(bool, valid);
    QCOMPARE(isValidAccountName(name), valid);
}

void tst_SettingsFile::environmentMovesTheFile()
{
    qputenv("APOLLO_CONFIG_DIR", "/somewhere");
    QCOMPARE(SettingsFile::defaultPath(), QStringLiteral("/somewhere/settings.json"));
    qunsetenv("APOLLO_CONFIG_DIR");
    QVERIFY(SettingsFile::defaultPath().endsWith(QLatin1String("/apollo/settings.json")));
}

void tst_SettingsFile::recentFilesAreTen()
{
    QStringList files;
    for (int i = 0; i < 12; ++i)
        files = withRecentFile(files, QStringLiteral("/s/%1.json").arg(i));
    QCOMPARE(files.size(), kRecentFiles);
    QCOMPARE(files.first(), QStringLiteral("/s/11.json"));
    files = withRecentFile(files, QStringLiteral("/s/x/../5.json")); // the same file by another name
    QCOMPARE(files.size(), kRecentFiles);
    QCOMPARE(files.first(), QStringLiteral("/s/5.json"));
    QCOMPARE(files.count(QStringLiteral("/s/5.json")), 1);
    files = withoutRecentFile(files, QStringLiteral("/s/5.json"));
    QVERIFY(!files.contains(QStringLiteral("/s/5.json")));
    QCOMPARE(withRecentFile({}, QStringLiteral("here.json")).first(),
             QFileInfo(QStringLiteral("here.json")).absoluteFilePath());
    // A file that somebody made longer is cut.
    write(path("long.json"),
          R"({"version":1,"recentFiles":["/1","/2","/3","/4","/5","/6","/7","/8","/9","/10","/11",7,""]})");
    const auto loaded = SettingsFile(path("long.json")).load();
    QVERIFY(loaded);
    QCOMPARE(loaded->recentFiles.size(), kRecentFiles);
}

QTEST_GUILESS_MAIN(tst_SettingsFile)
#include "tst_settingsfile.moc"
