// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windowoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

namespace apollo {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("WindowOptions", text);
}

PrintAndLeave usage(const QString &detail)
{
    return {tr("apollo: %1. apollo --help shows what is possible.").arg(detail), ExitCode::Usage};
}

std::optional<QSize> sizeFrom(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A([1-9][0-9]{2,3})x([1-9][0-9]{2,3})\\z"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

} // namespace

std::variant<WindowOptions, PrintAndLeave> parseWindowCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Apollo: a desktop portfolio desk for Bybit. Reads; never trades.\n"
                                        "Without a source: the first account that was added, or the choice of one."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    addSourceOptions(parser);
    parser.addOptions({
        {QStringLiteral("open"), tr("Look at a snapshot; opens no connection."), tr("FILE")},
        {QStringLiteral("screenshot"), tr("Write a picture of the window once the account is there, then end."),
         tr("FILE")},
        {QStringLiteral("exit-after-startup"), tr("End as soon as the account is on screen.")},
        {QStringLiteral("size"), tr("Size of the window, for example 1440x900."), tr("WxH")},
        {QStringLiteral("select"), tr("Select the position in this contract."), tr("SYMBOL")},
        {QStringLiteral("theme"), tr("system, dark, light or high-contrast."), tr("NAME")},
    });
    if (!parser.parse(arguments))
        return usage(parser.errorText());
    if (parser.isSet(help))
        return PrintAndLeave{parser.helpText()};
    if (parser.isSet(version))
        return PrintAndLeave{QStringLiteral("apollo " APOLLO_VERSION)};
    if (!parser.positionalArguments().isEmpty())
        return usage(tr("\"%1\" is not expected").arg(parser.positionalArguments().first()));

    const auto source = sourceFrom(parser);
    if (!source)
        return usage(source.error().detail());
    WindowOptions options;
    options.source = *source;
    if (parser.isSet(QStringLiteral("open"))) {
        if (options.source.kind != SourceSpec::Kind::None)
            return usage(tr("a source and --open do not go together"));
        options.source.kind = SourceSpec::Kind::File;
        options.source.file = parser.value(QStringLiteral("open"));
    }
    if (parser.isSet(QStringLiteral("size"))) {
        options.size = sizeFrom(parser.value(QStringLiteral("size")));
        if (!options.size)
            return usage(tr("--size needs a width and a height, for example 1440x900"));
    }
    options.select = parser.value(QStringLiteral("select"));
    options.theme = parser.value(QStringLiteral("theme"));
    const QStringList themes{QString(), QStringLiteral("system"), QStringLiteral("dark"), QStringLiteral("light"),
                             QStringLiteral("high-contrast")};
    if (!themes.contains(options.theme))
        return usage(tr("--theme needs system, dark, light or high-contrast"));
    options.screenshot = parser.value(QStringLiteral("screenshot"));
    options.exitAfterStartup = parser.isSet(QStringLiteral("exit-after-startup"));
    return options;
}

} // namespace apollo
