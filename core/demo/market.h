// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/figure.h"
#include "core/demo/instruments.h"
#include "core/demo/rng.h"

#include <array>
#include <optional>
#include <vector>

namespace apollo::demo {

/// What the market says about one instrument now. Prices in quote coin.
struct Quote {
    Decimal last;
    Decimal mark;
    Decimal index;
    Decimal bid;
    Decimal ask;
    Decimal bidSize;
    Decimal askSize;
    Decimal previous24h;
    Decimal previous1h;
    Decimal high24h;
    Decimal low24h;
    Decimal volume24h;
    Decimal openInterest;
    Decimal fundingRate; ///< fraction per funding interval
    bool rising = true;  ///< the last change of `last` was upwards
    Figure delta;        ///< options, per unit
    Figure gamma;
    Figure vega;
    Figure theta;
    Figure markIv;
};

/// Which of an instrument's prices is meant.
enum class Series { Last, Mark, Index };

/// The price walk of one coin, in whole numbers of 10^-scale USD.
struct Walk {
    QByteArray coin;
    int scale = 0;
    qint64 center = 0;     ///< it comes back to this
    qint64 step = 0;       ///< size of one tick's moves
    qint64 value = 0;      ///< now
    qint64 target = 0;     ///< where an ordered move takes the center
    int ticksToTarget = 0; ///< 0: no move is under way
};

/// The market walk: one integer random walk per coin, mean-reverting and kept within 2 % of its center, and
/// small offsets of each contract's last and mark price from it. The center stays where it started unless a move is
/// ordered. No binary floating point anywhere; a seed and a number of ticks fix every price.
class Market {
public:
    explicit Market(quint64 seed);

    /// Moves every price by one step.
    void tick();

    [[nodiscard]] const std::vector<Instrument> &instruments() const { return m_instruments; }
    [[nodiscard]] const Instrument *find(Category category, const QByteArray &symbol) const;
    /// Place of an instrument of this market in instruments().
    [[nodiscard]] std::size_t indexOf(const Instrument &instrument) const;
    [[nodiscard]] Quote quote(const Instrument &instrument) const;
    /// USD per coin; exactly 1 for USDT. Unknown for coins without a walk.
    [[nodiscard]] Figure usdIndex(const QByteArray &coin) const;

    [[nodiscard]] const std::vector<Walk> &walks() const { return m_walks; }
    /// Place in walks() of a coin; -1 when there is none.
    [[nodiscard]] int walkIndex(const QByteArray &coin) const;
    /// Place in walks() of an instrument's base coin. @pre instrument.walks()
    [[nodiscard]] std::size_t walkIndex(const Instrument &instrument) const;

    /// Digits after the point of a series' units.
    [[nodiscard]] int scaleOf(Series series, const Instrument &instrument) const;
    /// The price that belongs to a value of the coin's walk, `offset` ticks beside it, in units of scaleOf().
    [[nodiscard]] qint64 units(Series series, const Instrument &instrument, qint64 walkValue, qint64 offset) const;
    /// The present price in the same units.
    [[nodiscard]] qint64 unitsNow(Series series, const Instrument &instrument) const;
    /// Ticks by which the present last or mark price lies beside the walk.
    [[nodiscard]] qint64 offsetNow(Series series, const Instrument &instrument) const;
    /// Everything traded so far in this market's day, in quantity steps.
    [[nodiscard]] qint64 volumeLots(const Instrument &instrument) const;

    /// Takes a walk to a level within `ticks`; from then on it comes back to that. @pre walk of walks()
    void drive(std::size_t walk, qint64 level, int ticks);
    /// Puts a walk at a value at once: to try out what would be. @pre walk of walks()
    void place(std::size_t walk, qint64 value) { m_walks[walk].value = value; }
    /// Tells what the day before was like; prices in last-price units.
    void setDay(const Instrument &instrument, qint64 dayAgo, qint64 hourAgo, qint64 high, qint64 low);

private:
    struct Offsets {
        qint64 last = 0;
        qint64 mark = 0;
        qint64 lastTicks = 0;
        qint64 dayAgo = 0;
        qint64 hourAgo = 0;
        qint64 high = 0;
        qint64 low = 0;
        qint64 bidLots = 1;
        qint64 askLots = 1;
        qint64 volumeLots = 0;
        bool rising = true;
    };

    void move(Walk &walk);
    void move(const Instrument &instrument, Offsets &offsets);
    [[nodiscard]] const Walk &walkOf(const Instrument &instrument) const;
    [[nodiscard]] qint64 indexTicks(const Instrument &instrument, qint64 walkValue) const;
    [[nodiscard]] qint64 indexTicks(const Instrument &instrument) const;
    void fillOption(const Instrument &instrument, Quote &quote) const;

    Rng m_rng;
    std::vector<Instrument> m_instruments;
    std::vector<Walk> m_walks;
    std::vector<int> m_walkIndices; ///< parallel to m_instruments; -1 for the quiet ones
    std::vector<Offsets> m_offsets; ///< parallel to m_instruments
};

} // namespace apollo::demo
