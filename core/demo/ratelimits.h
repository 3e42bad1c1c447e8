// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>

#include <deque>

namespace apollo::demo {

/// Request budgets: a rolling second per endpoint, and five seconds for the whole address.
class RateLimits {
public:
    /// The state of an endpoint's budget after a request, as the X-Bapi headers tell it.
    struct Status {
        bool allowed = true;
        int limit = 0;
        int remaining = 0;
        qint64 resetAt = 0; ///< ms UTC
    };

    /// Counts a request; `documented` is the endpoint's limit per second unless one was set.
    [[nodiscard]] Status count(const QByteArray &path, int documented, qint64 now);
    /// False when the address sent more than its budget in the last five seconds.
    [[nodiscard]] bool countAddress(qint64 now);

    /// Another limit for an endpoint; 0 or less goes back to the documented one.
    void setLimit(const QByteArray &path, int perSecond);
    /// Requests that one address may send in five seconds.
    void setAddressLimit(int limit) { m_addressLimit = limit; }

private:
    QHash<QByteArray, std::deque<qint64>> m_recent;
    QHash<QByteArray, int> m_overrides;
    std::deque<qint64> m_address;
    int m_addressLimit = 600;
};

} // namespace apollo::demo
