// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/position.h"
#include "ui/views/viewcontext.h"

#include <QWidget>

#include <optional>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace apollo {
class PortfolioSource;
}

namespace apollo::ui {

class PositionChart;
class TableNotice;
class TableTab;

/// Everything about one position: its price, its open orders, its fills. Keeps the position through every update; says
/// so when it was closed.
class DetailPane : public QWidget {
    Q_OBJECT

public:
    enum class Tab { Chart, Orders, Fills };

    explicit DetailPane(const ViewContext &context, QWidget *parent = nullptr);

    /// Shows this source; nullptr: nothing. Another source, another position: none is shown until one is set.
    void setSource(PortfolioSource *source);
    /// nullopt: none.
    void setPosition(std::optional<PositionKey> key);
    [[nodiscard]] const std::optional<PositionKey> &position() const { return m_key; }
    /// False once the position was closed.
    [[nodiscard]] bool isHeld() const;

    void showTab(Tab tab);
    [[nodiscard]] PositionChart *chart() const { return m_chart; }
    [[nodiscard]] TableTab *orders() const { return m_orders; }
    [[nodiscard]] TableTab *fills() const { return m_fills; }
    [[nodiscard]] QTabBar *tabBar() const { return m_tabs; }
    /// The sentence shown instead of the position; "" while there is one.
    [[nodiscard]] QString notice() const;
    void setCompact(bool isCompact);

    [[nodiscard]] QByteArray layoutState() const;
    bool restoreLayoutState(const QByteArray &state);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildLayout();
    void refresh();
    void refreshTitles();
    void showPage();
    void retheme();

    ViewContext m_context;
    PortfolioSource *m_source = nullptr;
    std::optional<PositionKey> m_key;
    bool m_isCompact = false;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    PositionChart *m_chart = nullptr;
    TableTab *m_orders = nullptr;
    TableTab *m_fills = nullptr;
    TableNotice *m_notice = nullptr;
};

} // namespace apollo::ui
