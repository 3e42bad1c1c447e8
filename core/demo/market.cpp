// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/market.h"

#include <algorithm>

namespace apollo::demo {

namespace {

constexpr qint64 kReversion = 4'000; ///< ticks after which a distance from the start has mostly faded
constexpr qint64 kBound = 50;        ///< a walk stays within 1/50 of its start

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
          {"BTC", 2, 6'247'800, 250, 6'247'800},   {"ETH", 2, 300'258, 12, 300'258},
          {"SOL", 3, 142'158, 7, 142'158},         {"XRP", 5, 218'060, 10, 218'060},
          {"DOGE", 6, 169'580, 8, 169'580},        {"HYPE", 4, 389'040, 20, 389'040},
          {"1000PEPE", 8, 1'234'500, 70, 1'234'500}, {"USDC", 6, 999'800, 3, 999'800},
          {"MNT", 5, 110'520, 5, 110'520},
      }
    , m_offsets(m_instruments.size())
{
    for (std::size_t i = 0; i < m_instruments.size(); ++i) {
        const Instrument &instrument = m_instruments[i];
        Offsets &offsets = m_offsets[i];
        offsets.last = instrument.walks() ? m_rng.between(-2, 2) : 0;
        offsets.mark = instrument.walks() ? m_rng.between(-1, 1) : 0;
        offsets.lastTicks = indexTicks(instrument) + offsets.last;
        offsets.high = offsets.lastTicks + offsets.lastTicks / 60;
        offsets.low = offsets.lastTicks - offsets.lastTicks / 45;
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

const Market::Walk &Market::walkOf(const Instrument &instrument) const
{
    const auto it = std::find_if(m_walks.begin(), m_walks.end(),
                                 [&](const Walk &walk) { return walk.coin == instrument.baseCoin; });
    Q_ASSERT(it != m_walks.end());
    return *it;
}

qint64 Market::indexTicks(const Instrument &instrument) const
{
    if (!instrument.walks())
        return instrument.fixedTicks;
    const Walk &walk = walkOf(instrument);
    if (instrument.category == Category::Option) {
        // Premium: what exercise would give now, plus time value that fades with the distance to the strike.
        const qint64 price = walk.value / powerOfTen(walk.scale);
        const qint64 distance = std::abs(price - instrument.strike);
        const qint64 reach = instrument.strike * 35LL / 100;
        const qint64 nearness = std::max<qint64>(0, reach - distance);
        const qint64 timeValue = price * 4 / 100 * nearness / reach * nearness / reach;
        const qint64 gain = instrument.call ? price - instrument.strike : instrument.strike - price;
        return std::max<qint64>(1, (std::max<qint64>(0, gain) + timeValue) / instrument.tickUnits);
    }
    return walk.value / (powerOfTen(walk.scale - instrument.priceScale) * instrument.tickUnits);
}

Quote Market::quote(const Instrument &instrument) const
{
    const auto position = static_cast<std::size_t>(&instrument - m_instruments.data());
    const Offsets &offsets = m_offsets[position];
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
    const qint64 start = instrument.walks() ? (offsets.high + offsets.low) / 2 : ticks;
    quote.previous24h = instrument.price(start - start / 90);
    quote.previous1h = instrument.price(start - start / 400);
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
    // Finer than the tick, as the real mark of an option is: a hundredth for every dollar of the underlying.
    quote.mark = or0(quote.mark + Decimal::scaled(walk.value % 500, 2));
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
    const auto it = std::find_if(m_walks.begin(), m_walks.end(), [&](const Walk &walk) { return walk.coin == coin; });
    if (it == m_walks.end())
        return std::nullopt;
    return Decimal::scaled(it->value, it->scale);
}

} // namespace apollo::demo
