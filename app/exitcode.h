// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

namespace apollo {

/// What both programs return to the shell. Documented in README; scripts rely on it.
enum class ExitCode : int {
    Ok = 0,
    Failed = 1,         ///< anything that has no code of its own
    Usage = 2,          ///< the command line, a URL, standard input, a file that is not what was asked for
    Partial = 3,        ///< some part of the account could not be read
    Authentication = 4, ///< key, secret, permission, environment, IP address, keychain
    Network = 5,        ///< no answer, or none that is Bybit's
};

[[nodiscard]] ExitCode exitCodeOf(const Error &error);

} // namespace apollo
