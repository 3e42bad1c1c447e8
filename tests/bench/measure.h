// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <vector>

namespace apollo::bench {

/// User and system time of this process so far, all threads.
[[nodiscard]] std::chrono::nanoseconds cpuTime();
/// The monotonic clock, which all processes of a machine share.
[[nodiscard]] std::chrono::nanoseconds wallTime();

/// @param share 0.5 for the median. @pre values is not empty
[[nodiscard]] double quantile(std::vector<double> values, double share);

/// One line on standard output: what run.sh collects.
void report(const char *figure, double value);

/// Keeps the optimizer from leaving out a result that nobody uses.
template <typename T>
void keep(const T &value)
{
    asm volatile("" : : "g"(&value) : "memory");
}

} // namespace apollo::bench
