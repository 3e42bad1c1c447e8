// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/wakeup.h"

#include <algorithm>

namespace apollo {

Wakeup::Wakeup(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Wakeup::due);
}

void Wakeup::at(std::optional<Monotonic> when)
{
    if (!when) {
        m_timer.stop();
        return;
    }
    m_timer.start(std::max(*when - m_clock.monotonicNow(), Monotonic::zero()));
}

} // namespace apollo
