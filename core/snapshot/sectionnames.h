// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/portfolio.h"

#include <array>
#include <utility>

namespace apollo {

/// The members of "completeness".
inline constexpr std::array kSectionNames{
    std::pair{Section::AccountInfo, "accountInfo"}, std::pair{Section::Wallet, "wallet"},
    std::pair{Section::Positions, "positions"},     std::pair{Section::Orders, "orders"},
    std::pair{Section::Instruments, "instruments"}, std::pair{Section::Tickers, "tickers"},
    std::pair{Section::Executions, "executions"},   std::pair{Section::OrderHistory, "orderHistory"},
    std::pair{Section::MarginRules, "marginRules"}, std::pair{Section::Greeks, "greeks"},
};

/// The texts of its "state".
inline constexpr std::array kSectionStates{
    std::pair{SectionStatus::State::Loading, "loading"},
    std::pair{SectionStatus::State::Complete, "complete"},
    std::pair{SectionStatus::State::Partial, "partial"},
    std::pair{SectionStatus::State::Failed, "failed"},
    std::pair{SectionStatus::State::NotApplicable, "not-applicable"},
};

} // namespace apollo
