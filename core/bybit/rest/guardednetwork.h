// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QNetworkAccessManager>

namespace apollo::bybit {

/// The network of a read-only program: whatever code asks it for, only a GET of an endpoint of the table, at a
/// host of the table, leaves the machine, over HTTP/1.1, without redirects, cookies or cache. Everything else
/// ends in an error reply and not one byte is sent. The system's proxy is honored, except for loopback.
class GuardedNetwork : public QNetworkAccessManager {
    Q_OBJECT

public:
    explicit GuardedNetwork(QObject *parent = nullptr);

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *outgoingData) override;
};

} // namespace apollo::bybit
