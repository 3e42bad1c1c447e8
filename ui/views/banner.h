// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"
#include "ui/views/notices.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QToolButton;

namespace apollo::ui {

class BannerText;

/// The line under the menu bar that says what is not as it should be, or that nothing is live. Shows the most
/// urgent notice; "n more" opens the rest. No close button while the reason lasts. Hidden when all is well.
class Banner : public QWidget {
    Q_OBJECT

public:
    /// @param theme outlives this.
    explicit Banner(Theme &theme, QWidget *parent = nullptr);

    void setNotices(std::vector<Notice> notices);
    [[nodiscard]] const std::vector<Notice> &notices() const { return m_notices; }

Q_SIGNALS:
    void triggered(apollo::ui::Notice::Action action);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showMore();
    void retheme();

    Theme &m_theme;
    std::vector<Notice> m_notices;
    QLabel *m_icon = nullptr;
    BannerText *m_text = nullptr;
    QToolButton *m_more = nullptr;
    QPushButton *m_action = nullptr;
};

} // namespace apollo::ui
