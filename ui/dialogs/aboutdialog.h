// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QDialog>

namespace apollo::ui {

/// What this program is: version, licence, and the parts of others it stands on.
class AboutDialog : public QDialog {
    Q_OBJECT

public:
    /// @param theme outlives this.
    explicit AboutDialog(Theme &theme, QWidget *parent = nullptr);
};

} // namespace apollo::ui
