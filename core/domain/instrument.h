// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/figure.h"
#include "core/domain/enums.h"

#include <QString>

#include <compare>
#include <optional>

namespace apollo {

/// A symbol within its category: BTCUSDT exists both as spot and as linear.
struct InstrumentKey {
    Category category = Category::Linear;
    QString symbol;

    std::strong_ordering operator<=>(const InstrumentKey &) const = default;
};

/// What can be held, from GET /v5/market/instruments-info.
struct Instrument {
    InstrumentKey key;
    QString contractType; ///< LinearPerpetual, LinearFutures, InversePerpetual, InverseFutures; "" for spot and option
    QString status;       ///< Trading, PreLaunch, Delivering, Closed ...; unknown texts are kept
    QString baseCoin;
    QString quoteCoin;
    QString settleCoin;  ///< what P&L and margin are counted in; "" for spot
    QString optionsType; ///< Call, Put; "" otherwise
    Figure tickSize;     ///< price step, quote coin
    Figure qtyStep;      ///< quantity step (basePrecision on spot); USD contracts on inverse
    Figure minLeverage;
    Figure maxLeverage;
    std::optional<UtcTime> deliveryTime; ///< nullopt for perpetuals and spot
    std::optional<std::chrono::minutes> fundingInterval;

    bool operator==(const Instrument &) const = default;
};

/// Digits after the point that a step asks for: 0.10 gives 1, 0.001 gives 3, 5 gives 0.
[[nodiscard]] int scaleOfStep(const Figure &step, int fallback);

} // namespace apollo
