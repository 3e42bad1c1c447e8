// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/timechart.h"

#include "ui/charts/plottable.h"
#include "ui/charts/rangebar.h"
#include "ui/charts/timeaxis.h"
#include "ui/charts/valuescale.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace apollo::ui {

namespace {

constexpr double kLeft = 12;
constexpr double kTop = 14;
constexpr double kBottom = 24;
constexpr double kAxisPadding = 20; ///< beside the values at the right: gap, padding of boxes, margin
constexpr double kPixelsPerValueTick = 36;
/// A curve that has just begun gets a minute of room instead of one pixel.
constexpr double kLeastExtent = 60'000;
constexpr double kNarrowestWindow = 10'000;
constexpr double kNarrowestCandles = 8;
constexpr int kLeastHeightForRangeBar = 160;

} // namespace

TimeChart::TimeChart(Theme &theme, NumberFormat numbers, TimeFormat times, QString coin, QWidget *parent)
    : PlotView(theme, parent)
    , m_numbers(std::move(numbers))
    , m_times(times)
    , m_coin(std::move(coin))
    , m_rangeBar(new RangeBar(theme, times, *this))
{
    m_window.setNarrowest(kNarrowestWindow);
    placeRangeBar();
}

TimeChart::~TimeChart() = default;

void TimeChart::setLine(LineData data)
{
    std::vector<ChartLine> lines(1);
    lines.front().data = std::move(data);
    setLines(std::move(lines));
}

void TimeChart::setLines(std::vector<ChartLine> lines)
{
    m_candles = {};
    m_lines = std::move(lines);
    m_window.setNarrowest(kNarrowestWindow);
    dataSet();
}

void TimeChart::append(std::span<const LineSample> samples, std::size_t line)
{
    for (const LineSample &sample : samples)
        m_lines[line].data.append(sample.at, sample.value);
    dataSet();
}

void TimeChart::dropBefore(UtcTime time)
{
    for (ChartLine &line : m_lines)
        line.data.dropBefore(time);
    dataSet();
}

void TimeChart::setCandles(std::vector<PlotCandle> candles, std::chrono::milliseconds interval)
{
    if (interval != m_candles.interval() || m_candles.isEmpty())
        m_window.showAll();
    m_lines.clear();
    m_candles = CandleData(std::move(candles), interval);
    m_window.setNarrowest(kNarrowestCandles * m_candles.width());
    dataSet();
}

void TimeChart::updateLast(const PlotCandle &candle)
{
    m_candles.update(candle);
    dataSet();
}

void TimeChart::setLevels(std::vector<ChartLevel> levels)
{
    if (m_levels == levels)
        return;
    m_levels = std::move(levels);
    dataSet();
}

void TimeChart::setMarkers(std::vector<ChartMarker> markers)
{
    if (m_markers == markers)
        return;
    m_markers = std::move(markers);
    viewport()->update();
}

void TimeChart::setScale(int digits)
{
    m_scale = digits;
    dataSet();
}

void TimeChart::setCoin(const QString &coin)
{
    m_coin = coin;
    dataSet();
}

void TimeChart::clear()
{
    m_lines.clear();
    m_candles = {};
    m_levels.clear();
    m_markers.clear();
    m_current.reset();
    m_window.showAll();
    dataSet();
}

void TimeChart::setGapAfter(std::chrono::milliseconds gap)
{
    m_gap = gap;
    dataSet();
}

void TimeChart::setRangeBarShown(bool isShown)
{
    m_wantsRangeBar = isShown;
    placeRangeBar();
    layoutPlot();
}

void TimeChart::dataSet()
{
    if (const std::size_t count = rows(); count > 0) {
        double begin = plotPosition(timeOf(0));
        double end = plotPosition(timeOf(count - 1));
        if (!m_candles.isEmpty())
            end += m_candles.width();
        for (const ChartLine &line : m_lines) {
            if (!line.data.isEmpty()) {
                begin = std::min(begin, plotPosition(line.data.time(0)));
                end = std::max(end, plotPosition(line.data.time(line.data.size() - 1)));
            }
        }
        m_window.setExtent(begin, std::max(end, begin + kLeastExtent));
        if (m_current && m_isAtNewest)
            m_current = timeOf(count - 1);
    } else {
        m_current.reset();
    }
    layoutPlot();
    if (!m_current) {
        if (const QString text = isBlank() ? emptyText() : summary(); accessibleDescription() != text)
            setAccessibleDescription(text);
    }
    Q_EMIT dataChanged();
}

