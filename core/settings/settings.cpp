// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/settings/settings.h"

#include <QRegularExpression>

#include <algorithm>

namespace apollo {

const AccountEntry *Settings::account(const QString &name) const
{
    const auto found = std::find_if(accounts.begin(), accounts.end(), [&](const AccountEntry &entry) {
        return entry.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == accounts.end() ? nullptr : &*found;
}

bool isValidAccountName(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[\\p{L}\\p{N}._][\\p{L}\\p{N} ._-]{0,39}\\z"));
    return pattern.match(name).hasMatch() && !name.endsWith(QLatin1Char(' '));
}

} // namespace apollo
