// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/tabletext.h"

#include "ui/models/cell.h"

#include <QStringList>

namespace apollo::ui {

QString tableText(const QAbstractItemModel &model, const QList<int> &rows, const QList<int> &columns, bool withHeader)
{
    QStringList lines;
    QStringList fields;
    if (withHeader) {
        for (const int column : columns)
            fields << model.headerData(column, Qt::Horizontal).toString();
        lines << fields.join(QLatin1Char('\t'));
    }
    for (const int row : rows) {
        fields.clear();
        for (const int column : columns)
            fields << model.index(row, column).data(CopyRole).toString();
        lines << fields.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace apollo::ui
