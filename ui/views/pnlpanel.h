// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/barpanel.h"

namespace apollo::ui {

/// Unrealized P&L of each position in USD, the largest gain or loss first; an unknown one comes last.
[[nodiscard]] std::vector<Bar> pnlBars(const Portfolio &portfolio);

/// "P&L by position"
class PnlPanel : public BarPanel {
    Q_OBJECT

public:
    explicit PnlPanel(const ViewContext &context, QWidget *parent = nullptr);

protected:
    [[nodiscard]] std::vector<Bar> barsOf(const Portfolio &portfolio) const override;
    [[nodiscard]] QString captionOf(const Portfolio *portfolio) const override;
};

} // namespace apollo::ui
