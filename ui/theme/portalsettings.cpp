// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/portalsettings.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace apollo::ui {

namespace {

constexpr int kAnswerWithinMs = 1500;
const auto kService = QLatin1String("org.freedesktop.portal.Desktop");
const auto kPath = QLatin1String("/org/freedesktop/portal/desktop");
const auto kInterface = QLatin1String("org.freedesktop.portal.Settings");
const auto kGroup = QLatin1String("org.freedesktop.appearance");

} // namespace

void PortalSettings::start()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));

    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("ReadAll"));
    call << QStringList{kGroup};
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, kAnswerWithinMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        const QDBusMessage answer = finished->reply();
        if (answer.type() != QDBusMessage::ReplyMessage || answer.signature() != QLatin1String("a{sa{sv}}"))
            return;
        const auto groups = qdbus_cast<QMap<QString, QVariantMap>>(answer.arguments().constFirst());
        const QVariantMap settings = groups.value(kGroup);
        for (auto it = settings.cbegin(); it != settings.cend(); ++it)
            settingChanged(kGroup, it.key(), QDBusVariant(it.value()));
    });
}

void PortalSettings::settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    bool isNumber = false;
    const uint number = value.variant().toUInt(&isNumber);
    if (group == kGroup && isNumber)
        Q_EMIT received(key, number);
}

} // namespace apollo::ui
