// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace apollo {

/// The one driver between pure time machines and Qt: a machine's step returns when it wants to be woken,
/// the owner hands that to `at`, and `due` fires then. Machines themselves never see a timer.
class Wakeup : public QObject {
    Q_OBJECT

public:
    explicit Wakeup(const Clock &clock, QObject *parent = nullptr);

    /// Fire `due` at `when` (at once, but through the event loop, when it has passed); nullopt disarms.
    void at(std::optional<Monotonic> when);

Q_SIGNALS:
    void due();

private:
    const Clock &m_clock;
    QTimer m_timer;
};

} // namespace apollo
