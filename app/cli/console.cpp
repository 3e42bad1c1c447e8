// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/console.h"

#include "app/words.h"

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

} // namespace apollo::cli
