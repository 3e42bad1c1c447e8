// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/viewcontext.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace apollo {
class PortfolioSource;
}

namespace apollo::ui {

class EquityPanel;
class ExposurePanel;
class PnlPanel;

/// The charts of the whole account as tabs: equity of the session, P&L by position, exposure by coin.
class SessionDock : public QWidget {
    Q_OBJECT

public:
    enum class Tab { Equity, Pnl, Exposure };

    explicit SessionDock(const ViewContext &context, QWidget *parent = nullptr);

    /// Shows this source; nullptr: nothing.
    void setSource(PortfolioSource *source);
    void showTab(Tab tab);
    [[nodiscard]] Tab tab() const;

    [[nodiscard]] EquityPanel *equity() const { return m_equity; }
    [[nodiscard]] PnlPanel *pnl() const { return m_pnl; }
    [[nodiscard]] ExposurePanel *exposure() const { return m_exposure; }
    [[nodiscard]] QTabBar *tabBar() const { return m_tabs; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ViewContext m_context;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    EquityPanel *m_equity = nullptr;
    PnlPanel *m_pnl = nullptr;
    ExposurePanel *m_exposure = nullptr;
};

} // namespace apollo::ui