void TimeChart::applyWindow()
{
    layoutPlot();
    Q_EMIT windowChanged();
}

void TimeChart::placeRangeBar()
{
    const bool isShown = m_wantsRangeBar && height() >= kLeastHeightForRangeBar;
    setViewportMargins(0, 0, 0, isShown ? RangeBar::kHeight : 0);
    m_rangeBar->setVisible(isShown);
    m_rangeBar->setGeometry(0, height() - RangeBar::kHeight, width(), RangeBar::kHeight);
}

void TimeChart::resizeEvent(QResizeEvent *event)
{
    placeRangeBar();
    PlotView::resizeEvent(event);
}

const LineData &TimeChart::data() const
{
    static const LineData kNone;
    return m_lines.empty() ? kNone : m_lines.front().data;
}

std::size_t TimeChart::rows() const
{
    if (!m_candles.isEmpty())
        return m_candles.size();
    return m_lines.empty() ? 0 : m_lines.front().data.size();
}

UtcTime TimeChart::timeOf(std::size_t row) const
{
    return m_candles.isEmpty() ? m_lines.front().data.time(row) : m_candles[row].start;
}

double TimeChart::middleOf(std::size_t row) const
{
    return plotPosition(timeOf(row)) + (m_candles.isEmpty() ? 0 : m_candles.width() / 2);
}

std::optional<std::size_t> TimeChart::current() const
{
    if (!m_current || isBlank())
        return std::nullopt;
    const double x = plotPosition(*m_current);
    return m_candles.isEmpty() ? data().curve().nearest(x) : m_candles.nearest(x + m_candles.width() / 2);
}

std::vector<std::pair<UtcTime, UtcTime>> TimeChart::gaps() const
{
    if (!m_candles.isEmpty())
        return m_candles.holes();
    std::vector<std::pair<UtcTime, UtcTime>> found;
    if (m_lines.empty())
        return found;
    for (const std::size_t at : data().curve().breaks(0, data().size(), double(m_gap.count())))
        found.emplace_back(data().time(at - 1), data().time(at));
    return found;
}

QString TimeChart::gapText() const
{
    const std::size_t count = gaps().size();
    if (count == 0)
        return {};
    return count == 1 ? tr("1 gap") : tr("%n gaps", nullptr, int(count));
}

qsizetype TimeChart::paintedPoints() const
{
    qsizetype count = m_plottedCandles.points();
    for (const PlottedLine &line : m_plottedLines)
        count = std::max(count, line.points());
    return count;
}

std::optional<Decimal> TimeChart::newest() const
{
    if (isBlank())
        return std::nullopt;
    return m_candles.isEmpty() ? data().value(data().size() - 1) : m_candles[m_candles.size() - 1].close;
}

std::optional<Decimal> TimeChart::now() const
{
    for (const ChartLevel &level : m_levels) {
        if (level.isNow)
            return level.value;
    }
    return newest();
}

QString TimeChart::valueText(const Decimal &value) const
{
    const auto sign = isProfit() ? NumberFormat::Sign::Always : NumberFormat::Sign::NegativeOnly;
    return m_scale ? m_numbers.fixed(value, *m_scale, sign) : m_numbers.amount(value, m_coin, sign);
}

QString TimeChart::timeText(UtcTime at) const
{
    const auto span = std::chrono::milliseconds(qint64(m_window.end() - m_window.begin()));
    const auto resolution = m_candles.isEmpty() ? std::chrono::milliseconds(1000) : m_candles.interval();
    return momentText(at, span, resolution, m_times);
}

QString TimeChart::distanceText(const ChartLevel &level) const
{
    constexpr int kDigits = 8;
    const std::optional<Decimal> from = now();
    if (level.isNow || !from)
        return {};
    const Figure distance = quotient(absolute(level.value - Figure(from)), absolute(*from), kDigits);
    return distance ? m_numbers.percent(distance, 1) : QString();
}

