// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/figure.h"
#include "core/demo/instruments.h"

#include <optional>
#include <vector>

namespace apollo::demo {

/// One step of a risk-limit table.
struct MarginTier {
    int id = 1;
    Decimal limit;           ///< position value up to which it holds, inclusive; settle coin
    Decimal maintenanceRate; ///< fraction of the value: half the initial rate
    Decimal initialRate;     ///< 1 / maxLeverage, exactly
    Decimal maxLeverage;
    Decimal deduction; ///< keeps the maintenance margin continuous where the tier begins
};

/// The six tiers of a contract, smallest values first; none for spot and options.
[[nodiscard]] std::vector<MarginTier> marginTiers(const Instrument &instrument);

/// The lowest tier whose limit is not below `value`; nullopt for an unknown value and one above the last tier.
[[nodiscard]] std::optional<MarginTier> tierFor(const Instrument &instrument, const Figure &value);

} // namespace apollo::demo
