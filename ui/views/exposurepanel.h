// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/barpanel.h"

namespace apollo::ui {

/// Net exposure of the positions to each base coin in USD, the largest first; an unknown one comes last.
[[nodiscard]] std::vector<Bar> exposureBars(const Portfolio &portfolio);

/// "Exposure by coin"
class ExposurePanel : public BarPanel {
    Q_OBJECT

public:
    explicit ExposurePanel(const ViewContext &context, QWidget *parent = nullptr);

protected:
    [[nodiscard]] std::vector<Bar> barsOf(const Portfolio &portfolio) const override;
    [[nodiscard]] QString captionOf(const Portfolio *portfolio) const override;
};

} // namespace apollo::ui
