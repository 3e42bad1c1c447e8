// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/coingreeks.h"
#include "core/domain/marginrules.h"

namespace apollo::fields {

// The members of margin rules and greeks, as in fields.h.

template <typename Visit, typename T>
void riskTier(Visit &visit, T &t)
{
    visit("id", t.id);
    visit("riskLimitValue", t.limit);
    visit("maintenanceMargin", t.maintenanceRate);
    visit("initialMargin", t.initialRate);
    visit("maxLeverage", t.maxLeverage);
    visit("mmDeduction", t.deduction);
}

template <typename Visit, typename T>
void feeRate(Visit &visit, T &r)
{
    visit("takerFeeRate", r.taker);
    visit("makerFeeRate", r.maker);
    visit("asOf", r.asOf);
}

template <typename Visit, typename T>
void collateralTier(Visit &visit, T &t)
{
    visit("minQty", t.from);
    visit("maxQty", t.to);
    visit("collateralRatio", t.ratio);
}

template <typename Visit, typename T>
void collateralInfo(Visit &visit, T &c)
{
    visit("currency", c.currency);
    visit("hourlyBorrowRate", c.hourlyBorrowRate);
    visit("maxBorrowingAmount", c.maxBorrowingAmount);
    visit("freeBorrowAmount", c.freeBorrowAmount);
    visit("borrowAmount", c.borrowAmount);
    visit("availableToBorrow", c.availableToBorrow);
    visit("borrowUsageRate", c.borrowUsageRate);
    visit("borrowable", c.borrowable);
    visit("marginCollateral", c.marginCollateral);
    visit("collateralSwitch", c.collateralSwitch);
    visit("asOf", c.asOf);
}

template <typename Visit, typename T>
void greeks(Visit &visit, T &g)
{
    visit("baseCoin", g.baseCoin);
    visit("totalDelta", g.totalDelta);
    visit("totalGamma", g.totalGamma);
    visit("totalVega", g.totalVega);
    visit("totalTheta", g.totalTheta);
}

} // namespace apollo::fields
