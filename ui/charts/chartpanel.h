// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QTableView;

namespace apollo::ui {

class HeadButton;
class PlotView;
class TwinModel;

/// A chart with its head: name, unit, a value of now, and the button that swaps it for its table twin.
class ChartPanel : public QWidget {
    Q_OBJECT

public:
    /// @param theme outlives this. Chart and twin become children.
    ChartPanel(Theme &theme, const QString &title, PlotView *chart, TwinModel *twin, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// A small control of the chart, left of the figure: ranges, intervals. Becomes a child, replaces the one before.
    void setHeadWidget(QWidget *widget);
    /// Unit and remarks beside the name ("UTC, USD · 1 gap"); elided where there is no room, whole in the tool tip.
    void setCaption(const QString &caption);
    /// The figure at the right end of the head, colored by its sign: -1, 0 or 1.
    void setFigure(const QString &text, int sign);
    [[nodiscard]] QString caption() const;
    [[nodiscard]] QString figure() const;

    [[nodiscard]] bool showsTable() const;
    void setShowsTable(bool table);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retheme();
    void fitHead();

    Theme &m_theme;
    int m_sign = 0;
    QString m_captionText;
    QLabel *m_title = nullptr;
    QLabel *m_caption = nullptr;
    QLabel *m_figure = nullptr;
    HeadButton *m_tableButton = nullptr;
    QHBoxLayout *m_head = nullptr;
    QWidget *m_headWidget = nullptr;
    QStackedWidget *m_stack = nullptr;
    PlotView *m_chart = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace apollo::ui
