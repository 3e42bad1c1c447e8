// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/marginrequests.h"
#include "core/bybit/parse/reply.h"

#include <map>

namespace apollo::bybit {

namespace json {

namespace {

/// A coin whose switches are not known would count as no collateral, which is a claim: they must be there.
struct InfoRow : CollateralInfo {
    std::optional<bool> isCollateral;
    std::optional<bool> isSwitchedOn;
};

constexpr FieldTable kInfoFields{
    Field<InfoRow>{"availableToBorrow", &take<&InfoRow::availableToBorrow>},
    Field<InfoRow>{"borrowAmount", &take<&InfoRow::borrowAmount>},
    Field<InfoRow>{"borrowUsageRate", &take<&InfoRow::borrowUsageRate>},
    Field<InfoRow>{"borrowable", &take<&InfoRow::borrowable>},
    Field<InfoRow>{"collateralSwitch", &takeState<&InfoRow::isSwitchedOn>},
    Field<InfoRow>{"currency", &take<&InfoRow::currency>},
    Field<InfoRow>{"freeBorrowAmount", &take<&InfoRow::freeBorrowAmount>},
    Field<InfoRow>{"hourlyBorrowRate", &take<&InfoRow::hourlyBorrowRate>},
    Field<InfoRow>{"marginCollateral", &takeState<&InfoRow::isCollateral>},
    Field<InfoRow>{"maxBorrowingAmount", &take<&InfoRow::maxBorrowingAmount>},
};

Outcome readInfo(Value &value, std::optional<Category>, CollateralInfo &info)
{
    InfoRow row;
    if (const Outcome outcome = readObject(row, value, kInfoFields); outcome != Outcome::Ok)
        return outcome;
    if (row.currency.isEmpty() || !row.isCollateral || !row.isSwitchedOn)
        return Outcome::Rejected;
    row.marginCollateral = *row.isCollateral;
    row.collateralSwitch = *row.isSwitchedOn;
    info = std::move(static_cast<CollateralInfo &>(row));
    return Outcome::Ok;
}

struct TierRow {
    Figure from;
    Figure to;
    Figure ratio;
};

constexpr FieldTable kTierFields{
    Field<TierRow>{"collateralRatio", &take<&TierRow::ratio>},
    Field<TierRow>{"maxQty", &takeEssential<&TierRow::to>}, // "" has no end; unreadable is not that
    Field<TierRow>{"minQty", &take<&TierRow::from>},
};

struct RatioRow {
    QString currency;
    std::vector<TierRow> tiers;
    int rejectedTiers = 0;
};

constexpr FieldTable kRatioFields{
    Field<RatioRow>{"collateralRatioList",
                    [](RatioRow &row, Value &value) {
                        return readRows(value, row.tiers, row.rejectedTiers, [](Value &element, TierRow &tier) {
                            return readObject(tier, element, kTierFields);
                        });
                    }},
    Field<RatioRow>{"currency", &take<&RatioRow::currency>},
};

/// A share of a coin: from 0 to 1.
bool isShare(const Figure &ratio)
{
    return ratio && ratio->sign() >= 0 && *ratio <= Decimal::scaled(1, 0);
}

/// The tiers in ascending order, when they run from 0 without hole or overlap; only the last may have no end.
std::optional<std::vector<CollateralTier>> seamless(const std::vector<TierRow> &rows)
{
    std::map<Decimal, CollateralTier> byStart;
    for (const TierRow &row : rows) {
        if (!row.from || !isShare(row.ratio)
            || !byStart.try_emplace(*row.from, CollateralTier{*row.from, row.to, *row.ratio}).second)
            return std::nullopt;
    }
    std::vector<CollateralTier> tiers;
    Figure reached = Decimal();
    for (const auto &[from, tier] : byStart) {
        if (reached != from || (tier.to && *tier.to <= from))
            return std::nullopt;
        reached = tier.to;
        tiers.push_back(tier);
    }
    return tiers;
}

Outcome readRatios(Value &value, std::optional<Category>, CollateralRatioRow &ratios)
{
    RatioRow row;
    if (const Outcome outcome = readObject(row, value, kRatioFields); outcome != Outcome::Ok)
        return outcome;
    auto tiers = seamless(row.tiers);
    if (row.currency.isEmpty() || row.rejectedTiers > 0 || !tiers || tiers->empty())
        return Outcome::Rejected;
    ratios.currency = row.currency;
    ratios.table.tiers = *std::move(tiers);
    return Outcome::Ok;
}

} // namespace

} // namespace json

Result<Page<CollateralInfo>> CollateralInfoRequest::parse(const QByteArray &body) const
{
    auto page = json::readPage<CollateralInfo>(body, endpoint(), std::nullopt, &json::readInfo);
    if (page) {
        for (CollateralInfo &info : page.value().rows)
            info.asOf = page->time;
    }
    return page;
}

Result<Page<CollateralRatioRow>> CollateralRatioRequest::parse(const QByteArray &body) const
{
    auto page = json::readPage<CollateralRatioRow>(body, endpoint(), std::nullopt, &json::readRatios);
    if (page) {
        for (CollateralRatioRow &row : page.value().rows)
            row.table.asOf = page->time;
    }
    return page;
}

} // namespace apollo::bybit
