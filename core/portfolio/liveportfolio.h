// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bybit/hosts.h"
#include "core/domain/credentials.h"
#include "core/portfolio/portfoliosource.h"

#include <memory>

class QNetworkAccessManager;

namespace apollo {

namespace bybit {
class TrafficRecorder;
}

/// A live account: subscribes, buffers, reads everything over REST, replays what the streams said since, and
/// from then on stays current; marks to market between REST reads and reconciles every 30 s. Fills, closed orders,
/// greeks and margin rules follow the first complete picture. Tickers are subscribed for what is held or ordered and
/// for the coins of the wallet, and only for that.
class LivePortfolio : public PortfolioSource {
    Q_OBJECT

public:
    struct Options {
        QString accountName;
        Environment environment = Environment::Mainnet;
        bybit::HostSet hosts;
        std::chrono::milliseconds flushInterval{100};
        std::chrono::milliseconds reconcileInterval{30'000};
        std::chrono::milliseconds publicStaleAfter{10'000};
        std::optional<int> callsPerSecond;          ///< overrides the limiter for every endpoint group
        bybit::TrafficRecorder *recorder = nullptr; ///< sees what the exchange says; outlives the portfolio
    };

    /// @param network, clock, credentials outlive this.
    LivePortfolio(Options options, QNetworkAccessManager &network, const Clock &clock, const Credentials &credentials,
                  QObject *parent = nullptr);
    ~LivePortfolio() override;

    void start();
    /// Ends all traffic; the last values stay readable.
    void stop();

    [[nodiscard]] const Portfolio &portfolio() const override;
    [[nodiscard]] const SourceState &state() const override;
    [[nodiscard]] ConnectionFigures connection() const override;
    void refresh() override;
    void retryNow() override;
    [[nodiscard]] bool hasPriceHistory() const override { return true; }
    /// A stopped account answers Cancelled.
    void readCandles(const CandleQuery &query, QObject *context, CandleHandler handler) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace apollo
