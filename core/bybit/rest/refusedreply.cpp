// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/rest/refusedreply.h"

namespace apollo::bybit {

RefusedReply::RefusedReply(QNetworkAccessManager::Operation operation, const QNetworkRequest &request,
                           const QString &reason, QObject *parent)
    : QNetworkReply(parent)
{
    setOperation(operation);
    setRequest(request);
    setUrl(request.url());
    setError(ContentOperationNotPermittedError, reason);
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    setFinished(true);
    QMetaObject::invokeMethod(
        this,
        [this] {
            Q_EMIT errorOccurred(error());
            Q_EMIT finished();
        },
        Qt::QueuedConnection);
}

} // namespace apollo::bybit
