// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/viewcontext.h"

#include <QWidget>

#include <vector>

namespace apollo {
class PortfolioSource;
struct Portfolio;
struct SourceState;
} // namespace apollo

namespace apollo::ui {

class AccountBlock;
class FigureBox;
class RateGauge;

/// The account in one line: whose it is, its totals, IM and MM rate. Where the width does not do, figures drop from
/// the right; none is ever cut.
class AccountStrip : public QWidget {
    Q_OBJECT

public:
    explicit AccountStrip(const ViewContext &context, QWidget *parent = nullptr);

    /// Shows this source; nullptr: no account.
    void setSource(PortfolioSource *source);
    /// Ages have grown.
    void tick() { refresh(); }

    [[nodiscard]] const std::vector<FigureBox *> &figures() const { return m_figures; }
    [[nodiscard]] RateGauge *initialMargin() const { return m_initialMargin; }
    [[nodiscard]] RateGauge *maintenanceMargin() const { return m_maintenanceMargin; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void display(const Portfolio &portfolio, const SourceState &state);
    void place();

    ViewContext m_context;
    PortfolioSource *m_source = nullptr;
    AccountBlock *m_block = nullptr;
    std::vector<FigureBox *> m_figures;
    RateGauge *m_initialMargin = nullptr;
    RateGauge *m_maintenanceMargin = nullptr;
};

} // namespace apollo::ui
