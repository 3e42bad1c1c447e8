// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/console.h"

#include "ui/format/errortext.h"

#include <cstdio>

namespace apollo::cli {

namespace {

void write(std::FILE *to, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), to);
    std::fputc('\n', to);
    std::fflush(to);
}

} // namespace

void Console::print(const QString &text)
{
    write(stdout, text.toUtf8());
}

void Console::printRaw(const QByteArray &bytes)
{
    write(stdout, bytes);
}

ExitCode Console::complain(const Error &error)
{
    complain(sentenceOf(error));
    return exitCodeOf(error);
}

void Console::complain(const QString &sentence)
{
    write(stderr, "apollo-cli: " + sentence.toUtf8());
}

QString sentenceOf(const Error &error)
{
    switch (error.kind()) {
    case ErrorKind::Usage: {
        // Here `detail` is our own text about what the user gave us, and says it all.
        QString sentence = error.detail();
        if (!sentence.isEmpty())
            sentence[0] = sentence.at(0).toUpper();
        return sentence + QLatin1Char('.');
    }
    case ErrorKind::Storage:
    case ErrorKind::Parse:
        return QStringLiteral("%1 (%2: %3)").arg(ui::errorSentence(error), error.where(), error.detail());
    default: return ui::errorSentence(error);
    }
}

} // namespace apollo::cli
