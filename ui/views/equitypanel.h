// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartpanel.h"
#include "ui/charts/linedata.h"
#include "ui/views/viewcontext.h"

#include <QTimer>

namespace apollo {
class PortfolioSource;
}

namespace apollo::ui {

class LineChart;

/// "Equity, this session": the account's equity since the program started, redrawn at most four times a second.
class EquityPanel : public ChartPanel {
    Q_OBJECT

public:
    explicit EquityPanel(const ViewContext &context, QWidget *parent = nullptr);

    /// Shows this source; nullptr: no account.
    void setSource(PortfolioSource *source);
    [[nodiscard]] LineChart *chart() const { return m_chart; }

private:
    EquityPanel(const ViewContext &context, LineChart *chart, TwinModel *twin, QWidget *parent);
    void refresh();
    void describeState();

    ViewContext m_context;
    PortfolioSource *m_source = nullptr;
    LineChart *m_chart = nullptr;
    TwinModel *m_twin = nullptr;
    LineData m_data; ///< kept, so that each sample is converted once
    QTimer m_pace;
};

} // namespace apollo::ui
