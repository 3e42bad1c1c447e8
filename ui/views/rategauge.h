// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/accountfigures.h"

#include <QLabel>

namespace apollo::ui {

/// IM or MM rate: name and number over a bar with ticks. The number is always there, so the bar never speaks alone.
class RateGauge : public QLabel {
    Q_OBJECT

public:
    /// @param theme outlives this.
    explicit RateGauge(Theme &theme, QWidget *parent = nullptr);

    void setRate(const AccountRate &rate, bool clocked);
    [[nodiscard]] const AccountRate &rate() const { return m_rate; }
    /// The least width in which name and number stand apart.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    AccountRate m_rate;
    bool m_clocked = false;
};

} // namespace apollo::ui
