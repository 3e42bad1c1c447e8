// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/marginrules.h"

#include <array>
#include <utility>

namespace apollo {

/// The texts of "marginGap".
inline constexpr std::array kGapNames{
    std::pair{MarginGap::None, ""},
    std::pair{MarginGap::NotComputed, "not-computed"},
    std::pair{MarginGap::ModeUnknown, "mode-unknown"},
    std::pair{MarginGap::PortfolioMargin, "portfolio-margin"},
    std::pair{MarginGap::IsolatedMargin, "isolated-margin"},
    std::pair{MarginGap::NoPrice, "no-price"},
    std::pair{MarginGap::NoLeverage, "no-leverage"},
    std::pair{MarginGap::NoRiskTiers, "no-risk-tiers"},
    std::pair{MarginGap::BeyondRiskTiers, "beyond-risk-tiers"},
    std::pair{MarginGap::NoFeeRate, "no-fee-rate"},
    std::pair{MarginGap::ShortOption, "short-option"},
    std::pair{MarginGap::NoOrderMargin, "no-order-margin"},
    std::pair{MarginGap::NoCollateralRatio, "no-collateral-ratio"},
    std::pair{MarginGap::Borrowing, "borrowing"},
    std::pair{MarginGap::PositionsUnknown, "positions-unknown"},
};

} // namespace apollo
