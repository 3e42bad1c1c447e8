// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <vector>

class QToolButton;

namespace apollo::ui {

/// The pages of the window, at its left: icon and name, icons only in a narrow window.
class PageRail : public QWidget {
    Q_OBJECT

public:
    /// @param theme outlives this.
    explicit PageRail(Theme &theme, QWidget *parent = nullptr);

    /// @param icon of Theme::icon. The first page added is the chosen one.
    void addPage(const QString &icon, const QString &name);
    void setNarrow(bool narrow);

Q_SIGNALS:
    void chosen(int page);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    bool m_narrow = false;
    std::vector<QToolButton *> m_items;
};

} // namespace apollo::ui
