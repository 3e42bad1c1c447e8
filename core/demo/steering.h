// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/httpanswer.h"
#include "core/demo/httprequest.h"
#include "core/demo/world.h"

#include <QMap>

#include <functional>

namespace apollo::demo {

/// What tests may do to the exchange over HTTP: the table is in README.md.
class Steering {
public:
    /// The parts of the exchange that steering reaches.
    struct Hooks {
        std::function<void()> hold;
        std::function<void()> resume;
        std::function<void(int ticks)> step;
        std::function<void(const Pushes &pushes)> publish; ///< on the private stream
        std::function<QByteArray()> books;
        std::function<void(const QByteArray &stream)> drop;
        std::function<bool(const QByteArray &stream, const QByteArray &kind, int times)> streamFault;
        std::function<QByteArray()> streamStats; ///< JSON object
    };

    Steering(World &world, Hooks hooks);

    /// Answers a /demo/ path; `counts` are the requests seen so far.
    [[nodiscard]] HttpAnswer answer(const HttpRequest &request, const QMap<QByteArray, qint64> &counts);

private:
    [[nodiscard]] bool post(const HttpRequest &request);

    World &m_world;
    Hooks m_hooks;
};

} // namespace apollo::demo
