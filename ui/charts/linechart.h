// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/axisticks.h"
#include "ui/charts/linedata.h"
#include "ui/charts/plotview.h"
#include "ui/format/numberformat.h"
#include "ui/format/timeformat.h"

#include <QString>

#include <chrono>
#include <optional>
#include <vector>

class QLineSeries;
class QValueAxis;

namespace apollo::ui {

/// One curve over time: values on the right axis, times below, the newest value in a filled box, a crosshair
/// that follows the mouse and the arrow keys. Missing time is hatched and the line broken.
class LineChart : public PlotView {
    Q_OBJECT

public:
    /// @param theme outlives this. @param coin decides the digits of values ("USD").
    LineChart(Theme &theme, NumberFormat numbers, TimeFormat times, QString coin, QWidget *parent = nullptr);

    /// Shows this curve instead of the one before. Painted points are at most two per pixel.
    void replace(LineData data);
    [[nodiscard]] const LineData &data() const { return m_data; }

    /// Neighbors further apart than this are a gap; 60 s unless told.
    void setGapAfter(std::chrono::milliseconds gap);
    /// The missing stretches, in order.
    [[nodiscard]] std::vector<std::pair<UtcTime, UtcTime>> gaps() const;
    /// Points handed to Qt Charts.
    [[nodiscard]] qsizetype paintedPoints() const;
    /// The point under the crosshair.
    [[nodiscard]] std::optional<std::size_t> current() const { return m_current; }
    /// "12:04:31 26,629.89 USD"
    [[nodiscard]] QString describe(std::size_t index) const;

protected:
    [[nodiscard]] QRectF plotRectIn(const QRectF &area) const override;
    [[nodiscard]] bool isBlank() const override { return m_data.isEmpty(); }
    void applyColors() override;
    void rebuild() override;
    void paintBelow(QPainter &painter) override;
    void paintAbove(QPainter &painter) override;

    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void updateRange();
    void setCurrent(std::optional<std::size_t> index, bool spoken);
    [[nodiscard]] double xOf(double time) const;
    [[nodiscard]] double yOf(double value) const;
    [[nodiscard]] QString timeText(UtcTime time) const;
    void paintValueBox(QPainter &painter, double y, const QString &text, bool filled) const;
    void paintCrosshair(QPainter &painter) const;

    NumberFormat m_numbers;
    TimeFormat m_times;
    QString m_coin;
    LineData m_data;
    std::chrono::milliseconds m_gap{60'000};
    std::optional<std::size_t> m_current;

    std::vector<ValueTick> m_ticks;
    double m_xMin = 0;
    double m_xMax = 1;
    double m_yMin = 0;
    double m_yMax = 1;
    QValueAxis *m_xAxis = nullptr;
    QValueAxis *m_yAxis = nullptr;
    std::vector<QLineSeries *> m_series; ///< owned by the chart; one per unbroken run, kept for reuse
};

} // namespace apollo::ui
