// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/livestate.h"

#include "core/portfolio/readingsections.h"

#include <algorithm>

namespace apollo {

namespace {

using Kind = SourceState::Kind;
using bybit::StreamState;

constexpr std::chrono::milliseconds kFirstRetry{1'000};
constexpr std::chrono::milliseconds kDegradedInterval{10'000};

bool isDown(const StreamView &stream)
{
    switch (stream.state) {
    case StreamState::Waiting:
    case StreamState::NeedsAttention: return true;
    case StreamState::Connecting:
    case StreamState::Authenticating: return stream.wasLive;
    case StreamState::Idle:
    case StreamState::Subscribing:
    case StreamState::Live: return false;
    }
    return false;
}

std::optional<Monotonic> sooner(std::optional<Monotonic> a, std::optional<Monotonic> b)
{
    if (!a || !b)
        return a ? a : b;
    return std::min(*a, *b);
}

LiveVerdict offline(const LiveView &view)
{
    return {Kind::Offline, view.refusal, sooner(view.privateStream.retryAt, view.nextReading)};
}

} // namespace

LiveVerdict judge(const LiveView &view)
{
    const StreamView &own = view.privateStream;
    if (own.state == StreamState::NeedsAttention)
        return {Kind::NeedsAttention, own.error, std::nullopt};
    if (view.refusal && needsAttention(view.refusal->kind()))
        return {Kind::NeedsAttention, view.refusal, std::nullopt};

    const bool live = own.state == StreamState::Live;
    if (view.refusal && !(live && view.caughtUp))
        return offline(view);
    if (!view.hasValues)
        return {Kind::Loading, own.error, own.retryAt};
    if (!live)
        return {Kind::Stale, own.error, own.retryAt};
    if (!view.caughtUp)
        return {Kind::CatchingUp, std::nullopt, std::nullopt};
    if (view.refusal)
        return {Kind::Stale, view.refusal, view.nextReading};
    for (const StreamView &stream : view.publicStreams) {
        if (isDown(stream) || view.now - stream.freshAt > view.publicStaleAfter)
            return {Kind::Stale, stream.error, stream.retryAt};
    }
    return {Kind::Live, std::nullopt, std::nullopt};
}

std::optional<Monotonic> nextJudgement(const LiveView &view)
{
    std::optional<Monotonic> next;
    for (const StreamView &stream : view.publicStreams) {
        const Monotonic staleAt = stream.freshAt + view.publicStaleAfter + std::chrono::milliseconds(1);
        if (staleAt > view.now)
            next = sooner(next, staleAt);
    }
    return next;
}

std::chrono::milliseconds readingDelay(int failures, bool privateLive, bool complete, std::chrono::milliseconds normal)
{
    const std::chrono::milliseconds degraded = std::min(normal, kDegradedInterval);
    if (failures > 0)
        return std::min(degraded, kFirstRetry * (1 << std::min(failures - 1, 10)));
    return privateLive && complete ? normal : degraded;
}

} // namespace apollo
