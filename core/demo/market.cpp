// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/market.h"

#include <algorithm>

namespace apollo::demo {

namespace {

constexpr qint64 kReversion = 4'000; ///< ticks after which a distance from the start has mostly faded
constexpr qint64 kBound = 50;        ///< a walk stays within 1/50 of its center
constexpr int kPremiumScale = 2;     ///< of option marks, which are finer than the tick

qint64 powerOfTen(int exponent)
{
    qint64 value = 1;
    for (int i = 0; i < exponent; ++i)
        value *= 10;
    return value;
}

Decimal or0(const Figure &figure)
{
    return figure.value_or(Decimal());
}

} // namespace

Market::Market(quint64 seed)
    : m_rng(seed)
    , m_instruments(makeInstruments())
    , m_walks{
          {"BTC", 2, 6'247'800, 250},         {"ETH", 2, 300'258, 12},
          {"SOL", 3, 142'158, 7},             {"XRP", 5, 218'060, 10},
          {"DOGE", 6, 169'580, 8},            {"HYPE", 4, 389'040, 20},
          {"1000PEPE", 8, 1'234'500, 70},     {"USDC", 6, 999'800, 3},
          {"MNT", 5, 110'520, 5},
      }
    , m_offsets(m_instruments.size())
{
    for (Walk &walk : m_walks)
        walk.value = walk.center;
    for (const Instrument &instrument : m_instruments)
        m_walkIndices.push_back(instrument.walks() ? walkIndex(instrument.baseCoin) : -1);
    for (std::size_t i = 0; i < m_instruments.size(); ++i) {
        const Instrument &instrument = m_instruments[i];
        Offsets &offsets = m_offsets[i];
        offsets.last = instrument.walks() ? m_rng.between(-2, 2) : 0;
        offsets.mark = instrument.walks() ? m_rng.between(-1, 1) : 0;
        offsets.lastTicks = indexTicks(instrument) + offsets.last;
        offsets.high = offsets.lastTicks + offsets.lastTicks / 60;
        offsets.low = offsets.lastTicks - offsets.lastTicks / 45;
        offsets.dayAgo = offsets.lastTicks - offsets.lastTicks / 90;
        offsets.hourAgo = offsets.lastTicks - offsets.lastTicks / 400;
        offsets.bidLots = m_rng.between(50, 900);
        offsets.askLots = m_rng.between(50, 900);
        offsets.volumeLots = m_rng.between(1'000'000, 9'000'000);
    }
}

void Market::tick()
{
    for (Walk &walk : m_walks)
        move(walk);
    for (std::size_t i = 0; i < m_instruments.size(); ++i) {
        if (m_instruments[i].walks())
            move(m_instruments[i], m_offsets[i]);
    }
}

void Market::move(Walk &walk)
{
    if (walk.ticksToTarget > 0) {
        const qint64 part = (walk.target - walk.center) / walk.ticksToTarget--;
        walk.center += part;
        walk.value += part;
    }
    // The sum of four uniform steps is bell-shaped enough for a demo.
    qint64 step = 0;
    for (int i = 0; i < 4; ++i)
        step += m_rng.between(-walk.step, walk.step);
    const qint64 back = (walk.center - walk.value) / kReversion;
    const qint64 bound = walk.center / kBound;
    walk.value = std::clamp(walk.value + step / 2 + back, walk.center - bound, walk.center + bound);
}

void Market::move(const Instrument &instrument, Offsets &offsets)
{
    if (m_rng.oneIn(3))
        offsets.last = std::clamp<qint64>(offsets.last + m_rng.between(-1, 1), -4, 4);
    if (m_rng.oneIn(8))
        offsets.mark = std::clamp<qint64>(offsets.mark + m_rng.between(-1, 1), -2, 2);
    const qint64 before = offsets.lastTicks;
    offsets.lastTicks = indexTicks(instrument) + offsets.last;
    if (offsets.lastTicks != before)
        offsets.rising = offsets.lastTicks > before;
    offsets.high = std::max(offsets.high, offsets.lastTicks);
    offsets.low = std::min(offsets.low, offsets.lastTicks);
    if (m_rng.oneIn(2))
        offsets.bidLots = m_rng.between(50, 900);
    if (m_rng.oneIn(2))
        offsets.askLots = m_rng.between(50, 900);
    if (m_rng.oneIn(2))
        offsets.volumeLots += m_rng.between(1, 60);
}

const Instrument *Market::find(Category category, const QByteArray &symbol) const
{
    const auto it = std::find_if(m_instruments.begin(), m_instruments.end(), [&](const Instrument &instrument) {
        return instrument.category == category && instrument.symbol == symbol;
    });
    return it == m_instruments.end() ? nullptr : &*it;
}

std::size_t Market::indexOf(const Instrument &instrument) const
{
    return static_cast<std::size_t>(&instrument - m_instruments.data());
}

int Market::walkIndex(const QByteArray &coin) const
{
    const auto it = std::find_if(m_walks.begin(), m_walks.end(), [&](const Walk &walk) { return walk.coin == coin; });
    return it == m_walks.end() ? -1 : static_cast<int>(it - m_walks.begin());
}

std::size_t Market::walkIndex(const Instrument &instrument) const
{
    const int index = m_walkIndices[indexOf(instrument)];
    Q_ASSERT(index >= 0);
    return static_cast<std::size_t>(index);
}

const Walk &Market::walkOf(const Instrument &instrument) const
{
    return m_walks[walkIndex(instrument)];
}

qint64 Market::indexTicks(const Instrument &instrument) const
{
    return instrument.walks() ? indexTicks(instrument, walkOf(instrument).value) : instrument.fixedTicks;
}

qint64 Market::indexTicks(const Instrument &instrument, qint64 walkValue) const
{
    if (!instrument.walks())
        return instrument.fixedTicks;
    const Walk &walk = walkOf(instrument);
    if (instrument.category == Category::Option) {
        // Premium: what exercise would give now, plus time value that fades with the distance to the strike.
        const qint64 price = walkValue / powerOfTen(walk.scale);
        const qint64 distance = std::abs(price - instrument.strike);
        const qint64 reach = instrument.strike * 35LL / 100;
        const qint64 nearness = std::max<qint64>(0, reach - distance);
        const qint64 timeValue = price * 4 / 100 * nearness / reach * nearness / reach;
        const qint64 gain = instrument.call ? price - instrument.strike : instrument.strike - price;
        return std::max<qint64>(1, (std::max<qint64>(0, gain) + timeValue) / instrument.tickUnits);
    }
    return walkValue / (powerOfTen(walk.scale - instrument.priceScale) * instrument.tickUnits);
}

Quote Market::quote(const Instrument &instrument) const
{
    const Offsets &offsets = m_offsets[indexOf(instrument)];
    const qint64 ticks = indexTicks(instrument);
    const qint64 spread = offsets.rising ? 0 : 1;
    Quote quote;
    quote.last = instrument.price(offsets.lastTicks);
    quote.mark = instrument.price(ticks + offsets.mark);
    quote.index = instrument.walks() ? Decimal::scaled(walkOf(instrument).value, walkOf(instrument).scale)
                                     : instrument.price(ticks);
    quote.bid = instrument.price(offsets.lastTicks - 1 + spread);
    quote.ask = instrument.price(offsets.lastTicks + spread);
    quote.bidSize = or0(instrument.qtyStep * Decimal(offsets.bidLots));
    quote.askSize = or0(instrument.qtyStep * Decimal(offsets.askLots));
    quote.previous24h = instrument.price(offsets.dayAgo);
    quote.previous1h = instrument.price(offsets.hourAgo);
    quote.high24h = instrument.price(offsets.high);
    quote.low24h = instrument.price(offsets.low);
    quote.volume24h = or0(instrument.qtyStep * Decimal(offsets.volumeLots));
    quote.openInterest = or0(instrument.qtyStep * Decimal(offsets.volumeLots / 3));
    // The premium of the mark over the index leans the rate a little, as the real one does.
    quote.fundingRate = Decimal::scaled(instrument.fundingMillionths + 3 * offsets.mark, 6);
    quote.rising = offsets.rising;
    if (instrument.category == Category::Option)
        fillOption(instrument, quote);
    return quote;
}

void Market::fillOption(const Instrument &instrument, Quote &quote) const
{
    const Walk &walk = walkOf(instrument);
    const qint64 price = walk.value / powerOfTen(walk.scale);
    const qint64 reach = instrument.strike * 35LL / 100;
    const qint64 lean = std::clamp<qint64>(5'000 + 5'000 * (price - instrument.strike) / reach, 200, 9'800);
    quote.mark = Decimal::scaled(units(Series::Mark, instrument, walk.value, offsetNow(Series::Mark, instrument)),
                                 kPremiumScale);
    quote.delta = Decimal::scaled(instrument.call ? lean : lean - 10'000, 4);
    quote.gamma = Decimal::scaled(lean / 150, 6);
    quote.vega = Decimal::scaled(lean * 17, 3);
    quote.theta = Decimal::scaled(-lean * 9, 3);
    quote.markIv = Decimal::scaled(4'600 + lean % 97, 4);
}

Figure Market::usdIndex(const QByteArray &coin) const
{
    if (coin == "USDT")
        return Decimal(1);
    const int index = walkIndex(coin);
    if (index < 0)
        return std::nullopt;
    const Walk &walk = m_walks[static_cast<std::size_t>(index)];
    return Decimal::scaled(walk.value, walk.scale);
}

int Market::scaleOf(Series series, const Instrument &instrument) const
{
    if (series == Series::Index && instrument.walks())
        return walkOf(instrument).scale;
    return series == Series::Mark && instrument.category == Category::Option ? kPremiumScale : instrument.priceScale;
}

qint64 Market::units(Series series, const Instrument &instrument, qint64 walkValue, qint64 offset) const
{
    if (series == Series::Index && instrument.walks())
        return walkValue;
    const qint64 price = (indexTicks(instrument, walkValue) + offset) * instrument.tickUnits;
    if (series == Series::Mark && instrument.category == Category::Option) {
        // Finer than the tick, as the real mark of an option is: a hundredth for every dollar of the underlying.
        return price * powerOfTen(kPremiumScale - instrument.priceScale) + walkValue % 500;
    }
    return price;
}

qint64 Market::unitsNow(Series series, const Instrument &instrument) const
{
    const qint64 value = instrument.walks() ? walkOf(instrument).value : 0;
    return units(series, instrument, value, offsetNow(series, instrument));
}

qint64 Market::offsetNow(Series series, const Instrument &instrument) const
{
    const Offsets &offsets = m_offsets[indexOf(instrument)];
    return series == Series::Last ? offsets.last : series == Series::Mark ? offsets.mark : 0;
}

qint64 Market::volumeLots(const Instrument &instrument) const
{
    return m_offsets[indexOf(instrument)].volumeLots;
}

void Market::drive(std::size_t walk, qint64 level, int ticks)
{
    Walk &driven = m_walks[walk];
    driven.center = driven.value;
    driven.target = level;
    driven.ticksToTarget = std::max(1, ticks);
}

void Market::setDay(const Instrument &instrument, qint64 dayAgo, qint64 hourAgo, qint64 high, qint64 low)
{
    Offsets &offsets = m_offsets[indexOf(instrument)];
    offsets.dayAgo = dayAgo / instrument.tickUnits;
    offsets.hourAgo = hourAgo / instrument.tickUnits;
    offsets.high = std::max(offsets.lastTicks, high / instrument.tickUnits);
    offsets.low = std::min(offsets.lastTicks, low / instrument.tickUnits);
}

} // namespace apollo::demo
