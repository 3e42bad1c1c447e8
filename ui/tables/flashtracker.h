// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "ui/models/cell.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace apollo::ui {

/// Which cells flash at a moment: 250 ms, fading in 4 steps, at most once a second per cell. A pure machine over
/// time; whoever owns it repaints.
class FlashTracker {
public:
    /// A row by RowIdRole, and a column.
    using Key = std::pair<quint64, int>;

    static constexpr std::chrono::milliseconds kLength{250};
    static constexpr std::chrono::milliseconds kPause{1000};
    static constexpr int kSteps = 4;

    /// A cell moved. @return true when it begins to flash; false within the pause after its last flash.
    bool hit(Key key, Tone direction, Monotonic now);
    /// Strength from kSteps (fresh) to 1, 0 when the cell does not flash.
    [[nodiscard]] int strength(Key key, Monotonic now) const;
    [[nodiscard]] Tone direction(Key key) const;
    /// Cells that flash or have just ended: those to repaint now.
    [[nodiscard]] std::vector<Key> active(Monotonic now) const;
    /// When a strength changes next; nullopt while nothing flashes.
    [[nodiscard]] std::optional<Monotonic> nextStep(Monotonic now) const;
    /// Forgets what is over.
    void prune(Monotonic now);
    void clear() { m_flashes.clear(); }

private:
    struct Flash {
        Monotonic since{};
        Tone direction = Tone::None;
    };
    std::map<Key, Flash> m_flashes;
};

} // namespace apollo::ui
