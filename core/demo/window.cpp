// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/window.h"

namespace apollo::demo {

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kKeptDays = 731;

} // namespace

std::optional<qint64> numberIn(const HttpRequest &request, const QByteArray &name, qint64 standard)
{
    const QByteArray text = request.parameter(name);
    if (text.isEmpty())
        return standard;
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    return ok && value >= 0 ? std::optional(value) : std::nullopt;
}

Window readWindow(const HttpRequest &request, const WindowRule &rule, qint64 now)
{
    Window window;
    const std::optional<qint64> start = numberIn(request, "startTime", -1);
    const std::optional<qint64> end = numberIn(request, "endTime", -1);
    if (!start || !end) {
        window.error = refusal(10001, "params error: startTime or endTime invalid");
        return window;
    }
    const qint64 span = rule.standardDays * kDayMs;
    window.to = *end >= 0 ? *end : *start >= 0 ? *start + span : now;
    window.from = *start >= 0 ? *start : window.to - span;
    if (window.from > window.to)
        window.error = refusal(rule.reversedCode, "startTime should not be greater than endTime");
    else if (window.to - window.from > rule.mostDays * kDayMs)
        window.error = refusal(rule.tooLongCode,
                               "The time range between startTime and endTime cannot exceed "
                                   + QByteArray::number(rule.mostDays) + " days");
    else if (window.from < now - kKeptDays * kDayMs)
        window.error = refusal(10001, "Can't query earlier than 2 years");
    return window;
}

} // namespace apollo::demo
