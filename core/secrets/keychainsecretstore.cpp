// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/secrets/keychainsecretstore.h"

#include "core/secrets/credentialstext.h"

#include <QTimer>
#include <qt6keychain/keychain.h>

namespace apollo {

namespace {

const QString kWhere = QStringLiteral("keychain");

QString service()
{
    return QStringLiteral("Apollo for Bybit");
}

Failure fault(SecretsFault code, const QString &detail)
{
    return fail(ErrorKind::Secrets, kWhere, detail, static_cast<int>(code));
}

Failure faultOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound: return fault(SecretsFault::NotFound, job.errorString());
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser: return fault(SecretsFault::Denied, job.errorString());
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return fault(SecretsFault::NoBackend, job.errorString());
    default: return fault(SecretsFault::Other, job.errorString());
    }
}

/// Starts the job; exactly one of a finished job or the deadline reaches `done`, as a Result. The job deletes itself
/// when it ends, however late that is.
void run(QKeychain::Job *job, const QString &id, std::chrono::milliseconds deadline, QObject *context,
         SecretStore::Handler<void> done)
{
    job->setInsecureFallback(false);
    job->setKey(id);
    auto *timer = new QTimer(job);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, context, [job, context, done] {
        QObject::disconnect(job, &QKeychain::Job::finished, context, nullptr);
        done(fault(SecretsFault::NoAnswer, QStringLiteral("no answer before the deadline")));
    });
    QObject::connect(job, &QKeychain::Job::finished, context, [timer, done](QKeychain::Job *ended) {
        timer->stop();
        if (ended->error() == QKeychain::NoError)
            done({});
        else
            done(faultOf(*ended));
    });
    timer->start(deadline);
    job->start();
}

} // namespace

QString KeychainSecretStore::name() const
{
#if defined(Q_OS_WIN)
    return QStringLiteral("Windows Credential Manager");
#elif defined(Q_OS_MACOS)
    return QStringLiteral("macOS Keychain");
#else
    return QStringLiteral("Secret Service");
#endif
}

void KeychainSecretStore::write(const QString &id, const Credentials &credentials, QObject *context, Handler<void> done)
{
    const SecretBytes encoded = encodeCredentials(credentials);
    QByteArray bytes(encoded.view().data(), static_cast<qsizetype>(encoded.size()));
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setBinaryData(bytes);
    // The job shares the buffer: wiping ours when the job is gone wipes its copy too.
    QObject::connect(job, &QObject::destroyed, job, [bytes]() mutable { wipe(bytes); });
    run(job, id, m_deadline, context, std::move(done));
}

void KeychainSecretStore::read(const QString &id, QObject *context, Handler<Credentials> done)
{
    auto *job = new QKeychain::ReadPasswordJob(service());
    run(job, id, m_deadline, context, [job, done = std::move(done)](Result<void> outcome) {
        if (!outcome) {
            done(fail(outcome.error()));
            return;
        }
        QByteArray bytes = job->binaryData();
        auto credentials = decodeCredentials({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        wipe(bytes);
        if (credentials)
            done(std::move(credentials));
        else
            done(fault(SecretsFault::Damaged, credentials.error().detail()));
    });
    // After the deadline nobody takes the bytes; they are wiped all the same. Runs after the handler above.
    QObject::connect(job, &QKeychain::Job::finished, job, [job] {
        QByteArray bytes = job->binaryData();
        wipe(bytes);
    });
}

void KeychainSecretStore::remove(const QString &id, QObject *context, Handler<void> done)
{
    // Deleting from a locked keychain reports success. Only an entry that could be read before and cannot be found
    // afterwards is known to be gone.
    read(id, context, [this, id, context, done = std::move(done)](Result<Credentials> before) {
        if (!before && before.error().code() != static_cast<int>(SecretsFault::Damaged)) {
            done(fail(before.error()));
            return;
        }
        auto *job = new QKeychain::DeletePasswordJob(service());
        run(job, id, m_deadline, context, [this, id, context, done](Result<void> outcome) {
            if (!outcome) {
                done(std::move(outcome));
                return;
            }
            read(id, context, [done](Result<Credentials> after) {
                if (!after && after.error().code() == static_cast<int>(SecretsFault::NotFound))
                    done({});
                else
                    done(fault(SecretsFault::Other, QStringLiteral("the entry is still there after it was removed")));
            });
        });
    });
}

} // namespace apollo
