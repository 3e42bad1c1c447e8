// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/bybit/parse/streamframe.h"
#include "core/bybit/rest/serverclock.h"
#include "core/bybit/stream/backoff.h"
#include "core/bybit/stream/streamstate.h"
#include "core/bybit/stream/streamtimings.h"
#include "core/domain/credentials.h"

#include <QByteArray>
#include <QObject>
#include <QUrl>

#include <map>
#include <memory>
#include <optional>
#include <set>

namespace apollo::bybit {

class TrafficRecorder;

/// One WebSocket to Bybit that keeps itself alive: connects, authenticates, subscribes, pings, and after
/// a loss reconnects with full jitter and subscribes again. Desired topics are kept apart from confirmed
/// ones; `setTopics` sends only the difference and never reconnects.
///
/// Drives a StreamMachine with one QWebSocket per attempt. A slot may call anything here, or delete this.
class StreamConnection : public QObject {
    Q_OBJECT

public:
    struct Options {
        QUrl url; ///< must pass isAllowed() (hosts.h); otherwise start() ends in NeedsAttention with Usage
        StreamKind kind = StreamKind::Private;
        StreamTimings timings = {};
        Backoff::Random random = {};                   ///< of the backoff; the system's generator when empty
        quint64 messageCap = quint64(4) * 1024 * 1024; ///< bytes of one frame or message; more ends the connection
        TrafficRecorder *recorder = nullptr;           ///< sees every text frame; outlives the connection
        /// While Live, a public socket that delivered something rests that long (PacedReads); 0: never. The private
        /// stream is always read at once.
        std::chrono::milliseconds readInterval{12};
    };

    /// @param serverClock gives `expires`; @param credentials only for the private stream. Both outlive this.
    StreamConnection(Options options, const Clock &clock, const ServerClock &serverClock,
                     const Credentials *credentials, QObject *parent = nullptr);
    ~StreamConnection() override;

    void start();
    /// Closes at once; no signal follows.
    void stop();
    /// Tries now instead of at `retryAt`; without effect while the exchange itself asked to wait, and never
    /// beyond StreamTimings::gateConnects.
    void retryNow();
    /// The topics wanted from now on.
    void setTopics(const std::set<QByteArray> &topics);

    [[nodiscard]] StreamState state() const;
    [[nodiscard]] StreamKind kind() const;
    [[nodiscard]] const std::set<QByteArray> &confirmedTopics() const;
    /// Topics the exchange refused, with its words.
    [[nodiscard]] const std::map<QByteArray, QString> &refusedTopics() const;
    /// Grows with each attempt; what belongs to an older one is dropped.
    [[nodiscard]] quint64 epoch() const;
    [[nodiscard]] std::optional<Monotonic> retryAt() const;
    /// Time of the last frame of any kind.
    [[nodiscard]] std::optional<Monotonic> lastFrameAt() const;
    /// From the last ping and its pong.
    [[nodiscard]] std::optional<std::chrono::milliseconds> roundTrip() const;
    /// Why the last attempt or connection ended; nullopt once Live again.
    [[nodiscard]] const std::optional<Error> &lastError() const;

Q_SIGNALS:
    void stateChanged(apollo::bybit::StreamState state);
    /// A data frame (never a ControlReply).
    void dataReceived(const apollo::bybit::StreamFrame &frame);
    /// A frame that did not parse.
    void frameRejected(const apollo::Error &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace apollo::bybit
