// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/measure.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace apollo::bench {

namespace {

std::chrono::nanoseconds read(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

} // namespace

std::chrono::nanoseconds cpuTime()
{
    return read(CLOCK_PROCESS_CPUTIME_ID);
}

std::chrono::nanoseconds wallTime()
{
    return read(CLOCK_MONOTONIC);
}

double quantile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

void report(const char *figure, double value)
{
    std::printf("%s %.6g\n", figure, value);
    std::fflush(stdout);
}

} // namespace apollo::bench
