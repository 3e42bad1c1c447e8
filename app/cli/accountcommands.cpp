// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/accountcommands.h"

#include "app/cli/texttable.h"
#include "app/standardinput.h"
#include "core/domain/wirenames.h"
#include "core/secrets/credentialstext.h"
#include "ui/format/timeformat.h"

#include <QUuid>

namespace apollo::cli {

namespace {

Error accountError(const QString &detail)
{
    return Error(ErrorKind::Usage, 0, QStringLiteral("account"), detail);
}

QString environmentName(Environment environment)
{
    const std::string_view name = toWire(environment);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

AccountAddCommand::AccountAddCommand(const Context &context, QString name, Environment environment)
    : Command(context)
    , m_name(std::move(name))
    , m_environment(environment)
{
}

void AccountAddCommand::start()
{
    Console &console = context().console;
    if (!isValidAccountName(m_name)) {
        Q_EMIT finished(console.complain(accountError(
            QStringLiteral("\"%1\" is no account name: 1 to 40 letters, digits, spaces, dots, dashes or underscores")
                .arg(m_name))));
        return;
    }
    const auto settings = context().settingsFile.load();
    if (!settings) {
        Q_EMIT finished(console.complain(settings.error()));
        return;
    }
    if (settings->account(m_name)) {
        Q_EMIT finished(
            console.complain(accountError(QStringLiteral("there is an account named \"%1\" already").arg(m_name))));
        return;
    }
    const auto json = readStandardInput();
    if (!json) {
        Q_EMIT finished(console.complain(json.error()));
        return;
    }
    const auto credentials = credentialsFromJson(*json);
    if (!credentials) {
        Q_EMIT finished(console.complain(credentials.error()));
        return;
    }

    AccountEntry entry;
    entry.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    entry.name = m_name;
    entry.environment = m_environment;
    entry.keyKind = credentials->kind;
    entry.keyEnding = QString::fromLatin1(credentials->apiKey.right(4));
    entry.backend = context().secrets.name();
    entry.createdAt = context().clock.utcNow();
    context().secrets.write(entry.id, *credentials, this,
                            [this, entry](const Result<void> &outcome) { stored(entry, outcome); });
}

void AccountAddCommand::stored(const AccountEntry &entry, const Result<void> &outcome)
{
    if (!outcome) {
        Q_EMIT finished(context().console.complain(outcome.error()));
        return;
    }
    auto settings = context().settingsFile.load();
    Result<void> saved = fail(ErrorKind::Storage, QStringLiteral("settings"), QStringLiteral("not read"));
    if (settings) {
        settings.value().accounts.push_back(entry);
        saved = context().settingsFile.save(*settings);
    } else {
        saved = fail(settings.error());
    }
    if (saved) {
        context().console.print(
            tr("Account \"%1\" added (%2, key ending in %3). Its key is in the %4.")
                .arg(entry.name, environmentName(entry.environment), entry.keyEnding, entry.backend));
        Q_EMIT finished(ExitCode::Ok);
        return;
    }
    // Nothing half-written: the key leaves the keychain again.
    context().secrets.remove(entry.id, this, [this, error = saved.error()](const Result<void> &) {
        Q_EMIT finished(context().console.complain(error));
    });
}

void AccountListCommand::start()
{
    const auto settings = context().settingsFile.load();
    if (!settings) {
        Q_EMIT finished(context().console.complain(settings.error()));
        return;
    }
    if (settings->accounts.empty()) {
        context().console.print(
            tr("No accounts. Add one with: apollo-cli account add NAME --environment mainnet --credentials-stdin"));
        Q_EMIT finished(ExitCode::Ok);
        return;
    }
    TextTable table({{tr("Name")}, {tr("Environment")}, {tr("Key")}, {tr("Kind")}, {tr("Kept in")}, {tr("Added")}});
    const ui::TimeFormat time(settings->utc ? ui::TimeFormat::Zone::Utc : ui::TimeFormat::Zone::Local);
    for (const AccountEntry &account : settings->accounts) {
        table.addRow({account.name, environmentName(account.environment), QStringLiteral("…") + account.keyEnding,
                      account.keyKind == KeyKind::Rsa ? tr("RSA") : tr("HMAC"), account.backend,
                      time.dateTime(account.createdAt)});
    }
    context().console.print(table.text());
    Q_EMIT finished(ExitCode::Ok);
}

AccountRemoveCommand::AccountRemoveCommand(const Context &context, QString name, bool forget)
    : Command(context)
    , m_name(std::move(name))
    , m_forget(forget)
{
}

void AccountRemoveCommand::start()
{
    const auto settings = context().settingsFile.load();
    if (!settings) {
        Q_EMIT finished(context().console.complain(settings.error()));
        return;
    }
    const AccountEntry *entry = settings->account(m_name);
    if (!entry) {
        Q_EMIT finished(
            context().console.complain(accountError(QStringLiteral("there is no account named \"%1\"").arg(m_name))));
        return;
    }
    context().secrets.remove(entry->id, this,
                             [this, found = *entry](const Result<void> &outcome) { removed(found, outcome); });
}

void AccountRemoveCommand::removed(const AccountEntry &entry, const Result<void> &outcome)
{
    Console &console = context().console;
    if (!outcome && !m_forget) {
        const ExitCode code = console.complain(outcome.error());
        console.complain(
            tr("Nothing was removed. Unlock the keychain and try again, or add --forget to forget the account "
               "and leave whatever the keychain holds."));
        Q_EMIT finished(code);
        return;
    }
    auto settings = context().settingsFile.load();
    if (!settings) {
        Q_EMIT finished(console.complain(settings.error()));
        return;
    }
    std::erase_if(settings.value().accounts, [&](const AccountEntry &other) { return other.id == entry.id; });
    if (const auto saved = context().settingsFile.save(*settings); !saved) {
        Q_EMIT finished(console.complain(saved.error()));
        return;
    }
    if (outcome)
        console.print(tr("Account \"%1\" and its key are removed.").arg(entry.name));
    else
        console.print(tr("Account \"%1\" is forgotten. Its key could not be removed from the %2; look for \"Apollo for "
                         "Bybit\" there.")
                          .arg(entry.name, entry.backend));
    Q_EMIT finished(ExitCode::Ok);
}

} // namespace apollo::cli
