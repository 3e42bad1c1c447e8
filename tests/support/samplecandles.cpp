// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/samplecandles.h"

#include "tests/support/sampleportfolio.h"

#include <algorithm>
#include <cstdint>
#include <random>

namespace apollo::test {

namespace {

constexpr int kHoleAt = 150; // candles before the newest
constexpr int kHoleLength = 6;
constexpr qint64 kLastTenths = 624'800; // 62,480.0

Decimal price(qint64 tenths)
{
    return Decimal::scaled(tenths, 1);
}

} // namespace

Result<std::vector<Candle>> sampleCandles(const CandleQuery &query, bool hole)
{
    const auto length = lengthOf(query.interval);
    const UtcTime now = query.before.value_or(sampleTime());
    const UtcTime newest(now.time_since_epoch() - now.time_since_epoch() % length);
    std::mt19937 random(20261120); // the same walk on every platform
    const auto step = [&random](qint64 size) { return qint64(random() % std::uint32_t(2 * size + 1)) - size; };
    std::vector<qint64> edges{
        kLastTenths}; // from the newest close back: the open of one is the close of the one before
    for (int age = 0; age < query.count; ++age)
        edges.push_back(edges.back() - step(900) - 35);

    std::vector<Candle> candles;
    for (int age = query.count - 1; age >= 0; --age) {
        const qint64 open = edges[std::size_t(age) + 1];
        const qint64 close = edges[std::size_t(age)];
        const qint64 high = std::max(open, close) + qint64(random() % 420);
        const qint64 low = std::min(open, close) - qint64(random() % 420);
        if (!hole || age < kHoleAt || age >= kHoleAt + kHoleLength)
            candles.push_back(
                {newest - age * length, price(open), price(high), price(low), price(close), figure("812.409")});
    }
    return candles;
}

} // namespace apollo::test
