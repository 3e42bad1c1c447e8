// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/pushes.h"
#include "core/demo/rng.h"

namespace apollo::demo {

/// What another client of the same account does now and then: small market orders that change a position, limit
/// orders placed and cancelled. Decided by its own seed, so that the streams of a run can be repeated.
class Activity {
public:
    explicit Activity(quint64 seed);

    /// Takes part in one tick of the market; returns what the private stream has to say about it, in order.
    [[nodiscard]] Pushes tick(Account &account, const Market &market, qint64 now);

private:
    [[nodiscard]] Pushes trade(Account &account, const Market &market, qint64 now);
    [[nodiscard]] Pushes place(Account &account, const Market &market, qint64 now);
    [[nodiscard]] Pushes cancel(Account &account, const Market &market, qint64 now);

    Rng m_rng;
    qint64 m_ticksToTrade;
    qint64 m_ticksToOrder;
};

} // namespace apollo::demo
