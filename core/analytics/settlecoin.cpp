// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analytics/settlecoin.h"

namespace apollo {

namespace {

const QLatin1String kUsdt("USDT");
const QLatin1String kUsdc("USDC");
const QLatin1String kUsd("USD");

} // namespace

QString settleCoinOf(const InstrumentKey &key, const Instrument *instrument)
{
    if (instrument != nullptr && !instrument->settleCoin.isEmpty())
        return instrument->settleCoin;
    switch (key.category) {
    case Category::Spot: return {};
    case Category::Linear: return key.symbol.section(QLatin1Char('-'), 0, 0).endsWith(kUsdt) ? kUsdt : kUsdc;
    case Category::Option: return key.symbol.endsWith(QLatin1String("-USDT")) ? kUsdt : kUsdc;
    case Category::Inverse: return key.symbol.left(qMax(qsizetype(0), key.symbol.lastIndexOf(kUsd)));
    }
    return {};
}

bool paysFunding(const InstrumentKey &key, const Instrument *instrument)
{
    if (key.category != Category::Linear && key.category != Category::Inverse)
        return false;
    if (instrument != nullptr && !instrument->contractType.isEmpty())
        return instrument->contractType.endsWith(QLatin1String("Perpetual"));
    return !key.symbol.contains(QLatin1Char('-')) && (key.category == Category::Linear || key.symbol.endsWith(kUsd));
}

} // namespace apollo
