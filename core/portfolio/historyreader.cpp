// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/historyreader.h"

#include "core/bybit/historyrequests.h"
#include "core/bybit/marginrequests.h"
#include "core/bybit/rest/pager.h"
#include "core/portfolio/executionlog.h"
#include "core/portfolio/orderlog.h"
#include "core/portfolio/readingsections.h"

namespace apollo {

HistoryReader::HistoryReader(bybit::RestClient &client, HistoryNeeds needs, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_needs(std::move(needs))
{
}

void HistoryReader::start()
{
    m_startedAt = m_client.serverClock().now();
    for (const HistoryQuery &query : m_needs.lists) {
        bybit::ExecutionListRequest fills;
        fills.category = query.scope.category;
        fills.baseCoin = query.scope.baseCoin.toLatin1();
        fills.startTime = query.from;
        m_questions.add(
            [this, fills, scope = query.scope] { read(fills, scope, kExecutionsKept, &HistoryReading::executions); });

        bybit::OrderHistoryRequest closed;
        closed.category = query.scope.category;
        closed.baseCoin = query.scope.baseCoin.toLatin1();
        m_questions.add(
            [this, closed, scope = query.scope] { read(closed, scope, kClosedOrdersKept, &HistoryReading::orders); });
    }
    if (m_needs.greeks)
        m_questions.add([this] { readGreeks(); });
    m_questions.add([this] { // the end, when there is nothing to ask
        QMetaObject::invokeMethod(
            this, [this] { partDone(); }, Qt::QueuedConnection);
    });
    m_questions.ask();
}

template <typename Row, bybit::Request R>
void HistoryReader::read(R request, const HistoryScope &scope, std::size_t enough,
                         std::vector<ListAnswer<Row, HistoryScope>> HistoryReading::*into)
{
    using Rows = bybit::Page<Row>;
    bybit::fetchPages(m_client, std::move(request), this, enough,
                      bybit::Handler<Rows>([this, scope, into](Result<Rows> rows) {
                          if (!rows)
                              rows = fail(named(rows.error(), scope.category, scope.baseCoin));
                          else if (rows->time == UtcTime())
                              rows.value().time = m_startedAt; // an answer without a time is as old as its question
                          (m_reading.*into).push_back({scope, std::move(rows)});
                          partDone();
                      }),
                      bybit::Priority::Low);
}

void HistoryReader::readGreeks()
{
    using Rows = bybit::Page<CoinGreeks>;
    m_client.send(bybit::CoinGreeksRequest{}, this, bybit::Handler<Rows>([this](Result<Rows> rows) {
                      m_reading.greeks = std::move(rows);
                      partDone();
                  }),
                  bybit::Priority::Low);
}

void HistoryReader::partDone()
{
    if (!m_questions.answered())
        return;
    m_reading.time = m_client.serverClock().now();
    Q_EMIT finished(m_reading);
}

} // namespace apollo
