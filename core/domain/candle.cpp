// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/candle.h"

namespace apollo {

std::chrono::milliseconds lengthOf(CandleInterval interval)
{
    using namespace std::chrono_literals;
    switch (interval) {
    case CandleInterval::M1: return 1min;
    case CandleInterval::M3: return 3min;
    case CandleInterval::M5: return 5min;
    case CandleInterval::M15: return 15min;
    case CandleInterval::M30: return 30min;
    case CandleInterval::H1: return 1h;
    case CandleInterval::H2: return 2h;
    case CandleInterval::H4: return 4h;
    case CandleInterval::H6: return 6h;
    case CandleInterval::H12: return 12h;
    case CandleInterval::D1: return 24h;
    case CandleInterval::W1: return 7 * 24h;
    case CandleInterval::Month: return 30 * 24h;
    }
    return 1min;
}

} // namespace apollo
