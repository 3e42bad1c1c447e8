// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QObject>

namespace apollo::ui {

/// What the desktop asks for: the settings portal where there is one, else the lightness of the palette the
/// program started with. Asks without blocking; an answer, or a later change of the setting, arrives as `changed`.
class DesktopScheme : public QObject {
    Q_OBJECT

public:
    /// @param fallback what holds until the portal answers, and for good where there is none.
    explicit DesktopScheme(Scheme fallback, QObject *parent = nullptr);

    [[nodiscard]] Scheme scheme() const { return m_scheme; }

    /// Dark or light by the lightness of the window of a palette.
    [[nodiscard]] static Scheme ofPalette(const QPalette &palette);

Q_SIGNALS:
    void changed();

private:
    void setPreference(const QString &key, uint value);

    Scheme m_fallback;
    Scheme m_scheme;
    uint m_colorScheme = 0; ///< 0 no preference, 1 dark, 2 light
    uint m_contrast = 0;    ///< 1 higher contrast
};

} // namespace apollo::ui
