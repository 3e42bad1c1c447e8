// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/accountcommands.h"
#include "app/cli/command.h"
#include "app/cli/exchangecommand.h"
#include "app/cli/showcommand.h"
#include "app/cli/snapshotcommand.h"
#include "app/cli/watchcommand.h"
#include "core/domain/wirenames.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace apollo::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QString overview()
{
    return tr("Apollo on the command line. Reads a Bybit account; never trades.\n"
              "\n"
              "  apollo-cli show SOURCE|FILE [--json]        print the account, positions, assets and orders\n"
              "  apollo-cli snapshot SOURCE --out FILE       save everything once [--allow-partial]\n"
              "  apollo-cli watch SOURCE                     one JSON object per line [--for SECONDS] [--every MS]\n"
              "  apollo-cli account add NAME --environment mainnet|testnet|demo-trading --credentials-stdin\n"
              "  apollo-cli account list\n"
              "  apollo-cli account remove NAME [--forget]\n"
              "  apollo-cli exchange [--port N] [--seed N]   run the demo exchange for other programs\n"
              "\n"
              "SOURCE is --demo [--seed N], --profile NAME, or --rest-url URL --public-stream-url URL "
              "--private-stream-url URL\n"
              "--credentials-stdin with {\"apiKey\": \"...\", \"secret\": \"...\"} on standard input.\n"
              "\n"
              "Exit codes: 0 done, 1 failed, 2 usage, 3 incomplete, 4 authentication, 5 network.");
}

Error usage(const QString &detail)
{
    return Error(ErrorKind::Usage, 0, QStringLiteral("command line"), detail);
}

/// Reads options and the number of words after the command. @return the error when they do not fit.
std::optional<Error> read(QCommandLineParser &parser, const QStringList &arguments, qsizetype least, qsizetype most)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    if (!parser.parse(arguments))
        return usage(parser.errorText());
    const qsizetype words = parser.positionalArguments().size();
    if (words < least)
        return usage(QStringLiteral("something is missing; apollo-cli --help shows the commands"));
    if (words > most)
        return usage(QStringLiteral("\"%1\" is not expected here").arg(parser.positionalArguments().at(most)));
    return std::nullopt;
}

/// A whole number between 1 and `most`.
Result<int> number(const QCommandLineParser &parser, const QString &option, int fallback, int least, int most)
{
    if (!parser.isSet(option))
        return fallback;
    bool valid = false;
    const int value = parser.value(option).toInt(&valid);
    if (!valid || value < least || value > most)
        return fail(usage(QStringLiteral("--%1 needs a whole number from %2 to %3").arg(option).arg(least).arg(most)));
    return value;
}

Parsed refused(const Context &context, const Error &error)
{
    return {nullptr, context.console.complain(error)};
}

Parsed parseShow(const QStringList &arguments, const Context &context)
{
    QCommandLineParser parser;
    addSourceOptions(parser);
    parser.addOption({QStringLiteral("json"), tr("Print JSON instead of tables.")});
    if (const auto error = read(parser, arguments, 0, 1))
        return refused(context, *error);
    auto source = sourceFrom(parser);
    if (!source)
        return refused(context, source.error());
    const QStringList files = parser.positionalArguments();
    if (!files.isEmpty() && source->kind != SourceSpec::Kind::None)
        return refused(context, usage(QStringLiteral("name a source or a file, not both")));
    if (!files.isEmpty()) {
        SourceSpec file;
        file.kind = SourceSpec::Kind::File;
        file.file = files.first();
        return {std::make_unique<ShowCommand>(context, file, parser.isSet(QStringLiteral("json")))};
    }
    if (source->kind == SourceSpec::Kind::None)
        return refused(context, usage(QStringLiteral("show needs a source or a file, for example --demo")));
    return {std::make_unique<ShowCommand>(context, *source, parser.isSet(QStringLiteral("json")))};
}

Parsed parseSnapshot(const QStringList &arguments, const Context &context)
{
    QCommandLineParser parser;
    addSourceOptions(parser);
    parser.addOption({QStringLiteral("out"), tr("The file to write."), tr("FILE")});
    parser.addOption({QStringLiteral("allow-partial"),
                      tr("Write the file even when a part could not be read; it says what is missing.")});
    if (const auto error = read(parser, arguments, 0, 0))
        return refused(context, *error);
    const auto source = sourceFrom(parser);
    if (!source)
        return refused(context, source.error());
    if (source->kind == SourceSpec::Kind::None)
        return refused(context, usage(QStringLiteral("snapshot needs a source, for example --demo")));
    if (parser.value(QStringLiteral("out")).isEmpty())
        return refused(context, usage(QStringLiteral("snapshot needs --out FILE")));
    return {std::make_unique<SnapshotCommand>(context, *source, parser.value(QStringLiteral("out")),
                                              parser.isSet(QStringLiteral("allow-partial")))};
}

