// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>

namespace apollo::demo {

/// The four dialects in which Bybit's streams answer (REFERENCE 9.2).
enum class Dialect { Spot, Contract, Option, Private };

/// A command as the client sent it.
struct Command {
    QByteArray op;
    QByteArray requestId; ///< empty when none was sent
    QByteArrayList topics;
};

/// The answer to subscribe or unsubscribe. `error` is empty for success; `failed` matters to options alone,
/// whose answer names each topic.
[[nodiscard]] QByteArray commandReply(Dialect dialect, const Command &command, const QByteArray &connectionId,
                                      const QByteArray &error, const QByteArrayList &succeeded,
                                      const QByteArrayList &failed);
[[nodiscard]] QByteArray pongReply(Dialect dialect, const QByteArray &requestId, const QByteArray &connectionId,
                                   qint64 now);
[[nodiscard]] QByteArray authReply(bool ok, const QByteArray &requestId, const QByteArray &connectionId);
/// `request` is the JSON that was sent.
[[nodiscard]] QByteArray invalidOpReply(const QByteArray &request, const QByteArray &connectionId);
[[nodiscard]] QByteArray undecodableReply(const QByteArray &detail, const QByteArray &connectionId);

} // namespace apollo::demo
