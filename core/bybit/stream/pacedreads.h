// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QSocketNotifier>
#include <QTimer>

#include <chrono>
#include <vector>

namespace apollo::bybit {

/// Lets a busy socket rest between reads, so that the process wakes up once per interval and not once per frame. What
/// arrives meanwhile waits in the kernel and is read in one go, in its order; after a silence the first frame is read
/// at once. A connection that the other side ends is noticed an interval later.
///
/// Works on the read notifiers below the socket (of a QWebSocket: those of its plain or TLS socket). Where there are
/// none, nothing is paced.
class PacedReads : public QObject {
    Q_OBJECT

public:
    /// @param socket owns this. @param interval 0 never rests.
    PacedReads(QObject &socket, std::chrono::milliseconds interval);

    /// The socket delivered something: unless it rests already, it is read again an interval from now.
    void delivered();
    [[nodiscard]] bool isResting() const { return m_timer.isActive(); }

private:
    void rest();
    void wake();

    QObject &m_socket;
    QTimer m_timer;
    bool m_isDue = false; ///< rest() is on its way
    std::vector<QPointer<QSocketNotifier>> m_resting;
};

} // namespace apollo::bybit
