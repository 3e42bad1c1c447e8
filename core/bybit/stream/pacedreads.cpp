// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/stream/pacedreads.h"

#include <utility>

namespace apollo::bybit {

PacedReads::PacedReads(QObject &socket, std::chrono::milliseconds interval)
    : QObject(&socket)
    , m_socket(socket)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &PacedReads::wake);
}

void PacedReads::delivered()
{
    if (m_isDue || isResting() || m_timer.interval() == 0)
        return;
    // Not now: the socket may be half through its buffer, and with every read out of it Qt wants to be notified again.
    m_isDue = true;
    QMetaObject::invokeMethod(this, &PacedReads::rest, Qt::QueuedConnection);
}

void PacedReads::rest()
{
    m_isDue = false;
    // Looked up each time: a socket makes new notifiers when it reconnects.
    const auto notifiers = m_socket.findChildren<QSocketNotifier *>();
    for (QSocketNotifier *notifier : notifiers) {
        if (notifier->type() == QSocketNotifier::Read && notifier->isEnabled()) {
            notifier->setEnabled(false);
            m_resting.emplace_back(notifier);
        }
    }
    if (!m_resting.empty())
        m_timer.start();
}

void PacedReads::wake()
{
    for (const QPointer<QSocketNotifier> &notifier : std::exchange(m_resting, {})) {
        if (notifier)
            notifier->setEnabled(true);
    }
}

} // namespace apollo::bybit
