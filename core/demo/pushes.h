// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/account.h"

#include <QByteArrayList>

#include <vector>

namespace apollo::demo {

/// One message of the private stream.
struct Push {
    QByteArray topic;    ///< position, wallet, order, execution or greeks
    QByteArray category; ///< of its rows; empty for wallet and greeks
    QByteArrayList rows;
};

using Pushes = std::vector<Push>;

[[nodiscard]] Push orderPush(const DemoOrder &order);
[[nodiscard]] Push executionPush(const Execution &execution);
/// The present position and wallet messages for what happened on `instrument`.
[[nodiscard]] Pushes aftermath(const Account &account, const Market &market, const Instrument &instrument);
/// Sums of the account's options per base coin; no push without options.
[[nodiscard]] Pushes greeksPush(const Account &account, const Market &market);
/// The rows of that message, of one coin or (empty) of all.
[[nodiscard]] QByteArrayList greeksRows(const Account &account, const Market &market, const QByteArray &baseCoin);

/// Adds messages to others.
void append(Pushes &pushes, Pushes more);

} // namespace apollo::demo
