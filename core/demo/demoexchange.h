// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>

namespace apollo::demo {

/// Where the demo exchange listens and which key it issued for this run.
struct Addresses {
    QUrl rest;          ///< http://127.0.0.1:PORT
    QUrl publicStream;  ///< ws://127.0.0.1:PORT/v5/public (base before /linear ...)
    QUrl privateStream; ///< ws://127.0.0.1:PORT/v5/private
    QByteArray apiKey;
    QByteArray secret;
};

struct Options {
    quint16 port = 0;                              ///< REST port; 0 for any free one
    quint64 seed = 20261120;                       ///< of the market, the account's past and its fills
    qint64 opensAt = 0;                            ///< ms UTC, where the past ends; 0: when it is made
    std::chrono::milliseconds tick{100};           ///< how often prices move
    QByteArray marginMode = "REGULAR_MARGIN";      ///< or ISOLATED_MARGIN, PORTFOLIO_MARGIN
    int unifiedMarginStatus = 5;                   ///< 1: a classic account
    QByteArray rsaPublicKeyPem;                    ///< when set, signatures are RSA and checked with it
    std::chrono::milliseconds serverTimeOffset{0}; ///< of the exchange's clock
    bool keyExpired = false;                       ///< every signed call is answered with 33004
    QByteArrayList deniedPaths;                    ///< endpoints for which the key lacks the permission (10005)
};

/// A small Bybit v5 look-alike on 127.0.0.1: real HTTP, real WebSockets, its own market walk, matching and
/// books. Written against Bybit's pages alone: shares no signing, parsing or formula code with the client, so
/// that no mistake can sit on both sides. Lives in the thread that starts it.
///
/// Tests steer it in process or over REST: POST /demo/hold, /demo/resume, /demo/step, /demo/event, /demo/fault,
/// /demo/drop, GET /demo/books (see README.md of this folder).
class DemoExchange : public QObject {
    Q_OBJECT

public:
    explicit DemoExchange(Options options, QObject *parent = nullptr);
    ~DemoExchange() override;

    /// Listens and starts the walk.
    [[nodiscard]] Result<Addresses> start();

    /// Freezes prices, fills and pushes; what is queued is still sent. Before start(): starts frozen.
    void hold();
    void resume();
    /// Moves the held market and account on by so many ticks, and pushes what changed.
    void step(int ticks);
    /// The exchange's own truth as JSON: account totals, every position field, coins, orders, prices.
    [[nodiscard]] QByteArray books() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace apollo::demo
