// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/httpanswer.h"

#include <QByteArray>
#include <QHash>

#include <optional>

namespace apollo::demo {

/// Faults ordered for the next answers of an endpoint.
class Faults {
public:
    /// Orders `times` answers of `kind` for `path`; see the table in README.md. False for an unknown kind.
    [[nodiscard]] bool order(const QByteArray &path, const QByteArray &kind, int times);
    /// Takes one fault of the path, if any is left, and bends the answer that would have been given.
    void bend(const QByteArray &path, HttpAnswer &answer, qint64 now);
    void clear() { m_ordered.clear(); }

private:
    struct Ordered {
        QByteArray kind;
        int times = 0;
    };

    QHash<QByteArray, Ordered> m_ordered;
};

} // namespace apollo::demo
