// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

namespace apollo::bybit {

/// What a refused stream login means. Anything but these is ErrorKind::Authentication (retrying a wrong key
/// is pointless and gets it banned):
/// - Clock: the words are about the timestamp, not about the key;
/// - RateLimit, with 60 s to wait: too many sessions or requests;
/// - Server: busy, timed out, internal.
[[nodiscard]] Error authRefusal(const QString &message, const QString &where);

} // namespace apollo::bybit
