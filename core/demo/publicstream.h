// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/json.h"
#include "core/demo/streamserver.h"

#include <QHash>

namespace apollo::demo {

/// One public stream (`/v5/public/{category}`): tickers and the best bid and ask. Only what has subscribers is
/// computed, and contracts send only what changed.
class PublicStream : public StreamServer {
    Q_OBJECT

public:
    PublicStream(World &world, Category category, QObject *parent);

    /// Sends what changed since the last call.
    void publish();

private:
    struct Topic {
        const Instrument *instrument = nullptr;
        bool isBook = false;
        JsonObject sent; ///< what subscribers know
        qint64 sentAt = 0;
        qint64 update = 0;
        std::vector<StreamSession *> subscribers;
    };

    [[nodiscard]] bool handle(StreamSession &session, const Command &command, const QJsonObject &message) override;
    void forget(StreamSession &session) override;
    void subscribe(StreamSession &session, const Command &command);
    void unsubscribe(StreamSession &session, const Command &command);
    void subscribeEach(StreamSession &session, const Command &command);
    void add(StreamSession &session, const QByteArray &topic);
    void remove(StreamSession &session, const QByteArray &topic);
    /// Why a topic cannot be subscribed; empty when it can.
    [[nodiscard]] QByteArray objection(const StreamSession &session, const QByteArray &topic) const;
    [[nodiscard]] std::optional<Topic> resolve(const QByteArray &name) const;
    [[nodiscard]] JsonObject dataOf(const Topic &topic) const;
    [[nodiscard]] QByteArray frame(const QByteArray &name, const Topic &topic, const char *type,
                                   const JsonObject &data);

    Category m_category;
    QHash<QByteArray, Topic> m_topics;
    qint64 m_crossSequence = 9'532'239'000;
};

} // namespace apollo::demo
