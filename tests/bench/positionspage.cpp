// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/positionspage.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace apollo::bench {

QByteArray positionsPage(int rows)
{
    QFile file(QStringLiteral(APOLLO_TEST_DATA "/bybit/rest/positions.linear.hedge.in.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the fixture %s is missing", qPrintable(file.fileName()));
    QJsonObject answer = QJsonDocument::fromJson(file.readAll()).object();
    QJsonObject result = answer.value(QLatin1String("result")).toObject();
    QJsonObject row = result.value(QLatin1String("list")).toArray().first().toObject();
    row.insert(QStringLiteral("positionIdx"), 0);
    QJsonArray list;
    for (int i = 0; i < rows; ++i) {
        row.insert(QStringLiteral("symbol"), QStringLiteral("S%1USDT").arg(i, 3, 10, QLatin1Char('0')));
        row.insert(QStringLiteral("size"), QStringLiteral("%1.50").arg(12 + i * 7 % 401));
        list.append(row);
    }
    result.insert(QStringLiteral("list"), list);
    answer.insert(QStringLiteral("result"), result);
    return QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

} // namespace apollo::bench
