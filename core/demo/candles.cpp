// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/candles.h"

#include <QDate>

#include <algorithm>

namespace apollo::demo {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr int kDay = 1'440;
constexpr int kWeek = 7 * kDay;
constexpr qint64 kFirstMonday = 4 * kDay; ///< 5 January 1970
constexpr Series kSeries[] = {Series::Last, Series::Mark, Series::Index};

QDate dateOf(qint64 minute)
{
    return QDate(1970, 1, 1).addDays(minute / kDay);
}

qint64 minuteOf(const QDate &date)
{
    return QDate(1970, 1, 1).daysTo(date) * kDay;
}

void add(Bar &bar, qint64 price)
{
    bar.high = std::max(bar.high, price);
    bar.low = std::min(bar.low, price);
    bar.close = price;
}

Bar flat(qint64 minute, qint64 price)
{
    return {minute, price, price, price, price, 0};
}

} // namespace

std::optional<Interval> Interval::named(const QByteArray &name)
{
    for (const int minutes : {1, 3, 5, 15, 30, 60, 120, 240, 360, 720}) {
        if (name == QByteArray::number(minutes))
            return Interval(minutes);
    }
    if (name == "D")
        return Interval(kDay);
    if (name == "W")
        return Interval(kWeek);
    return name == "M" ? std::optional(Interval(0)) : std::nullopt;
}

qint64 Interval::startOf(qint64 minute) const
{
    if (m_minutes == 0) {
        const QDate date = dateOf(minute);
        return minuteOf(QDate(date.year(), date.month(), 1));
    }
    const qint64 origin = m_minutes == kWeek ? kFirstMonday : 0;
    return (minute - origin) / m_minutes * m_minutes + origin;
}

qint64 Interval::next(qint64 start) const
{
    return m_minutes == 0 ? minuteOf(dateOf(start).addMonths(1)) : start + m_minutes;
}

Candles::Candles(const Market &market, const PastMarket &past)
    : m_market(market)
    , m_past(past)
{
    for (const Instrument &instrument : market.instruments()) {
        if (!instrument.walks())
            continue;
        m_walking.push_back(&instrument);
        m_volumesSeen.push_back(market.volumeLots(instrument));
        for (const Series series : kSeries)
            m_bars.push_back({flat(past.openingMinute(), market.unitsNow(series, instrument))});
    }
}

Candles::Bars &Candles::seriesOf(Series series, std::size_t instrument)
{
    return m_bars[instrument * std::size(kSeries) + static_cast<std::size_t>(series)];
}

const Candles::Bars &Candles::seriesOf(Series series, std::size_t instrument) const
{
    return m_bars[instrument * std::size(kSeries) + static_cast<std::size_t>(series)];
}

void Candles::record(qint64 now)
{
    const qint64 minute = now / kMinuteMs;
    for (std::size_t i = 0; i < m_walking.size(); ++i) {
        const qint64 volume = m_market.volumeLots(*m_walking[i]);
        for (const Series series : kSeries) {
            Bars &bars = seriesOf(series, i);
            while (bars.back().minute < minute)
                bars.push_back(flat(bars.back().minute + 1, bars.back().close));
            add(bars.back(), m_market.unitsNow(series, *m_walking[i]));
            bars.back().lots += volume - m_volumesSeen[i];
        }
        m_volumesSeen[i] = volume;
    }
}

Candles::Bars Candles::minutes(Series series, const Instrument &instrument, qint64 from, qint64 to, qint64 now) const
{
    Bars all = m_past.bars(series, instrument, from, to);
    const auto walking = std::find(m_walking.begin(), m_walking.end(), &instrument);
    const qint64 end = std::min(to, now / kMinuteMs + 1);
    if (walking == m_walking.end()) {
        const qint64 price = m_market.unitsNow(series, instrument);
        for (qint64 minute = std::max(from, m_past.openingMinute()); minute < end; ++minute)
            all.push_back(flat(minute, price));
        return all;
    }
    const Bars &live = seriesOf(series, static_cast<std::size_t>(walking - m_walking.begin()));
    for (qint64 minute = std::max(from, m_past.openingMinute()); minute < end; ++minute) {
        const auto place = static_cast<std::size_t>(minute - m_past.openingMinute());
        all.push_back(place < live.size() ? live[place] : flat(minute, live.back().close));
    }
    return all;
}

std::vector<Bar> Candles::list(Series series, const Instrument &instrument, const Interval &interval,
                               const CandleQuery &query, qint64 now) const
{
    // A candle belongs to the range when it begins within it; nothing is known from before the past.
    const qint64 present = now / kMinuteMs;
    std::vector<qint64> starts;
    const qint64 begin = std::max(query.from, m_past.firstMinute());
    const qint64 last = std::min(query.to, present);
    if (query.forward) {
        qint64 start = interval.startOf(begin);
        if (start < query.from)
            start = interval.next(start);
        for (; start <= last && starts.size() < query.limit; start = interval.next(start))
            starts.push_back(start);
    } else {
        for (qint64 start = interval.startOf(std::max(last, begin)); starts.size() < query.limit;
             start = interval.startOf(start - 1)) {
            if (start <= last && start >= query.from)
                starts.push_back(start);
            if (start <= begin)
                break;
        }
        std::reverse(starts.begin(), starts.end());
    }
    std::vector<Bar> candles;
    if (starts.empty())
        return candles;
    for (const Bar &bar : minutes(series, instrument, starts.front(), interval.next(starts.back()), now)) {
        const qint64 start = interval.startOf(bar.minute);
        if (candles.empty() || candles.back().minute != start) {
            candles.push_back(bar);
            candles.back().minute = start;
            continue;
        }
        Bar &candle = candles.back();
        candle.high = std::max(candle.high, bar.high);
        candle.low = std::min(candle.low, bar.low);
        candle.close = bar.close;
        candle.lots += bar.lots;
    }
    return candles;
}

} // namespace apollo::demo
