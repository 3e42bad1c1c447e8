// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sourcespec.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace apollo {

namespace {

const QString kWhere = QStringLiteral("command line");

QString tr(const char *text)
{
    return QCoreApplication::translate("SourceSpec", text);
}

Environment environmentOf(const QUrl &rest)
{
    const QString host = rest.host();
    if (rest.scheme() == QLatin1String("http") || host == QLatin1String("localhost")
        || host.startsWith(QLatin1String("127.")) || host == QLatin1String("::1"))
        return Environment::DemoExchange;
    if (host.startsWith(QLatin1String("api-testnet.")))
        return Environment::Testnet;
    if (host.startsWith(QLatin1String("api-demo.")))
        return Environment::DemoTrading;
    return Environment::Mainnet;
}

} // namespace

void addSourceOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("demo"), tr("Look at the demo account; needs no key and no network.")},
        {QStringLiteral("seed"), tr("Another market and another past for the demo account."), tr("N")},
        {QStringLiteral("profile"), tr("Look at an account that was added before."), tr("NAME")},
        {QStringLiteral("rest-url"), tr("REST address of Bybit, or of an exchange on this computer."), tr("URL")},
        {QStringLiteral("public-stream-url"), tr("Public stream address, without /linear, /spot and so on."),
         tr("URL")},
        {QStringLiteral("private-stream-url"), tr("Private stream address."), tr("URL")},
        {QStringLiteral("credentials-stdin"),
         tr("Read {\"apiKey\": \"...\", \"secret\": \"...\"} from standard input; the secret may be an RSA private key "
            "in PEM.")},
    });
}

Result<SourceSpec> sourceFrom(const QCommandLineParser &parser)
{
    const bool demo = parser.isSet(QStringLiteral("demo"));
    const bool profile = parser.isSet(QStringLiteral("profile"));
    const bool fromInput = parser.isSet(QStringLiteral("credentials-stdin"));
    const QString rest = parser.value(QStringLiteral("rest-url"));
    const QString publicStream = parser.value(QStringLiteral("public-stream-url"));
    const QString privateStream = parser.value(QStringLiteral("private-stream-url"));
    const bool urls = fromInput || parser.isSet(QStringLiteral("rest-url"))
        || parser.isSet(QStringLiteral("public-stream-url")) || parser.isSet(QStringLiteral("private-stream-url"));

    if (int(demo) + int(profile) + int(urls) > 1)
        return fail(ErrorKind::Usage, kWhere,
                    QStringLiteral("name one source: --demo, --profile or the three addresses"));

    SourceSpec source;
    if (parser.isSet(QStringLiteral("seed"))) {
        bool valid = false;
        const int seed = parser.value(QStringLiteral("seed")).toInt(&valid);
        if (!demo)
            return fail(ErrorKind::Usage, kWhere, QStringLiteral("--seed goes with --demo"));
        if (!valid || seed < 1)
            return fail(ErrorKind::Usage, kWhere, QStringLiteral("--seed needs a whole number from 1 to 2147483647"));
        source.seed = static_cast<quint64>(seed);
    }
    if (demo) {
        source.kind = SourceSpec::Kind::Demo;
    } else if (profile) {
        source.kind = SourceSpec::Kind::Profile;
        source.profile = parser.value(QStringLiteral("profile"));
    } else if (urls) {
        if (rest.isEmpty() || publicStream.isEmpty() || privateStream.isEmpty() || !fromInput)
            return fail(ErrorKind::Usage, kWhere,
                        QStringLiteral("explicit addresses need --rest-url, --public-stream-url, --private-stream-url "
                                       "and --credentials-stdin together"));
        const auto hosts = bybit::hostsFromUrls(rest, publicStream, privateStream);
        if (!hosts)
            return fail(hosts.error());
        source.kind = SourceSpec::Kind::Urls;
        source.hosts = *hosts;
        source.environment = environmentOf(hosts->rest);
    }
    return source;
}

} // namespace apollo
