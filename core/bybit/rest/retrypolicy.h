// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <chrono>
#include <functional>
#include <optional>

namespace apollo::bybit {

/// Decides whether one failed call is tried again, and after how long. One object per call. Pure: delays come
/// out, chance comes in.
///
/// Transient kinds (Network, Timeout, Server, RateLimit) get two more tries, after a full-jitter delay and never
/// sooner than the exchange asked. Clock gets one more try at once, with a clock measured anew. Nothing else
/// would end differently the second time.
class RetryPolicy {
public:
    struct Options {
        int retries = 2;
        std::chrono::milliseconds base{500};
        std::chrono::milliseconds cap{10'000}; ///< a longer wait is left to the caller: no retry
    };
    /// An even choice from 0 to `most`.
    using Random = std::function<std::chrono::milliseconds(std::chrono::milliseconds most)>;

    RetryPolicy(Options options, Random random);

    struct Retry {
        std::chrono::milliseconds after{0};
        bool resynchronize = false; ///< measure the clock first
    };
    /// What to do after this failure; nullopt means that it is final.
    [[nodiscard]] std::optional<Retry> next(const Error &error);

private:
    Options m_options;
    Random m_random;
    int m_retried = 0;
    bool m_resynchronized = false;
};

} // namespace apollo::bybit
