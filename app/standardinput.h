// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"

namespace apollo {

/// All of standard input, at most 64 KiB, through no buffer that outlives the call. @return Usage when it is empty or
/// longer.
[[nodiscard]] Result<SecretBytes> readStandardInput();

} // namespace apollo
