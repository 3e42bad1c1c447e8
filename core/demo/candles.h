// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/pastmarket.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace apollo::demo {

/// Minutes of a candle's interval, and how its beginning is found.
class Interval {
public:
    /// 1 3 5 15 30 60 120 240 360 720 D W M; nullopt for anything else.
    [[nodiscard]] static std::optional<Interval> named(const QByteArray &name);

    /// First minute (since 1970, UTC) of the interval that `minute` lies in. Weeks begin on Monday.
    [[nodiscard]] qint64 startOf(qint64 minute) const;
    /// First minute of the next one.
    [[nodiscard]] qint64 next(qint64 start) const;

private:
    explicit Interval(int minutes)
        : m_minutes(minutes)
    {
    }

    int m_minutes; ///< 0: a month
};

/// Which candles are wanted; minutes since 1970.
struct CandleQuery {
    qint64 from = 0;
    qint64 to = 0; ///< inclusive
    std::size_t limit = 200;
    bool forward = false; ///< the oldest ones of the range, else the newest
};

/// Candles of any interval: from the past while it lasts, from the ticks of the running market since it opened.
class Candles {
public:
    /// Both must outlive this.
    Candles(const Market &market, const PastMarket &past);

    /// Takes the present prices into the running minute. `now` in ms UTC.
    void record(qint64 now);
    /// What is asked for, oldest first, up to the candle of `now` (ms UTC), which is still open. Bar::minute is the
    /// candle's first one. Only the minutes of the range are looked at.
    [[nodiscard]] std::vector<Bar> list(Series series, const Instrument &instrument, const Interval &interval,
                                        const CandleQuery &query, qint64 now) const;

private:
    using Bars = std::vector<Bar>;

    [[nodiscard]] Bars &seriesOf(Series series, std::size_t instrument);
    [[nodiscard]] const Bars &seriesOf(Series series, std::size_t instrument) const;
    [[nodiscard]] Bars minutes(Series series, const Instrument &instrument, qint64 from, qint64 to, qint64 now) const;

    const Market &m_market;
    const PastMarket &m_past;
    std::vector<const Instrument *> m_walking;
    std::vector<Bars> m_bars;          ///< three for each walking instrument
    std::vector<qint64> m_volumesSeen; ///< parallel to m_walking
};

} // namespace apollo::demo
