// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/account.h"
#include "core/demo/rng.h"

#include <QByteArrayList>

#include <optional>
#include <vector>

namespace apollo::demo {

/// One message of the private stream.
struct Push {
    QByteArray topic;    ///< position, wallet, order or execution
    QByteArray category; ///< of its rows; empty for wallet
    QByteArrayList rows;
};

/// What another client of the same account does now and then: small market orders that change a position, limit
/// orders placed and cancelled. Decided by its own seed, so that the streams of a run can be repeated.
class Activity {
public:
    explicit Activity(quint64 seed);

    /// Takes part in one tick of the market; returns what the private stream has to say about it, in order.
    [[nodiscard]] std::vector<Push> tick(Account &account, const Market &market, qint64 now);

private:
    [[nodiscard]] std::vector<Push> trade(Account &account, const Market &market, qint64 now);
    [[nodiscard]] std::vector<Push> place(Account &account, const Market &market, qint64 now);
    [[nodiscard]] std::vector<Push> cancel(Account &account, const Market &market, qint64 now);
    [[nodiscard]] QByteArray newId();

    Rng m_rng;
    qint64 m_ticksToTrade;
    qint64 m_ticksToOrder;
};

/// The present position and wallet messages for what happened on `instrument`.
[[nodiscard]] std::vector<Push> aftermath(const Account &account, const Market &market, const Instrument &instrument);

} // namespace apollo::demo
