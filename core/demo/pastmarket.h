// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/market.h"

#include <vector>

namespace apollo::demo {

/// One minute of a price, in the units of Market::scaleOf.
struct Bar {
    qint64 minute = 0; ///< minutes since 1970, UTC
    qint64 open = 0;
    qint64 high = 0;
    qint64 low = 0;
    qint64 close = 0;
    qint64 lots = 0; ///< traded, in quantity steps
};

/// The 91 days before the exchange opened: a path per coin that ends exactly at the market's opening prices.
///
/// The path is made by midpoint displacement over 2^17 minutes, each midpoint from a hash of seed, coin and minute,
/// so that any minute can be asked for alone, and a range costs what its length is. Some midpoints are pinned, so that
/// the holdings of the opening account have the entries they are known for.
class PastMarket {
public:
    static constexpr qint64 kMinutes = 131'072;

    /// @param market  as it opens; must outlive this  @param opening  ms UTC, the end of the path
    PastMarket(const Market &market, quint64 seed, qint64 opening);

    [[nodiscard]] qint64 openingMinute() const { return m_opening; }
    [[nodiscard]] qint64 firstMinute() const { return m_opening - kMinutes; }

    /// Price at the beginning of a minute, firstMinute() to openingMinute(), in units.
    [[nodiscard]] qint64 unitsAt(Series series, const Instrument &instrument, qint64 minute) const;
    [[nodiscard]] Decimal priceAt(Series series, const Instrument &instrument, qint64 minute) const;
    /// What a trade at `time` (ms UTC) cost: on the tick grid, on the way from its minute's open to its close.
    [[nodiscard]] Decimal tradePrice(const Instrument &instrument, qint64 time) const;
    /// The bars of [from, to), clipped to the past, oldest first.
    [[nodiscard]] std::vector<Bar> bars(Series series, const Instrument &instrument, qint64 from, qint64 to) const;
    /// Funding rate paid at `time` (ms UTC), a fraction per funding interval.
    [[nodiscard]] Decimal fundingRate(const Instrument &instrument, qint64 time) const;

private:
    struct Path {
        qint64 first = 0; ///< value where the path begins
        qint64 last = 0;  ///< and where it ends
        qint64 sigma = 0; ///< deviation within a minute, thousandths of a unit
    };

    [[nodiscard]] quint64 hash(quint64 what, qint64 where) const;
    [[nodiscard]] qint64 middle(std::size_t walk, qint64 low, qint64 lowValue, qint64 high, qint64 highValue) const;
    /// What the path may not exceed at a minute of it.
    [[nodiscard]] qint64 ceiling(std::size_t walk, qint64 at) const;
    [[nodiscard]] qint64 valueAt(std::size_t walk, qint64 minute) const;
    void fill(std::size_t walk, qint64 low, qint64 lowValue, qint64 high, qint64 highValue, qint64 from,
              std::vector<qint64> &values) const;
    [[nodiscard]] qint64 offsetAt(Series series, const Instrument &instrument, qint64 minute) const;
    [[nodiscard]] qint64 walkValueAt(const Instrument &instrument, qint64 minute) const;

    const Market &m_market;
    quint64 m_seed;
    qint64 m_opening;                  ///< minutes since 1970
    std::vector<Path> m_paths;         ///< parallel to the market's walks
    std::vector<qint64> m_lastOffsets; ///< at the opening, parallel to its instruments
    std::vector<qint64> m_markOffsets;
};

} // namespace apollo::demo
