// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/settings/settingsfile.h"

#include "core/base/privatefile.h"
#include "core/domain/wirenames.h"
#include "core/settings/recentfiles.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace apollo {

namespace {

constexpr int kVersion = 1;
constexpr qint64 kMaxBytes = 1024 * 1024;

QString textOf(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QJsonObject toJson(const AccountEntry &account)
{
    return {
        {QStringLiteral("id"), account.id},
        {QStringLiteral("name"), account.name},
        {QStringLiteral("environment"), textOf(toWire(account.environment))},
        {QStringLiteral("keyKind"), account.keyKind == KeyKind::Rsa ? QStringLiteral("rsa") : QStringLiteral("hmac")},
        {QStringLiteral("keyEnding"), account.keyEnding},
        {QStringLiteral("backend"), account.backend},
        {QStringLiteral("createdAt"), QString::number(account.createdAt.time_since_epoch().count())},
    };
}

std::optional<AccountEntry> accountFromJson(const QJsonObject &json)
{
    AccountEntry account;
    account.id = json[QStringLiteral("id")].toString();
    account.name = json[QStringLiteral("name")].toString();
    const auto environment = environmentFromWire(json[QStringLiteral("environment")].toString().toStdString());
    const QString kind = json[QStringLiteral("keyKind")].toString();
    if (account.id.isEmpty() || !isValidAccountName(account.name) || !environment
        || (kind != QLatin1String("rsa") && kind != QLatin1String("hmac")))
        return std::nullopt;
    account.environment = *environment;
    account.keyKind = kind == QLatin1String("rsa") ? KeyKind::Rsa : KeyKind::Hmac;
    account.keyEnding = json[QStringLiteral("keyEnding")].toString();
    account.backend = json[QStringLiteral("backend")].toString();
    account.createdAt = UtcTime(std::chrono::milliseconds(json[QStringLiteral("createdAt")].toString().toLongLong()));
    return account;
}

QJsonObject toJson(const Settings &settings)
{
    QJsonArray accounts;
    for (const AccountEntry &account : settings.accounts)
        accounts.append(toJson(account));
    QJsonObject json{
        {QStringLiteral("version"), kVersion},
        {QStringLiteral("logLevel"), settings.logLevel},
        {QStringLiteral("theme"), settings.theme},
        {QStringLiteral("utc"), settings.utc},
        {QStringLiteral("windowLayout"), QString::fromLatin1(settings.windowLayout.toBase64())},
        {QStringLiteral("recentFiles"), QJsonArray::fromStringList(settings.recentFiles)},
        {QStringLiteral("accounts"), accounts},
    };
    if (settings.callsPerSecond)
        json[QStringLiteral("callsPerSecond")] = *settings.callsPerSecond;
    return json;
}

} // namespace

QString SettingsFile::defaultPath()
{
    QString directory = qEnvironmentVariable("APOLLO_CONFIG_DIR");
    if (directory.isEmpty())
        directory = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/apollo");
    return directory + QStringLiteral("/settings.json");
}

Result<Settings> SettingsFile::load() const
{
    if (!QFileInfo::exists(m_path))
        return Settings();
    const Result<QByteArray> content = readFile(m_path, kMaxBytes);
    if (!content)
        return fail(content.error());

    const QString name = QFileInfo(m_path).fileName();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(*content, &problem);
    if (!document.isObject())
        return fail(ErrorKind::Parse, name, problem.errorString());
    const QJsonObject json = document.object();
    const int version = json[QStringLiteral("version")].toInt();
    if (version < 1 || version > kVersion)
        return fail(ErrorKind::Parse, name, QStringLiteral("version %1 is not known to this program").arg(version));

    Settings settings;
    settings.logLevel = json[QStringLiteral("logLevel")].toString(settings.logLevel);
    settings.theme = json[QStringLiteral("theme")].toString(settings.theme);
    settings.utc = json[QStringLiteral("utc")].toBool(settings.utc);
    if (const int calls = json[QStringLiteral("callsPerSecond")].toInt(); calls > 0)
        settings.callsPerSecond = calls;
    settings.windowLayout = QByteArray::fromBase64(json[QStringLiteral("windowLayout")].toString().toLatin1());
    const QJsonArray files = json[QStringLiteral("recentFiles")].toArray();
    for (const QJsonValue &file : files) {
        if (const QString path = file.toString(); !path.isEmpty() && settings.recentFiles.size() < kRecentFiles)
            settings.recentFiles << path;
    }
    const QJsonArray accounts = json[QStringLiteral("accounts")].toArray();
    for (const QJsonValue &value : accounts) {
        auto account = accountFromJson(value.toObject());
        if (!account)
            return fail(ErrorKind::Parse, name, QStringLiteral("an account entry is damaged"));
        settings.accounts.push_back(*std::move(account));
    }
    return settings;
}

Result<void> SettingsFile::save(const Settings &settings) const
{
    if (const auto present = load(); !present)
        return fail(present.error());
    if (auto made = makePrivateDirectory(QFileInfo(m_path).absolutePath()); !made)
        return made;
    return writePrivateFile(m_path, QJsonDocument(toJson(settings)).toJson(QJsonDocument::Indented));
}

} // namespace apollo
