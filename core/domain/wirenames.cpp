// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/wirenames.h"

#include <array>
#include <span>
#include <utility>

namespace apollo {

namespace {

template <typename Enum>
using Names = std::pair<Enum, std::string_view>;

constexpr std::array kCategories{
    Names<Category>{Category::Spot, "spot"},
    Names<Category>{Category::Linear, "linear"},
    Names<Category>{Category::Inverse, "inverse"},
    Names<Category>{Category::Option, "option"},
};
constexpr std::array kSides{
    Names<Side>{Side::None, ""}, Names<Side>{Side::Buy, "Buy"}, Names<Side>{Side::Sell, "Sell"},
    Names<Side>{Side::None, "None"}, // older data
};
constexpr std::array kMarginModes{
    Names<MarginMode>{MarginMode::Unknown, ""},
    Names<MarginMode>{MarginMode::Isolated, "ISOLATED_MARGIN"},
    Names<MarginMode>{MarginMode::Cross, "REGULAR_MARGIN"},
    Names<MarginMode>{MarginMode::Portfolio, "PORTFOLIO_MARGIN"},
};
constexpr std::array kPositionStatuses{
    Names<PositionStatus>{PositionStatus::None, ""},
    Names<PositionStatus>{PositionStatus::Normal, "Normal"},
    Names<PositionStatus>{PositionStatus::Liquidating, "Liq"},
    Names<PositionStatus>{PositionStatus::AutoDeleveraging, "Adl"},
};
constexpr std::array kEnvironments{
    Names<Environment>{Environment::Mainnet, "mainnet"},
    Names<Environment>{Environment::Testnet, "testnet"},
    Names<Environment>{Environment::DemoTrading, "demo-trading"},
    Names<Environment>{Environment::DemoExchange, "demo-exchange"},
};

template <typename Enum>
std::string_view nameOf(std::span<const Names<Enum>> table, Enum value)
{
    for (const auto &[entry, name] : table) {
        if (entry == value)
            return name;
    }
    return {};
}

template <typename Enum>
std::optional<Enum> valueOf(std::span<const Names<Enum>> table, std::string_view text)
{
    for (const auto &[entry, name] : table) {
        if (name == text)
            return entry;
    }
    return std::nullopt;
}

} // namespace

std::string_view toWire(Category category)
{
    return nameOf<Category>(kCategories, category);
}
std::string_view toWire(Side side)
{
    return nameOf<Side>(kSides, side);
}
std::string_view toWire(MarginMode mode)
{
    return nameOf<MarginMode>(kMarginModes, mode);
}
std::string_view toWire(PositionStatus status)
{
    return nameOf<PositionStatus>(kPositionStatuses, status);
}
std::string_view toWire(Environment environment)
{
    return nameOf<Environment>(kEnvironments, environment);
}

std::optional<Category> categoryFromWire(std::string_view text)
{
    return valueOf<Category>(kCategories, text);
}
std::optional<Side> sideFromWire(std::string_view text)
{
    return valueOf<Side>(kSides, text);
}
std::optional<MarginMode> marginModeFromWire(std::string_view text)
{
    return valueOf<MarginMode>(kMarginModes, text);
}
std::optional<PositionStatus> positionStatusFromWire(std::string_view text)
{
    return valueOf<PositionStatus>(kPositionStatuses, text);
}
std::optional<Environment> environmentFromWire(std::string_view text)
{
    return valueOf<Environment>(kEnvironments, text);
}

} // namespace apollo