std::vector<TimeChart::Shown> TimeChart::shownLevels() const
{
    std::vector<Shown> shown;
    bool hasNow = false;
    for (const ChartLevel &level : m_levels) {
        shown.push_back({level, true});
        hasNow = hasNow || level.isNow;
    }
    if (const auto value = newest(); value && !hasNow)
        shown.push_back({{QString(), *value, Token::T1, true}, false});
    for (std::size_t i = 1; i < m_lines.size(); ++i) {
        const LineData &line = m_lines[i].data;
        if (!line.isEmpty())
            shown.push_back({{QString(), line.value(line.size() - 1), m_lines[i].color, false}, false});
    }
    return shown;
}

std::optional<ValueRange> TimeChart::visibleRange() const
{
    const double from = m_window.from();
    const double to = m_window.to();
    if (!m_candles.isEmpty())
        return rangeOf(m_candles, from, to);
    std::optional<ValueRange> range;
    const double gap =
        std::max(double(m_gap.count()), kNarrowestGapPixels * (to - from) / std::max(1.0, plotRect().width()));
    for (const ChartLine &line : m_lines) {
        const Curve &curve = line.data.curve();
        const auto own = rangeOf(curve, curveView(curve, from, to, gap));
        if (own)
            range = range ? ValueRange{std::min(range->low, own->low), std::max(range->high, own->high)} : *own;
    }
    return range;
}

QRectF TimeChart::plotRectIn(const QRectF &area) const
{
    const QFontMetricsF metrics(theme().font(TextRole::Small));
    double widest = metrics.horizontalAdvance(QStringLiteral("00,000.00"));
    const auto widen = [&](const Decimal &value) {
        widest = std::max(widest, metrics.horizontalAdvance(valueText(value)));
    };
    for (const ChartLine &line : m_lines) {
        if (line.data.isEmpty())
            continue;
        const Curve::Extremes found = line.data.curve().extremes(0, line.data.size());
        widen(line.data.value(found.low));
        widen(line.data.value(found.high));
    }
    if (!m_candles.isEmpty())
        widen(m_candles[m_candles.size() - 1].close);
    for (const ChartLevel &level : m_levels)
        widen(level.value);
    return area.adjusted(kLeft, kTop, -std::ceil(widest + kAxisPadding), -kBottom);
}

void TimeChart::rebuild()
{
    m_shown = shownLevels();
    std::vector<double> scaled; // levels may widen the scale; the newest value of a view into the past may not
    for (const Shown &each : m_shown) {
        if (each.hasLine)
            scaled.push_back(toPlotValue(each.level.value));
    }
    if (isProfit())
        scaled.push_back(0); // a level like others: a gain of 2,000 that moves by 10 is looked at from near
    const bool isMoved = m_frame.plot != plotRect();
    m_frame.plot = plotRect();
    m_frame.from = m_window.from();
    m_frame.to = m_window.to();
    // A window that lies within a gap keeps the scale it came with.
    if (const auto range = visibleRange())
        m_frame.values = fittedRange(*range, scaled);
    std::erase_if(m_shown,
                  [this](const Shown &each) { return !each.hasLine && !m_frame.shows(toPlotValue(each.level.value)); });
    m_ticks = valueTicks(m_frame.values.low, m_frame.values.high,
                         std::clamp(int(m_frame.plot.height() / kPixelsPerValueTick), 2, 5));

    m_plottedCandles = m_candles.isEmpty() ? PlottedCandles() : plotCandles(m_candles, m_frame);
    m_plottedLines.clear();
    for (const ChartLine &line : m_lines)
        m_plottedLines.push_back(plotLine(line.data.curve(), m_frame, double(m_gap.count())));

    std::vector<double> places;
    for (const Shown &each : m_shown)
        places.push_back(toPlotValue(each.level.value));
    m_levelLayout = layoutLevels(places, m_frame);
    if (isMoved)
        Q_EMIT plotMoved();
}

} // namespace apollo::ui
