// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/timetwin.h"

#include "ui/charts/timechart.h"
#include "ui/charts/twinmodel.h"

#include <QCoreApplication>

namespace apollo::ui {

namespace {

/// Texts of this file for translators.
struct TimeTwin {
    Q_DECLARE_TR_FUNCTIONS(apollo::ui::TimeTwin)
};

} // namespace

TwinModel *timeTwin(const TimeChart &chart, const QString &zone, const QStringList &values)
{
    const auto text = [&chart](int row, int column) { return chart.cell(chart.rows() - 1 - std::size_t(row), column); };
    auto *twin = new TwinModel(QStringList(TimeTwin::tr("Time (%1)").arg(zone)) + values, text);
    const auto follow = [twin, &chart] { twin->setRows(int(chart.rows())); };
    QObject::connect(&chart, &TimeChart::dataChanged, twin, follow);
    follow();
    return twin;
}

TwinModel *candleTwin(const TimeChart &chart, const QString &zone)
{
    return timeTwin(chart, zone,
                    {TimeTwin::tr("Open"), TimeTwin::tr("High"), TimeTwin::tr("Low"), TimeTwin::tr("Close")});
}

} // namespace apollo::ui
