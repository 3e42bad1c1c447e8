// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/axisticks.h"
#include "ui/charts/candledata.h"
#include "ui/charts/chartitems.h"
#include "ui/charts/levellayout.h"
#include "ui/charts/plotseries.h"
#include "ui/charts/plotview.h"
#include "ui/charts/timewindow.h"
#include "ui/format/numberformat.h"
#include "ui/format/timeformat.h"

#include <QString>

#include <chrono>
#include <optional>
#include <span>
#include <vector>

namespace apollo::ui {

class RangeBar;

/// Anything over time: one or two curves, or candles, with levels and fills. Values on the right axis, times below, the
/// newest value in a filled box. Missing time is hatched and never bridged.
///
/// Wheel zooms around the mouse, dragging pans, a double click shows all again. Keys: arrows move the crosshair,
/// Shift+Left and Shift+Right pan, + and - zoom, Home or 0 shows all, End goes to the newest. While the newest is in
/// view the view follows it. What the crosshair reads is announced. A range bar below shows where the view lies.
class TimeChart : public PlotView {
    Q_OBJECT

public:
    /// @param theme outlives this. @param coin decides the digits of values and is said after them ("USD").
    TimeChart(Theme &theme, NumberFormat numbers, TimeFormat times, QString coin, QWidget *parent = nullptr);
    ~TimeChart() override;

    /// Shows this curve, or these (two at most share an axis well), instead of what was shown.
    void setLine(LineData data);
    void setLines(std::vector<ChartLine> lines);
    /// New samples of a curve; nothing that is there already is converted or copied again. @pre line < lines().size()
    void append(std::span<const LineSample> samples, std::size_t line = 0);
    /// Forgets what is earlier in every curve.
    void dropBefore(UtcTime time);
    /// Shows candles instead of what was shown. Another interval shows all again.
    void setCandles(std::vector<PlotCandle> candles, std::chrono::milliseconds interval);
    /// The candle that grows, or the next one.
    void updateLast(const PlotCandle &candle);
    void setLevels(std::vector<ChartLevel> levels);
    void setMarkers(std::vector<ChartMarker> markers);
    /// Digits of prices, instead of those of the coin.
    void setScale(int digits);
    /// Another unit: the symbol changed.
    void setCoin(const QString &coin);
    /// Without data, levels and fills; the view shows all again.
    void clear();
    /// Neighbors of a curve further apart than this are a gap; 60 s unless told.
    void setGapAfter(std::chrono::milliseconds gap);
    /// The same as a length on the time axis.
    [[nodiscard]] double gapAfter() const { return double(m_gap.count()); }
    /// The strip below; shown unless told, and only where there is height for it.
    void setRangeBarShown(bool isShown);

    [[nodiscard]] const std::vector<ChartLine> &lines() const { return m_lines; }
    /// The first curve; an empty one when there is none.
    [[nodiscard]] const LineData &data() const;
    [[nodiscard]] const CandleData &candles() const { return m_candles; }
    [[nodiscard]] const std::vector<ChartLevel> &levels() const { return m_levels; }
    [[nodiscard]] RangeBar *rangeBar() const { return m_rangeBar; }

    /// Candles, or points of the first curve, oldest first.
    [[nodiscard]] std::size_t rows() const;
    /// @pre row < rows()
    [[nodiscard]] UtcTime timeOf(std::size_t row) const;
    /// The texts of a row: time, then value of each curve, or open, high, low and close.
    [[nodiscard]] QString cell(std::size_t row, int column) const;
    /// The row in one sentence, as the crosshair says it.
    [[nodiscard]] QString describe(std::size_t row) const;
    /// The row under the crosshair.
    [[nodiscard]] std::optional<std::size_t> current() const;

    /// The missing stretches, in order, of the whole.
    [[nodiscard]] std::vector<std::pair<UtcTime, UtcTime>> gaps() const;
    /// "2 gaps" for a caption; empty without any.
    [[nodiscard]] QString gapText() const;

