// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/secrets/keychainsecretstore.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>
#include <optional>

using namespace apollo;

// Runs inside tests/support/withkeyring.sh: a real gnome-keyring on a private bus.

namespace {

template <typename T>
class Answer {
public:
    SecretStore::Handler<T> handler()
    {
        return [this](Result<T> result) {
            ++count;
            value.emplace(std::move(result));
        };
    }
    std::optional<Result<T>> value;
    int count = 0;
};

Credentials credentials(const QByteArray &secret, KeyKind kind = KeyKind::Hmac)
{
    return {"TESTkey0123", SecretBytes(secret), kind};
}

QByteArray randomBytes(int size)
{
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::global()->bounded(256));
    return bytes;
}

/// Locks every collection as a desktop does on screen lock.
bool lockKeyring()
{
    QProcess call;
    call.start(QStringLiteral("dbus-send"),
               {QStringLiteral("--session"), QStringLiteral("--print-reply"),
                QStringLiteral("--dest=org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
                QStringLiteral("org.freedesktop.Secret.Service.Lock"),
                QStringLiteral("array:objpath:/org/freedesktop/secrets/collection/login")});
    return call.waitForFinished(10'000) && call.exitCode() == 0;
}

} // namespace

class tst_Keychain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(qEnvironmentVariableIsSet("APOLLO_KEYRING_PID"), "run through withkeyring.sh"); }
    void writeReadRemove_data();
    void writeReadRemove();
    void replaces();
    void missingIsNotFound();
    void removingWhatIsNotThereSaysSo();
    void manyPairs();
    void noCallAfterTheContextIsGone();
    void frozenServiceMeetsTheDeadline();
    void lockedKeyring(); // last: leaves the keyring locked

private:
    KeychainSecretStore m_store;
};

void tst_Keychain::writeReadRemove_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<int>("kind");
    QTest::newRow("hmac") << QByteArray("TESTONLYs3cr3tDoNotUse0123456789AbCd") << static_cast<int>(KeyKind::Hmac);
    QTest::newRow("bytes with NUL") << QByteArray("\x30\x00\x01\xff\x00", 5) << static_cast<int>(KeyKind::Rsa);
    QTest::newRow("as long as RSA-4096") << randomBytes(2373) << static_cast<int>(KeyKind::Rsa);
}

