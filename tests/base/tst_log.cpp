// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/log.h"

#include "tests/support/manualclock.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace apollo;

namespace {

int modeOf(const QString &path)
{
    struct stat status { };
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 07777) : -1;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The structured log: shape of a line, what is kept out of it, turning over, modes.
class TestLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesJsonLines();
    void filtersByLevel();
    void keepsSecretsOut();
    void turnsOver();
    void isPrivateUnderEveryUmask();
    void reportsWhereItCannotWrite();
    void levelNames();

private:
    [[nodiscard]] QString logs() const { return m_directory->filePath(QStringLiteral("logs")); }
    [[nodiscard]] QString newest() const { return logs() + QStringLiteral("/apollo.log"); }
    [[nodiscard]] std::unique_ptr<LogFile> file() const
    {
        return LogFile::open(logs(), QStringLiteral("apollo")).value();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    test::ManualClock m_clock;
};

void TestLog::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
}

void TestLog::writesJsonLines()
{
    Log log(file(), m_clock, LogLevel::Debug);
    log.write(LogLevel::Warning, LogCategory::Rest, "request-failed",
              Error(ErrorKind::RateLimit, 10006, QStringLiteral("/v5/position/list"),
                    QStringLiteral("a \"quote\"\nand more")));
    log.write(LogLevel::Info, LogCategory::Stream, "subscribed",
              {{LogKey::Topic, QStringLiteral("tickers.BTCUSDT")}, {LogKey::Count, qint64(8)}});
    const QByteArrayList lines = contentOf(newest()).trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    const QJsonObject first = QJsonDocument::fromJson(lines.at(0)).object();
    const QJsonObject expected{{QStringLiteral("time"), QStringLiteral("2026-01-01T00:00:00.000Z")},
                               {QStringLiteral("level"), QStringLiteral("warning")},
                               {QStringLiteral("category"), QStringLiteral("rest")},
                               {QStringLiteral("event"), QStringLiteral("request-failed")},
                               {QStringLiteral("endpoint"), QStringLiteral("/v5/position/list")},
                               {QStringLiteral("kind"), QStringLiteral("RateLimit")},
                               {QStringLiteral("retCode"), 10006},
                               {QStringLiteral("detail"), QStringLiteral("a \"quote\" and more")}};
    QCOMPARE(first, expected);
    QCOMPARE(QJsonDocument::fromJson(lines.at(1)).object().value(QLatin1String("count")).toInt(), 8);
    QVERIFY(!log.failure());
}

void TestLog::filtersByLevel()
{
    Log log(file(), m_clock, LogLevel::Warning);
    log.write(LogLevel::Info, LogCategory::App, "quiet");
    log.writeQtMessage(QtDebugMsg, QStringLiteral("quiet"));
    log.write(LogLevel::Warning, LogCategory::App, "loud");
    log.writeQtMessage(QtCriticalMsg, QStringLiteral("very loud"));
    const QByteArray content = contentOf(newest());
    QVERIFY(!content.contains("quiet"));
    QCOMPARE(content.count('\n'), 2);
    QVERIFY(content.contains("very loud"));
}

