// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/rulesreader.h"

#include "core/bybit/rest/pager.h"
#include "core/portfolio/readingsections.h"

#include <algorithm>

namespace apollo {

RulesReader::RulesReader(bybit::RestClient &client, RulesNeeds needs, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_needs(std::move(needs))
{
}

void RulesReader::start()
{
    m_startedAt = m_client.serverClock().now();
    std::set<Category> categories;
    for (const InstrumentKey &contract : m_needs.feeRates)
        categories.insert(contract.category);
    for (const Category category : categories)
        m_questions.add([this, category] { readFees(category); });
    if (!m_needs.coins.empty()) {
        m_questions.add([this] { readCollateral(); });
        m_questions.add([this] { readRatios(); });
    }
    for (const InstrumentKey &contract : m_needs.riskTables)
        m_questions.add([this, contract] { readTiers(contract); });
    m_questions.add([this] { // the end, when there is nothing to ask
        QMetaObject::invokeMethod(
            this, [this] { partDone(); }, Qt::QueuedConnection);
    });
    m_questions.ask();
}

template <typename Reply, typename Take>
void RulesReader::answered(const Result<Reply> &reply, Take take)
{
    if (reply) {
        ++m_reading.answers;
        m_reading.rejectedRows += reply->rejectedRows;
        take(*reply);
    } else {
        m_reading.errors.push_back(reply.error());
    }
    partDone();
}

template <bybit::Request R, typename Take>
void RulesReader::ask(const R &request, Take take)
{
    using Reply = typename R::Reply;
    m_client.send(request, this,
                  bybit::Handler<Reply>([this, take](const Result<Reply> &reply) { answered(reply, take); }),
                  bybit::Priority::Low);
}

void RulesReader::readTiers(const InstrumentKey &contract)
{
    bybit::RiskLimitRequest request;
    request.category = contract.category;
    request.symbol = contract.symbol.toLatin1();
    using Rows = bybit::Page<bybit::RiskLimitRow>;
    bybit::fetchAllPages(m_client, request, this, bybit::Handler<Rows>([this, contract](Result<Rows> rows) {
                             if (!rows)
                                 rows = fail(named(rows.error(), contract.category, contract.symbol));
                             answered(rows, [this, contract](const Rows &page) { takeTiers(contract, page); });
                         }),
                         bybit::Priority::Low);
}

void RulesReader::takeTiers(const InstrumentKey &contract, const bybit::Page<bybit::RiskLimitRow> &page)
{
    RiskTable table;
    table.asOf = timeOf(page.time);
    for (const bybit::RiskLimitRow &row : page.rows) {
        if (row.instrument == contract)
            table.tiers.push_back(row.tier);
    }
    std::ranges::sort(table.tiers, {}, &RiskTier::limit);
    if (page.rejectedRows > 0) {
        m_reading.errors.push_back(named(Error(ErrorKind::Parse, 0, QStringLiteral("/v5/market/risk-limit"),
                                               QStringLiteral("%1 unreadable tiers").arg(page.rejectedRows)),
                                         contract.category, contract.symbol));
    } else if (!table.tiers.empty()) {
        m_reading.rules.riskTables.insert_or_assign(contract, std::move(table));
    }
}

void RulesReader::readFees(Category category)
{
    bybit::FeeRateRequest request;
    request.category = category;
    ask(request, [this](const bybit::Page<bybit::FeeRateRow> &page) {
        for (const bybit::FeeRateRow &row : page.rows) {
            if (!m_needs.feeRates.contains(row.instrument))
                continue;
            FeeRate &rate = m_reading.rules.feeRates[row.instrument];
            rate = row.rate;
            rate.asOf = timeOf(page.time);
        }
    });
}

void RulesReader::readCollateral()
{
    ask(bybit::CollateralInfoRequest{}, [this](const bybit::Page<CollateralInfo> &page) {
        for (const CollateralInfo &row : page.rows) {
            if (!m_needs.coins.contains(row.currency))
                continue;
            CollateralInfo &info = m_reading.rules.collateral[row.currency];
            info = row;
            info.asOf = timeOf(page.time);
        }
    });
}

void RulesReader::readRatios()
{
    ask(bybit::CollateralRatioRequest{}, [this](const bybit::Page<bybit::CollateralRatioRow> &page) {
        for (const bybit::CollateralRatioRow &row : page.rows) {
            if (!m_needs.coins.contains(row.currency))
                continue;
            CollateralTable &table = m_reading.rules.collateralTables[row.currency];
            table = row.table;
            table.asOf = timeOf(page.time);
        }
    });
}

/// An answer without a time is as old as its question.
UtcTime RulesReader::timeOf(UtcTime answer) const
{
    return answer == UtcTime() ? m_startedAt : answer;
}

void RulesReader::partDone()
{
    if (!m_questions.answered())
        return;
    m_reading.time = m_client.serverClock().now();
    Q_EMIT finished(m_reading);
}

} // namespace apollo
