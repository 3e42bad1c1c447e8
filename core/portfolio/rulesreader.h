// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bybit/marginrequests.h"
#include "core/bybit/rest/restclient.h"
#include "core/portfolio/accountreading.h"
#include "core/portfolio/questions.h"
#include "core/portfolio/rulesneeds.h"

#include <QObject>

namespace apollo {

/// Reads margin rules over REST, once, behind every other call and two at a time: the tiers of each contract, the fee
/// rates of each category in one call, what may be pledged and at which ratio in two. Calls that fail are in the
/// reading as Errors. A risk-limit table with an unreadable row is left out: the tier it lacks may be the one that
/// holds. `finished` comes exactly once, never before `start` returned; delete the object to give up.
class RulesReader : public QObject {
    Q_OBJECT

public:
    RulesReader(bybit::RestClient &client, RulesNeeds needs, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void finished(const apollo::RulesReading &reading);

private:
    void readTiers(const InstrumentKey &contract);
    void readFees(Category category);
    void readCollateral();
    void readRatios();
    void takeTiers(const InstrumentKey &contract, const bybit::Page<bybit::RiskLimitRow> &page);
    /// Asks, and gives what arrived to `take`; what failed is noted.
    template <bybit::Request R, typename Take>
    void ask(const R &request, Take take);
    template <typename Reply, typename Take>
    void answered(const Result<Reply> &reply, Take take);
    [[nodiscard]] UtcTime timeOf(UtcTime answer) const;
    void partDone();

    bybit::RestClient &m_client;
    RulesNeeds m_needs;
    RulesReading m_reading;
    UtcTime m_startedAt{};
    Questions m_questions{2};
};

} // namespace apollo
