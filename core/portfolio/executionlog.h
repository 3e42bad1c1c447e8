// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/portfolio.h"

namespace apollo {

/// Executions that a portfolio keeps.
inline constexpr std::size_t kExecutionsKept = 500;

/// Adds an execution to `executions`, newest first (by time, then id), once: of one that is known already (same
/// category, symbol and execId) only what was unknown is taken over, because the stream tells execPnl and the list does
/// not. The oldest beyond 500 fall out, whatever order they arrive in. Pure.
/// @return true when the log changed.
bool addExecution(std::deque<Execution> &executions, const Execution &execution);

/// Drops the executions before `start`. @return true when there were any.
bool dropExecutionsBefore(std::deque<Execution> &executions, UtcTime start);

} // namespace apollo
