// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace apollo {

/// What a key may do: GET /v5/user/query-api, callable with any permission. The key itself is not kept.
struct ApiKeyInfo {
    QString note;
    bool readOnly = false;
    QMap<QString, QStringList> permissions; ///< group ("Wallet") to rights ("Withdraw"); unknown groups are kept
    QStringList ips;                        ///< empty or ["*"] when the key is not bound
    int type = 0;                           ///< 1 own, 2 third-party application
    bool uta = false;                       ///< unified account
    bool isMaster = false;
    QString userId;
    QString parentUid; ///< "0" for a master account
    QString vipLevel;
    QString rsaPublicKey;
    int deadlineDay = 0;
    std::optional<UtcTime> expiredAt; ///< nullopt when bound to IP addresses (1970)
    std::optional<UtcTime> createdAt;

    bool operator==(const ApiKeyInfo &) const = default;
};

} // namespace apollo
