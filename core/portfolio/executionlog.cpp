// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/executionlog.h"

#include <algorithm>

namespace apollo {

namespace {

bool comesBefore(const Execution &a, const Execution &b)
{
    return a.execTime != b.execTime ? a.execTime > b.execTime : a.execId > b.execId;
}

} // namespace

bool addExecution(std::deque<Execution> &executions, const Execution &execution)
{
    const bool known = std::any_of(executions.begin(), executions.end(), [&execution](const Execution &other) {
        return other.execId == execution.execId && other.instrument == execution.instrument;
    });
    if (known)
        return false;
    const auto at = std::upper_bound(executions.begin(), executions.end(), execution, comesBefore);
    if (at == executions.end() && executions.size() >= kExecutionsKept)
        return false;
    executions.insert(at, execution);
    if (executions.size() > kExecutionsKept)
        executions.pop_back();
    return true;
}

} // namespace apollo
