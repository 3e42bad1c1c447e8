// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/format/timeformat.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace apollo::ui {

namespace {

using namespace std::chrono_literals;

/// Texts of this file for translators.
struct TimeText {
    Q_DECLARE_TR_FUNCTIONS(apollo::ui::TimeText)
};

QDateTime inZone(UtcTime time, TimeFormat::Zone zone)
{
    const qint64 ms = time.time_since_epoch().count();
    return QDateTime::fromMSecsSinceEpoch(ms, zone == TimeFormat::Zone::Utc ? Qt::UTC : Qt::LocalTime);
}

QString twoDigits(qint64 number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

QString negativeSign()
{
    return QString(QChar(0x2212));
}

} // namespace

QString TimeFormat::zoneName() const
{
    if (m_zone == Zone::Utc)
        return QStringLiteral("UTC");
    const QString name = QTimeZone::systemTimeZone().displayName(QTimeZone::GenericTime, QTimeZone::ShortName);
    return name.isEmpty() ? TimeText::tr("local time") : name;
}

QString TimeFormat::dateTime(UtcTime time) const
{
    const QDateTime moment = inZone(time, m_zone);
    const QString zone = m_zone == Zone::Utc ? zoneName() : moment.timeZoneAbbreviation();
    return moment.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss ")) + zone;
}

QString TimeFormat::time(UtcTime time) const
{
    return inZone(time, m_zone).toString(QStringLiteral("HH:mm:ss"));
}

QString TimeFormat::date(UtcTime time) const
{
    return inZone(time, m_zone).toString(QStringLiteral("yyyy-MM-dd"));
}

QString TimeFormat::age(std::chrono::milliseconds age)
{
    age = std::max(age, 0ms);
    if (age < 10s) {
        const qint64 tenths = age.count() / 100;
        return TimeText::tr("%1 s").arg(QStringLiteral("%1.%2").arg(tenths / 10).arg(tenths % 10));
    }
    if (age < 2min)
        return TimeText::tr("%1 s").arg(std::chrono::floor<std::chrono::seconds>(age).count());
    if (age < 2h)
        return TimeText::tr("%1 min").arg(std::chrono::floor<std::chrono::minutes>(age).count());
    if (age < 48h)
        return TimeText::tr("%1 h").arg(std::chrono::floor<std::chrono::hours>(age).count());
    return TimeText::tr("%1 d").arg(std::chrono::floor<std::chrono::days>(age).count());
}

QString TimeFormat::countdown(std::chrono::milliseconds left)
{
    const qint64 minutes = std::chrono::floor<std::chrono::minutes>(std::max(left, 0ms)).count();
    return twoDigits(minutes / 60) + QLatin1Char(':') + twoDigits(minutes % 60);
}

QString TimeFormat::milliseconds(std::chrono::milliseconds value)
{
    const qint64 count = value.count();
    const QString digits = QString::number(count < 0 ? -count : count);
    return TimeText::tr("%1 ms").arg(count < 0 ? negativeSign() + digits : digits);
}

} // namespace apollo::ui