    [[nodiscard]] const TimeWindow &window() const { return m_window; }
    /// Changes the view: `change` gets the window.
    template <typename Change>
    void changeWindow(Change change)
    {
        change(m_window);
        applyWindow();
    }

    // What is on the screen, for the range bar and for tests.
    [[nodiscard]] const PlotFrame &frame() const { return m_frame; }
    [[nodiscard]] const LevelLayout &levelLayout() const { return m_levelLayout; }
    /// Points handed to painting: at most two per pixel of the plot.
    [[nodiscard]] qsizetype paintedPoints() const;
    /// "53,473.9" and "14.4 %": a level out of view.
    [[nodiscard]] QString distanceText(const ChartLevel &level) const;

Q_SIGNALS:
    void dataChanged();
    void windowChanged();
    /// The plot area lies elsewhere.
    void plotMoved();

protected:
    [[nodiscard]] QRectF plotRectIn(const QRectF &area) const override;
    [[nodiscard]] bool isBlank() const override { return rows() == 0; }
    void rebuild() override;
    void paintBlank(QPainter &painter) override;
    void paintBelow(QPainter &painter) override;
    void paintAbove(QPainter &painter) override;

    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    /// A level as it is drawn, the newest value among them.
    struct Shown {
        ChartLevel level;
        bool hasLine = true;
    };

    void dataSet();
    void applyWindow();
    void placeRangeBar();
    [[nodiscard]] std::optional<ValueRange> visibleRange() const;
    [[nodiscard]] std::vector<Shown> shownLevels() const;
    [[nodiscard]] std::optional<Decimal> newest() const;
    [[nodiscard]] std::optional<Decimal> now() const;
    [[nodiscard]] bool isProfit() const { return !m_lines.empty() && m_lines.front().isProfit; }
    [[nodiscard]] QString valueText(const Decimal &value) const;
    [[nodiscard]] QString timeText(UtcTime at) const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString fillsOf(std::size_t row) const;
    [[nodiscard]] double middleOf(std::size_t row) const;
    [[nodiscard]] double boxLeft() const;
    /// The row under the crosshair while it is in view.
    [[nodiscard]] std::optional<std::size_t> visibleCurrent() const;
    [[nodiscard]] QRectF timeBox(std::size_t row, const QFont &font) const;

    void setCurrent(std::optional<std::size_t> row, bool spoken);
    [[nodiscard]] bool pressKey(int key, bool shift);
    void moveCrosshair(int key);
    void zoomAt(double factor, double anchor);
    [[nodiscard]] double keyboardAnchor() const;

    void paintAxes(QPainter &painter);
    void paintLine(QPainter &painter, std::size_t index);
    void paintProfit(QPainter &painter, const PlottedLine &line);
    void paintCandles(QPainter &painter);
    void paintLevels(QPainter &painter);
    void paintMarkers(QPainter &painter);
    void paintReadout(QPainter &painter);
    void paintCrosshair(QPainter &painter);

    NumberFormat m_numbers;
    TimeFormat m_times;
    QString m_coin;
    std::optional<int> m_scale;
    std::chrono::milliseconds m_gap{60'000};
    std::vector<ChartLine> m_lines;
    CandleData m_candles;
    std::vector<ChartLevel> m_levels;
    std::vector<ChartMarker> m_markers;

    TimeWindow m_window;
    PlotFrame m_frame;
    std::vector<ValueTick> m_ticks;
    std::vector<PlottedLine> m_plottedLines;
    PlottedCandles m_plottedCandles;
    std::vector<Shown> m_shown;
    LevelLayout m_levelLayout;

    std::optional<UtcTime> m_current;
    bool m_isAtNewest = false;       ///< the crosshair moves along with new data
    std::optional<double> m_dragged; ///< x of the mouse while it drags
    RangeBar *m_rangeBar = nullptr;
    bool m_wantsRangeBar = true;
};

} // namespace apollo::ui
