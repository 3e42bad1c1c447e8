// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/flashtracker.h"

#include <algorithm>

namespace apollo::ui {

namespace {

// 250 ms in 4 steps: 62.5 ms each, so steps are counted, not added up.
int stepsDone(std::chrono::milliseconds age)
{
    return static_cast<int>(age.count() * FlashTracker::kSteps / FlashTracker::kLength.count());
}

std::chrono::milliseconds startOfStep(int step)
{
    const auto whole = FlashTracker::kLength.count() * step;
    return std::chrono::milliseconds((whole + FlashTracker::kSteps - 1) / FlashTracker::kSteps);
}

} // namespace

bool FlashTracker::hit(Key key, Tone direction, Monotonic now)
{
    const auto [found, isNew] = m_flashes.try_emplace(key, Flash{now, direction});
    if (isNew)
        return true;
    if (now - found->second.since < kPause)
        return false;
    found->second = {now, direction};
    return true;
}

int FlashTracker::strength(Key key, Monotonic now) const
{
    const auto found = m_flashes.find(key);
    if (found == m_flashes.end())
        return 0;
    return std::clamp(kSteps - stepsDone(now - found->second.since), 0, kSteps);
}

Tone FlashTracker::direction(Key key) const
{
    const auto found = m_flashes.find(key);
    return found == m_flashes.end() ? Tone::None : found->second.direction;
}

std::vector<FlashTracker::Key> FlashTracker::active(Monotonic now) const
{
    std::vector<Key> keys;
    for (const auto &[key, flash] : m_flashes) {
        if (now - flash.since < 2 * kLength) // one more look after the end clears the ground
            keys.push_back(key);
    }
    return keys;
}

std::optional<Monotonic> FlashTracker::nextStep(Monotonic now) const
{
    std::optional<Monotonic> next;
    for (const auto &[key, flash] : m_flashes) {
        const int done = stepsDone(now - flash.since);
        if (done >= kSteps)
            continue;
        const Monotonic at = flash.since + startOfStep(done + 1);
        next = next ? std::min(*next, at) : at;
    }
    return next;
}

void FlashTracker::prune(Monotonic now)
{
    std::erase_if(m_flashes, [now](const auto &item) { return now - item.second.since >= kPause; });
}

} // namespace apollo::ui
