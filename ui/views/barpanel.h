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

/// Amounts in USD of the positions as bars, with their sum in the head; redrawn at most four times a second.
class BarPanel : public ChartPanel {
    Q_OBJECT

public:
    /// Shows this source; nullptr: no account.
    void setSource(PortfolioSource *source);
    [[nodiscard]] BarChart *chart() const { return m_chart; }

protected:
    /// @param name, value  heads of the table twin. The heir calls refresh() once it stands.
    BarPanel(const ViewContext &context, const QString &title, const QString &name, const QString &value,
             QWidget *parent);

    [[nodiscard]] virtual std::vector<Bar> barsOf(const Portfolio &portfolio) const = 0;
    /// Unit and remarks. @param portfolio nullptr without an account.
    [[nodiscard]] virtual QString captionOf(const Portfolio *portfolio) const = 0;
    void refresh();

private:
    BarPanel(const ViewContext &context, const QString &title, BarChart *chart, const QString &name,
             const QString &value, QWidget *parent);
    BarPanel(const ViewContext &context, const QString &title, BarChart *chart, TwinModel *twin, QWidget *parent);

    ViewContext m_context;
    PortfolioSource *m_source = nullptr;
    BarChart *m_chart = nullptr;
    TwinModel *m_twin = nullptr;
    QTimer m_pace;
};

} // namespace apollo::ui
