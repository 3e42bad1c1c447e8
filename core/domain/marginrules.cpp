// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/marginrules.h"

#include <algorithm>

namespace apollo {

const RiskTier *RiskTable::tierFor(const Decimal &value) const
{
    const auto found = std::ranges::find_if(tiers, [&value](const RiskTier &tier) { return value <= tier.limit; });
    return found == tiers.end() ? nullptr : &*found;
}

} // namespace apollo
