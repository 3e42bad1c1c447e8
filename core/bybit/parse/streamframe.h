// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/bybit/requests.h"
#include "core/domain/coingreeks.h"
#include "core/domain/execution.h"
#include "core/domain/order.h"
#include "core/domain/position.h"
#include "core/domain/ticker.h"

#include <QByteArray>
#include <QByteArrayList>

#include <optional>
#include <variant>
#include <vector>

namespace apollo::bybit {

/// Which stream a frame came from. Public frames do not say their category: the connection knows it.
enum class StreamKind { PublicSpot, PublicLinear, PublicInverse, PublicOption, Private };

/// A reply to auth, subscribe, unsubscribe or ping, in any of the shapes of REFERENCE 9.2.
struct ControlReply {
    enum class Op { Auth, Subscribe, Unsubscribe, Pong, CommandResponse, Unknown };
    Op op = Op::Unknown;
    bool success = false;
    QByteArray requestId;        ///< "" when the stream does not echo it
    QString message;             ///< ret_msg
    QByteArrayList failedTopics; ///< option stream: which topics were refused
    QByteArrayList topics;       ///< option stream: which were accepted
};

/// A ticker message holds only what changed: outer nullopt is "unchanged", inner nullopt is "not applicable".
struct TickerDelta {
    using Change = std::optional<Figure>;
    QString symbol;
    Change lastPrice, markPrice, indexPrice, usdIndexPrice, bid1Price, ask1Price, prevPrice24h, price24hPcnt,
        fundingRate, underlyingPrice, markIv, delta, gamma, vega, theta;
    std::optional<std::optional<UtcTime>> nextFundingTime;
    std::optional<std::optional<std::chrono::hours>> fundingInterval;
};

/// Takes over what the message holds. A snapshot replaces everything, a delta only what is present.
void merge(Ticker &ticker, const TickerDelta &delta, bool snapshot, UtcTime time);

struct TickerUpdate {
    Category category = Category::Linear;
    bool snapshot = false; ///< replaces the ticker; otherwise a delta onto it
    UtcTime time{};
    TickerDelta ticker;
};

struct PositionUpdate {
    UtcTime time{};
    std::vector<Position> positions; ///< flat rows included: they close
    int rejectedRows = 0;
};

struct WalletUpdate {
    UtcTime time{};
    Wallet wallet; ///< coins may be only some of the account's
};

struct OrderUpdate {
    UtcTime time{};
    std::vector<Order> orders; ///< closed ones included
    int rejectedRows = 0;
};

struct ExecutionUpdate {
    UtcTime time{};
    std::vector<Execution> executions;
    int rejectedRows = 0;
};

struct GreeksUpdate {
    UtcTime time{};
    std::vector<CoinGreeks> greeks; ///< of the coins that changed
    int rejectedRows = 0;
};

/// A topic this version does not read (an order book, a new topic): its arrival still proves life.
struct OtherTopic {
    QByteArray topic;
};

using StreamFrame = std::variant<ControlReply, TickerUpdate, PositionUpdate, WalletUpdate, OrderUpdate, ExecutionUpdate,
                                 GreeksUpdate, OtherTopic>;

/// Parses one text frame. Pure. ErrorKind::Parse for what is no JSON object or has neither topic nor op.
[[nodiscard]] Result<StreamFrame> parseStreamFrame(const QByteArray &frame, StreamKind kind);

} // namespace apollo::bybit
