// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/feerates.h"

namespace apollo::demo {

FeeRates feeRatesOf(const Instrument &instrument)
{
    switch (instrument.category) {
    case Category::Spot: return {Decimal::scaled(1, 3), Decimal::scaled(8, 4)};
    case Category::Option: return {Decimal::scaled(3, 4), Decimal::scaled(2, 4)};
    case Category::Inverse: return {Decimal::scaled(6, 4), Decimal::scaled(1, 4)};
    case Category::Linear: break;
    }
    if (instrument.settleCoin == "USDC")
        return {Decimal::scaled(5, 4), Decimal::scaled(15, 5)};
    if (instrument.symbol == "HYPEUSDT" || !instrument.walks())
        return {Decimal::scaled(6, 4), Decimal::scaled(25, 5)};
    return {Decimal::scaled(55, 5), Decimal::scaled(2, 4)};
}

} // namespace apollo::demo
