// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bybit/rest/restclient.h"
#include "core/portfolio/accountreading.h"

#include <QObject>

namespace apollo {

/// Reads the chosen parts of an account over REST, once, all pages of every list. A part that fails is in the
/// reading as its Error, named by endpoint and list. `finished` comes exactly once, never before `start` returned;
/// delete the object to give up.
class AccountReader : public QObject {
    Q_OBJECT

public:
    struct Scope {
        bool keyInfo = true;
        bool info = true;
        bool wallet = true;
        bool positions = true;
        bool orders = true;
    };

    AccountReader(bybit::RestClient &client, Scope scope, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void finished(const apollo::AccountReading &reading);

private:
    void readPositions(Category category, const QByteArray &settleCoin);
    void readOrders(Category category, const QByteArray &settleCoin);
    void partDone();

    bybit::RestClient &m_client;
    Scope m_scope;
    AccountReading m_reading;
    UtcTime m_startedAt{};
    int m_pending = 0;
};

} // namespace apollo
