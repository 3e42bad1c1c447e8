// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/figure.h"
#include "ui/charts/plotview.h"
#include "ui/format/numberformat.h"

#include <QString>

#include <optional>
#include <vector>

class QBarCategoryAxis;
class QBarSet;
class QHorizontalStackedBarSeries;
class QValueAxis;

namespace apollo::ui {

/// One bar: a name and an amount; an unknown amount has no bar and reads "—".
struct Bar {
    QString name;
    Figure value;

    bool operator==(const Bar &) const = default;
};

/// Horizontal bars from a zero line, gains to the right in up, losses to the left in dn, each with its signed
/// amount at the right edge. What does not fit is summed in a last line, never dropped.
class BarChart : public PlotView {
    Q_OBJECT

public:
    /// @param theme outlives this. @param coin decides the digits of amounts.
    BarChart(Theme &theme, NumberFormat numbers, QString coin, QWidget *parent = nullptr);

    /// Shows these bars, in this order, instead of those before.
    void replace(std::vector<Bar> bars);
    [[nodiscard]] const std::vector<Bar> &bars() const { return m_bars; }
    /// The lines on the screen: bars, then "n more" where they do not all fit.
    [[nodiscard]] std::vector<Bar> visibleBars() const;
    [[nodiscard]] std::optional<std::size_t> current() const { return m_current; }

protected:
    [[nodiscard]] QRectF plotRectIn(const QRectF &area) const override;
    [[nodiscard]] bool isBlank() const override { return m_bars.empty(); }
    void applyColors() override;
    void rebuild() override;
    void paintBelow(QPainter &painter) override;
    void paintAbove(QPainter &painter) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] std::size_t capacity() const;
    [[nodiscard]] QString amountText(const Figure &value) const;
    [[nodiscard]] QRectF rowRect(std::size_t row) const;

    NumberFormat m_numbers;
    QString m_coin;
    std::vector<Bar> m_bars;
    std::optional<std::size_t> m_current;
    double m_low = -1;
    double m_high = 1;
    QHorizontalStackedBarSeries *m_series = nullptr;
    QBarSet *m_gains = nullptr;
    QBarSet *m_losses = nullptr;
    QValueAxis *m_valueAxis = nullptr;
    QBarCategoryAxis *m_nameAxis = nullptr;
};

} // namespace apollo::ui
