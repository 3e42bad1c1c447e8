// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bybit/rest/restclient.h"
#include "core/portfolio/accountreading.h"
#include "core/portfolio/marketneeds.h"

#include <QObject>

namespace apollo {

/// Reads instruments and tickers over REST, once: one call per symbol while they are few, whole lists when they are
/// many. For a coin it tries its index pairs in turn; a coin without any pair is no error. `finished` comes exactly
/// once, never before `start` returned; delete the object to give up.
class MarketReader : public QObject {
    Q_OBJECT

public:
    MarketReader(bybit::RestClient &client, MarketNeeds needs, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void finished(const apollo::MarketReading &reading);

private:
    void readCategory(Category category, const std::set<QString> &symbols);
    void readInstruments(Category category, const QString &symbol, const QString &baseCoin);
    void readTickers(Category category, const QString &symbol, const QString &baseCoin);
    void readIndex(const std::vector<QString> &pairs);
    void take(Category category, const bybit::Page<Ticker> &page);
    void partDone();

    bybit::RestClient &m_client;
    MarketNeeds m_needs;
    std::set<InstrumentKey> m_wantedTickers;
    MarketReading m_reading;
    int m_pending = 0;
};

} // namespace apollo
