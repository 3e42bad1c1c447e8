// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QtGlobal>

#include <optional>

namespace apollo {

/// How new a row is. REST answers and stream messages obey the same order (RELIABILITY 5.3), so a late or repeated
/// message never puts an older row over a newer one.
struct RowVersion {
    std::optional<qint64> seq;      ///< of the matching engine, per symbol
    std::optional<UtcTime> updated; ///< updatedTime of the row: settings change it and leave seq alone
    UtcTime message{};              ///< exchange time of the answer or message; marks move without either of the above
};

/// True when `candidate` may replace `known`: greater seq; at equal or missing seq later updatedTime; at equal or
/// missing updatedTime a message that is not older.
[[nodiscard]] inline bool supersedes(const RowVersion &candidate, const RowVersion &known)
{
    if (candidate.seq && known.seq && *candidate.seq != *known.seq)
        return *candidate.seq > *known.seq;
    if (candidate.updated && known.updated && *candidate.updated != *known.updated)
        return *candidate.updated > *known.updated;
    return candidate.message >= known.message;
}

} // namespace apollo
