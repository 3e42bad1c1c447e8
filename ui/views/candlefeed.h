// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/portfolio/portfoliosource.h"

#include <QObject>

#include <optional>
#include <vector>

namespace apollo::ui {

/// The candles of one instrument, read from a source and kept moving with its ticker. Answers to a question that is
/// no longer asked are dropped. When a candle ends, and when the connection was away, the whole is read again quietly:
/// what the ticker missed is then in it.
class CandleFeed : public QObject {
    Q_OBJECT

public:
    enum class State {
        Nothing,   ///< no instrument
        NoHistory, ///< the source has none: a file
        Loading,
        Failed, ///< see error()
        Ready,  ///< candles() is current, and may be empty
    };
    static constexpr int kCount = 400;

    using QObject::QObject;

    /// Asks this source from now on; nullptr: nobody.
    void setSource(PortfolioSource *source);
    /// Shows these candles; nullopt: none. @pre intervals up to a day
    void ask(std::optional<InstrumentKey> instrument, PriceKind kind, CandleInterval interval);
    /// After a failure.
    void retry();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const std::vector<Candle> &candles() const { return m_candles; }
    [[nodiscard]] const CandleQuery &query() const { return m_query; }

Q_SIGNALS:
    /// The state, or all of the candles.
    void changed();
    /// The last candle grew, or the next one began.
    void lastChanged(const apollo::Candle &candle);

private:
    void restart();
    void read();
    void take(const Result<std::vector<Candle>> &answer);
    void followTicker();
    void sourceStateChanged();
    void set(State state);

    PortfolioSource *m_source = nullptr;
    std::optional<InstrumentKey> m_instrument;
    CandleQuery m_query;
    State m_state = State::Nothing;
    std::optional<Error> m_error;
    std::vector<Candle> m_candles;
    int m_question = 0;               ///< the one whose answer counts
    std::optional<UtcTime> m_readFor; ///< the candle whose beginning made us read again
    bool m_wasAway = false;
};

} // namespace apollo::ui
