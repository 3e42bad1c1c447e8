// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/accountfigures.h"

#include <QLabel>

namespace apollo::ui {

/// A figure under its name, as the account strip shows it. A label, so that screen readers find its sentence
/// ("Total equity 26,629.89 USD"); painted by itself. Grows to the widest value seen and never shrinks, so that
/// nothing moves on a tick.
class FigureBox : public QLabel {
    Q_OBJECT

public:
    /// @param theme outlives this.
    explicit FigureBox(Theme &theme, QWidget *parent = nullptr);

    /// @param clocked a clock beside the value says that it is old.
    void setFigure(const AccountFigure &figure, bool clocked);
    [[nodiscard]] const AccountFigure &figure() const { return m_figure; }
    /// Forgets the widest value: another account.
    void resetWidth() { m_widest = 0; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int naturalWidth() const;

    Theme &m_theme;
    AccountFigure m_figure;
    bool m_clocked = false;
    int m_widest = 0;
};

} // namespace apollo::ui
