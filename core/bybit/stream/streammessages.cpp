// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/stream/streammessages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace apollo::bybit {

namespace {

QString message(const QByteArray &requestId, QLatin1String op, const QJsonArray &arguments)
{
    QJsonObject object{{QStringLiteral("req_id"), QString::fromLatin1(requestId)}, {QStringLiteral("op"), op}};
    if (!arguments.isEmpty())
        object.insert(QStringLiteral("args"), arguments);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

QString authMessage(const QByteArray &requestId, const QByteArray &apiKey, UtcTime expires, const QByteArray &signature)
{
    return message(
        requestId, QLatin1String("auth"),
        {QString::fromUtf8(apiKey), qint64(expires.time_since_epoch().count()), QString::fromLatin1(signature)});
}

QString topicsMessage(const SubscriptionSet::Request &request)
{
    QJsonArray topics;
    for (const QByteArray &topic : request.topics)
        topics.append(QString::fromUtf8(topic));
    const bool subscribe = request.operation == SubscriptionSet::Operation::Subscribe;
    return message(request.id, QLatin1String(subscribe ? "subscribe" : "unsubscribe"), topics);
}

QString pingMessage(const QByteArray &requestId)
{
    return message(requestId, QLatin1String("ping"), {});
}

} // namespace apollo::bybit
