// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/plottable.h"
#include "ui/charts/timechart.h"

// What a time chart says: cells of its table, the crosshair in one sentence, its levels.

namespace apollo::ui {

QString TimeChart::cell(std::size_t row, int column) const
{
    if (column == 0)
        return timeText(timeOf(row));
    if (!m_candles.isEmpty()) {
        const PlotCandle &candle = m_candles[row];
        switch (column) {
        case 1: return valueText(candle.open);
        case 2: return valueText(candle.high);
        case 3: return valueText(candle.low);
        default: return valueText(candle.close);
        }
    }
    const auto index = std::size_t(column - 1);
    if (index >= m_lines.size() || m_lines[index].data.isEmpty())
        return NumberFormat::unknown();
    if (index == 0)
        return valueText(data().value(row));
    // The other curve may lack a value for this very time.
    const LineData &line = m_lines[index].data;
    const std::size_t at = line.curve().firstAt(plotPosition(timeOf(row)));
    return at < line.size() && line.time(at) == timeOf(row) ? valueText(line.value(at)) : NumberFormat::unknown();
}

QString TimeChart::fillsOf(std::size_t row) const
{
    if (m_candles.isEmpty())
        return {};
    QString text;
    const UtcTime start = timeOf(row);
    for (const ChartMarker &marker : m_markers) {
        if (marker.at < start || marker.at >= start + m_candles.interval())
            continue;
        const QString price = valueText(marker.price);
        //: Read out after a candle: a fill of one's own.
        text += marker.isBuy ? tr(", bought at %1").arg(price) : tr(", sold at %1").arg(price);
    }
    return text;
}

QString TimeChart::describe(std::size_t row) const
{
    const QString time = cell(row, 0);
    if (!m_candles.isEmpty()) {
        //: Crosshair of a price chart: time, then prices.
        return tr("%1 open %2, high %3, low %4, close %5")
                   .arg(time, cell(row, 1), cell(row, 2), cell(row, 3), cell(row, 4))
            + fillsOf(row);
    }
    if (m_lines.size() == 1) {
        //: Crosshair of a chart: time, value, unit.
        return tr("%1 %2 %3").arg(time, cell(row, 1), m_coin);
    }
    QStringList values;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        //: One of several curves under the crosshair: name, value, unit.
        values << tr("%1 %2 %3").arg(m_lines[i].name, cell(row, int(i) + 1), m_coin);
    }
    return time + QLatin1Char(' ') + values.join(QStringLiteral(", "));
}

QString TimeChart::summary() const
{
    QStringList parts;
    if (const auto value = newest())
        parts << tr("Newest %1 %2").arg(valueText(*value), m_coin);
    for (const ChartLevel &level : m_levels) {
        const QString distance = distanceText(level);
        const QString text = level.name + QLatin1Char(' ') + valueText(level.value);
        if (distance.isEmpty())
            parts << text;
        else
            //: A level of a chart: name and price, how far it is from the price of now.
            parts << tr("%1 at %2 from now").arg(text, distance);
    }
    if (const QString gaps = gapText(); !gaps.isEmpty())
        parts << gaps;
    return parts.join(QStringLiteral(", "));
}

} // namespace apollo::ui
