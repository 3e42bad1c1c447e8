// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demoexchange.h"

#include <QThread>

#include <memory>

namespace apollo::demo {

/// A demo exchange in a thread of its own: what `--demo` uses, so that the exchange's work never stands in the way
/// of the window. Every function may be called from the thread that made this object; each waits for the other.
class DemoThread {
public:
    explicit DemoThread(Options options);
    /// Closes every connection and ends the thread.
    ~DemoThread();

    DemoThread(const DemoThread &) = delete;
    DemoThread &operator=(const DemoThread &) = delete;

    /// Starts the thread and waits until the exchange listens. Once.
    [[nodiscard]] Result<Addresses> start();

    void hold();
    void resume();
    /// Moves the held market on by so many ticks.
    void step(int ticks);
    [[nodiscard]] QByteArray books();

private:
    template <typename Work>
    void run(Work work);

    Options m_options;
    QThread m_thread;
    QObject m_inside; ///< lives in the thread: the context of what is run there
    std::unique_ptr<DemoExchange> m_exchange;
};

} // namespace apollo::demo
