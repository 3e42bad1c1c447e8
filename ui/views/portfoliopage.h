// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/viewcontext.h"

#include <QWidget>

#include <array>

class QSplitter;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace apollo {
class PortfolioSource;
}

namespace apollo::ui {

class EquityPanel;
class PnlPanel;
class TableTab;

/// The main page: positions, open orders and assets as tabs; below them the equity of the session and the P&L by
/// position.
class PortfolioPage : public QWidget {
    Q_OBJECT

public:
    enum class Tab { Positions, Orders, Assets };

    explicit PortfolioPage(const ViewContext &context, QWidget *parent = nullptr);

    /// Shows this source; nullptr: nothing.
    void setSource(PortfolioSource *source);
    /// Brings a table to the front and the keyboard into it.
    void showTab(Tab tab);
    /// Opens the column list of the table in front.
    void chooseColumns();

    [[nodiscard]] TableTab *tab(Tab tab) const { return m_tables[std::size_t(tab)]; }
    [[nodiscard]] QTabBar *tabBar() const { return m_tabs; }
    [[nodiscard]] EquityPanel *equity() const { return m_equity; }
    [[nodiscard]] PnlPanel *pnl() const { return m_pnl; }

    /// Splitters and chosen columns.
    [[nodiscard]] QByteArray layoutState() const;
    bool restoreLayoutState(const QByteArray &state);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildLayout();
    void refreshTitles();
    void retheme();

    ViewContext m_context;
    PortfolioSource *m_source = nullptr;
    QTabBar *m_tabs = nullptr;
    QToolButton *m_columns = nullptr;
    QStackedWidget *m_stack = nullptr;
    std::array<TableTab *, 3> m_tables{};
    EquityPanel *m_equity = nullptr;
    PnlPanel *m_pnl = nullptr;
    QSplitter *m_rows = nullptr;
    QSplitter *m_charts = nullptr;
};

} // namespace apollo::ui
