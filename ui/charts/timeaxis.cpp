// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/timeaxis.h"

#include "ui/charts/axisticks.h"

#include <QDateTime>
#include <QLocale>

namespace apollo::ui {

namespace {

using namespace std::chrono_literals;

QDateTime inZone(UtcTime at, const TimeFormat &times)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(),
                                          times.zone() == TimeFormat::Zone::Utc ? Qt::UTC : Qt::LocalTime);
}

std::chrono::seconds offsetAt(UtcTime at, const TimeFormat &times)
{
    return std::chrono::seconds(inZone(at, times).offsetFromUtc());
}

/// "12:04" of "12:04:31"
QString withoutSeconds(const QString &time)
{
    return time.left(time.lastIndexOf(QLatin1Char(':')));
}

} // namespace

std::vector<TimeMark> timeMarks(UtcTime from, UtcTime to, int most, const TimeFormat &times)
{
    const std::chrono::seconds offset = offsetAt(to, times);
    const TimeTicks ticks = timeTicks(from + offset, to + offset, most);
    std::vector<TimeMark> marks;
    marks.reserve(ticks.times.size());
    for (const UtcTime local : ticks.times) {
        // Summer time may have changed within the axis.
        const UtcTime at = local - offsetAt(local - offset, times);
        if (at < from || at > to)
            continue;
        const QDateTime moment = inZone(at, times);
        QString text = times.time(at);
        if (moment.time() == QTime(0, 0))
            text = QLocale().toString(moment.date(), QStringLiteral("d MMM"));
        else if (ticks.step >= 1min)
            text = withoutSeconds(text);
        marks.push_back({at, text});
    }
    return marks;
}

QString momentText(UtcTime at, std::chrono::milliseconds axisSpan, std::chrono::milliseconds resolution,
                   const TimeFormat &times)
{
    if (resolution >= 24h)
        return times.date(at);
    const QString time = resolution >= 1min ? withoutSeconds(times.time(at)) : times.time(at);
    return axisSpan > 24h ? times.date(at) + QLatin1Char(' ') + time : time;
}

} // namespace apollo::ui
