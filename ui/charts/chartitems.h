// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/linedata.h"
#include "ui/theme/theme.h"

#include <QString>

namespace apollo::ui {

/// A curve of a time chart.
struct ChartLine {
    QString name; ///< shown where there are two
    LineData data;
    Token color = Token::T1;
    /// Gains and losses: filled from the zero line in the colors of profit and loss, values with their sign.
    bool isProfit = false;
};

/// A price that matters: entry, liquidation, take profit, stop loss, mark.
struct ChartLevel {
    QString name; ///< at the left of its line; short
    Decimal value;
    Token color = Token::Acc;
    /// The price of now: dotted, its box filled; distances are told from here.
    bool isNow = false;

    bool operator==(const ChartLevel &) const = default;
};

/// A fill of one's own.
struct ChartMarker {
    UtcTime at;
    Decimal price;
    bool isBuy = true;

    bool operator==(const ChartMarker &) const = default;
};

} // namespace apollo::ui
