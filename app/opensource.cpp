// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/opensource.h"

#include "app/recording.h"
#include "app/standardinput.h"
#include "core/secrets/credentialstext.h"

#include <QCoreApplication>
#include <QTimer>

namespace apollo {

namespace {

Result<OpenedSource> openDemo(const std::optional<quint64> &seed)
{
    OpenedSource opened;
    demo::Options options;
    options.seed = seed.value_or(options.seed);
    opened.exchange = std::make_unique<demo::DemoThread>(std::move(options));
    const auto addresses = opened.exchange->start();
    if (!addresses)
        return fail(addresses.error());
    opened.accountName = QCoreApplication::translate("OpenSource", "Demo account");
    opened.environment = Environment::DemoExchange;
    opened.hosts = {addresses->rest, addresses->publicStream, addresses->privateStream};
    opened.credentials = {addresses->apiKey, SecretBytes(addresses->secret), KeyKind::Hmac};
    return opened;
}

Result<OpenedSource> openUrls(const SourceSpec &source)
{
    const auto json = readStandardInput();
    if (!json)
        return fail(json.error());
    auto credentials = credentialsFromJson(*json);
    if (!credentials)
        return fail(credentials.error());
    OpenedSource opened;
    opened.accountName = source.hosts.rest.host();
    opened.environment = source.environment;
    opened.hosts = source.hosts;
    opened.credentials = *std::move(credentials);
    return opened;
}

} // namespace

void openSource(const SourceSpec &source, const Settings &settings, SecretStore &secrets, QObject *context,
                std::function<void(Result<OpenedSource>)> whenOpen)
{
    const auto done = [calls = settings.callsPerSecond, whenOpen = std::move(whenOpen)](Result<OpenedSource> opened) {
        if (opened) {
            auto recorder = openRecording();
            if (!recorder) {
                whenOpen(fail(recorder.error()));
                return;
            }
            opened.value().callsPerSecond = calls;
            opened.value().recorder = std::move(recorder).value();
        }
        whenOpen(std::move(opened));
    };
    if (source.kind != SourceSpec::Kind::Profile) {
        QTimer::singleShot(0, context, [source, done] {
            done(source.kind == SourceSpec::Kind::Demo ? openDemo(source.seed) : openUrls(source));
        });
        return;
    }

    const AccountEntry *account = settings.account(source.profile);
    if (!account) {
        QTimer::singleShot(0, context, [name = source.profile, done] {
            done(fail(
                ErrorKind::Usage, QStringLiteral("settings"),
                QStringLiteral("there is no account named \"%1\"; add it with: apollo-cli account add").arg(name)));
        });
        return;
    }
    secrets.read(account->id, context, [entry = *account, done](Result<Credentials> credentials) {
        if (!credentials) {
            done(fail(credentials.error()));
            return;
        }
        OpenedSource opened;
        opened.accountName = entry.name;
        opened.environment = entry.environment;
        opened.hosts = bybit::hostsOf(entry.environment);
        opened.credentials = std::move(credentials).value();
        done(std::move(opened));
    });
}

} // namespace apollo
