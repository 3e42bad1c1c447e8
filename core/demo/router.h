// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/httpanswer.h"
#include "core/demo/httprequest.h"
#include "core/demo/steering.h"
#include "core/demo/world.h"

#include <QMap>

namespace apollo::demo {

/// Answers every HTTP request as Bybit would: path, method, body, address budget, signature, permission,
/// endpoint budget, then the endpoint itself; at last a fault, if one was ordered.
class Router {
public:
    Router(World &world, Steering &steering);

    [[nodiscard]] HttpAnswer answer(const HttpRequest &request);
    /// Requests seen so far, per path.
    [[nodiscard]] const QMap<QByteArray, qint64> &counts() const { return m_counts; }

private:
    [[nodiscard]] HttpAnswer api(const HttpRequest &request);

    World &m_world;
    Steering &m_steering;
    QMap<QByteArray, qint64> m_counts;
};

} // namespace apollo::demo
