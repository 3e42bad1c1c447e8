// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace apollo::demo {

/// A small seeded generator (SplitMix64), the same on every platform and standard library, so that a seed
/// and a tick count fix every price and every fill.
class Rng {
public:
    explicit Rng(quint64 seed)
        : m_state(seed)
    {
    }

    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// Uniform in [low, high]. @pre low <= high
    qint64 between(qint64 low, qint64 high)
    {
        const auto span = static_cast<quint64>(high - low) + 1;
        return low + static_cast<qint64>(next() % span);
    }
    /// True once in `n` on average.
    bool oneIn(qint64 n) { return between(1, n) == 1; }

private:
    quint64 m_state;
};

} // namespace apollo::demo
