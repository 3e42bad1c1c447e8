// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace apollo::ui {

/// What an empty table shows instead of rows: one sentence in the middle, and one action where there is one.
class TableNotice : public QWidget {
    Q_OBJECT

public:
    /// @param theme outlives this.
    TableNotice(const Theme &theme, const QString &objectName, QWidget *parent);

    /// @param action the text of the button; "" for none.
    void setNotice(const QString &sentence, const QString &action);
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void actionRequested();

private:
    void applyTheme();

    const Theme &m_theme;
    QLabel *m_sentence;
    QPushButton *m_action;
};

} // namespace apollo::ui
