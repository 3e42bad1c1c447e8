// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/tablecontext.h"
#include "ui/theme/theme.h"

#include <QDialog>

#include <memory>

class QLabel;

namespace apollo {
class PortfolioSource;
}

namespace apollo::ui {

class DataTable;
class ReconciliationModel;

/// What Bybit reported beside what Apollo computed, at the last reconciliation: account totals, then the margin of each
/// position. Follows the source while it is open.
class ReconciliationDialog : public QDialog {
    Q_OBJECT

public:
    /// @param source, theme, clock outlive this.
    ReconciliationDialog(const PortfolioSource &source, const Theme &theme, const Clock &clock, TableFormats formats,
                         QWidget *parent = nullptr);
    ~ReconciliationDialog() override;

    /// The verdict and the whole table, tab-separated.
    [[nodiscard]] QString text() const;
    [[nodiscard]] DataTable *table() const { return m_table.get(); }

private:
    void refresh();

    const PortfolioSource &m_source;
    TimeFormat m_times;
    QLabel *m_verdict = nullptr;
    QLabel *m_remark = nullptr;
    std::unique_ptr<ReconciliationModel> m_model;
    std::unique_ptr<DataTable> m_table;
};

} // namespace apollo::ui
