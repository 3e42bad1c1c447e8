// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/demo/demorows.h"

#include <QJsonArray>

namespace apollo::test {

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

Figure figure(const QJsonObject &object, const char *key)
{
    const Result<Decimal> value = Decimal::parse(QStringView(text(object, key)));
    return value ? Figure(*value) : std::nullopt;
}

Figure figureOrZero(const QJsonObject &object, const char *key)
{
    return text(object, key).isEmpty() ? Figure(Decimal(0)) : figure(object, key);
}

Figure decimal(const char *text)
{
    const Result<Decimal> value = Decimal::parse(std::string_view(text));
    return value ? Figure(*value) : std::nullopt;
}

QList<QJsonObject> rows(const QJsonObject &object, const char *key)
{
    QList<QJsonObject> list;
    const QJsonArray array = object.value(QLatin1String(key)).toArray();
    for (const auto &row : array)
        list.append(row.toObject());
    return list;
}

QList<QJsonObject> allPages(const DemoHarness &harness, const QByteArray &path, const QByteArray &query, int &pages)
{
    QList<QJsonObject> list;
    QByteArray cursor;
    pages = 0;
    do {
        const RawAnswer answer =
            harness.signedGet(path, query + (cursor.isEmpty() ? QByteArray() : "&cursor=" + cursor));
        if (answer.retCode() != 0)
            return {};
        list += answer.list();
        cursor = text(answer.result(), "nextPageCursor").toUtf8();
    } while (!cursor.isEmpty() && ++pages < 100);
    ++pages;
    return list;
}

QList<QJsonObject> allWindows(const DemoHarness &harness, const QByteArray &path, const QByteArray &query, qint64 days)
{
    (void)harness.post("/demo/limit?path=address&limit=100000");
    (void)harness.post("/demo/limit?path=" + path + "&limit=100000");
    QList<QJsonObject> list;
    const qint64 now = utcNow();
    for (qint64 end = now; end > now - 92 * kDayMs; end -= days * kDayMs) {
        int pages = 0;
        list += allPages(harness, path,
                         query + "&startTime=" + QByteArray::number(end - days * kDayMs + 1)
                             + "&endTime=" + QByteArray::number(end),
                         pages);
    }
    return list;
}

} // namespace apollo::test
