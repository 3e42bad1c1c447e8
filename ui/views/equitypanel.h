// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartpanel.h"
#include "ui/views/viewcontext.h"

#include <QTimer>

#include <optional>

namespace apollo {
class PortfolioSource;
struct EquitySample;
} // namespace apollo

namespace apollo::ui {

class SegmentedControl;
class TimeChart;

/// Equity, or unrealized P&L, of the account since the program started; redrawn at most four times a second.
class EquityPanel : public ChartPanel {
    Q_OBJECT

public:
    enum class Curve { Equity, Pnl };

    explicit EquityPanel(const ViewContext &context, QWidget *parent = nullptr);

    /// Shows this source; nullptr: no account.
    void setSource(PortfolioSource *source);
    /// Keeps the time range that is looked at.
    void setCurve(Curve curve);
    [[nodiscard]] Curve curve() const { return m_curve; }
    [[nodiscard]] TimeChart *chart() const { return m_chart; }
    [[nodiscard]] SegmentedControl *curveSwitch() const { return m_switch; }

private:
    EquityPanel(const ViewContext &context, TimeChart *chart, QWidget *parent);
    void refresh();
    void takeSamples();
    void describeState();
    void describeChange();
    [[nodiscard]] Figure valueOf(const EquitySample &sample) const;

    ViewContext m_context;
    PortfolioSource *m_source = nullptr;
    TimeChart *m_chart = nullptr;
    SegmentedControl *m_switch = nullptr;
    Curve m_curve = Curve::Equity;
    std::optional<UtcTime> m_takenTo; ///< the newest sample that the chart has; nullopt: it has none yet
    QTimer m_pace;
};

} // namespace apollo::ui
