// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/decimal.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace apollo::demo {

enum class Category { Linear, Inverse, Spot, Option };

inline constexpr Category kCategories[] = {Category::Linear, Category::Inverse, Category::Spot, Category::Option};

/// Bybit's lower-case name.
[[nodiscard]] QByteArray nameOf(Category category);
/// The category of a name; exact spelling only.
[[nodiscard]] std::optional<Category> categoryOf(const QByteArray &name);

/// What is traded. Prices are whole numbers of `tickUnits` x 10^-`priceScale` quote coin.
struct Instrument {
    Category category = Category::Linear;
    QByteArray symbol;
    QByteArray baseCoin;
    QByteArray quoteCoin;
    QByteArray settleCoin;
    int priceScale = 2;
    int tickUnits = 1;
    Decimal qtyStep;
    int maxLeverage = 0; ///< of the lowest tier; 0: the product has none
    Decimal tierLimit;   ///< value up to which the lowest tier holds, settle coin
    int fundingHours = 8;
    qint64 fundingMillionths = 0; ///< base funding rate x 10^6
    bool hedgeMode = false;       ///< the account trades it in hedge mode
    int strike = 0;               ///< options
    bool call = false;            ///< options
    qint64 fixedTicks = 0;        ///< price of the many contracts that only fill the list; 0 for the walking ones

    [[nodiscard]] bool isPerpetual() const { return category == Category::Linear || category == Category::Inverse; }
    [[nodiscard]] bool walks() const { return fixedTicks == 0; }
    [[nodiscard]] Decimal price(qint64 ticks) const { return Decimal::scaled(ticks * tickUnits, priceScale); }
};

/// Delivery of the demo's options, milliseconds UTC: 25 December 2026, 08:00.
inline constexpr qint64 kOptionDelivery = 1'798'185'600'000;

/// Every instrument of the demo exchange: the ones that walk first, then a few hundred quiet linear contracts,
/// because the real list is longer than one page.
[[nodiscard]] std::vector<Instrument> makeInstruments();

/// The row of GET /v5/market/instruments-info.
[[nodiscard]] QByteArray instrumentInfo(const Instrument &instrument);

} // namespace apollo::demo
