// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/desktopscheme.h"

#ifdef APOLLO_HAS_DBUS
#include "ui/theme/portalsettings.h"
#endif

namespace apollo::ui {

DesktopScheme::DesktopScheme(Scheme fallback, QObject *parent)
    : QObject(parent)
    , m_fallback(fallback)
    , m_scheme(fallback)
{
#ifdef APOLLO_HAS_DBUS
    auto *portal = new PortalSettings(this);
    connect(portal, &PortalSettings::received, this, &DesktopScheme::setPreference);
    portal->start();
#endif
}

Scheme DesktopScheme::ofPalette(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

void DesktopScheme::setPreference(const QString &key, uint value)
{
    if (key == QLatin1String("color-scheme"))
        m_colorScheme = value;
    else if (key == QLatin1String("contrast"))
        m_contrast = value;
    else
        return;

    Scheme wanted = m_fallback;
    if (m_contrast == 1)
        wanted = Scheme::HighContrast;
    else if (m_colorScheme == 1)
        wanted = Scheme::Dark;
    else if (m_colorScheme == 2)
        wanted = Scheme::Light;
    if (wanted == m_scheme)
        return;
    m_scheme = wanted;
    Q_EMIT changed();
}

} // namespace apollo::ui
