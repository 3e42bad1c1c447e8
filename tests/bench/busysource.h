// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/portfolio/portfolioreducer.h"

#include <QTimer>

namespace apollo::bench {

/// An account of many positions whose marks move all the time: the reducer of a live account with the same flush,
/// but without sockets.
class BusySource final : public PortfolioSource {
    Q_OBJECT

public:
    BusySource(int positions, int updatesPerSecond);

    void start();

    [[nodiscard]] const Portfolio &portfolio() const override { return m_reducer.portfolio(); }
    [[nodiscard]] const SourceState &state() const override { return m_state; }
    [[nodiscard]] qint64 updates() const { return m_updates; }

private:
    void feed();
    void flush();

    int m_perSecond;
    PortfolioReducer m_reducer;
    SourceState m_state;
    std::vector<bybit::StreamFrame> m_frames; ///< in the order in which they come, again and again
    std::chrono::nanoseconds m_startedAt{};
    qint64 m_updates = 0;
    QTimer m_feed;
    QTimer m_flush;
};

} // namespace apollo::bench
