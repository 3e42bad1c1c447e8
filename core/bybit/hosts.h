// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/enums.h"

#include <QUrl>

namespace apollo::bybit {

/// Where one account's traffic goes.
struct HostSet {
    QUrl rest;          ///< base, without path
    QUrl publicStream;  ///< base before /linear, /spot, /inverse, /option
    QUrl privateStream; ///< complete
};

/// The hosts of an environment (REFERENCE 1, global region). Demo trading has the mainnet's public streams.
/// @pre environment != DemoExchange
[[nodiscard]] HostSet hostsOf(Environment environment);

/// Checks URLs that the user gave: https/wss and a host of Bybit's table, or http/ws and a literal
/// loopback address (127.0.0.0/8, ::1) or "localhost"; no user info, no query, no fragment; the port
/// free on loopback only. @return Usage with a sentence that names the URL's fault.
[[nodiscard]] Result<HostSet> hostsFromUrls(const QString &rest, const QString &publicStream,
                                            const QString &privateStream);

/// True when a key may be sent there: a host of the table over TLS, or loopback.
[[nodiscard]] bool isAllowed(const QUrl &url);

} // namespace apollo::bybit
