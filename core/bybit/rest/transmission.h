// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bybit/rest/httpanswer.h"

#include <QNetworkRequest>
#include <QObject>
#include <QPointer>

class QNetworkAccessManager;

namespace apollo::bybit {

/// One GET on the wire: collects the body up to a cap. Destroying it aborts the request in silence.
class Transmission : public QObject {
    Q_OBJECT

public:
    /// Sends at once. @param bodyCap bytes; a larger body ends the request.
    Transmission(QNetworkAccessManager &network, const QNetworkRequest &request, qsizetype bodyCap, QObject *parent);
    ~Transmission() override;

Q_SIGNALS:
    /// Once, never before the constructor returned.
    void finished(const apollo::bybit::HttpAnswer &answer);

private:
    void read();
    void conclude();
    void letGo();

    QPointer<QNetworkReply> m_reply;
    const qsizetype m_bodyCap;
    HttpAnswer m_answer;
};

} // namespace apollo::bybit
