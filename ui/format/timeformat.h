// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QString>

#include <chrono>
#include <optional>

namespace apollo::ui {

/// How times are written for people. UTC or local is a choice of the trader and is always said.
class TimeFormat {
public:
    enum class Zone { Utc, Local };

    explicit TimeFormat(Zone zone = Zone::Utc)
        : m_zone(zone)
    {
    }

    [[nodiscard]] Zone zone() const { return m_zone; }
    [[nodiscard]] QString zoneName() const;             ///< "UTC" or the local abbreviation
    [[nodiscard]] QString dateTime(UtcTime time) const; ///< "2026-11-20 12:04:31 UTC"
    [[nodiscard]] QString time(UtcTime time) const;     ///< "12:04:31"
    [[nodiscard]] QString date(UtcTime time) const;     ///< "2026-11-20"
    /// "0.1 s", "14 s", "3 min", "2 h", "17 d".
    [[nodiscard]] static QString age(std::chrono::milliseconds age);
    /// "03:55" hours and minutes, "00:12" ... ; "00:00" when it has passed.
    [[nodiscard]] static QString countdown(std::chrono::milliseconds left);
    /// "41 ms", "−38 ms".
    [[nodiscard]] static QString milliseconds(std::chrono::milliseconds value);

private:
    Zone m_zone;
};

} // namespace apollo::ui
