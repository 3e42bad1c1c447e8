// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/credentials.h"
#include "core/domain/enums.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace apollo {

/// An account that the trader added. Never holds a secret: that is in the keychain under `id`.
struct AccountEntry {
    QString id;   ///< random, names the keychain entry; stays when the account is renamed
    QString name; ///< unique without regard to case; see isValidAccountName
    Environment environment = Environment::Mainnet;
    KeyKind keyKind = KeyKind::Hmac;
    QString keyEnding; ///< the last four characters of the API key, to recognize it
    QString backend;   ///< the keychain that took the secret
    UtcTime createdAt{};

    bool operator==(const AccountEntry &) const = default;
};

/// Everything that Apollo remembers about how it is used. Defaults are what a new user gets.
struct Settings {
    QString logLevel = QStringLiteral("info"); ///< debug, info, warning, error
    QString theme = QStringLiteral("system");  ///< system, dark, light, high-contrast
    bool utc = true;                           ///< times in UTC, as Bybit's days are
    std::optional<int> callsPerSecond;         ///< overrides the limiter for every endpoint group
    QByteArray windowLayout;                   ///< size, place and splitters, as the window gave them
    QStringList recentFiles;                   ///< snapshots opened or saved, absolute paths, newest first
    std::vector<AccountEntry> accounts;

    bool operator==(const Settings &) const = default;

    /// The account of that name, without regard to case; nullptr when there is none.
    [[nodiscard]] const AccountEntry *account(const QString &name) const;
};

/// 1 to 40 letters, digits, spaces, '.', '_' or '-', not beginning with '-' or a space.
[[nodiscard]] bool isValidAccountName(const QString &name);

} // namespace apollo
