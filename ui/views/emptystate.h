// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace apollo::ui {

/// What stands where there is nothing to show: a title, why, and what to do: one primary and at most two plain
/// buttons. A block 520 wide, a third from the top.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    /// @param theme outlives this.
    explicit EmptyState(Theme &theme, QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &sentence, const QString &note = {});
    /// The first one is the primary. Owned by this.
    QPushButton *addButton(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void retheme();

    Theme &m_theme;
    QLabel *m_title = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_note = nullptr;
    QWidget *m_rule = nullptr;
    QHBoxLayout *m_buttons = nullptr;
};

} // namespace apollo::ui
