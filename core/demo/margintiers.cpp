// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/margintiers.h"

#include <algorithm>
#include <iterator>

namespace apollo::demo {

namespace {

/// Leverages whose inverse is a short decimal, so that both can be printed in full.
struct Rung {
    int leverageTenths;
    int initialTenThousandths;
};

constexpr Rung kLadder[] = {{1000, 100}, {800, 125},  {625, 160}, {500, 200}, {400, 250}, {250, 400}, {200, 500},
                            {125, 800},  {100, 1000}, {80, 1250}, {50, 2000}, {40, 2500}, {20, 5000}};

/// Limits of the tiers as multiples of the first.
constexpr int kMultiples[] = {1, 2, 4, 8, 15, 30};

} // namespace

std::vector<MarginTier> marginTiers(const Instrument &instrument)
{
    std::vector<MarginTier> tiers;
    if (!instrument.isPerpetual())
        return tiers;
    const Rung *rung = std::find_if(std::begin(kLadder), std::end(kLadder), [&](const Rung &step) {
        return step.leverageTenths <= instrument.maxLeverage * 10;
    });
    for (const int multiple : kMultiples) {
        Q_ASSERT(rung != std::end(kLadder));
        MarginTier tier;
        tier.id = static_cast<int>(tiers.size()) + 1;
        tier.limit = (instrument.tierLimit * Decimal(multiple)).value_or(Decimal());
        tier.initialRate = Decimal::scaled(rung->initialTenThousandths, 4).normalized();
        tier.maintenanceRate = Decimal::scaled(rung->initialTenThousandths * 5, 5).normalized();
        tier.maxLeverage = Decimal::scaled(rung->leverageTenths * 10, 2);
        if (!tiers.empty()) {
            const MarginTier &below = tiers.back();
            const Figure more = below.limit * (tier.maintenanceRate - below.maintenanceRate);
            tier.deduction = (below.deduction + more).value_or(Decimal()).normalized();
        }
        tiers.push_back(tier);
        ++rung;
    }
    return tiers;
}

std::optional<MarginTier> tierFor(const Instrument &instrument, const Figure &value)
{
    if (!value)
        return std::nullopt;
    const std::vector<MarginTier> tiers = marginTiers(instrument);
    const auto it =
        std::find_if(tiers.begin(), tiers.end(), [&](const MarginTier &tier) { return *value <= tier.limit; });
    return it == tiers.end() ? std::nullopt : std::optional<MarginTier>(*it);
}

} // namespace apollo::demo
