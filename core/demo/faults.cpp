// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/faults.h"

#include "core/demo/json.h"

namespace apollo::demo {

namespace {

constexpr qsizetype kHugeBody = 96 * 1024 * 1024;

const QByteArrayList &kinds()
{
    static const QByteArrayList list{"html",  "truncated", "timeout", "slow",   "500",   "redirect",
                                     "close", "huge",      "garbage", "403ban", "region"};
    return list;
}

int codeOf(const QByteArray &kind)
{
    bool ok = false;
    const int code = kind.startsWith("code:") ? kind.mid(5).toInt(&ok) : 0;
    return ok ? code : 0;
}

void become(HttpAnswer &answer, int status, const QByteArray &contentType, const QByteArray &body)
{
    answer.status = status;
    answer.contentType = contentType;
    answer.body = body;
    answer.headers.clear();
}

} // namespace

bool Faults::order(const QByteArray &path, const QByteArray &kind, int times)
{
    if (!kinds().contains(kind) && codeOf(kind) == 0)
        return false;
    m_ordered.insert(path, {kind, times});
    return true;
}

void Faults::bend(const QByteArray &path, HttpAnswer &answer, qint64 now)
{
    const auto it = m_ordered.find(path);
    if (it == m_ordered.end())
        return;
    const QByteArray kind = it->kind;
    if (--it->times <= 0)
        m_ordered.erase(it);
    if (const int code = codeOf(kind); code != 0) {
        answer.status = 200;
        answer.body = envelope(code, "demo fault", "{}", now);
    } else if (kind == "html") {
        become(answer, 502, "text/html", "<html><head><title>502 Bad Gateway</title></head><body>502</body></html>");
    } else if (kind == "region") {
        become(answer, 403, "text/html",
               "<html><body>The Amazon CloudFront distribution is configured to block access from your "
               "country.</body></html>");
    } else if (kind == "403ban") {
        become(answer, 403, "text/plain", "access too frequent");
    } else if (kind == "500") {
        become(answer, 500, "text/plain", {});
    } else if (kind == "redirect") {
        become(answer, 302, "text/plain", {});
        answer.headers.emplaceBack("Location", "http://127.0.0.1:9/elsewhere");
    } else if (kind == "garbage") {
        become(answer, 200, "application/json", QByteArray::fromHex("7b22726574436f6465223a302c22ff00fe7d5d"));
    } else if (kind == "huge") {
        become(answer, 200, "application/json", QByteArray(kHugeBody, ' '));
    } else if (kind == "truncated") {
        answer.delivery = HttpAnswer::Delivery::Truncated;
    } else if (kind == "timeout") {
        answer.delivery = HttpAnswer::Delivery::Never;
    } else if (kind == "slow") {
        answer.delivery = HttpAnswer::Delivery::Slow;
    } else if (kind == "close") {
        answer.delivery = HttpAnswer::Delivery::Abort;
    }
}

} // namespace apollo::demo
