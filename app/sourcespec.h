// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/bybit/hosts.h"
#include "core/domain/enums.h"

#include <QString>

#include <optional>

class QCommandLineParser;

namespace apollo {

/// What the command line asks to look at.
struct SourceSpec {
    enum class Kind {
        None,    ///< nothing was said
        Demo,    ///< the demo exchange, in this process
        Profile, ///< an account of the settings, its key from the keychain
        Urls,    ///< explicit addresses, the key from standard input
        File,    ///< a snapshot
    };
    Kind kind = Kind::None;
    std::optional<quint64> seed; ///< for Demo: of its market and its past
    QString profile;
    QString file;
    bybit::HostSet hosts;                           ///< for Urls
    Environment environment = Environment::Mainnet; ///< for Urls: told by the host
};

/// Adds --demo, --seed, --profile, --rest-url, --public-stream-url, --private-stream-url and --credentials-stdin.
void addSourceOptions(QCommandLineParser &parser);

/// @return Usage when more than one source is named, one is incomplete, an address is not allowed or a seed is no
/// number.
[[nodiscard]] Result<SourceSpec> sourceFrom(const QCommandLineParser &parser);

} // namespace apollo
