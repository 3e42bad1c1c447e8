// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/portfolio/historyreader.h"
#include "core/portfolio/rulesreader.h"

#include <QObject>
#include <QPointer>

namespace apollo {

/// What a live account is read for after its first complete picture: fills, closed orders, greeks and margin rules. At
/// most one reading of each is under way.
class LaterReadings : public QObject {
    Q_OBJECT

public:
    /// @param client outlives this.
    explicit LaterReadings(bybit::RestClient &client, QObject *parent = nullptr);

    /// Reads what is due of both. To be called after every reading of the account.
    void readDue(const Portfolio &portfolio);
    /// Reads margin rules when a new contract or coin calls for them.
    void readRules(const Portfolio &portfolio);
    /// The private stream went down or is up again: what was under way cannot be trusted to be without a gap.
    void setStreamLive(bool live);
    /// The private stream told something, and was not behind.
    void streamSpoke();
    /// Gives up what is under way; what happens from now on is a gap.
    void stop();

Q_SIGNALS:
    void historyRead(const apollo::HistoryReading &reading);
    void rulesRead(const apollo::RulesReading &reading);

private:
    void readHistory(const Portfolio &portfolio);

    bybit::RestClient &m_client;
    HistoryProgress m_history;
    RulesProgress m_rules;
    QPointer<HistoryReader> m_historyReader;
    QPointer<RulesReader> m_rulesReader;
    bool m_streamLive = false;
};

} // namespace apollo
