// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/portfolio.h"

namespace apollo {

/// Executions of a session that a portfolio keeps.
inline constexpr std::size_t kExecutionsKept = 500;

/// Adds an execution to `executions`, newest first (by time, then id), once: a repeated one (same category, symbol
/// and execId) changes nothing. The oldest beyond 500 fall out, whatever order they arrive in. Pure.
/// @return true when the log changed.
bool addExecution(std::deque<Execution> &executions, const Execution &execution);

} // namespace apollo
