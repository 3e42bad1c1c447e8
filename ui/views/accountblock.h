// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

namespace apollo::ui {

/// Whose account this is: name over mode, at the left end of the account strip. A long name is elided and stands
/// whole in the tool tip.
class AccountBlock : public QLabel {
    Q_OBJECT

public:
    /// @param theme outlives this.
    explicit AccountBlock(Theme &theme, QWidget *parent = nullptr);

    void setAccount(const QString &name, const QString &mode);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    QString m_name;
    QString m_mode;
};

} // namespace apollo::ui
