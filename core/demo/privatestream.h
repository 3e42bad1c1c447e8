// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/streamserver.h"

namespace apollo::demo {

/// The private stream: login, then position, wallet, order, execution and greeks. Nothing is sent on subscribing.
class PrivateStream : public StreamServer {
    Q_OBJECT

public:
    PrivateStream(World &world, QObject *parent);

    /// Sends what happened to whoever subscribed to it.
    void publish(const Pushes &pushes);

private:
    [[nodiscard]] bool handle(StreamSession &session, const Command &command, const QJsonObject &message) override;
    void login(StreamSession &session, const Command &command, const QJsonObject &message);
    void subscribe(StreamSession &session, const Command &command);

    quint64 m_messages = 0;
};

} // namespace apollo::demo
