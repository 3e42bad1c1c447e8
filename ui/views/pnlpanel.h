// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/barchart.h"
#include "ui/charts/chartpanel.h"
#include "ui/views/viewcontext.h"

#include <QTimer>

#include <vector>

namespace apollo {
class PortfolioSource;
struct Portfolio;
} // namespace apollo

namespace apollo::ui {

/// Unrealized P&L of each position in USD, the largest gain or loss first; an unknown one comes last.
[[nodiscard]] std::vector<Bar> pnlBars(const Portfolio &portfolio);

/// "P&L by position": bars, redrawn at most four times a second.
class PnlPanel : public ChartPanel {
    Q_OBJECT

public:
    explicit PnlPanel(const ViewContext &context, QWidget *parent = nullptr);

    /// Shows this source; nullptr: no account.
    void setSource(PortfolioSource *source);
    [[nodiscard]] BarChart *chart() const { return m_chart; }

private:
    PnlPanel(const ViewContext &context, BarChart *chart, TwinModel *twin, QWidget *parent);
    void refresh();
    [[nodiscard]] QString emptyText() const;

    ViewContext m_context;
    PortfolioSource *m_source = nullptr;
    BarChart *m_chart = nullptr;
    TwinModel *m_twin = nullptr;
    QTimer m_pace;
};

} // namespace apollo::ui
