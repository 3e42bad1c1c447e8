// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/format/margintext.h"

#include <QCoreApplication>

namespace apollo::ui {

namespace {

/// Texts of this file for translators.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(apollo::ui::MarginText)
};

} // namespace

QString marginGapSentence(MarginGap gap)
{
    switch (gap) {
    case MarginGap::None: return {};
    case MarginGap::NotComputed: return Text::tr("Apollo has not computed it yet.");
    case MarginGap::ModeUnknown: return Text::tr("Not computed: the margin mode of the account is not known yet.");
    case MarginGap::PortfolioMargin:
        return Text::tr("Not computed: portfolio margin rests on Bybit's own scenarios, not on prices alone.");
    case MarginGap::IsolatedMargin:
        return Text::tr("In isolated margin each position stands alone: the account as a whole has no such figure.");
    case MarginGap::NoPrice: return Text::tr("Not computed: the mark price, the size or the entry price is missing.");
    case MarginGap::NoLeverage: return Text::tr("Not computed: Bybit gave no leverage for this position.");
    case MarginGap::NoRiskTiers: return Text::tr("Not computed: the risk-limit tiers have not been read.");
    case MarginGap::BeyondRiskTiers:
        return Text::tr("Not computed: the position is larger than the highest risk-limit tier that Bybit publishes.");
    case MarginGap::NoFeeRate: return Text::tr("Not computed: the fee rate of this contract has not been read.");
    case MarginGap::ShortOption: return Text::tr("Not computed: there is no published formula for written options.");
    case MarginGap::NoOrderMargin: return Text::tr("Not computed: Bybit gave no order margin for one of the coins.");
    case MarginGap::NoCollateralRatio:
        return Text::tr("Not computed: Bybit has published no collateral ratio for one of the coins.");
    case MarginGap::Borrowing:
        return Text::tr("Not computed: a coin is borrowed, and loans take margin by rules that are not published.");
    case MarginGap::PositionsUnknown:
        return Text::tr("Not computed: a part of the positions or of the wallet is not known.");
    }
    return {};
}

bool isNotApplicable(MarginGap gap)
{
    return gap == MarginGap::PortfolioMargin || gap == MarginGap::IsolatedMargin;
}

} // namespace apollo::ui
