// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/format/timeformat.h"
#include "ui/theme/theme.h"

#include <QPolygonF>
#include <QWidget>

#include <vector>

namespace apollo::ui {

class TimeChart;

/// The strip below a time chart: everything there is, and in it the window that the chart shows. The window is dragged,
/// and resized at its sides. Keys: arrows move it, Shift+Left and Shift+Right move its left side, + and - make it
/// narrower and wider, Home shows all, End goes to the newest.
class RangeBar : public QWidget {
    Q_OBJECT

public:
    static constexpr int kHeight = 30;

    /// @param theme, chart  outlive this; the chart becomes the parent.
    RangeBar(Theme &theme, TimeFormat times, TimeChart &chart);

    /// The window on the screen.
    [[nodiscard]] QRectF windowRect() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    enum class Grip { None, Left, Right, Whole };

    [[nodiscard]] QRectF strip() const;
    [[nodiscard]] double timeAt(double x) const;
    [[nodiscard]] double xOf(double time) const;
    [[nodiscard]] Grip gripAt(const QPointF &position) const;
    void rebuild();
    void describeWindow();
    void drag(double x);

    Theme &m_theme;
    TimeFormat m_times;
    TimeChart &m_chart;
    std::vector<QPolygonF> m_outline;
    Grip m_grip = Grip::None;
    double m_grabbed = 0; ///< time from the side held, or from the middle of the window, to the mouse
    bool m_hasKeyboardFocus = false;
};

} // namespace apollo::ui
