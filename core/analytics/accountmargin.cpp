// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analytics/accountmargin.h"

#include "core/analytics/precision.h"

namespace apollo {

namespace {

void keepFirst(MarginGap &known, MarginGap gap)
{
    if (known == MarginGap::None)
        known = gap;
}

MarginGap gapOf(const CoinBalance &reported, const CoinValuation &computed, MarginGap positionsGap)
{
    if (positionsGap != MarginGap::None)
        return positionsGap;
    if (nonZero(reported.borrowAmount) || nonZero(reported.spotBorrow))
        return MarginGap::Borrowing;
    if (!reported.totalOrderIM)
        return MarginGap::NoOrderMargin;
    if (!computed.usdIndexPrice)
        return MarginGap::NoPrice;
    return MarginGap::None;
}

} // namespace

void MarginSums::add(const CoinBalance &reported, const CoinValuation &computed, const Haircut &haircut,
                     MarginGap positionsGap)
{
    m_haircut = m_haircut + haircut.usd;
    keepFirst(m_haircutGap, haircut.gap);

    const Figure initial = computed.positionIM + reported.totalOrderIM;
    const Figure maintenance = computed.positionMM;
    const bool isBorrowed = nonZero(reported.borrowAmount) || nonZero(reported.spotBorrow);
    if (!isBorrowed && initial && maintenance && initial->isZero() && maintenance->isZero())
        return; // takes none, whatever its index
    keepFirst(m_marginGap, gapOf(reported, computed, positionsGap));
    m_initial = isBorrowed ? std::nullopt : m_initial + product(initial, computed.usdIndexPrice);
    m_maintenance = isBorrowed ? std::nullopt : m_maintenance + product(maintenance, computed.usdIndexPrice);
}

void MarginSums::miss(MarginGap gap)
{
    keepFirst(m_marginGap, gap);
    m_initial.reset();
    m_maintenance.reset();
}

void MarginSums::writeTo(AccountValuation &valuation, MarginMode mode) const
{
    valuation.totalHaircut = trimmed(m_haircut);
    valuation.totalEquityAfterHaircut = valuation.totalEquity - valuation.totalHaircut;
    switch (mode) {
    case MarginMode::Unknown: valuation.marginGap = MarginGap::ModeUnknown; return;
    case MarginMode::Isolated: valuation.marginGap = MarginGap::IsolatedMargin; return;
    case MarginMode::Portfolio: valuation.marginGap = MarginGap::PortfolioMargin; return;
    case MarginMode::Cross: break;
    }
    valuation.totalInitialMargin = trimmed(m_initial);
    valuation.totalMaintenanceMargin = trimmed(m_maintenance);
    const Figure base = valuation.totalMarginBalance - valuation.totalHaircut;
    valuation.totalAvailableBalance = base - valuation.totalInitialMargin;
    if (base && base->sign() > 0) {
        valuation.accountIMRate = quotient(valuation.totalInitialMargin, base, kRatioScale);
        valuation.accountMMRate = quotient(valuation.totalMaintenanceMargin, base, kRatioScale);
    }
    valuation.marginGap = m_marginGap;
    keepFirst(valuation.marginGap, m_haircutGap);
    if (!base)
        keepFirst(valuation.marginGap, MarginGap::PositionsUnknown);
}

} // namespace apollo
