// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/httprequest.h"

#include <QList>

namespace apollo::demo {

std::optional<HttpRequest> parseHead(const QByteArray &head)
{
    const QByteArrayList lines = head.split('\n');
    const QByteArrayList first = lines.first().trimmed().split(' ');
    if (first.size() != 3 || !first[1].startsWith('/') || !first[2].startsWith("HTTP/1."))
        return std::nullopt;
    HttpRequest request;
    request.method = first[0];
    const qsizetype mark = first[1].indexOf('?');
    request.path = mark < 0 ? first[1] : first[1].left(mark);
    request.query = mark < 0 ? QByteArray() : first[1].mid(mark + 1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray line = lines[i].trimmed();
        if (line.isEmpty())
            continue;
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return std::nullopt;
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    return request;
}

QByteArray HttpRequest::rawParameter(const QByteArray &name) const
{
    const QByteArrayList pairs = query.split('&');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        if (equals >= 0 && pair.left(equals) == name)
            return pair.mid(equals + 1);
    }
    return {};
}

QByteArray HttpRequest::parameter(const QByteArray &name) const
{
    return QByteArray::fromPercentEncoding(rawParameter(name));
}

bool HttpRequest::wantsWebSocket() const
{
    return header("upgrade").toLower() == "websocket";
}

qint64 HttpRequest::contentLength() const
{
    const QByteArray text = header("content-length");
    if (text.isEmpty())
        return 0;
    bool ok = false;
    const qint64 length = text.toLongLong(&ok);
    return ok && length >= 0 ? length : -1;
}

} // namespace apollo::demo
