// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/chartannotations.h"

#include <QCoreApplication>

#include <algorithm>

namespace apollo::ui {

namespace {

/// Texts of this file for translators.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(apollo::ui::ChartAnnotations)
};

const Figure kNear = Decimal::scaled(5, 2); // as in the positions table

bool isTrade(const Execution &execution)
{
    return execution.execType != QLatin1String("Funding") && execution.execType != QLatin1String("Settle")
        && execution.side != Side::None;
}

} // namespace

std::vector<ChartLevel> positionLevels(const PositionEntry &entry, const Instrument *instrument,
                                       const NumberFormat &numbers)
{
    const Position &position = entry.reported;
    std::vector<ChartLevel> levels;
    const auto add = [&levels](const QString &name, const Figure &value, Token color, bool isNow = false) {
        if (value && value->sign() > 0)
            levels.push_back({name, *value, color, isNow});
    };
    add(Text::tr("Mark"), entry.computed.markPrice, Token::T1, true);
    const Figure size = position.size * Decimal(position.direction());
    //: A level of a chart: entry price of a position of this size.
    add(Text::tr("Entry %1").arg(numbers.quantity(size, instrument, NumberFormat::Sign::Always)), position.avgPrice,
        Token::Acc);
    const Figure &distance = entry.computed.distanceToLiq;
    //: A level of a chart: liquidation price.
    add(Text::tr("Liq."), position.liqPrice, distance && *distance < *kNear ? Token::Dang : Token::Warn);
    //: Levels of a chart: take profit, stop loss.
    add(Text::tr("TP"), position.takeProfit, Token::Up);
    add(Text::tr("SL"), position.stopLoss, Token::Dn);
    return levels;
}

std::vector<ChartMarker> fillMarkers(const std::deque<Execution> &executions, const InstrumentKey &instrument)
{
    std::vector<ChartMarker> markers;
    for (const Execution &execution : executions) {
        if (execution.instrument == instrument && isTrade(execution) && execution.execTime && execution.execPrice)
            markers.push_back({*execution.execTime, *execution.execPrice, execution.side == Side::Buy});
    }
    std::stable_sort(markers.begin(), markers.end(),
                     [](const ChartMarker &a, const ChartMarker &b) { return a.at < b.at; });
    return markers;
}

} // namespace apollo::ui
