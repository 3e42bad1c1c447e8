// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/standardinput.h"

#include <QByteArray>

#include <cstdio>

namespace apollo {

Result<SecretBytes> readStandardInput()
{
    constexpr qsizetype kLimit = 64 * 1024;
    std::setvbuf(stdin, nullptr, _IONBF, 0);

    QByteArray buffer(kLimit + 1, '\0');
    qsizetype size = 0;
    while (size < buffer.size()) {
        const std::size_t got =
            std::fread(buffer.data() + size, 1, static_cast<std::size_t>(buffer.size() - size), stdin);
        if (got == 0)
            break;
        size += static_cast<qsizetype>(got);
    }
    SecretBytes bytes(QByteArrayView(buffer.constData(), size));
    wipe(buffer);

    const QString where = QStringLiteral("standard input");
    if (size == 0)
        return fail(ErrorKind::Usage, where, QStringLiteral("standard input is empty"));
    if (size > kLimit)
        return fail(ErrorKind::Usage, where, QStringLiteral("standard input is longer than 64 KiB"));
    return bytes;
}

} // namespace apollo
