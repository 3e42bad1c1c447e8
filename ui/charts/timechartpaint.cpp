// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/paintmarks.h"
#include "ui/charts/plottable.h"
#include "ui/charts/timeaxis.h"
#include "ui/charts/timechart.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <tuple>

namespace apollo::ui {

namespace {

constexpr double kBoxGap = 4;
constexpr double kBoxMargin = 4;
constexpr double kBoxPadding = 6;
constexpr double kLabelTop = 5;
constexpr double kLabelHeight = 16;
constexpr double kPixelsPerTimeTick = 96;
constexpr int kBlankLines = 4;
/// More points than this per pixel are a band: antialiasing is dear there and shows nothing.
constexpr double kDense = 0.75;
/// Fills closer together than this are one triangle.
constexpr int kMarkerCell = 4;

QColor fainter(QColor color)
{
    color.setAlphaF(0.6F);
    return color;
}

} // namespace

double TimeChart::boxLeft() const
{
    return plotRect().right() + kBoxGap;
}

std::optional<std::size_t> TimeChart::visibleCurrent() const
{
    const std::optional<std::size_t> row = current();
    if (!row || middleOf(*row) < m_frame.from || middleOf(*row) > m_frame.to)
        return std::nullopt;
    return row;
}

QRectF TimeChart::timeBox(std::size_t row, const QFont &font) const
{
    const double width = std::ceil(QFontMetricsF(font).horizontalAdvance(timeText(timeOf(row)))) + 2 * kBoxPadding;
    const double left = std::round(m_frame.x(middleOf(row)) - width / 2);
    return {std::max(0.0, std::min(left, plotRect().right() - width)), plotRect().bottom() + kLabelTop, width,
            kLevelBoxHeight};
}

void TimeChart::paintBlank(QPainter &painter)
{
    const QRectF plot = plotRect();
    painter.setPen(QPen(theme().color(Token::Line), 1));
    for (int i = 0; i <= kBlankLines; ++i) {
        const double y = std::round(plot.top() + plot.height() * i / kBlankLines);
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
}

void TimeChart::paintAxes(QPainter &painter)
{
    const QRectF plot = plotRect();
    const QPen text(theme().color(Token::T2));
    const int most = m_scale ? *m_scale : NumberFormat::scaleOfCoin(m_coin);
    const auto sign = isProfit() ? NumberFormat::Sign::Always : NumberFormat::Sign::NegativeOnly;
    for (const ValueTick &tick : m_ticks) {
        const double y = std::round(m_frame.y(tick.position));
        painter.setPen(QPen(theme().color(isProfit() && tick.value.isZero() ? Token::Line2 : Token::Line), 1));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        const bool isTaken = std::any_of(m_levelLayout.marks.begin(), m_levelLayout.marks.end(),
                                         [y](const auto &mark) { return std::abs(mark.boxY - y) < kLevelBoxHeight; });
        if (isTaken)
            continue;
        painter.setPen(text);
        painter.drawText(QRectF(boxLeft() + kBoxPadding, y - kLabelHeight / 2, 200, kLabelHeight),
                         int(Qt::AlignLeft) | Qt::AlignVCenter,
                         m_numbers.fixed(tick.value, std::min(tick.value.scale(), most), sign));
    }

    const QFontMetricsF metrics(painter.font());
    const int columns = std::max(2, int(plot.width() / kPixelsPerTimeTick));
    const auto row = visibleCurrent();
    const QRectF taken = row ? timeBox(*row, painter.font()) : QRectF();
    double free = plot.left();
    for (const TimeMark &mark : timeMarks(plotTime(m_frame.from), plotTime(m_frame.to), columns, m_times)) {
        const double x = std::round(m_frame.x(plotPosition(mark.at)));
        painter.setPen(QPen(fainter(theme().color(Token::Line)), 1));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        const double width = std::ceil(metrics.horizontalAdvance(mark.text)) + 1;
        const double left = std::clamp(x - width / 2, plot.left(), std::max(plot.left(), plot.right() - width));
        const QRectF label(left, plot.bottom() + kLabelTop, width, kLabelHeight);
        if (left < free || label.intersects(taken))
            continue;
        free = left + width + kBoxGap;
        painter.setPen(text);
        painter.drawText(label, int(Qt::AlignLeft) | Qt::AlignVCenter, mark.text);
    }
}

void TimeChart::paintBelow(QPainter &painter)
{
    paintAxes(painter);
    painter.save();
    painter.setClipRect(plotRect().adjusted(-2, -1, 2, 1));
    for (const QRectF &gap : m_plottedCandles.gaps)
        paintHatch(painter, gap, theme());
    if (!m_plottedLines.empty()) {
        for (const QRectF &gap : m_plottedLines.front().gaps)
            paintHatch(painter, gap, theme());
    }
    paintCandles(painter);
    for (std::size_t i = m_plottedLines.size(); i > 0; --i)
        paintLine(painter, i - 1);
    painter.restore();
}

void TimeChart::paintLine(QPainter &painter, std::size_t index)
{
    const PlottedLine &line = m_plottedLines[index];
    if (m_lines[index].isProfit) {
        paintProfit(painter, line);
        return;
    }
    const bool isDense = double(line.points()) > plotRect().width() * kDense;
    const bool isOnly = m_lines.size() == 1;
    const QColor color = theme().color(m_lines[index].color);
    painter.setRenderHint(QPainter::Antialiasing, !isDense);
    painter.setPen(QPen(color, isOnly && !isDense ? 1.25 : 1));
    painter.setBrush(color);
    for (const QPolygonF &run : line.runs) {
        if (run.size() == 1)
            painter.drawEllipse(run.front(), 1.5, 1.5);
        else
            painter.drawPolyline(run);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void TimeChart::paintProfit(QPainter &painter, const PlottedLine &line)
{
    const QRectF plot = plotRect();
    // A fill that does not begin at zero would show a size that is none.
    const bool hasZero = m_frame.shows(0);
    const double zero = std::clamp(m_frame.y(0), plot.top(), plot.bottom());
    struct Side {
        QRectF half;
        Token fill;
        Token ink;
    };
    const std::array sides{
        Side{QRectF(plot.left(), plot.top() - 1, plot.width() + 1, zero - plot.top() + 1), Token::UpF, Token::Up},
        Side{QRectF(plot.left(), zero, plot.width() + 1, plot.bottom() - zero + 1), Token::DnF, Token::Dn}};
    const bool isDense = double(line.points()) > plot.width() * kDense;
    for (const Side &side : sides) {
        painter.save();
        painter.setClipRect(side.half, Qt::IntersectClip);
        painter.setRenderHint(QPainter::Antialiasing, !isDense);
        for (const QPolygonF &run : line.runs) {
            if (hasZero) {
                QPolygonF area = run;
                area.append(QPointF(run.back().x(), zero));
                area.append(QPointF(run.front().x(), zero));
                painter.setPen(Qt::NoPen);
                painter.setBrush(theme().color(isDoubtful() ? Token::Bg3 : side.fill));
                painter.drawPolygon(area);
            }
            painter.setPen(QPen(theme().color(isDoubtful() ? Token::T2 : side.ink), 1));
            painter.setBrush(Qt::NoBrush);
            if (run.size() == 1)
                painter.drawEllipse(run.front(), 1.5, 1.5);
            else
                painter.drawPolyline(run);
        }
        painter.restore();
    }
}

void TimeChart::paintCandles(QPainter &painter)
{
    const QColor up = theme().color(Token::Up);
    const QColor down = theme().color(Token::Dn);
    for (const PlottedCandles::Body &body : m_plottedCandles.bodies) {
        const QColor color = body.isUp ? up : down;
        painter.setPen(QPen(color, 1));
        painter.drawLine(body.wick);
        painter.fillRect(body.rect, color);
    }
    if (m_plottedCandles.bars.empty())
        return;
    painter.setPen(QPen(theme().color(Token::Line2), 1));
    painter.drawLines(m_plottedCandles.bars.data(), int(m_plottedCandles.bars.size()));
    painter.setPen(QPen(theme().color(Token::T1), 1));
    for (const QPolygonF &run : m_plottedCandles.closes)
        painter.drawPolyline(run);
}

void TimeChart::paintAbove(QPainter &painter)
{
    paintMarkers(painter);
    paintLevels(painter);
    paintReadout(painter);
    if (visibleCurrent())
        paintCrosshair(painter);
}

void TimeChart::paintMarkers(QPainter &painter)
{
    const QRectF plot = plotRect();
    std::set<std::tuple<int, int, bool>> taken;
    painter.save();
    painter.setClipRect(plot);
    for (const ChartMarker &marker : m_markers) {
        const double time = plotPosition(marker.at);
        if (time < m_frame.from || time > m_frame.to)
            continue;
        const QPointF at(std::round(m_frame.x(time)), std::round(m_frame.y(toPlotValue(marker.price))));
        if (taken.insert({int(at.x()) / kMarkerCell, int(at.y()) / kMarkerCell, marker.isBuy}).second)
            ui::paintMarker(painter, at, marker.isBuy, theme());
    }
    painter.restore();
}

void TimeChart::paintLevels(QPainter &painter)
{
    const QRectF plot = plotRect();
    const double width = viewport()->width() - kBoxMargin - boxLeft();
    const QFontMetricsF metrics(painter.font());
    const auto colorOf = [this](const ChartLevel &level) {
        return theme().color(level.isNow && isDoubtful() ? Token::T2 : level.color);
    };
    for (const LevelLayout::Mark &mark : m_levelLayout.marks) {
        const Shown &shown = m_shown[mark.level];
        if (!shown.hasLine)
            continue;
        painter.setPen(QPen(colorOf(shown.level), 1, shown.level.isNow ? Qt::DotLine : Qt::DashLine));
        painter.drawLine(QPointF(plot.left(), mark.y), QPointF(plot.right(), mark.y));
    }
    for (const LevelLayout::Mark &mark : m_levelLayout.marks) {
        const Shown &shown = m_shown[mark.level];
        const QColor color = colorOf(shown.level);
        const QRectF box(boxLeft(), std::round(mark.boxY - kLevelBoxHeight / 2), width, kLevelBoxHeight);
        if (mark.boxY != mark.y) {
            painter.setPen(QPen(color, 1));
            painter.drawLine(QPointF(plot.right(), mark.y), QPointF(box.left(), std::round(mark.boxY)));
        }
        paintBox(painter, box, valueText(shown.level.value), color, shown.level.isNow, theme());
        if (shown.level.name.isEmpty())
            continue;
        const QRectF name(plot.left(), std::round(mark.nameY - kLabelHeight / 2),
                          std::ceil(metrics.horizontalAdvance(shown.level.name)) + 2 * kBoxPadding, kLabelHeight);
        painter.fillRect(name.adjusted(kBoxGap, 1, -kBoxGap, -2), theme().color(Token::Bg1));
        painter.setPen(color);
        painter.drawText(name, Qt::AlignCenter, shown.level.name);
    }
    for (const LevelLayout::Tag &tag : m_levelLayout.tags) {
        const ChartLevel &level = m_shown[tag.level].level;
        const QString value = valueText(level.value);
        const QString text = level.name.isEmpty() ? value : level.name + QLatin1Char(' ') + value;
        paintTag(painter, QPointF(plot.right() - kBoxGap, tag.y), text, distanceText(level), tag.isAbove,
                 colorOf(level), theme());
    }
}

void TimeChart::paintReadout(QPainter &painter)
{
    // One curve needs no words beside its boxes.
    if (m_candles.isEmpty() && m_lines.size() < 2)
        return;
    const std::optional<std::size_t> row = visibleCurrent();
    if (!row && !m_candles.isEmpty())
        return;
    struct Word {
        QString text;
        Token color;
    };
    std::vector<Word> words;
    if (m_candles.isEmpty()) {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            words.push_back({m_lines[i].name, m_lines[i].color});
            if (row)
                words.push_back({cell(*row, int(i) + 1), Token::T1});
        }
    } else {
        //: Open, high, low and close of a candle, one letter each.
        const QStringList letters{tr("O"), tr("H"), tr("L"), tr("C")};
        for (int i = 0; i < letters.size(); ++i) {
            words.push_back({letters.at(i), Token::T2});
            words.push_back({cell(*row, i + 1), Token::T1});
        }
    }
    const QFontMetricsF metrics(painter.font());
    double width = kBoxPadding;
    for (const Word &word : words)
        width += std::ceil(metrics.horizontalAdvance(word.text)) + kBoxPadding;
    QRectF box(plotRect().left(), 0, width, kLabelHeight);
    painter.fillRect(box, theme().color(Token::Bg1));
    double left = box.left();
    for (const Word &word : words) {
        painter.setPen(theme().color(word.color));
        painter.drawText(QRectF(left, box.top(), width, kLabelHeight), int(Qt::AlignLeft) | Qt::AlignVCenter,
                         word.text);
        left += std::ceil(metrics.horizontalAdvance(word.text)) + kBoxPadding;
    }
}

void TimeChart::paintCrosshair(QPainter &painter)
{
    const std::size_t row = *visibleCurrent();
    const QRectF plot = plotRect();
    const double time = middleOf(row);
    const Decimal &value = m_candles.isEmpty() ? data().value(row) : m_candles[row].close;
    const double x = m_candles.isEmpty() ? std::round(m_frame.x(time)) : std::floor(m_frame.x(time));
    const double y = std::round(m_frame.y(toPlotValue(value)));
    painter.setPen(QPen(theme().color(Token::T2), 1, Qt::DotLine));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));

    const QColor ground = theme().color(Token::T2);
    const double right = viewport()->width() - kBoxMargin;
    const double top = std::clamp(std::round(y - kLevelBoxHeight / 2), 0.0, plot.bottom() - kLevelBoxHeight / 2);
    paintBox(painter, QRectF(boxLeft(), top, right - boxLeft(), kLevelBoxHeight), valueText(value), ground, true,
             theme());

    paintBox(painter, timeBox(row, painter.font()), timeText(timeOf(row)), ground, true, theme());
}

} // namespace apollo::ui
