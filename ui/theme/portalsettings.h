// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusVariant>
#include <QObject>

namespace apollo::ui {

/// Reads the group `org.freedesktop.appearance` of the settings portal (org.freedesktop.portal.Settings) over the
/// session bus, and hears of its changes. Every answer is a signal; no answer, no signal.
class PortalSettings : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Asks, without waiting. An absent bus or portal is no error: nothing will be received.
    void start();

Q_SIGNALS:
    /// @param key "color-scheme" or "contrast"
    void received(const QString &key, uint value);

private Q_SLOTS:
    // A slot by name: QDBusConnection::connect takes no function pointer.
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

} // namespace apollo::ui
