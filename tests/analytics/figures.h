// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/portfolio.h"

#include <QTest>

namespace apollo::test {

/// A figure from text; "" is unknown. A text that is no number is a fault of the test and is unknown too.
inline Figure figure(const char *text)
{
    const Result<Decimal> value = Decimal::parse(std::string_view(text));
    return value ? Figure(*value) : std::nullopt;
}

/// The figure as text; "unknown" for unknown: what failed comparisons print.
inline QByteArray text(const Figure &value)
{
    return value ? value->normalized().toByteArray() : QByteArray("unknown");
}

/// The figure rounded half-even to `scale` digits, as text.
inline QByteArray text(const Figure &value, int scale)
{
    const Figure shown = rounded(value, scale);
    return shown ? shown->toByteArray() : QByteArray("unknown");
}

inline UtcTime at(qint64 milliseconds)
{
    return UtcTime(std::chrono::milliseconds(milliseconds));
}

inline Position position(Category category, const char *symbol, Side side, const char *size, const char *entry)
{
    Position position;
    position.key = {category, QLatin1String(symbol), 0};
    position.side = side;
    position.size = figure(size);
    position.avgPrice = figure(entry);
    return position;
}

inline Ticker ticker(const char *symbol, const char *mark, const char *last = "", const char *usdIndex = "")
{
    Ticker ticker;
    ticker.symbol = QLatin1String(symbol);
    ticker.markPrice = figure(mark);
    ticker.lastPrice = figure(last);
    ticker.usdIndexPrice = figure(usdIndex);
    ticker.updatedAt = at(1'700'000'000'000);
    return ticker;
}

inline CoinEntry coin(const char *name, const char *wallet, const char *spotBorrow = "0")
{
    CoinEntry entry;
    entry.reported.coin = QLatin1String(name);
    entry.reported.walletBalance = figure(wallet);
    entry.reported.spotBorrow = figure(spotBorrow);
    return entry;
}

} // namespace apollo::test
