// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bybit/rest/restclient.h"
#include "core/portfolio/portfoliosource.h"

#include <QPointer>

#include <vector>

namespace apollo {

/// Reads price history over REST, with the contract of PortfolioSource::readCandles.
class CandleReader {
public:
    /// @param client outlives this.
    explicit CandleReader(bybit::RestClient &client)
        : m_client(client)
    {
    }

    /// Answered with Cancelled while stopped, as it is at first.
    void read(const CandleQuery &query, QObject *context, CandleHandler handler);
    void start() { m_running = true; }
    /// Ends what is under way: it is answered with Cancelled.
    void stop();

private:
    bybit::RestClient &m_client;
    std::vector<QPointer<bybit::RestCall>> m_calls;
    bool m_running = false;
};

} // namespace apollo