void tst_Keychain::writeReadRemove()
{
    QFETCH(QByteArray, secret);
    QFETCH(int, kind);
    const QString id = QStringLiteral("test-") + QString::fromLatin1(QTest::currentDataTag());

    Answer<void> written;
    m_store.write(id, credentials(secret, static_cast<KeyKind>(kind)), this, written.handler());
    QCOMPARE(written.count, 0); // never before the call returned
    QTRY_COMPARE_WITH_TIMEOUT(written.count, 1, 11'000);
    QVERIFY2(*written.value, *written.value ? "" : qPrintable(written.value->error().detail()));

    Answer<Credentials> read;
    m_store.read(id, this, read.handler());
    QTRY_COMPARE_WITH_TIMEOUT(read.count, 1, 11'000);
    QVERIFY(*read.value);
    QCOMPARE((*read.value)->secret.view(), secret.toStdString());
    QCOMPARE((*read.value)->apiKey, QByteArray("TESTkey0123"));
    QCOMPARE(static_cast<int>((*read.value)->kind), kind);

    Answer<void> removed;
    m_store.remove(id, this, removed.handler());
    QTRY_COMPARE_WITH_TIMEOUT(removed.count, 1, 11'000);
    QVERIFY(*removed.value);

    Answer<Credentials> gone;
    m_store.read(id, this, gone.handler());
    QTRY_COMPARE_WITH_TIMEOUT(gone.count, 1, 11'000);
    QVERIFY(!*gone.value);
    QCOMPARE(gone.value->error().code(), static_cast<int>(SecretsFault::NotFound));
}

void tst_Keychain::replaces()
{
    for (const char *secret : {"first", "second"}) {
        Answer<void> written;
        m_store.write(QStringLiteral("replaced"), credentials(secret), this, written.handler());
        QTRY_COMPARE_WITH_TIMEOUT(written.count, 1, 11'000);
        QVERIFY(*written.value);
    }
    Answer<Credentials> read;
    m_store.read(QStringLiteral("replaced"), this, read.handler());
    QTRY_COMPARE_WITH_TIMEOUT(read.count, 1, 11'000);
    QVERIFY(*read.value);
    QCOMPARE((*read.value)->secret.view(), std::string_view("second"));
}

void tst_Keychain::missingIsNotFound()
{
    Answer<Credentials> read;
    m_store.read(QStringLiteral("never written"), this, read.handler());
    QTRY_COMPARE_WITH_TIMEOUT(read.count, 1, 11'000);
    QVERIFY(!*read.value);
    QCOMPARE(read.value->error().kind(), ErrorKind::Secrets);
    QCOMPARE(read.value->error().code(), static_cast<int>(SecretsFault::NotFound));
}

void tst_Keychain::removingWhatIsNotThereSaysSo()
{
    Answer<void> removed;
    m_store.remove(QStringLiteral("never written"), this, removed.handler());
    QTRY_COMPARE_WITH_TIMEOUT(removed.count, 1, 11'000);
    QVERIFY(!*removed.value);
    QCOMPARE(removed.value->error().code(), static_cast<int>(SecretsFault::NotFound));
}

void tst_Keychain::manyPairs()
{
    const int pairs = qEnvironmentVariableIsSet("APOLLO_FULL") ? 1000 : 50;
    for (int i = 0; i < pairs; ++i) {
        const QByteArray secret = randomBytes(1 + i % 100);
        Answer<void> written;
        m_store.write(QStringLiteral("pair"), credentials(secret), this, written.handler());
        QTRY_COMPARE_WITH_TIMEOUT(written.count, 1, 11'000);
        Answer<Credentials> read;
        m_store.read(QStringLiteral("pair"), this, read.handler());
        QTRY_COMPARE_WITH_TIMEOUT(read.count, 1, 11'000);
        QVERIFY(*read.value);
        QCOMPARE((*read.value)->secret.view(), secret.toStdString());
    }
}

void tst_Keychain::noCallAfterTheContextIsGone()
{
    Answer<Credentials> read;
    {
        QObject context;
        m_store.read(QStringLiteral("pair"), &context, read.handler());
    }
    Answer<Credentials> later;
    m_store.read(QStringLiteral("pair"), this, later.handler());
    QTRY_COMPARE_WITH_TIMEOUT(later.count, 1, 11'000);
    QCOMPARE(read.count, 0);
}

void tst_Keychain::frozenServiceMeetsTheDeadline()
{
    const pid_t keyring = qEnvironmentVariableIntValue("APOLLO_KEYRING_PID");
    KeychainSecretStore hasty(std::chrono::milliseconds(300));
    QCOMPARE(::kill(keyring, SIGSTOP), 0);
    Answer<Credentials> read;
    hasty.read(QStringLiteral("pair"), this, read.handler());
    const bool answered = QTest::qWaitFor([&] { return read.count == 1; }, 5'000);
    QCOMPARE(::kill(keyring, SIGCONT), 0);
    QVERIFY(answered);
    QVERIFY(!*read.value);
    QCOMPARE(read.value->error().code(), static_cast<int>(SecretsFault::NoAnswer));

    // It thaws: the late answer changes nothing, and the next call works.
    Answer<Credentials> again;
    m_store.read(QStringLiteral("pair"), this, again.handler());
    QTRY_COMPARE_WITH_TIMEOUT(again.count, 1, 11'000);
    QVERIFY(*again.value);
    QCOMPARE(read.count, 1);
}

void tst_Keychain::lockedKeyring()
{
    QVERIFY(lockKeyring());
    KeychainSecretStore hasty(std::chrono::milliseconds(2000));
    Answer<Credentials> read;
    hasty.read(QStringLiteral("pair"), this, read.handler());
    QTRY_COMPARE_WITH_TIMEOUT(read.count, 1, 5'000);
    QVERIFY(!*read.value);
    Answer<void> removed;
    hasty.remove(QStringLiteral("pair"), this, removed.handler());
    QTRY_COMPARE_WITH_TIMEOUT(removed.count, 1, 10'000);
    QVERIFY(!*removed.value); // never "removed" while it is still there
}

QTEST_GUILESS_MAIN(tst_Keychain)
#include "tst_keychain.moc"