void TestLog::keepsSecretsOut()
{
    const QString canary = QStringLiteral("xK3mCanary9QwZr7TnB2vLpA5sDfG8hJ0kEyU");
    const QString pem = QStringLiteral("-----BEGIN PRIVATE KEY-----\nshort\n-----END PRIVATE KEY-----");
    Log log(file(), m_clock, LogLevel::Debug);
    for (const LogKey key : {LogKey::Endpoint, LogKey::RetCode, LogKey::Kind, LogKey::Attempt, LogKey::Milliseconds,
                             LogKey::Topic, LogKey::Count, LogKey::Bytes, LogKey::State, LogKey::Environment,
                             LogKey::File, LogKey::Version, LogKey::Detail}) {
        log.write(LogLevel::Info, LogCategory::App, "canary", {{key, canary}});
        log.write(LogLevel::Info, LogCategory::App, "canary",
                  {{key, QStringLiteral("api_key=") + canary + QStringLiteral("&x")}});
        log.write(LogLevel::Info, LogCategory::App, "canary", {{key, pem}});
    }
    log.write(LogLevel::Info, LogCategory::App, qPrintable(canary));
    log.writeQtMessage(QtWarningMsg, canary);
    log.write(LogLevel::Info, LogCategory::App, "error", Error(ErrorKind::Http, 0, canary, canary));
    const QByteArray content = contentOf(newest());
    QCOMPARE(content.count('\n'), 42);
    QVERIFY(!content.contains(canary.toLatin1()));
    QVERIFY(!content.contains("Canary9"));
    QVERIFY(!content.contains("PRIVATE"));
    QVERIFY(!content.contains("short"));
}

void TestLog::turnsOver()
{
    Log log(file(), m_clock, LogLevel::Debug);
    const QString words = QStringLiteral("words and more words ").repeated(18);
    const int lines = int(7 * LogFile::kMaxSize / 400);
    for (int i = 0; i < lines; ++i)
        log.write(LogLevel::Info, LogCategory::App, "filler", {{LogKey::Count, qint64(i)}, {LogKey::Detail, words}});
    QVERIFY(!log.failure());
    const QStringList files = QDir(logs()).entryList(QDir::Files, QDir::Name);
    QCOMPARE(
        files,
        QStringList({QStringLiteral("apollo.1.log"), QStringLiteral("apollo.2.log"), QStringLiteral("apollo.3.log"),
                     QStringLiteral("apollo.4.log"), QStringLiteral("apollo.log")}));
    int next = lines;
    for (const char *name : {"apollo.log", "apollo.1.log", "apollo.2.log", "apollo.3.log", "apollo.4.log"}) {
        const QString path = logs() + QLatin1Char('/') + QLatin1String(name);
        const QByteArray content = contentOf(path);
        QVERIFY(content.size() <= LogFile::kMaxSize);
        QCOMPARE(modeOf(path), 0600);
        QVERIFY(content.endsWith("}\n"));
        const QByteArrayList rows = content.trimmed().split('\n');
        // Nothing is lost between the files, newest last.
        QCOMPARE(QJsonDocument::fromJson(rows.last()).object().value(QLatin1String("count")).toInt(), next - 1);
        next = QJsonDocument::fromJson(rows.first()).object().value(QLatin1String("count")).toInt();
    }
}

void TestLog::isPrivateUnderEveryUmask()
{
    for (const mode_t mask : {mode_t(0), mode_t(022), mode_t(077)}) {
        init();
        const mode_t previous = ::umask(mask);
        Log log(file(), m_clock, LogLevel::Debug);
        log.write(LogLevel::Info, LogCategory::App, "started");
        ::umask(previous);
        QCOMPARE(modeOf(newest()), 0600);
        QCOMPARE(modeOf(logs()), 0700);
    }
}

void TestLog::reportsWhereItCannotWrite()
{
    QFile blocker(m_directory->filePath(QStringLiteral("blocker")));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    const auto below = LogFile::open(blocker.fileName() + QStringLiteral("/logs"), QStringLiteral("apollo"));
    QVERIFY(!below);
    QCOMPARE(below.error().kind(), ErrorKind::Storage);

    QVERIFY(QDir().mkpath(newest())); // a directory where the file should be
    const auto occupied = LogFile::open(logs(), QStringLiteral("apollo"));
    QVERIFY(!occupied);
    QCOMPARE(occupied.error().kind(), ErrorKind::Storage);
}

void TestLog::levelNames()
{
    for (const LogLevel level : {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error})
        QCOMPARE(logLevelFromString(QLatin1String(toString(level))), std::optional(level));
    QVERIFY(!logLevelFromString(QStringLiteral("verbose")));
}

QTEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"
