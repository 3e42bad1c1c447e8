// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/position.h"
#include "ui/views/viewcontext.h"

#include <QWidget>

#include <array>
#include <cstddef>

class QSplitter;
class QStackedWidget;
class QTabBar;

namespace apollo {
class PortfolioSource;
}

namespace apollo::ui {

class DetailPane;
class HeadButton;
class SessionDock;
class TableTab;

/// The main page: positions, orders, executions and assets as tabs; below them the selected position and the charts of
/// the account.
class PortfolioPage : public QWidget {
    Q_OBJECT

public:
    enum class Tab { Positions, Orders, History, Executions, Assets };
    static constexpr std::size_t kTabs = 5;

    explicit PortfolioPage(const ViewContext &context, QWidget *parent = nullptr);

    /// Shows this source; nullptr: nothing.
    void setSource(PortfolioSource *source);
    /// Brings a table to the front and the keyboard into it.
    void showTab(Tab tab);
    /// Selects a position, whose detail is shown then; nothing happens when it is not held.
    void selectPosition(const PositionKey &key);
    /// Opens the column list of the table in front.
    void chooseColumns();

    [[nodiscard]] TableTab *tab(Tab tab) const { return m_tables[std::size_t(tab)]; }
    [[nodiscard]] QTabBar *tabBar() const { return m_tabs; }
    [[nodiscard]] DetailPane *detail() const { return m_detail; }
    [[nodiscard]] SessionDock *session() const { return m_session; }

    /// Splitters, chosen columns and tabs.
    [[nodiscard]] QByteArray layoutState() const;
    bool restoreLayoutState(const QByteArray &state);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildLayout();
    void refreshTitles();
    void followSelection();
    void showDetail();

    ViewContext m_context;
    PortfolioSource *m_source = nullptr;
    QTabBar *m_tabs = nullptr;
    HeadButton *m_columns = nullptr;
    QStackedWidget *m_stack = nullptr;
    std::array<TableTab *, kTabs> m_tables{};
    DetailPane *m_detail = nullptr;
    SessionDock *m_session = nullptr;
    QSplitter *m_rows = nullptr;
    QSplitter *m_lower = nullptr;
};

} // namespace apollo::ui
