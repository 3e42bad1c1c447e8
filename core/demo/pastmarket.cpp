// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/pastmarket.h"

#include <algorithm>
#include <limits>

namespace apollo::demo {

namespace {

constexpr qint64 kMinuteMs = 60'000;

/// Where a coin's path must pass, so many minutes (a power of two) before the opening.
struct Pin {
    const char *coin;
    qint64 minutesAgo;
    qint64 value; ///< in the units of the coin's walk
};

constexpr Pin kPins[] = {
    {"BTC", 16'384, 6'415'000}, {"BTC", 8'192, 6'220'000},      {"BTC", 4'096, 6'188'000},
    {"ETH", 8'192, 294'800},    {"ETH", 4'096, 295'100},        {"SOL", 4'096, 138'400},
    {"XRP", 4'096, 219'300},    {"DOGE", 4'096, 174'100},       {"HYPE", 32'768, 374'100},
    {"HYPE", 16'384, 445'000},  {"1000PEPE", 8'192, 1'251'000}, {"1000PEPE", 4'096, 1'213'000},
};

/// Since then a coin stayed below a value: a resting order of the opening account, filled in part, sells there.
constexpr Pin kCeiling = {"HYPE", 16'384 + 128, 445'000};

/// Deviation of a path within a minute, in thousandths of one tick's step: what 600 steps of the walk add up to.
constexpr qint64 kSigmaPerStep = 14'000;
constexpr qint64 kCalmSigmaPerStep = 400; ///< of a coin that holds its peg

/// Thousand times the square root of `length`, a power of two.
qint64 milliRoot(qint64 length)
{
    qint64 root = 1'000;
    for (; length >= 4; length /= 4)
        root *= 2;
    return length == 2 ? root * 1'414 / 1'000 : root;
}

/// A bell-shaped number with deviation 37,837, from the bits of one hash.
qint64 bell(quint64 bits)
{
    constexpr quint64 kPart = 0xffff;
    const quint64 sum = (bits & kPart) + ((bits >> 16) & kPart) + ((bits >> 32) & kPart) + (bits >> 48);
    return static_cast<qint64>(sum) - 2 * static_cast<qint64>(kPart);
}

} // namespace

PastMarket::PastMarket(const Market &market, quint64 seed, qint64 opening)
    : m_market(market)
    , m_seed(seed)
    , m_opening(opening / kMinuteMs)
{
    for (const Walk &walk : market.walks()) {
        Path path;
        const bool calm = walk.coin == "USDC";
        path.sigma = walk.step * (calm ? kCalmSigmaPerStep : kSigmaPerStep);
        path.last = walk.value;
        // Up to a tenth away from where it ends: the quarter a path moves in.
        const qint64 reach = calm ? 0 : walk.value / 10;
        path.first = walk.value + static_cast<qint64>(hash(m_paths.size(), -1) % 201) * reach / 100 - reach;
        m_paths.push_back(path);
    }
    for (const Instrument &instrument : market.instruments()) {
        m_lastOffsets.push_back(market.offsetNow(Series::Last, instrument));
        m_markOffsets.push_back(market.offsetNow(Series::Mark, instrument));
    }
}

quint64 PastMarket::hash(quint64 what, qint64 where) const
{
    return Rng(m_seed ^ (what * 0xd1342543de82ef95ULL) ^ (static_cast<quint64>(where) * 0xaf251af3b0f025b5ULL)).next();
}

qint64 PastMarket::middle(std::size_t walk, qint64 low, qint64 lowValue, qint64 high, qint64 highValue) const
{
    const qint64 at = (low + high) / 2;
    const QByteArray &coin = m_market.walks()[walk].coin;
    // Only the midpoints on the way down to the opening are powers of two away from it.
    if (high == kMinutes) {
        for (const Pin &pin : kPins) {
            if (pin.minutesAgo == kMinutes - at && coin == pin.coin)
                return pin.value;
        }
    }
    const qint64 deviation = m_paths[walk].sigma * milliRoot(high - low) / 2'000 / 1'000;
    return std::min((lowValue + highValue) / 2 + bell(hash(walk + 100, at)) * deviation / 37'837, ceiling(walk, at));
}

qint64 PastMarket::ceiling(std::size_t walk, qint64 at) const
{
    const bool covered = at >= kMinutes - kCeiling.minutesAgo && m_market.walks()[walk].coin == kCeiling.coin;
    return covered ? kCeiling.value : std::numeric_limits<qint64>::max();
}

qint64 PastMarket::valueAt(std::size_t walk, qint64 minute) const
{
    const qint64 wanted = std::clamp<qint64>(minute - firstMinute(), 0, kMinutes);
    qint64 low = 0;
    qint64 high = kMinutes;
    qint64 lowValue = m_paths[walk].first;
    qint64 highValue = m_paths[walk].last;
    if (wanted == high)
        return highValue;
    while (low != wanted) {
        const qint64 at = (low + high) / 2;
        const qint64 value = middle(walk, low, lowValue, high, highValue);
        if (wanted >= at) {
            low = at;
            lowValue = value;
        } else {
            high = at;
            highValue = value;
        }
    }
    return lowValue;
}

void PastMarket::fill(std::size_t walk, qint64 low, qint64 lowValue, qint64 high, qint64 highValue, qint64 from,
                      std::vector<qint64> &values) const
{
    const qint64 end = from + static_cast<qint64>(values.size());
    if (high <= from || low >= end)
        return;
    if (high - low == 1) {
        values[static_cast<std::size_t>(low - from)] = lowValue;
        return;
    }
    const qint64 at = (low + high) / 2;
    const qint64 value = middle(walk, low, lowValue, high, highValue);
    fill(walk, low, lowValue, at, value, from, values);
    fill(walk, at, value, high, highValue, from, values);
}

qint64 PastMarket::offsetAt(Series series, const Instrument &instrument, qint64 minute) const
{
    if (series == Series::Index || !instrument.walks())
        return 0;
    const std::size_t place = m_market.indexOf(instrument);
    if (minute >= m_opening)
        return series == Series::Last ? m_lastOffsets[place] : m_markOffsets[place];
    const quint64 bits = hash(place + 1'000, minute);
    return series == Series::Last ? static_cast<qint64>(bits % 5) - 2 : static_cast<qint64>((bits >> 8) % 3) - 1;
}

qint64 PastMarket::walkValueAt(const Instrument &instrument, qint64 minute) const
{
    if (!instrument.walks())
        return 0;
    return valueAt(m_market.walkIndex(instrument), minute);
}

qint64 PastMarket::unitsAt(Series series, const Instrument &instrument, qint64 minute) const
{
    return m_market.units(series, instrument, walkValueAt(instrument, minute), offsetAt(series, instrument, minute));
}

Decimal PastMarket::priceAt(Series series, const Instrument &instrument, qint64 minute) const
{
    return Decimal::scaled(unitsAt(series, instrument, minute), m_market.scaleOf(series, instrument));
}

Decimal PastMarket::tradePrice(const Instrument &instrument, qint64 time) const
{
    const qint64 minute = time / kMinuteMs;
    const qint64 open = unitsAt(Series::Last, instrument, minute) / instrument.tickUnits;
    const qint64 close = unitsAt(Series::Last, instrument, minute + 1) / instrument.tickUnits;
    return instrument.price(open + (close - open) * (time % kMinuteMs) / kMinuteMs);
}

std::vector<Bar> PastMarket::bars(Series series, const Instrument &instrument, qint64 from, qint64 to) const
{
    from = std::max(from, firstMinute());
    to = std::min(to, m_opening);
    std::vector<Bar> bars;
    if (from >= to)
        return bars;
    std::vector<qint64> values(static_cast<std::size_t>(to - from), 0);
    qint64 wick = 0;
    qint64 roof = std::numeric_limits<qint64>::max();
    if (instrument.walks()) {
        const auto walk = m_market.walkIndex(instrument);
        fill(walk, 0, m_paths[walk].first, kMinutes, m_paths[walk].last, from - firstMinute(), values);
        wick = m_paths[walk].sigma / 1'000;
        roof = ceiling(walk, from - firstMinute());
    }
    values.push_back(walkValueAt(instrument, to));
    const std::size_t place = m_market.indexOf(instrument);
    const qint64 lots = instrument.walks() ? m_market.volumeLots(instrument) / 1'440 : 0;
    bars.reserve(values.size());
    qint64 open = m_market.units(series, instrument, values[0], offsetAt(series, instrument, from));
    for (std::size_t i = 0; i + 1 < values.size(); ++i) {
        Bar bar;
        bar.minute = from + static_cast<qint64>(i);
        const quint64 bits = hash(place + 10'000, bar.minute);
        const qint64 peak = std::max(values[i], values[i + 1]) + static_cast<qint64>(bits % 1'024) * wick / 1'600;
        const qint64 up = std::min(peak, roof);
        const qint64 down =
            std::min(values[i], values[i + 1]) - static_cast<qint64>((bits >> 12) % 1'024) * wick / 1'600;
        bar.open = open;
        bar.close = m_market.units(series, instrument, values[i + 1], offsetAt(series, instrument, bar.minute + 1));
        // A put falls when its coin rises: both ends of the wick count for both.
        const qint64 one = m_market.units(series, instrument, up, 0);
        const qint64 other = m_market.units(series, instrument, down, 0);
        bar.high = std::max({bar.open, bar.close, one, other});
        bar.low = std::min({bar.open, bar.close, one, other});
        bar.lots = lots * static_cast<qint64>(20 + (bits >> 24) % 160) / 100;
        open = bar.close;
        bars.push_back(bar);
    }
    return bars;
}

Decimal PastMarket::fundingRate(const Instrument &instrument, qint64 time) const
{
    if (!instrument.walks())
        return Decimal::scaled(instrument.fundingMillionths, 6);
    const quint64 bits = hash(m_market.indexOf(instrument) + 100'000, time / kMinuteMs);
    return Decimal::scaled(instrument.fundingMillionths + static_cast<qint64>(bits % 121) - 60, 6);
}

} // namespace apollo::demo
