// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/candle.h"
#include "core/domain/portfolio.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

namespace apollo {

/// How far what is shown can be trusted as "now".
struct SourceState {
    enum class Kind {
        Loading,        ///< connecting, nothing complete yet
        Live,           ///< all streams fresh
        CatchingUp,     ///< reconnected, snapshot not yet applied
        Stale,          ///< prices older than their limit, or a stream down while REST answers
        Offline,        ///< no contact: values are from `since`
        NeedsAttention, ///< refused (key, region ...): will not retry by itself
        Snapshot,       ///< a file: values are as of `since`
    };
    Kind kind = Kind::Loading;
    std::optional<UtcTime> since;      ///< when this state began; for Snapshot: the time of the file
    std::optional<UtcTime> valuesFrom; ///< exchange time of the newest value shown
    std::optional<Error> reason;
    std::optional<UtcTime> retryAt;
    int attempts = 0; ///< failed attempts since the last success

    bool operator==(const SourceState &) const = default;
};

/// Figures about the connection, for the status bar. All unknown for a file.
struct ConnectionFigures {
    std::optional<std::chrono::milliseconds> privateRoundTrip;
    std::optional<std::chrono::milliseconds> publicRoundTrip;
    std::optional<std::chrono::milliseconds> publicAge;   ///< since the last public frame
    std::optional<std::chrono::milliseconds> clockOffset; ///< this computer minus the exchange
    std::optional<std::pair<int, int>> rateLimit;         ///< tightest {remaining, limit}
    std::optional<UtcTime> reconciledAt;
    bool reconciliationMatches = false;

    bool operator==(const ConnectionFigures &) const = default;
};

/// What a `changed` signal is about. Rows are found by key in `portfolio()`.
struct PortfolioChanges {
    bool account = false;     ///< info, summary, valuation, reconciliation, uid
    bool positions = false;   ///< any value of any position; see positionKeys
    bool positionSet = false; ///< positions were added or removed
    bool coins = false;
    bool orders = false;
    bool orderHistory = false;
    bool executions = false;
    bool rules = false;
    bool greeks = false;
    bool equityRun = false;
    bool sections = false;
    std::vector<PositionKey> positionKeys; ///< those that changed, when positionSet is false

    /// Nothing is as it was: another portfolio.
    [[nodiscard]] static PortfolioChanges everything()
    {
        return {true, true, true, true, true, true, true, true, true, true, true, {}};
    }
};

/// Candles, oldest first; a hole at the exchange stays a hole.
using CandleHandler = std::function<void(const Result<std::vector<Candle>> &)>;

/// The one seam between truth and screen: a live account, a snapshot, a replay or a total of several look
/// alike from here, and no view knows which it shows.
class PortfolioSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual const Portfolio &portfolio() const = 0;
    [[nodiscard]] virtual const SourceState &state() const = 0;
    [[nodiscard]] virtual ConnectionFigures connection() const { return {}; }
    /// A live source asks the exchange again; others do nothing.
    virtual void refresh() { }
    /// A source that waits for its next attempt tries now.
    virtual void retryNow() { }
    /// True when the source can answer readCandles. A file holds no price history.
    [[nodiscard]] virtual bool hasPriceHistory() const { return false; }
    /// Asks for price history. The handler is called exactly once, never before this returns, and not at all once
    /// `context` is gone. A source without price history answers ErrorKind::Usage.
    virtual void readCandles(const CandleQuery &query, QObject *context, CandleHandler handler);

Q_SIGNALS:
    /// At most every 100 ms, after the values changed.
    void changed(const apollo::PortfolioChanges &changes);
    void stateChanged();
};

} // namespace apollo
