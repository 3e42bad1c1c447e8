// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QChartView>

namespace apollo::ui {

/// The ground of every chart: Qt Charts stripped to its series, on bg1, with the plot area placed by us so that
/// right edges stay straight. Axis texts, grid, crosshair and boxes are painted around the series.
/// Takes the keyboard; what the crosshair reads is announced through the accessible description.
class PlotView : public QChartView {
    Q_OBJECT

public:
    /// @param theme outlives this.
    explicit PlotView(Theme &theme, QWidget *parent = nullptr);

    /// What stands in the middle while there is nothing to draw: one sentence with its reason.
    void setEmptyText(const QString &text);
    [[nodiscard]] const QString &emptyText() const { return m_emptyText; }

    /// The newest values cannot be taken for now: colors of profit and of "now" go.
    void setDoubtful(bool isDoubtful);

Q_SIGNALS:
    /// The crosshair stands on something else; empty when it is gone.
    void announced(const QString &text);

protected:
    /// Where the series go, within `area`.
    [[nodiscard]] virtual QRectF plotRectIn(const QRectF &area) const = 0;
    [[nodiscard]] virtual bool isBlank() const = 0;
    /// Pushes colors onto series that keep them.
    virtual void applyColors() { }
    /// Places series and axes anew: after a resize and after new data.
    virtual void rebuild() = 0;
    /// Behind the empty sentence: axes that stay.
    virtual void paintBlank(QPainter &) { }
    /// Behind the series: grid and axis texts.
    virtual void paintBelow(QPainter &painter) = 0;
    /// Over the series: crosshair, boxes.
    virtual void paintAbove(QPainter &painter) = 0;

    [[nodiscard]] bool isDoubtful() const { return m_isDoubtful; }
    [[nodiscard]] Theme &theme() const { return m_theme; }
    [[nodiscard]] QRectF plotRect() const { return m_plotRect; }
    /// Recomputes the plot area, then rebuilds.
    void layoutPlot();
    void announce(const QString &text);

    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void retheme();
    [[nodiscard]] bool hasRoom() const;
    void paintEmptyText(QPainter &painter) const;

    Theme &m_theme;
    QString m_emptyText;
    QRectF m_plotRect;
    bool m_keyboardFocus = false;
    bool m_isDoubtful = false;
};

} // namespace apollo::ui
