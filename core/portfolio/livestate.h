// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bybit/stream/streamstate.h"
#include "core/portfolio/portfoliosource.h"

#include <vector>

namespace apollo {

/// What a live account's state depends on in one of its streams.
struct StreamView {
    bybit::StreamState state = bybit::StreamState::Idle;
    bool wasLive = false; ///< since it was started
    Monotonic freshAt{};  ///< last data, or when it was asked for while there is none
    std::optional<Error> error;
    std::optional<Monotonic> retryAt;
};

/// Everything that decides the state of a live account.
struct LiveView {
    Monotonic now{};
    std::chrono::milliseconds publicStaleAfter{10'000};
    StreamView privateStream;
    std::vector<StreamView> publicStreams;
    bool hasValues = false;       ///< a reading was applied
    bool caughtUp = false;        ///< a reading was applied since the private stream last came up
    std::optional<Error> refusal; ///< of the last reading: see refusalOf
    std::optional<Monotonic> nextReading;
};

struct LiveVerdict {
    SourceState::Kind kind = SourceState::Kind::Loading;
    std::optional<Error> reason;
    std::optional<Monotonic> retryAt;

    bool operator==(const LiveVerdict &) const = default;
};

/// The state of a live account, the worst of its parts (RELIABILITY 5.7). Pure.
///   NeedsAttention  the exchange refuses the key, the place or the address
///   Offline         nothing answers
///   Loading         nothing was read yet
///   Stale           a stream is down while REST answers, prices are older than their limit, or REST fails
///   CatchingUp      the private stream is back and the account has not been read since
[[nodiscard]] LiveVerdict judge(const LiveView &view);

/// When the verdict changes by the passing of time alone: a public stream that turns stale.
[[nodiscard]] std::optional<Monotonic> nextJudgement(const LiveView &view);

/// How long to wait after a reading before the next: after failures 1 s, 2 s, 4 s ... 10 s; 10 s while the private
/// stream is down or a part is missing (or `normal`, when that is shorter); `normal` otherwise.
[[nodiscard]] std::chrono::milliseconds readingDelay(int failures, bool privateLive, bool complete,
                                                     std::chrono::milliseconds normal);

} // namespace apollo
