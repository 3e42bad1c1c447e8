// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <optional>

namespace apollo::ui {

/// When a table may sort itself again: after values changed, at most once a second, and not under the hand (hovered,
/// rows selected, a menu open). A pure machine over time.
class ResortPolicy {
public:
    static constexpr std::chrono::milliseconds kInterval{1000};

    /// Values changed that the order may depend on.
    void markDirty() { m_isDirty = true; }
    [[nodiscard]] bool isDirty() const { return m_isDirty; }
    /// @return true when the table is to sort now; it counts as sorted then.
    bool step(Monotonic now, bool isPaused)
    {
        if (!m_isDirty || isPaused || (m_sortedAt && now - *m_sortedAt < kInterval))
            return false;
        sorted(now);
        return true;
    }
    /// The table was sorted for another reason (a click on the header).
    void sorted(Monotonic now)
    {
        m_isDirty = false;
        m_sortedAt = now;
    }
    /// When to step again; nullopt while there is nothing to do or the end of the pause will call.
    [[nodiscard]] std::optional<Monotonic> wakeAt(Monotonic now, bool isPaused) const
    {
        if (!m_isDirty || isPaused)
            return std::nullopt;
        return m_sortedAt ? std::max(*m_sortedAt + kInterval, now) : now;
    }

private:
    bool m_isDirty = false;
    std::optional<Monotonic> m_sortedAt;
};

} // namespace apollo::ui
