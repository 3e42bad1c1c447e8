// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bybit/rest/restclient.h"
#include "core/portfolio/historyprogress.h"
#include "core/portfolio/questions.h"

#include <QObject>

namespace apollo {

/// Reads fills, closed orders and greeks over REST, once, behind every other call and one at a time: of each list the
/// newest rows, as many as a portfolio keeps. A part that fails is in the reading as its Error. `finished` comes
/// exactly once, never before `start` returned; delete the object to give up.
class HistoryReader : public QObject {
    Q_OBJECT

public:
    HistoryReader(bybit::RestClient &client, HistoryNeeds needs, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void finished(const apollo::HistoryReading &reading);

private:
    template <typename Row, bybit::Request R>
    void read(R request, const HistoryScope &scope, std::size_t enough,
              std::vector<ListAnswer<Row, HistoryScope>> HistoryReading::*into);
    void readGreeks();
    void partDone();

    bybit::RestClient &m_client;
    HistoryNeeds m_needs;
    HistoryReading m_reading;
    UtcTime m_startedAt{};
    Questions m_questions{1};
};

} // namespace apollo
