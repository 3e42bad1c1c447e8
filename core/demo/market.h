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

/// The market walk: one integer random walk per coin, mean-reverting and kept within 2 % of its start, and
/// small offsets of each contract's last and mark price from it. No binary floating point anywhere; a seed
/// and a number of ticks fix every price.
class Market {
public:
    explicit Market(quint64 seed);

    /// Moves every price by one step.
    void tick();

    [[nodiscard]] const std::vector<Instrument> &instruments() const { return m_instruments; }
    [[nodiscard]] const Instrument *find(Category category, const QByteArray &symbol) const;
    [[nodiscard]] Quote quote(const Instrument &instrument) const;
    /// USD per coin; exactly 1 for USDT. Unknown for coins without a walk.
    [[nodiscard]] Figure usdIndex(const QByteArray &coin) const;

private:
    struct Walk {
        QByteArray coin;
        int scale;
        qint64 center;
        qint64 step;
        qint64 value;
    };
    struct Offsets {
        qint64 last = 0;
        qint64 mark = 0;
        qint64 lastTicks = 0;
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
    [[nodiscard]] qint64 indexTicks(const Instrument &instrument) const;
    void fillOption(const Instrument &instrument, Quote &quote) const;

    Rng m_rng;
    std::vector<Instrument> m_instruments;
    std::vector<Walk> m_walks;
    std::vector<Offsets> m_offsets; ///< parallel to m_instruments
};

} // namespace apollo::demo
