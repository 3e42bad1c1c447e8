// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace apollo::ui {

class TimeChart;
class TwinModel;

/// The table of a time chart, newest row first; it follows the chart. @param zone said in the head of the times.
/// @param values heads of the other columns: one for each curve, or four for candles.
/// @return without a parent; the chart outlives it.
[[nodiscard]] TwinModel *timeTwin(const TimeChart &chart, const QString &zone, const QStringList &values);
/// For candles: open, high, low, close.
[[nodiscard]] TwinModel *candleTwin(const TimeChart &chart, const QString &zone);

} // namespace apollo::ui