Parsed parseWatch(const QStringList &arguments, const Context &context)
{
    QCommandLineParser parser;
    addSourceOptions(parser);
    parser.addOption({QStringLiteral("for"), tr("Stop after so many seconds."), tr("SECONDS")});
    parser.addOption({QStringLiteral("every"), tr("Milliseconds between two lines; 1000 unless told."), tr("MS")});
    if (const auto error = read(parser, arguments, 0, 0))
        return refused(context, *error);
    const auto source = sourceFrom(parser);
    if (!source)
        return refused(context, source.error());
    if (source->kind == SourceSpec::Kind::None)
        return refused(context, usage(QStringLiteral("watch needs a source, for example --demo")));
    const auto seconds = number(parser, QStringLiteral("for"), 0, 1, 31'536'000);
    const auto every = number(parser, QStringLiteral("every"), 1000, 50, 3'600'000);
    if (!seconds)
        return refused(context, seconds.error());
    if (!every)
        return refused(context, every.error());
    WatchCommand::Options options;
    if (parser.isSet(QStringLiteral("for")))
        options.duration = std::chrono::seconds(*seconds);
    options.interval = std::chrono::milliseconds(*every);
    return {std::make_unique<WatchCommand>(context, *source, options)};
}

Parsed parseAccount(const QStringList &arguments, const Context &context)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("environment"), tr("mainnet, testnet or demo-trading."), tr("NAME")});
    parser.addOption({QStringLiteral("credentials-stdin"), tr("Read key and secret from standard input.")});
    parser.addOption(
        {QStringLiteral("forget"), tr("Forget the account even when its key cannot be removed from the keychain.")});
    if (const auto error = read(parser, arguments, 1, 2))
        return refused(context, *error);
    const QStringList words = parser.positionalArguments();
    const QString &action = words.first();

    if (action == QLatin1String("list") && words.size() == 1)
        return {std::make_unique<AccountListCommand>(context)};
    if (action == QLatin1String("remove") && words.size() == 2)
        return {std::make_unique<AccountRemoveCommand>(context, words.at(1), parser.isSet(QStringLiteral("forget")))};
    if (action == QLatin1String("add") && words.size() == 2) {
        const auto environment = environmentFromWire(parser.value(QStringLiteral("environment")).toStdString());
        if (!environment || *environment == Environment::DemoExchange)
            return refused(context,
                           usage(QStringLiteral("account add needs --environment mainnet, testnet or demo-trading")));
        if (!parser.isSet(QStringLiteral("credentials-stdin")))
            return refused(context,
                           usage(QStringLiteral("account add needs --credentials-stdin: a key is never taken from the "
                                                "command line or the environment")));
        return {std::make_unique<AccountAddCommand>(context, words.at(1), *environment)};
    }
    return refused(context, usage(QStringLiteral("account add NAME, account list or account remove NAME is expected")));
}

Parsed parseExchange(const QStringList &arguments, const Context &context)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("port"), tr("Port on 127.0.0.1; 0 for a free one."), tr("N")});
    parser.addOption({QStringLiteral("seed"), tr("Seed of the market and the account's past."), tr("N")});
    parser.addOption(
        {QStringLiteral("margin-mode"), tr("REGULAR_MARGIN, ISOLATED_MARGIN or PORTFOLIO_MARGIN."), tr("MODE")});
    parser.addOption({QStringLiteral("classic"), tr("A classic account instead of a unified one.")});
    if (const auto error = read(parser, arguments, 0, 0))
        return refused(context, *error);
    const auto port = number(parser, QStringLiteral("port"), 0, 0, 65535);
    if (!port)
        return refused(context, port.error());
    const auto seed = number(parser, QStringLiteral("seed"), 0, 1, 2'147'483'647);
    if (!seed)
        return refused(context, seed.error());
    demo::Options options;
    options.port = static_cast<quint16>(*port);
    if (*seed > 0)
        options.seed = static_cast<quint64>(*seed);
    const QString mode = parser.value(QStringLiteral("margin-mode"));
    if (!mode.isEmpty()) {
        if (!marginModeFromWire(mode.toStdString()))
            return refused(
                context,
                usage(QStringLiteral("--margin-mode needs REGULAR_MARGIN, ISOLATED_MARGIN or PORTFOLIO_MARGIN")));
        options.marginMode = mode.toLatin1();
    }
    if (parser.isSet(QStringLiteral("classic")))
        options.unifiedMarginStatus = 1;
    return {std::make_unique<ExchangeCommand>(context, options)};
}

} // namespace

Parsed parseCommandLine(const QStringList &arguments, const Context &context)
{
    const QString name = arguments.value(1);
    if (name.isEmpty() || name == QLatin1String("--help") || name == QLatin1String("-h")
        || name == QLatin1String("help") || arguments.contains(QStringLiteral("--help"))) {
        context.console.print(overview());
        return {nullptr, name.isEmpty() ? ExitCode::Usage : ExitCode::Ok};
    }
    if (name == QLatin1String("--version")) {
        context.console.print(QStringLiteral("apollo-cli " APOLLO_VERSION));
        return {};
    }

    QStringList rest = arguments;
    rest.removeAt(1);
    if (name == QLatin1String("show"))
        return parseShow(rest, context);
    if (name == QLatin1String("snapshot"))
        return parseSnapshot(rest, context);
    if (name == QLatin1String("watch"))
        return parseWatch(rest, context);
    if (name == QLatin1String("account"))
        return parseAccount(rest, context);
    if (name == QLatin1String("exchange"))
        return parseExchange(rest, context);
    return refused(context, usage(QStringLiteral("\"%1\" is no command; apollo-cli --help shows them").arg(name)));
}

} // namespace apollo::cli
