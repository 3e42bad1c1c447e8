// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/opensource.h"
#include "core/bybit/rest/guardednetwork.h"
#include "core/portfolio/liveportfolio.h"

namespace apollo {

/// A live account and what it stands on, in the order in which it is built.
class LiveSession {
public:
    /// @param clock outlives this.
    LiveSession(OpenedSource source, const Clock &clock);

    [[nodiscard]] LivePortfolio &portfolio() { return m_portfolio; }

private:
    OpenedSource m_opened;
    bybit::GuardedNetwork m_network;
    LivePortfolio m_portfolio;
};

} // namespace apollo
