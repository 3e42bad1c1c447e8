// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QNetworkReply>

namespace apollo::bybit {

/// The answer to a request that was never sent: fails with ContentOperationNotPermittedError, through the
/// event loop like every reply.
class RefusedReply final : public QNetworkReply {
    Q_OBJECT

public:
    RefusedReply(QNetworkAccessManager::Operation operation, const QNetworkRequest &request, const QString &reason,
                 QObject *parent);

    void abort() override { }

protected:
    qint64 readData(char *, qint64) override { return -1; }
};

} // namespace apollo::bybit
