// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/portfolio.h"

#include <set>

namespace apollo {

/// The margin rules that an account calls for, and only that.
struct RulesNeeds {
    std::set<InstrumentKey> riskTables; ///< linear and inverse contracts held
    std::set<InstrumentKey> feeRates;   ///< linear and inverse contracts held or ordered
    std::set<QString> coins;            ///< of the wallet

    [[nodiscard]] bool isEmpty() const { return riskTables.empty() && feeRates.empty() && coins.empty(); }
    bool operator==(const RulesNeeds &) const = default;
};

[[nodiscard]] RulesNeeds rulesFor(const Portfolio &portfolio);

/// Forgets rules that nothing needs any more. @return true when there were any.
bool keepRules(MarginRules &rules, const RulesNeeds &needed);

/// Which margin rules are to be read, and when: at once when a new contract or coin appears, again when they are older
/// than an hour, and 30 s after a failure. What the exchange has no rule for is asked for once an hour. Pure.
class RulesProgress {
public:
    /// nullopt when nothing is due. Never at first and after a failure, so that an account that needs no rules (any
    /// more) is known to need none. @param now exchange time.
    [[nodiscard]] std::optional<RulesNeeds> due(const Portfolio &portfolio, UtcTime now) const;
    /// The answers to `asked` are in. @param complete no call failed.
    void taken(const RulesNeeds &asked, bool complete, UtcTime now);

private:
    std::optional<UtcTime> m_readAt; ///< the last reading
    bool m_failed = false;           ///< in the last reading
    RulesNeeds m_answered;           ///< with or without a rule, since m_answeredFrom
    UtcTime m_answeredFrom{};
};

} // namespace apollo
