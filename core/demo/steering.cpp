// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/steering.h"

#include "core/demo/events.h"
#include "core/demo/json.h"

namespace apollo::demo {

namespace {

constexpr int kMostTicks = 100'000;

int numberOr(const QByteArray &text, int standard)
{
    bool ok = false;
    const int value = text.toInt(&ok);
    return ok ? value : standard;
}

} // namespace

Steering::Steering(World &world, Hooks hooks)
    : m_world(world)
    , m_hooks(std::move(hooks))
{
}

HttpAnswer Steering::answer(const HttpRequest &request, const QMap<QByteArray, qint64> &counts)
{
    HttpAnswer answer;
    if (request.method == "GET" && request.path == "/demo/books") {
        answer.body = m_hooks.books();
    } else if (request.method == "GET" && request.path == "/demo/stats") {
        JsonObject requests;
        for (auto it = counts.begin(); it != counts.end(); ++it)
            requests.raw(it.key().constData(), QByteArray::number(it.value()));
        answer.body = JsonObject()
                          .raw("requests", requests.toByteArray())
                          .raw("streams", m_hooks.streamStats())
                          .integer("ticks", m_world.ticks)
                          .toByteArray();
    } else if (request.method == "POST") {
        const bool done = post(request);
        answer.status = done ? 200 : 400;
        answer.body = done ? R"({"ok":true})" : R"({"ok":false})";
    } else {
        answer.status = 404;
    }
    return answer;
}

bool Steering::post(const HttpRequest &request)
{
    const QByteArray kind = request.parameter("kind");
    const int times = numberOr(request.parameter("times"), 1);
    if (request.path == "/demo/hold") {
        m_hooks.hold();
    } else if (request.path == "/demo/resume") {
        m_hooks.resume();
    } else if (request.path == "/demo/step") {
        const int ticks = numberOr(request.parameter("ticks"), 1);
        if (m_world.heldAt == 0 || ticks < 1 || ticks > kMostTicks)
            return false;
        m_hooks.step(ticks);
    } else if (request.path == "/demo/drop") {
        m_hooks.drop(request.parameter("stream"));
    } else if (request.path == "/demo/fault") {
        return m_world.faults.order(request.parameter("path"), kind, times);
    } else if (request.path == "/demo/event") {
        const std::optional<Pushes> pushes = happen(m_world, request);
        if (!pushes)
            return false;
        m_hooks.publish(*pushes);
    } else if (request.path == "/demo/clear") {
        m_world.faults.clear();
        return m_hooks.streamFault("all", "none", 0);
    } else if (request.path == "/demo/streamfault") {
        return m_hooks.streamFault(request.parameter("stream"), kind, times);
    } else if (request.path == "/demo/limit") {
        const int perSecond = numberOr(request.parameter("limit"), 0);
        const QByteArray path = request.parameter("path");
        if (path == "address")
            m_world.limits.setAddressLimit(perSecond);
        else
            m_world.limits.setLimit(path, perSecond);
    } else {
        return false;
    }
    return true;
}

} // namespace apollo::demo
