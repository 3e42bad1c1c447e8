// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/executionlog.h"

#include <algorithm>
#include <array>

namespace apollo {

namespace {

constexpr std::array kFigures{
    &Execution::orderPrice, &Execution::orderQty,  &Execution::leavesQty,  &Execution::execPrice,
    &Execution::execQty,    &Execution::execValue, &Execution::execFee,    &Execution::feeRate,
    &Execution::execPnl,    &Execution::markPrice, &Execution::closedSize,
};
constexpr std::array kTexts{
    &Execution::orderId,    &Execution::orderLinkId,   &Execution::execType,    &Execution::orderType,
    &Execution::createType, &Execution::stopOrderType, &Execution::feeCurrency,
};

bool comesBefore(const Execution &a, const Execution &b)
{
    return a.execTime != b.execTime ? a.execTime > b.execTime : a.execId > b.execId;
}

/// Takes over what `known` lacks.
bool complete(Execution &known, const Execution &other)
{
    const Execution before = known;
    for (const auto figure : kFigures) {
        if (!(known.*figure))
            known.*figure = other.*figure;
    }
    for (const auto text : kTexts) {
        if ((known.*text).isEmpty())
            known.*text = other.*text;
    }
    if (!known.seq)
        known.seq = other.seq;
    return known != before;
}

} // namespace

bool addExecution(std::deque<Execution> &executions, const Execution &execution)
{
    const auto known = std::ranges::find_if(executions, [&execution](const Execution &other) {
        return other.execId == execution.execId && other.instrument == execution.instrument;
    });
    if (known != executions.end())
        return complete(*known, execution);
    const auto at = std::upper_bound(executions.begin(), executions.end(), execution, comesBefore);
    if (at == executions.end() && executions.size() >= kExecutionsKept)
        return false;
    executions.insert(at, execution);
    if (executions.size() > kExecutionsKept)
        executions.pop_back();
    return true;
}

bool dropExecutionsBefore(std::deque<Execution> &executions, UtcTime start)
{
    return std::erase_if(
               executions,
               [start](const Execution &execution) { return execution.execTime && *execution.execTime < start; })
        > 0;
}

} // namespace apollo
